import type { Duration } from './duration.ts';
import { END, waysOut } from './exits.ts';
import type { Procedure, Step } from './procedure.ts';
import { DAYS, type TimeUnit } from './vocabulary.ts';

/** A length of time in the units it was written in, longest unit first when shown. */
export type Amounts = Readonly<Partial<Record<TimeUnit, number>>>;

/** How long a procedure takes from its start to its end, as far as its steps say it in numbers. */
export interface LeadTime {
  readonly shortest: Amounts;
  readonly longest: Amounts;
  /** The procedure has loops; one pass is counted. */
  readonly loops: boolean;
  /** Steps whose time is not a number, in their order; where the source says that there is none, nothing is missing. */
  readonly uncounted: readonly { readonly step: Step; readonly written: string }[];
}

/** Days of a length of time, for comparing only. */
export function days(amounts: Amounts): number {
  return Object.entries(amounts).reduce(
    (total, [unit, amount]) => total + amount * DAYS[unit as TimeUnit],
    0,
  );
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
    };
  }
  const { shortest, longest } = spans[0] ?? NOTHING;
  const uncounted = steps
    .filter(({ duration }) => !isCounted(duration))
    .map((step) => ({ step, written: step.duration.written }));
  return { shortest, longest, loops, uncounted };
}

interface Span {
  readonly shortest: Amounts;
  readonly longest: Amounts;
}

const NOTHING: Span = { shortest: {}, longest: {} };

function isCounted({ kind }: Duration): boolean {
  return kind === 'exact' || kind === 'range' || kind === 'within' || kind === 'none';
}

function spanOf(duration: Duration): Span {
  switch (duration.kind) {
    case 'exact':
      return {
        shortest: { [duration.unit]: duration.amount },
        longest: { [duration.unit]: duration.amount },
      };
    case 'within':
      return { shortest: {}, longest: { [duration.unit]: duration.amount } };
    case 'range':
      return { shortest: { [duration.unit]: duration.from }, longest: { [duration.unit]: duration.to } };
    default:
      return NOTHING;
  }
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

/** Amounts are written with two decimals at most, and so is their sum: 0.1 and 0.2 are 0.3. */
function sum(a: Amounts, b: Amounts): Amounts {
  const total: Partial<Record<TimeUnit, number>> = { ...a };
  for (const [unit, amount] of Object.entries(b) as [TimeUnit, number][])
    total[unit] = Math.round(((total[unit] ?? 0) + amount) * 100) / 100;
  return total;
}
