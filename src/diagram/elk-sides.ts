import type { MermaidChart, MermaidEdge } from './mermaid-chart.ts';

export type Compass = 'NORTH' | 'SOUTH' | 'EAST' | 'WEST';

/** The sides of its symbols at which an edge leaves and arrives. */
export interface SidedEdge {
  readonly edge: MermaidEdge;
  /** The edge closes a cycle. */
  readonly back: boolean;
  readonly out: Compass;
  readonly in: Compass;
}

/** For each direction: where edges arrive, where they leave, and the two sides for branches and loops. */
const COMPASS: Readonly<Record<MermaidChart['direction'], readonly [Compass, Compass, Compass, Compass]>> = {
  TB: ['NORTH', 'SOUTH', 'EAST', 'WEST'],
  BT: ['SOUTH', 'NORTH', 'EAST', 'WEST'],
  LR: ['WEST', 'EAST', 'SOUTH', 'NORTH'],
  RL: ['EAST', 'WEST', 'SOUTH', 'NORTH'],
};

/** Edges run down the spine; the further ways out of a decision and all loops take the sides, one use to a side. */
export function sidedEdges({ direction, nodes, edges }: MermaidChart): SidedEdge[] {
  const [arrive, leave, first, second] = COMPASS[direction];
  const uses = new Map<string, 'out' | 'in'>();
  const used = (id: string, side: Compass) => uses.get(`${side} ${id}`);
  const take = (id: string, side: Compass, use: 'out' | 'in') => uses.set(`${side} ${id}`, use);
  const backs = backEdges(
    nodes.map(({ id }) => id),
    edges,
  );
  const decisions = new Set(nodes.filter(({ shape }) => shape === 'decision').map(({ id }) => id));
  const main = new Map<string, MermaidEdge>();
  for (const edge of edges) if (!backs.has(edge) && !main.has(edge.from)) main.set(edge.from, edge);

  const sides = new Map<MermaidEdge, SidedEdge>();
  for (const edge of edges.filter((candidate) => !backs.has(candidate))) {
    const branch = decisions.has(edge.from) && main.get(edge.from) !== edge;
    const out = !branch ? leave : used(edge.from, first) === undefined ? first : second;
    if (branch) take(edge.from, out, 'out');
    sides.set(edge, { edge, back: false, out, in: arrive });
  }
  for (const edge of backs) {
    const both = [first, second];
    const free = both.find((side) => used(edge.from, side) === undefined && used(edge.to, side) !== 'out');
    const fit = both.find((side) => used(edge.from, side) !== 'in' && used(edge.to, side) !== 'out');
    const self = edge.from === edge.to;
    const out = self ? first : (free ?? fit ?? first);
    const into = self ? arrive : (free ?? fit ?? second);
    take(edge.from, out, 'out');
    if (!self) take(edge.to, into, 'in');
    sides.set(edge, { edge, back: true, out, in: into });
  }
  return edges.flatMap((edge) => sides.get(edge) ?? []);
}

/** Edges that close a cycle when the chart is walked in the order its author wrote it. */
function backEdges(ids: readonly string[], edges: readonly MermaidEdge[]): Set<MermaidEdge> {
  const leaving = Map.groupBy(edges, ({ from }) => from);
  const targets = new Set(edges.map(({ to }) => to));
  const state = new Map<string, 'open' | 'done'>();
  const backs = new Set<MermaidEdge>();
  for (const start of [...ids.filter((id) => !targets.has(id)), ...ids]) {
    if (state.has(start)) continue;
    state.set(start, 'open');
    const path = [{ id: start, edges: (leaving.get(start) ?? []).values() }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { value: edge } = top.edges.next();
      if (edge === undefined) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(edge.to) === 'open') backs.add(edge);
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        path.push({ id: edge.to, edges: (leaving.get(edge.to) ?? []).values() });
      }
    }
  }
  return backs;
}
