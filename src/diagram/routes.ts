import type { Chart, ChartNode, Edge } from '#document/chart.ts';

export type Side = 'left' | 'right';

/** An arrow between two rows, by their positions on the spine; one to an end beside its symbol stays in its row. */
export interface SpineEdge {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
}

/**
 * Ways that share one lane beside the spine: a join brings several steps to the step `hub`, a fork leads from the
 * step `hub` to several. Only what has one end in common is drawn as one line. The net of an end is one way, which
 * needs no lane, since its symbol stands beside the step `hub`.
 */
export interface Net {
  readonly side: Side;
  readonly kind: 'join' | 'fork' | 'end';
  readonly hub: number;
  readonly ways: readonly SpineEdge[];
}

export interface Routes {
  /** What stands on the spine: the steps, and below the last of them the end that it leads to. */
  readonly spine: readonly ChartNode[];
  /** Ways straight down to the next row. */
  readonly straight: readonly SpineEdge[];
  readonly nets: readonly Net[];
}

interface GrowingNet extends Net {
  readonly ways: SpineEdge[];
}

/**
 * How each arrow runs. The first way to the following step runs down the spine. Others take a lane: loops back on the
 * right, ways forward on the left, unless the other side saves crossings or a second line at the same corner. Ends stand
 * where the fewest lines are.
 */
export function routes({ nodes, edges }: Pick<Chart, 'nodes' | 'edges'>): Routes {
  const steps = nodes.filter(({ target }) => target);
  const lastWays = edges.filter(({ from }) => from === steps.at(-1)?.id);
  const below = nodes.filter(({ id, target }) => !target && lastWays.some(({ to }) => to === id));
  const spine = [...steps, ...below];
  const row = new Map(spine.map(({ id }, index) => [id, index]));
  const straight: SpineEdge[] = [];
  const aside: SpineEdge[] = [];
  const ending: SpineEdge[] = [];
  for (const edge of edges) {
    const from = row.get(edge.from);
    if (from === undefined) continue;
    const to = row.get(edge.to);
    if (to === undefined) ending.push({ edge, from, to: from });
    else if (to === from + 1 && !straight.some((other) => other.from === from))
      straight.push({ edge, from, to });
    else aside.push({ edge, from, to });
  }
  const decisions = new Set(spine.flatMap(({ shape }, index) => (shape === 'decision' ? [index] : [])));
  return { spine, straight, nets: sided(aside, ending, decisions) };
}

function sided(
  aside: readonly SpineEdge[],
  ending: readonly SpineEdge[],
  decisions: ReadonlySet<number>,
): Net[] {
  const nets: GrowingNet[] = [];
  for (const way of aside) {
    const kind = isFork(way, aside, decisions) ? 'fork' : 'join';
    const [home, away]: [Side, Side] = way.to <= way.from ? ['right', 'left'] : ['left', 'right'];
    const side =
      cost(way, kind, home, nets, decisions) <= cost(way, kind, away, nets, decisions) + AWAY ? home : away;
    const shared = nets.find((net) => shares(net, way, kind, side));
    if (shared) shared.ways.push(way);
    else nets.push({ side, kind, hub: kind === 'fork' ? way.from : way.to, ways: [way] });
  }
  for (const way of ending) {
    const [right, left] = (['right', 'left'] as const).map((side) => cost(way, 'end', side, nets, decisions));
    nets.push({
      side: (right ?? 0) <= (left ?? 0) ? 'right' : 'left',
      kind: 'end',
      hub: way.from,
      ways: [way],
    });
  }
  return nets;
}

/** What it costs to leave the side where readers expect a way, in crossings. */
const AWAY = 1.5;

function cost(
  way: SpineEdge,
  kind: Net['kind'],
  side: Side,
  nets: readonly Net[],
  decisions: ReadonlySet<number>,
): number {
  let sum = 0;
  for (const net of nets) {
    if (net.side !== side || shares(net, way, kind, side)) continue;
    sum += tangle(net.ways, way);
    if (net.ways.some(({ from }) => from === way.from)) sum += decisions.has(way.from) ? 3 : 1;
    if (net.ways.some(({ to }) => to === way.from)) sum += 1;
    if (net.ways.some(({ from }) => from === way.to)) sum += decisions.has(way.to) ? 1.5 : 1;
  }
  const sameCorner = nets.some(
    (net) =>
      shares(net, way, kind, side) && kind === 'join' && net.ways.some(({ from }) => from === way.from),
  );
  return sum + (sameCorner ? 2 : 0);
}

function shares(net: Net, way: SpineEdge, kind: Net['kind'], side: Side): boolean {
  return net.side === side && net.kind === kind && net.hub === (kind === 'fork' ? way.from : way.to);
}

/** Several ways without words from one step in one direction lead off as one line. */
function isFork(way: SpineEdge, ways: readonly SpineEdge[], decisions: ReadonlySet<number>): boolean {
  if (decisions.has(way.from) || way.edge.when !== undefined || way.to === way.from) return false;
  const forward = way.to > way.from;
  return ways.some(
    (other) =>
      other !== way &&
      other.from === way.from &&
      other.edge.when === undefined &&
      other.to !== other.from &&
      other.to > other.from === forward,
  );
}

/** What it costs to lay a way beside others: little where one lies within the other, much where lines must cross. */
function tangle(ways: readonly SpineEdge[], way: SpineEdge): number {
  const top = Math.min(way.from, way.to);
  const bottom = Math.max(way.from, way.to);
  const ends = ways.flatMap(({ from, to }) => [from, to]);
  if (Math.max(...ends) <= top || Math.min(...ends) >= bottom) return 0;
  const inside = ends.filter((end) => top < end && end < bottom).length;
  return inside === 0 || inside === ends.length ? 0.25 : 2;
}
