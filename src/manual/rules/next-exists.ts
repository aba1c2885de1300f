import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import { nearestId } from '../nearest.ts';
import { END, isHandOver } from '../ways.ts';
import { goals, procedureNamed } from './goals.ts';
import type { Rule } from './rule.ts';

/** Every `next` leads to a step of the procedure, to the end, or to another procedure. */
export const nextExists: Rule = {
  id: 'next-exists',
  severity: 'error',
  *find({ library, procedureIds, isGap }) {
    for (const { file, steps } of procedures(library)) {
      const ids = new Set(steps.map(({ id }) => id));
      const misspelt = [...steps.entries()].flatMap(([index, { id }]) =>
        isGap(file, ['steps', index, 'id']) ? [id] : [],
      );
      for (const [index, { next }] of steps.entries()) {
        for (const { to, at } of goals(next, index)) {
          if (to === END || isHandOver(to) || ids.has(to) || nearestId(to, misspelt) !== undefined) continue;
          const meant =
            steps.find(({ label, formerly }) => label === to || formerly?.includes(to))?.id ??
            nearestId(to, [...ids, END]) ??
            procedureNamed(to, procedureIds);
          yield { file, at, ...said('noSuchStep', to, meant, [...ids]) };
        }
      }
    }
  },
};
