import { procedures } from '../draft.ts';
import { timeFields } from '../fields.ts';
import { said } from '../messages.ts';
import { noSuchDays } from '../time/no-such-day.ts';
import type { Rule } from './rule.ts';

/** A day by which something is done stands in the calendar. */
export const daysThatAre: Rule = {
  id: 'no-such-day',
  severity: 'error',
  *find({ library }) {
    for (const procedure of procedures(library)) {
      for (const { path, text } of timeFields(procedure)) {
        const [none] = noSuchDays(text);
        if (none) yield { file: procedure.file, at: path, ...said('dayOfNoMonth', none) };
      }
    }
  },
};
