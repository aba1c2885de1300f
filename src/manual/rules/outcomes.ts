import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import { END, goalsOf } from '../ways.ts';
import type { Rule } from './rule.ts';

/** Only a way to the end says how the work ends. */
export const outcomes: Rule = {
  id: 'outcome',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, { next = [] }] of steps.entries()) {
        for (const [part, way] of next.entries()) {
          if (way.outcome !== undefined && !goalsOf(way).includes(END))
            yield { file, at: ['steps', index, 'next', part, 'outcome'], ...said('outcomeBeforeEnd') };
        }
      }
    }
  },
};
