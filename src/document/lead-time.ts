import { leadTime, leadTimes } from '#manual/lead-time.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { amountsText, days, type Amounts } from '#manual/time/amounts.ts';
import { DAYS, NONE, PLAIN_UNITS, SHORTEST_UNIT, TIME_UNITS, type TimeUnit } from '#manual/vocabulary.ts';
import type { DocumentWords } from '#words/document.ts';
import { plainField, type Field } from './field.ts';
import { stepNames, type StepName } from './step-names.ts';

/** The time that a procedure takes, told so that nobody takes it for more than the steps say. */
export interface LeadTimeDocument {
  /** One line: `ประมาณ 16–32 เดือน`, or ไม่มี where no step takes any; undefined where none says its time in numbers. */
  readonly total: string | undefined;
  /** The sum in the units written, where the line above is rounded. */
  readonly exact: string | undefined;
  /** What the total leaves out, in sentences. */
  readonly notes: readonly string[];
  /** The same in a few words, for lists. */
  readonly brief: string | undefined;
  /** Steps that the total leaves out, with the words of their time. */
  readonly uncounted: readonly { readonly step: StepName; readonly written: string }[];
}

/** The lead time of a procedure in words. */
export function leadTimeDocument(
  procedure: Procedure,
  library: Library,
  documentWords: DocumentWords,
): LeadTimeDocument {
  const { leadTime: words } = documentWords;
  const { shortest, longest, atLeast, loops, uncounted, rates } = leadTime(procedure, leadTimes(library));
  const names = stepNames(procedure);
  const numeric = days(longest) > 0;
  const count = uncounted.length;
  // Where a step takes at least its time, no end is told: what is sure is the shortest way.
  const most = atLeast ? shortest : longest;
  const total = roundedSpan(shortest, most, words);
  const units = unitsOf(shortest, most);
  const open = (span: string) => (atLeast ? words.atLeast(days(shortest) > 0 ? span : words.nothing) : span);
  const isAtOnce = procedure.steps.some(({ duration }) => duration?.kind === 'length');
  return {
    total: numeric ? open(total) : count > 0 ? undefined : isAtOnce ? words.atOnce : NONE,
    exact: numeric && units.size > 1 ? open(exactSpan(shortest, most, words)) : undefined,
    notes: [
      ...ratesTold(
        rates.map(({ step, per }) => [names[procedure.steps.indexOf(step)]?.number ?? '', per]),
        words,
      ),
      ...(numeric && count > 0 ? [words.partly(count)] : []),
      ...(loops ? [words.loops] : []),
    ],
    brief: numeric && count > 0 ? words.partlyShort(count) : undefined,
    uncounted: uncounted.flatMap(({ step, written }) => {
      const name = names[procedure.steps.indexOf(step)];
      const { procedure: done } = step;
      const told = written ?? (done === undefined ? undefined : timeWithin(done, library, documentWords));
      return name && told !== undefined ? [{ step: name, written: told }] : [];
    }),
  };
}

/** เวลาดำเนินการ of a step: as written, or that of the procedure that is done in it; none where it only says by when. */
export function stepDuration(step: Step, library: Library, words: DocumentWords): Field<string> | undefined {
  if (step.duration) return plainField(step.duration.written.trim());
  return step.procedure === undefined ? undefined : plainField(timeWithin(step.procedure, library, words));
}

function timeWithin(id: string, library: Library, words: DocumentWords): string {
  const procedure = library.manuals
    .flatMap(({ procedures }) => procedures)
    .find((candidate) => candidate.id === id);
  if (!procedure) throw new Error(`${id} is done in a step but is in no manual.`);
  const { total, brief } = leadTimeDocument(procedure, library, words);
  if (total === undefined) return words.leadTime.within;
  return brief === undefined ? total : `${total} (${brief})`;
}

type Words = DocumentWords['leadTime'];

/** For what the time of some steps is counted, each with the numbers of its steps. */
function ratesTold(
  rates: readonly (readonly [step: string, per: string])[],
  words: Words,
): readonly string[] {
  const steps = Map.groupBy(rates, ([, per]) => per);
  return [...steps].map(([per, of]) => words.rate(of.map(([number]) => number).join(', '), per));
}

/** Units that a sum is rounded to, longest first. */
const ROUNDED_TO = PLAIN_UNITS.toReversed();
/** So many of a unit have to fit, or rounding to it would say too little. */
const LEAST = 2;
/** Sums of fractions of days come out a little beside the whole. */
const ROUNDING = 1e-9;

/**
 * A span that people can use. What is written in one unit stays so; sums of several are converted by `DAYS`, each end
 * rounded to the nearest whole of the largest unit of which the shorter end, or the longer where that is 0, holds two.
 */
function roundedSpan(shortest: Amounts, longest: Amounts, words: Words): string {
  const [unitWritten, ...more] = unitsOf(shortest, longest);
  if (unitWritten !== undefined && more.length === 0) {
    const [from = 0, to = 0] = [shortest[unitWritten], longest[unitWritten]];
    return from === 0 || from === to ? exactSpan(shortest, longest, words) : `${from}–${to} ${unitWritten}`;
  }
  const [least, most] = [days(shortest), days(longest)];
  const measure = least > 0 ? least : most;
  const unit = ROUNDED_TO.find((one) => measure / DAYS[one] >= LEAST - ROUNDING) ?? SHORTEST_UNIT;
  const rounded = (length: number) => Math.round(length / DAYS[unit] + ROUNDING);
  const [from, to] = [rounded(least), rounded(most)];
  if (least === 0) return words.atMost(words.about(`${to} ${unit}`));
  return words.about(from === to ? `${to} ${unit}` : `${from}–${to} ${unit}`);
}

function exactSpan(shortest: Amounts, longest: Amounts, words: Words): string {
  const [least, most] = [amountsText(shortest), amountsText(longest)];
  if (least === most) return most;
  return least === '' ? words.atMost(most) : words.range(least, most);
}

function unitsOf(...all: readonly Amounts[]): Set<TimeUnit> {
  return new Set(all.flatMap((amounts) => TIME_UNITS.filter((unit) => amounts[unit])));
}
