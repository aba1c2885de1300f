import { leadTimes } from '#manual/lead-time.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { stepTimes } from '#manual/step-times.ts';
import { amountsText, days } from '#manual/time/amounts.ts';
import type { DocumentWords } from '#words/document.ts';
import { valueOf } from './field.ts';
import { stepDuration } from './lead-time.ts';
import { stepNames, type StepName } from './step-names.ts';

/** The time of a step as a bar. */
export interface StepBar {
  readonly step: StepName;
  /** As written. */
  readonly time: string;
  /** After how long it can begin; undefined where it can at once. */
  readonly after: string | undefined;
  /** Where the bar begins and ends, as parts of the whole. */
  readonly from: number;
  readonly to: number;
}

/** When the steps of a procedure are done that take a time in numbers; the others are told with the lead time. */
export interface StepTimesDocument {
  readonly bars: readonly StepBar[];
  /** How long the whole is. */
  readonly whole: string;
}

/** The times of the steps of a procedure; undefined where fewer than two take any. */
export function stepTimesDocument(
  procedure: Procedure,
  library: Library,
  words: DocumentWords,
): StepTimesDocument | undefined {
  const times = stepTimes(procedure, leadTimes(library));
  const names = stepNames(procedure);
  const ends = times.map(({ to }) => to);
  const last = ends.reduce((latest, end) => (days(end) > days(latest) ? end : latest), {});
  const isLong = times.filter(({ from, to, counted }) => counted && days(to) > days(from));
  if (isLong.length < 2) return undefined;
  const bars = procedure.steps.flatMap((step, index): StepBar[] => {
    const [name, time] = [names[index], times[index]];
    const written = stepDuration(step, library, words);
    if (!name || !time?.counted || !written) return [];
    return [
      {
        step: name,
        time: valueOf(written) ?? ('instead' in written ? written.instead : ''),
        after: days(time.from) > 0 ? amountsText(time.from) : undefined,
        from: days(time.from) / days(last),
        to: days(time.to) / days(last),
      },
    ];
  });
  return { bars, whole: amountsText(last) };
}
