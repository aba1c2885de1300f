import type { StepDocument, StepWay } from './steps.ts';

/** A decision with more ways out than these becomes a table of its conditions: a diamond for them would fill a sheet. */
const MOST_WAYS = 4;
/** Lines that run further, in steps, are lost between screens and pages. */
const FURTHEST = 7;
/** More lines side by side than these cannot be followed by eye. */
const MOST_LANES = 8;

/** Whether a decision is drawn as a table, a row for each way out: it has many, or forks under several conditions. */
export function isTable({ shape, ways }: Pick<StepDocument, 'shape' | 'ways'>): boolean {
  const forks = ways.filter(({ fork }) => fork === 'first').length;
  return shape === 'decision' && (ways.length > MOST_WAYS || forks > 1);
}

interface Line {
  readonly way: StepWay;
  readonly from: number;
  readonly to: number;
}

/**
 * The ways that no line is drawn for: a sign at each end names the step at the other. They are those out of tables,
 * those that lead far, and those for which no lane is left beside the steps.
 */
export function jumps(steps: readonly StepDocument[]): ReadonlySet<StepWay> {
  const rows = new Map(steps.map(({ id }, row) => [id, row]));
  const tables = new Set(steps.flatMap((step, row) => (isTable(step) ? [row] : [])));
  const lines = steps.flatMap(({ ways }, from) =>
    ways.flatMap((way): Line[] => {
      const to = way.to && rows.get(way.to.id);
      return to === undefined ? [] : [{ way, from, to }];
    }),
  );
  const isFar = ({ from, to }: Line) => tables.has(from) || Math.abs(to - from) > FURTHEST;
  const beside = lines.filter((line) => !isFar(line) && line.to !== line.from + 1);
  return new Set([...lines.filter(isFar), ...withoutLane(beside)].map(({ way }) => way));
}

/**
 * Lines into one step share a lane; of those that touch one row the shorter have the inner lanes, which is interval
 * colouring.
 */
function withoutLane(lines: readonly Line[]): Line[] {
  const groups = [...Map.groupBy(lines, ({ to }) => to).values()]
    .map((members) => {
      const touched = members.flatMap(({ from, to }) => [from, to]);
      return { members, low: Math.min(...touched), high: Math.max(...touched) };
    })
    .sort((a, b) => a.high - a.low - (b.high - b.low) || a.low - b.low);
  const lanes: (typeof groups)[] = [];
  for (const group of groups) {
    const free = lanes.find((lane) => lane.every(({ low, high }) => high < group.low || group.high < low));
    if (free) free.push(group);
    else lanes.push([group]);
  }
  return lanes.slice(MOST_LANES).flatMap((lane) => lane.flatMap(({ members }) => members));
}
