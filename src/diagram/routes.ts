import type { SideSymbol, Spine, SpineEdge, SpineNode } from './spine.ts';

export type Side = 'left' | 'right';

/**
 * Lines that share one lane beside the spine: a join brings several rows to the row `hub`, a fork leads from the row
 * `hub` to several. Only what has one end in common is drawn as one line. The net of a small symbol beside the row `hub`
 * is one line, which needs no lane.
 */
export interface Net {
  readonly side: Side;
  readonly kind: 'join' | 'fork' | SideSymbol['kind'];
  readonly hub: number;
  readonly ways: readonly SpineEdge[];
}

export interface Routes {
  /** Lines straight down to the next row. */
  readonly straight: readonly SpineEdge[];
  readonly nets: readonly Net[];
}

interface GrowingNet extends Net {
  readonly ways: SpineEdge[];
}

/** The rows at whose corners few lines meet, so that a way out there wants a side of its own. */
type Decisions = ReadonlySet<number>;

/**
 * How each line runs. The first to the following row runs down the spine. Others take a lane: on the side that their
 * columns are nearer to, or else loops back on the right, ways forward on the left, unless the other side saves
 * crossings or a second line at the same corner. Small symbols stand where the fewest lines are, those of a table at its
 * right. `columns` says in which column each row stands.
 */
export function routes(
  { nodes, edges, beside }: Spine,
  sides: readonly Side[],
  columns: readonly number[],
): Routes {
  const straight: SpineEdge[] = [];
  const aside: SpineEdge[] = [];
  for (const edge of edges) {
    const isStraight = edge.to === edge.from + 1 && !straight.some((other) => other.from === edge.from);
    (isStraight ? straight : aside).push(edge);
  }
  const rows = (is: (node: SpineNode) => boolean) =>
    new Set(nodes.flatMap((node, row) => (is(node) ? [row] : [])));
  const decisions = rows(({ node }) => node?.shape === 'decision');
  const tables = rows(({ node }) => node?.isTable ?? false);
  const homes = new Map(aside.map((way) => [way, homeSide(way, columns)]));
  const nets = sidedNets(homes, decisions, sides);
  for (const way of beside) {
    const { kind, from: hub } = way;
    const [first = 'right', ...others] =
      tables.has(hub) && kind !== 'arrival' ? ['right' as const] : sides.toReversed();
    const costs = (side: Side) => cost(way, kind, side, nets, decisions);
    const side = others.reduce((best, other) => (costs(other) < costs(best) ? other : best), first);
    nets.push({ side, kind, hub, ways: [way] });
  }
  return { straight, nets };
}

/** The side where a reader expects a way. */
function homeSide({ from, to }: SpineEdge, columns: readonly number[]): Side {
  const last = Math.max(...columns);
  const passed = (columns[from] ?? 0) + (columns[to] ?? 0);
  if (passed !== last) return passed < last ? 'left' : 'right';
  return to <= from ? 'right' : 'left';
}

function sidedNets(
  homes: ReadonlyMap<SpineEdge, Side>,
  decisions: Decisions,
  sides: readonly Side[],
): GrowingNet[] {
  const nets: GrowingNet[] = [];
  const aside = [...homes.keys()];
  for (const [way, home] of homes) {
    const away: Side = home === 'right' ? 'left' : 'right';
    const kind = isFork(way, aside, decisions) ? 'fork' : 'join';
    const isHome =
      sides.includes(home) &&
      (!sides.includes(away) ||
        cost(way, kind, home, nets, decisions) <= cost(way, kind, away, nets, decisions) + AWAY);
    const side = isHome ? home : away;
    const shared = nets.find((net) => shares(net, way, kind, side));
    if (shared) shared.ways.push(way);
    else nets.push({ side, kind, hub: kind === 'fork' ? way.from : way.to, ways: [way] });
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
  decisions: Decisions,
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

/** Several ways without a condition from one row in one direction lead off as one line. */
function isFork(way: SpineEdge, ways: readonly SpineEdge[], decisions: Decisions): boolean {
  if (decisions.has(way.from) || way.when !== undefined || way.to === way.from) return false;
  const forward = way.to > way.from;
  return ways.some(
    (other) =>
      other !== way &&
      other.from === way.from &&
      other.when === undefined &&
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
