import { isCounted, type Duration } from './duration.ts';
import type { Library } from './library.ts';
import type { Procedure, Step } from './procedure.ts';
import { stepGraph, type StepGraph } from './step-graph.ts';
import { days, sum, type Amounts } from './time/amounts.ts';
import type { Length } from './time/length.ts';
import { isStart, type Way } from './ways.ts';

/** How long a procedure takes from its start to its end, as far as its steps say it in numbers. */
export interface LeadTime {
  readonly shortest: Amounts;
  readonly longest: Amounts;
  /** It may take longer than the longest: a step takes at least its time. */
  readonly atLeast: boolean;
  /** The procedure has loops; one pass is counted. */
  readonly loops: boolean;
  /**
   * Steps whose time is not a number, or that of a procedure which has such steps, in their order; where the source says
   * that there is none, nothing is missing. One in which a procedure is done may say no time of its own.
   */
  readonly uncounted: readonly { readonly step: Step; readonly written: string | undefined }[];
  /** Steps whose time is counted for one of many, and of what. */
  readonly rates: readonly { readonly step: Step; readonly per: string }[];
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
  const { shortest, longest, atLeast } = choice(finished.length > 0 ? finished : over(() => true));
  const uncounted = steps
    .filter((step) => !isStepCounted(step, within))
    .map((step) => ({ step, written: writtenTime(step) }));
  const rates = steps.flatMap((step) =>
    step.duration?.kind === 'length' && step.duration.per !== undefined
      ? [{ step, per: step.duration.per }]
      : [],
  );
  return { shortest, longest, atLeast, loops: graph.loops, uncounted, rates };
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
  return {
    shortest: sum(first.shortest, rest.shortest),
    longest: sum(first.longest, rest.longest),
    atLeast: first.atLeast || rest.atLeast,
  };
}

/** The time of a step by itself: as it says, or that of the procedure that is done in it. */
export function ownSpan(
  { duration, procedure }: Step,
  within: (procedure: string) => LeadTime | undefined,
): Span {
  if (duration) return spanOf(duration);
  return (procedure === undefined ? undefined : within(procedure)) ?? NOTHING;
}

/** Whether the time of a step is a number, or that of a procedure whose times all are. */
export function isStepCounted(
  { duration, procedure }: Step,
  within: (procedure: string) => LeadTime | undefined,
): boolean {
  if (duration) return isCounted(duration);
  return procedure !== undefined && within(procedure)?.uncounted.length === 0;
}

type Span = Omit<Length, 'per'>;

const NOTHING: Span = { shortest: {}, longest: {}, atLeast: false };

function spanOf(duration: Duration | undefined): Span {
  return duration?.kind === 'length' ? duration : NOTHING;
}

/** The time of a step as it is written; where only a day is, that. */
function writtenTime({ duration, due, procedure }: Step): string | undefined {
  if (duration || procedure !== undefined) return duration?.written;
  return due?.map(({ written }) => written).join(', ');
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
