import type { MermaidChart, MermaidEdge, MermaidGroup, MermaidNode } from './mermaid-chart.ts';
import type { WordShape } from './symbol-box.ts';

/** The part of the parser's result that is read here. */
export interface ParsedFlow {
  getData(): { readonly nodes: readonly ParsedNode[]; readonly edges: readonly ParsedEdge[] };
  getDirection(): string | undefined;
  getAccTitle(): string;
  getAccDescription(): string;
}

interface ParsedNode {
  readonly id: string;
  readonly label?: string;
  readonly labelType?: string;
  readonly shape?: string;
  readonly link?: string;
  readonly tooltip?: string;
  readonly isGroup: boolean;
  readonly parentId?: string;
}

interface ParsedEdge {
  readonly start?: string;
  readonly end?: string;
  readonly label?: string;
  readonly labelType?: string;
  readonly pattern?: string;
  readonly thickness?: string;
  readonly arrowTypeStart?: string;
  readonly arrowTypeEnd?: string;
}

const SHAPES: ReadonlyMap<string, WordShape> = new Map([
  ['stadium', 'terminal'],
  ['diamond', 'decision'],
  ['roundedRect', 'rounded'],
  ['circle', 'circle'],
  ['doublecircle', 'double-circle'],
  ['subroutine', 'subroutine'],
  ['hexagon', 'hexagon'],
  ['cylinder', 'cylinder'],
  ['lean_right', 'lean-right'],
  ['lean_left', 'lean-left'],
]);

const DIRECTIONS: ReadonlyMap<string, MermaidChart['direction']> = new Map([
  ['BT', 'BT'],
  ['LR', 'LR'],
  ['RL', 'RL'],
]);

/** A parsed flowchart in our words. A shape that has no symbol here becomes a box. */
export function chartOf(flow: ParsedFlow): MermaidChart {
  const { nodes, edges } = flow.getData();
  return {
    title: plain(flow.getAccTitle()),
    description: plain(flow.getAccDescription()),
    direction: DIRECTIONS.get(flow.getDirection() ?? '') ?? 'TB',
    nodes: nodes.filter(({ isGroup }) => !isGroup).map(nodeOf),
    edges: edges.map(edgeOf),
    groups: outerFirst(
      nodes
        .filter(({ isGroup }) => isGroup)
        .map(groupOf)
        .toReversed(),
    ),
  };
}

function nodeOf({ id, label, labelType, shape, link, tooltip, parentId }: ParsedNode): MermaidNode {
  return {
    id,
    label: words(label, labelType),
    shape: SHAPES.get(shape ?? '') ?? 'process',
    ...(link ? { href: plain(link) } : {}),
    ...(tooltip ? { tooltip: plain(tooltip) } : {}),
    ...(parentId === undefined ? {} : { group: parentId }),
  };
}

function groupOf({ id, label, labelType, parentId }: ParsedNode): MermaidGroup {
  return { id, label: words(label, labelType), ...(parentId === undefined ? {} : { group: parentId }) };
}

/** The parser hands groups on from the last to the first, each after those in it. */
function outerFirst(groups: readonly MermaidGroup[]): MermaidGroup[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const depth = (group: MermaidGroup | undefined): number =>
    group === undefined ? 0 : 1 + depth(byId.get(group.group ?? ''));
  return groups.toSorted((a, b) => depth(a) - depth(b));
}

function edgeOf(edge: ParsedEdge): MermaidEdge {
  const label = words(edge.label, edge.labelType);
  return {
    from: edge.start ?? '',
    to: edge.end ?? '',
    ...(label === '' ? {} : { label }),
    line: lineOf(edge),
    head: edge.arrowTypeEnd !== 'none',
    tail: edge.arrowTypeStart !== 'none',
  };
}

function lineOf({ pattern, thickness }: ParsedEdge): MermaidEdge['line'] {
  if (pattern === 'invisible') return 'hidden';
  if (pattern === 'dotted') return 'dotted';
  return thickness === 'thick' ? 'thick' : 'solid';
}

function words(label = '', type = 'text'): string {
  const lines = label.replace(/<br\s*\/?>|\\n/gi, '\n');
  return plain(type === 'markdown' ? lines.replace(/(\*\*|__|\*|\b_|_\b)/g, '') : lines);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', '\u00a0'],
  ['quot', '"'],
]);

/** Entities as characters. The parser hands `#35;` on as `ﬂ°°35¶ß` and `#quot;` as `ﬂ°quot¶ß`. */
function plain(text = ''): string {
  return text.replace(
    /ﬂ°°(\d+)¶ß|ﬂ°(\w+)¶ß|&#(\d+);|&(\w+);/g,
    (whole, a?: string, b?: string, c?: string, d?: string) => {
      const code = a ?? c;
      if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
      return NAMED.get(b ?? d ?? '') ?? (b === undefined ? whole : `#${b};`);
    },
  );
}
