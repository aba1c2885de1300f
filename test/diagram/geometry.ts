import type { Layout, PlacedEdge, PlacedSymbol, PlacedText } from '#diagram/picture.ts';
import { reach, textDrop } from '#diagram/symbol.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Segment = readonly [from: readonly [number, number], to: readonly [number, number]];

/** Everything in a layout that a reader would call a mistake, in words. */
export function mistakes(layout: Layout): string[] {
  const labels = layout.edges.flatMap((edge) => edge.words.map((words) => ({ edge, box: textBox(words) })));
  return [
    ...layout.edges.flatMap((edge) => slanted(edge)),
    ...layout.edges.flatMap((edge) => throughSymbols(edge, layout.symbols)),
    ...layout.symbols.flatMap((symbol) => outsideShape(symbol)),
    ...pairs(layout.symbols).flatMap(([a, b]) =>
      overlap(symbolRectangle(a), symbolRectangle(b)) ? [`${a.id} lies on ${b.id}`] : [],
    ),
    ...pairs(labels).flatMap(([a, b]) =>
      overlap(a.box, b.box) ? [`words of ${name(a.edge)} on words of ${name(b.edge)}`] : [],
    ),
    ...labels.flatMap(({ edge, box }) => [
      ...layout.symbols
        .filter((symbol) => onSymbol(box, symbol))
        .map(({ id }) => `words of ${name(edge)} on ${id}`),
      ...layout.edges
        .filter((other) => segments(other).some((segment) => overlap(box, segmentBox(segment))))
        .map((other) => `words of ${name(edge)} on the line ${name(other)}`),
      ...(box.left < 0 || box.top < 0 || box.right > layout.width || box.bottom > layout.height
        ? [`words of ${name(edge)} outside the picture`]
        : []),
    ]),
    ...layout.edges
      .filter(({ points }) =>
        points.some(([x, y]) => x < 0 || y < 0 || x > layout.width || y > layout.height),
      )
      .map((edge) => `${name(edge)} leaves the picture`),
  ];
}

/** Lines that come nearer to a symbol that they do not join than `px`, and symbols nearer to each other. */
export function crowding({ symbols, edges }: Layout, px: number): string[] {
  const around = (symbol: PlacedSymbol): Box => {
    const { left, right, top, bottom } = symbolRectangle(symbol);
    return { left: left - px, right: right + px, top: top - px, bottom: bottom + px };
  };
  return [
    ...symbols.flatMap((symbol) =>
      edges
        .filter(({ from, to }) => from !== symbol.id && to !== symbol.id)
        .filter((edge) => segments(edge).some((segment) => overlap(around(symbol), segmentBox(segment))))
        .map((edge) => `${name(edge)} comes near ${symbol.id}`),
    ),
    ...pairs(symbols)
      .filter(([a, b]) => overlap(around(a), symbolRectangle(b)))
      .map(([a, b]) => `${a.id} stands near ${b.id}`),
  ];
}

/** Pairs of edges that run on one line for a while though they have no end in common. */
export function confusions(layout: Layout): string[] {
  return pairs(layout.edges)
    .filter(([a, b]) => a.from !== b.from && a.to !== b.to)
    .filter(([a, b]) => segments(a).some((one) => segments(b).some((other) => runTogether(one, other))))
    .map(([a, b]) => `${name(a)} runs on ${name(b)}`);
}

/** Each line of text must lie inside the outline, with at least two px to spare at its corners. */
function outsideShape(symbol: PlacedSymbol): string[] {
  const { box, id } = symbol;
  const { widths, lineHeight, height } = box.block;
  return widths.flatMap((width, index) => {
    const top = textDrop(box) + index * lineHeight - height / 2 + 3;
    const bottom = top + lineHeight - 6;
    const room = Math.min(reach(box, top), reach(box, bottom));
    return width / 2 + 2 > room || Math.abs(bottom) > box.height / 2 ? [`line ${index} outside ${id}`] : [];
  });
}

function throughSymbols(edge: PlacedEdge, symbols: readonly PlacedSymbol[]): string[] {
  return symbols
    .filter((symbol) => segments(edge).some((segment) => crossesSymbol(segment, symbol)))
    .map(({ id }) => `${name(edge)} runs through ${id}`);
}

/** Points of the segment strictly inside the outline. */
function crossesSymbol([from, to]: Segment, { box, x, y }: PlacedSymbol): boolean {
  const parts = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2));
  return Array.from({ length: parts + 1 }, (_, part) => part / parts).some((part) => {
    const dx = from[0] + (to[0] - from[0]) * part - x;
    const dy = from[1] + (to[1] - from[1]) * part - y;
    return Math.abs(dy) < box.height / 2 - 0.5 && Math.abs(dx) < reach(box, dy) - 0.5;
  });
}

function onSymbol(label: Box, { box, x, y }: PlacedSymbol): boolean {
  if (box.shape === 'table') return onRules(label, { box, x, y });
  return [label.top, (label.top + label.bottom) / 2, label.bottom].some((at) => {
    const room = Math.abs(at - y) <= box.height / 2 ? reach(box, at - y) : -1;
    return room >= 0 && label.left < x + room && label.right > x - room;
  });
}

/** The words of a table stand in its rows, clear of their lines; others stay off it. */
function onRules(label: Box, { box, x, y }: Pick<PlacedSymbol, 'box' | 'x' | 'y'>): boolean {
  const { rules = [], width, height } = box;
  const sides = [x - width / 2, x + width / 2];
  const levels = [0, ...rules, height].map((level) => y - height / 2 + level);
  const within = label.bottom > (levels[0] ?? 0) && label.top < (levels.at(-1) ?? 0);
  const beside = label.right <= (sides[0] ?? 0) || label.left >= (sides[1] ?? 0);
  const words = box.block.height;
  const question = label.top < y - height / 2 + ((rules[0] ?? 0) + words) / 2;
  return (
    within &&
    !beside &&
    (question ||
      sides.some((side) => label.left < side && side < label.right) ||
      levels.some((level) => label.top < level && level < label.bottom))
  );
}

function slanted(edge: PlacedEdge): string[] {
  return segments(edge).some(([a, b]) => Math.abs(a[0] - b[0]) > 0.05 && Math.abs(a[1] - b[1]) > 0.05)
    ? [`${name(edge)} has a slanted stretch`]
    : [];
}

function runTogether([a, b]: Segment, [c, d]: Segment): boolean {
  const axis = (level: 0 | 1) => {
    const along = level === 0 ? 1 : 0;
    const same = [b, c, d].every((point) => Math.abs(point[level] - a[level]) < 0.5);
    const from = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
    const to = Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]));
    return same && to - from > 1;
  };
  return axis(0) || axis(1);
}

function segments({ points }: PlacedEdge): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? [[from, to] as const] : [];
  });
}

function textBox({ block, x, y }: PlacedText): Box {
  return {
    left: x - block.width / 2,
    right: x + block.width / 2,
    top: y - block.height / 2,
    bottom: y + block.height / 2,
  };
}

function symbolRectangle({ box, x, y }: PlacedSymbol): Box {
  return {
    left: x - box.width / 2,
    right: x + box.width / 2,
    top: y - box.height / 2,
    bottom: y + box.height / 2,
  };
}

function segmentBox([from, to]: Segment): Box {
  return {
    left: Math.min(from[0], to[0]),
    right: Math.max(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    bottom: Math.max(from[1], to[1]),
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, index) =>
    items.slice(index + 1).map((second): [Item, Item] => [first, second]),
  );
}

function name({ from, to }: PlacedEdge): string {
  return `${from}→${to}`;
}
