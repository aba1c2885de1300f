import { procedures } from '../draft.ts';
import { leadTimes } from '../lead-time.ts';
import { said } from '../messages.ts';
import { amountsText, days } from '../time/amounts.ts';
import type { Rule } from './rule.ts';

/** Sums of fractions of days come out a little beside the whole. */
const ROUNDING = 1e-9;

/** The time that is promised for a service is enough for its steps, as far as they say theirs in numbers. */
export const serviceTotal: Rule = {
  id: 'service-total',
  severity: 'warning',
  *find({ library }) {
    const timeOf = leadTimes(library);
    for (const { id, file, service } of procedures(library)) {
      const work = timeOf(id);
      if (service?.total.kind !== 'length' || !work) continue;
      const { written, longest } = service.total;
      if (days(work.longest) > days(longest) + ROUNDING)
        yield {
          file,
          at: ['service', 'total'],
          ...said('longerThanTotal', written.trim(), amountsText(work.longest)),
        };
    }
  },
};
