import { procedures } from '../draft.ts';
import { END } from '../exits.ts';
import { said } from '../messages.ts';
import { nearestId } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** Every `next` leads to a step of the procedure, or to the end. */
export const nextExists: Rule = {
  id: 'next-exists',
  severity: 'error',
  *find({ library, isGap }) {
    for (const { file, steps } of procedures(library)) {
      const ids = new Set(steps.map(({ id }) => id));
      const misspelt = [...steps.entries()].flatMap(([index, { id }]) =>
        isGap(file, ['steps', index, 'id']) ? [id] : [],
      );
      for (const [index, { next }] of steps.entries()) {
        for (const [way, { to }] of (next ?? []).entries()) {
          if (to === END || ids.has(to) || nearestId(to, misspelt) !== undefined) continue;
          const meant = nearestId(to, [...ids, END]);
          yield {
            file,
            at: ['steps', index, 'next', way, 'to'],
            ...said('noSuchStep', to, meant, [...ids]),
          };
        }
      }
    }
  },
};
