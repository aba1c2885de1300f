import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import { isHandOver } from '../ways.ts';
import { goals, procedureNamed } from './goals.ts';
import type { Rule } from './rule.ts';

/** A hand-over leads to a procedure that is there, and not to the one that it leaves. */
export const handOvers: Rule = {
  id: 'hand-over',
  severity: 'error',
  *find({ library, procedureIds }) {
    for (const { file, id, steps } of procedures(library)) {
      for (const [index, { next }] of steps.entries()) {
        for (const { to, at } of goals(next, index)) {
          if (!isHandOver(to)) continue;
          if (to === id) yield { file, at, ...said('handedToItself') };
          else if (!procedureIds.has(to))
            yield { file, at, ...said('noSuchProcedure', to, procedureNamed(to, procedureIds)) };
        }
      }
    }
  },
};
