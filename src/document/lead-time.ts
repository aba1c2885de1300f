import { leadTime, leadTimes } from '#manual/lead-time.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { amountsText, carried, days, sum, withCommas, type Amounts } from '#manual/time/amounts.ts';
import {
  DAY,
  DAYS,
  HOUR,
  MINUTE,
  NONE,
  PLAIN_UNITS,
  TIME_UNITS,
  WORKING_DAY,
  type TimeUnit,
} from '#manual/vocabulary.ts';
import type { DocumentWords } from '#words/document.ts';
import { oneLine, plainField, type Field } from './field.ts';
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

/** The lead time of a procedure in words: the total that is promised of a service, or what its steps take together. */
export function leadTimeDocument(
  procedure: Procedure,
  library: Library,
  words: DocumentWords,
): LeadTimeDocument {
  const counted = countedTime(procedure, library, words);
  if (!procedure.service) return counted;
  const total = oneLine(procedure.service.total.written);
  return { total, exact: undefined, notes: [], brief: undefined, uncounted: counted.uncounted };
}

function countedTime(procedure: Procedure, library: Library, documentWords: DocumentWords): LeadTimeDocument {
  const { leadTime: words } = documentWords;
  const { atLeast, loops, uncounted, rates, ...ends } = leadTime(procedure, leadTimes(library));
  const [shortest, longest] = [carried(ends.shortest), carried(ends.longest)];
  const names = stepNames(procedure);
  const numeric = days(longest) > 0;
  const count = uncounted.length;
  const isOne = days(shortest) === days(longest);
  // Where a step takes at least its time, the longer end is no limit; but what is written adds up to it.
  const spanWords = atLeast ? { ...words, atMost: words.fromNothing } : words;
  const plain = plainSpan(shortest, longest, spanWords);
  const open = (told: string) => (!atLeast ? told : isOne ? words.atLeast(told) : words.orLonger(told));
  const isAtOnce = procedure.steps.some(({ duration }) => duration?.kind === 'length');
  return {
    total: numeric
      ? open(plain ?? roundedSpan(shortest, longest, spanWords))
      : count > 0
        ? undefined
        : isAtOnce
          ? words.atOnce
          : NONE,
    exact: numeric && plain === undefined ? open(exactSpan(shortest, longest, spanWords)) : undefined,
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
  const { total, brief } = countedTime(procedure, library, words);
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

/** So many of a unit are no longer seen at a glance. */
const MANY = 100;

/** A span that is told as it is: written in one unit, or in hours and minutes that make whole ones of either. */
function plainSpan(shortest: Amounts, longest: Amounts, words: Words): string | undefined {
  const units = unitsOf(shortest, longest);
  const [unitWritten = MINUTE] = units;
  if (units.size <= 1) return span(shortest[unitWritten] ?? 0, longest[unitWritten] ?? 0, unitWritten, words);
  if (![...units].every((unit) => unit === HOUR || unit === MINUTE)) return undefined;
  const unit = unitFor(shortest, longest);
  const [from, to] = [inUnit(shortest, unit), inUnit(longest, unit)];
  if (!isWhole(from) || !isWhole(to)) return undefined;
  const isLong = Math.round(to) >= MANY;
  return isLong ? exactSpan(shortest, longest, words) : span(Math.round(from), Math.round(to), unit, words);
}

/**
 * A span of several units that people can use, converted by `DAYS`: each end rounded to the nearest whole of the unit of
 * the shorter end, or of the longer where that is 0. Where the longer would be told in a hundred or more of that, as after
 * minutes, each is told in a unit of its own.
 */
function roundedSpan(shortest: Amounts, longest: Amounts, words: Words): string {
  const unit = unitFor(shortest, longest);
  const ends = [rounded(shortest, unit), rounded(longest, unit)];
  // A working day is longer than eight hours among days, and shorter among hours.
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (days(shortest) === 0) return words.atMost(words.about(spanText(to, unit)));
  const unitOfLonger = unitFor(longest, longest);
  if (to < MANY || unitOfLonger === unit) return words.about(span(from, to, unit, words));
  return words.about(
    words.range(spanText(from, unit), spanText(rounded(longest, unitOfLonger), unitOfLonger)),
  );
}

/** The largest unit of which the shorter end, or the longer where that is 0, holds two. */
function unitFor(shortest: Amounts, longest: Amounts): TimeUnit {
  const measured = days(shortest) > 0 ? shortest : longest;
  return ROUNDED_TO.find((unit) => inUnit(measured, unit) >= LEAST - ROUNDING) ?? MINUTE;
}

/** In hours and minutes a working day is a day of work, however many days it takes until the next. */
function inUnit(amounts: Amounts, unit: TimeUnit): number {
  if (unit !== HOUR && unit !== MINUTE) return days(amounts) / DAYS[unit];
  const { [WORKING_DAY]: working = 0, ...others } = amounts;
  return days(sum(others, { [DAY]: working })) / DAYS[unit];
}

function rounded(amounts: Amounts, unit: TimeUnit): number {
  return Math.round(inUnit(amounts, unit) + ROUNDING);
}

function isWhole(amount: number): boolean {
  return Math.abs(amount - Math.round(amount)) < ROUNDING;
}

function span(from: number, to: number, unit: TimeUnit, words: Words): string {
  if (from === to) return spanText(to, unit);
  return from === 0 ? words.atMost(spanText(to, unit)) : `${withCommas(from)}–${spanText(to, unit)}`;
}

function spanText(amount: number, unit: TimeUnit): string {
  return `${withCommas(amount)} ${unit}`;
}

function exactSpan(shortest: Amounts, longest: Amounts, words: Words): string {
  const [least, most] = [amountsText(shortest), amountsText(longest)];
  if (least === most) return most;
  return least === '' ? words.atMost(most) : words.range(least, most);
}

function unitsOf(...all: readonly Amounts[]): Set<TimeUnit> {
  return new Set(all.flatMap((amounts) => TIME_UNITS.filter((unit) => amounts[unit])));
}
