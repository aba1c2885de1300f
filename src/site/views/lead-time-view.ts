import { TIME_UNITS } from '#manual/duration.ts';
import { days, leadTime, type Amounts } from '#manual/lead-time.ts';
import type { Procedure } from '#manual/procedure.ts';
import { leadTimeWords } from '#words/page.ts';
import type { Shown } from './shown.ts';

/** The time that a procedure takes, told so that nobody takes it for more than the steps say. */
export interface LeadTimeView {
  readonly total: Shown;
  /** What the total leaves out, in sentences. */
  readonly notes: readonly string[];
  /** The same in a few words, for lists. */
  readonly brief: string | undefined;
  /** Steps that the total leaves out, with the words of their time. */
  readonly uncounted: readonly string[];
}

/** The lead time of a procedure in Thai words. */
export function leadTimeView(procedure: Pick<Procedure, 'steps'>): LeadTimeView {
  const { shortest, longest, loops, uncounted } = leadTime(procedure);
  const numeric = days(longest) > 0;
  const count = uncounted.length;
  return {
    total: { text: numeric ? span(shortest, longest) : leadTimeWords.notNumeric, muted: !numeric },
    notes: [
      ...(numeric && count > 0 ? [leadTimeWords.partly(count)] : []),
      ...(loops ? [leadTimeWords.loops] : []),
    ],
    brief: numeric && count > 0 ? leadTimeWords.partlyShort(count) : undefined,
    uncounted: uncounted.map(({ step, written }) =>
      leadTimeWords.uncounted(`5.${procedure.steps.indexOf(step) + 1}`, step.label, written),
    ),
  };
}

/** A length of time as people say it, longest unit first: 3 เดือน 10 วัน. */
export function amountsText(amounts: Amounts): string {
  return [...TIME_UNITS]
    .reverse()
    .flatMap((unit) => (amounts[unit] ? [`${amounts[unit]} ${unit}`] : []))
    .join(' ');
}

function span(shortest: Amounts, longest: Amounts): string {
  const [least, most] = [amountsText(shortest), amountsText(longest)];
  if (least === most) return most;
  return least === '' ? leadTimeWords.atMost(most) : leadTimeWords.range(least, most);
}
