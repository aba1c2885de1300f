import type { Duration } from './duration.ts';
import type { Library } from './library.ts';
import type { Procedure, Step } from './procedure.ts';
import { stepGraph, type StepGraph } from './step-graph.ts';
import { DAYS, type TimeUnit } from './vocabulary.ts';
import { isStart, type Way } from './ways.ts';

/** A length of time in the units it was written in, longest unit first when shown. */
export type Amounts = Readonly<Partial<Record<TimeUnit, number>>>;

/** How long a procedure takes from its start to its end, as far as its steps say it in numbers. */
export interface LeadTime {
  readonly shortest: Amounts;
  readonly longest: Amounts;
  /** The procedure has loops; one pass is counted. */
  readonly loops: boolean;
  /** Steps whose time is not a number, or that of a procedure which has such steps, in their order; where the source says that there is none, nothing is missing. */
  readonly uncounted: readonly { readonly step: Step; readonly written: string | undefined }[];
}

/** Days of a length of time, for comparing only. */
export function days(amounts: Amounts): number {
  return Object.entries(amounts).reduce(
    (total, [unit, amount]) => total + amount * DAYS[unit as TimeUnit],
    0,
  );
}

/**
 * The time over the longest path from where the work starts to where it is finished. Loops are left out, and so are
 * ways on which the work is refused or called off, unless all are; the branches of a fork run side by side, so the
 * longest counts; the branches of a choice give a range, and so do several starts.
 *
 * @param within the time of a procedure that is done in a step, by its id
 */
export function leadTime(
  { steps }: Pick<Procedure, 'steps'>,
  within: (procedure: string) => LeadTime | undefined = () => undefined,
): LeadTime {
  const graph = stepGraph(steps);
  const own = steps.map((step) => ownSpan(step, within));
  const starts = [...steps.keys()].filter((index) => isStart(steps, index));
  const over = (finishes: (way: Way) => boolean) => {
    const spans = pathSpans(graph, own, finishes);
    return starts.flatMap((start) => spans[start] ?? []);
  };
  const finished = over(({ outcome }) => outcome === undefined || outcome === 'done');
  const { shortest, longest } = choice(finished.length > 0 ? finished : over(() => true));
  const uncounted = steps
    .filter((step) => !isStepCounted(step, within))
    .map((step) => ({ step, written: step.duration?.written }));
  return { shortest, longest, loops: graph.loops, uncounted };
}

const known = new WeakMap<Pick<Library, 'manuals'>, (procedure: string) => LeadTime | undefined>();

/** The lead times of the procedures of a library by their ids; what each does within it is counted once. */
export function leadTimes(library: Pick<Library, 'manuals'>): (procedure: string) => LeadTime | undefined {
  const before = known.get(library);
  if (before) return before;
  const byId = new Map(library.manuals.flatMap(({ procedures }) => procedures.map((one) => [one.id, one])));
  const times = new Map<string, LeadTime | undefined>();
  const timeOf = (id: string): LeadTime | undefined => {
    const procedure = byId.get(id);
    if (times.has(id) || !procedure) return times.get(id);
    times.set(id, undefined);
    const time = leadTime(procedure, timeOf);
    times.set(id, time);
    return time;
  };
  known.set(library, timeOf);
  return timeOf;
}

/** The longest path from each step to where the work is finished; undefined where none leads there. */
function pathSpans(
  { onward, backwards }: StepGraph,
  own: readonly Span[],
  finishes: (way: Way) => boolean,
): readonly (Span | undefined)[] {
  const spans: (Span | undefined)[] = [];
  for (const step of backwards) {
    const parts = Map.groupBy(onward[step] ?? [], ({ way }) => way.part);
    const rest = [...parts.values()].flatMap((edges) => {
      const branches = edges.flatMap(({ to, way }) =>
        to === undefined ? (finishes(way) ? [NOTHING] : []) : (spans[to] ?? []),
      );
      return branches.length > 0 ? [fork(branches)] : [];
    });
    if (rest.length > 0) spans[step] = after(own[step] ?? NOTHING, choice(rest));
  }
  return spans;
}

function after(first: Span, rest: Span): Span {
  return { shortest: sum(first.shortest, rest.shortest), longest: sum(first.longest, rest.longest) };
}

/** The time of a step by itself: as it says, or that of the procedure that is done in it. */
function ownSpan({ duration, procedure }: Step, within: (procedure: string) => LeadTime | undefined): Span {
  if (duration) return spanOf(duration);
  return (procedure === undefined ? undefined : within(procedure)) ?? NOTHING;
}

function isStepCounted(
  { duration, procedure }: Step,
  within: (procedure: string) => LeadTime | undefined,
): boolean {
  if (duration) return isCounted(duration);
  return procedure !== undefined && within(procedure)?.uncounted.length === 0;
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
