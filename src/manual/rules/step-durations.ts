import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import type { Rule } from './rule.ts';

/** Each step says how long it takes, or by when it is done; a sub-process may leave that to the procedure done in it. */
export const stepDurations: Rule = {
  id: 'step-duration',
  severity: 'error',
  *find({ library, isGap }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, { shape, duration, due, procedure }] of steps.entries()) {
        const isSubprocess = shape === 'subprocess' || procedure !== undefined;
        if (
          duration !== undefined ||
          due !== undefined ||
          isSubprocess ||
          isGap(file, ['steps', index, 'shape'])
        )
          continue;
        yield {
          file,
          at: ['steps', index, 'duration'],
          ...said('missingField', 'duration', 'step.duration', true),
        };
      }
    }
  },
};
