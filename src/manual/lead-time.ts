import { isCounted, type Duration } from './duration.ts';
import { END, waysOut } from './exits.ts';
import type { Procedure, Step } from './procedure.ts';
import type { Length } from './time/length.ts';
import { days, sum, type Amounts } from './time/amounts.ts';

/** How long a procedure takes from its start to its end, as far as its steps say it in numbers. */
export interface LeadTime {
  readonly shortest: Amounts;
  readonly longest: Amounts;
  /** It may take longer than the longest: a step takes at least its time. */
  readonly atLeast: boolean;
  /** The procedure has loops; one pass is counted. */
  readonly loops: boolean;
  /** Steps whose time is not a number, in their order; where the source says that there is none, nothing is missing. */
  readonly uncounted: readonly { readonly step: Step; readonly written: string }[];
  /** Steps whose time is counted for one of many, and of what. */
  readonly rates: readonly { readonly step: Step; readonly per: string }[];
}

/**
 * The time over the longest path from the first step to an end. Loops are left out; the branches of a fork run side by
 * side, so the longest counts; the branches of a choice give a range.
 */
export function leadTime({ steps }: Pick<Procedure, 'steps'>): LeadTime {
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const spans: Span[] = [];
  let loops = false;
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index] as Step;
    const onward = waysOut(steps, index).map(({ to }) =>
      to === END ? steps.length : (order.get(to) ?? index),
    );
    const ahead = onward.filter((to) => to > index);
    loops ||= ahead.length < onward.length;
    const rest = ahead.map((to) => spans[to] ?? NOTHING);
    const joined = step.shape === 'decision' ? choice(rest) : fork(rest);
    const own = spanOf(step.duration);
    spans[index] = {
      shortest: sum(own.shortest, joined.shortest),
      longest: sum(own.longest, joined.longest),
      atLeast: own.atLeast || joined.atLeast,
    };
  }
  const { shortest, longest, atLeast } = spans[0] ?? NOTHING;
  const uncounted = steps
    .filter(({ duration }) => !isCounted(duration))
    .map((step) => ({ step, written: writtenTime(step) }));
  const rates = steps.flatMap((step) =>
    step.duration?.kind === 'length' && step.duration.per !== undefined
      ? [{ step, per: step.duration.per }]
      : [],
  );
  return { shortest, longest, atLeast, loops, uncounted, rates };
}

type Span = Omit<Length, 'per'>;

const NOTHING: Span = { shortest: {}, longest: {}, atLeast: false };

function spanOf(duration: Duration | undefined): Span {
  return duration?.kind === 'length' ? duration : NOTHING;
}

/** The time of a step as it is written; where only a day is, that. */
function writtenTime({ duration, due = [] }: Step): string {
  return duration?.written ?? due.map(({ written }) => written).join(', ');
}

function choice(spans: readonly Span[]): Span {
  return {
    shortest: extreme(
      spans.map(({ shortest }) => shortest),
      -1,
    ),
    longest: extreme(
      spans.map(({ longest }) => longest),
      1,
    ),
    atLeast: spans.some(({ atLeast }) => atLeast),
  };
}

function fork(spans: readonly Span[]): Span {
  return {
    shortest: extreme(
      spans.map(({ shortest }) => shortest),
      1,
    ),
    longest: extreme(
      spans.map(({ longest }) => longest),
      1,
    ),
    atLeast: spans.some(({ atLeast }) => atLeast),
  };
}

function extreme(all: readonly Amounts[], sign: 1 | -1): Amounts {
  return (
    all.reduce<Amounts | undefined>(
      (best, one) => (best && sign * (days(one) - days(best)) <= 0 ? best : one),
      undefined,
    ) ?? {}
  );
}
