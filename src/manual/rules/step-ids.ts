import { procedures } from '../draft.ts';
import { END } from '../ways.ts';
import { said } from '../messages.ts';
import type { Rule } from './rule.ts';

/** The ids of the steps of a procedure are unique, and none is the word for the end. */
export const stepIds: Rule = {
  id: 'step-ids',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      const first = new Map<string, number>();
      for (const [index, { id }] of steps.entries()) {
        const at = ['steps', index, 'id'];
        const earlier = first.get(id);
        if (id === END) yield { file, at, ...said('stepNamedEnd') };
        if (earlier !== undefined) yield { file, at, ...said('repeatedStep', id, earlier + 1) };
        else first.set(id, index);
      }
    }
  },
};
