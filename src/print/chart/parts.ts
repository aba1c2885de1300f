import { moved, type Layout, type PlacedGroup, type PlacedSymbol } from '#diagram/picture.ts';
import { joint, RADIUS, type Connector, type Joint } from './connectors.ts';
import { chosenCuts } from './cuts.ts';
import { gaps, type Gap } from './gaps.ts';
import { wordsAlone } from '#diagram/slices.ts';
import { lineParts, partAt } from './lines.ts';

/** A part of a chart that one page holds: a chart of its own, with the connectors that join it to its neighbours. */
export interface ChartPart {
  readonly layout: Layout;
  readonly connectors: readonly PartConnector[];
}

/** One circle of a connector in its part. */
export interface PartConnector {
  /** The number of the connector in the whole chart, from 0; it is the same on both sides of a cut. */
  readonly number: number;
  /** The part that it stands in, and the one on the other side of the cut. */
  readonly at: number;
  readonly part: number;
  readonly x: number;
  readonly y: number;
  /** The flow goes on in the other part, or comes from there. */
  readonly leads: 'on' | 'back';
  readonly side: Connector['side'];
  readonly noteX: number;
}

/** A frame that is cut stays this far inside the lines that lead out of it. */
const FRAME_EDGE = 7;

export interface PageRoom {
  /** The height of the first part, and of any other, in px. */
  readonly first: number;
  readonly most: number;
  /** The longest note of a connector. */
  readonly note: string;
}

/** A chart in parts that pages hold; undefined where symbols leave no gap to cut it in. */
export function cutChart(layout: Layout, { first, most, note }: PageRoom): ChartPart[] | undefined {
  const main = layout.symbols.filter(({ isEnd }) => !isEnd);
  const axis = main.reduce((sum, { x }) => sum + x, 0) / main.length;
  const joints = new Map(gaps(layout).map((gap) => [gap, joint(gap, axis, note)]));
  const room = (gap: Gap) => joints.get(gap)?.room ?? 0;
  const cuts = chosenCuts(layout, [...joints.keys()], { first, most, room });
  return (
    cuts &&
    chartParts(
      layout,
      cuts.flatMap((gap) => joints.get(gap) ?? []),
    )
  );
}

/** A chart in parts between its joints, each moved to its own top; all are equally wide, so that lines stay in line. */
export function chartParts(layout: Layout, joints: readonly Joint[]): ChartPart[] {
  const left = Math.min(0, ...joints.map((one) => one.left));
  const right = Math.max(layout.width, ...joints.map((one) => one.right));
  const pieces = layout.edges.flatMap((edge) => lineParts(edge, joints));
  const circles = partConnectors(joints);
  return Array.from({ length: joints.length + 1 }, (_, part) => {
    const { top, bottom, from, to } = sheet(layout, joints, part);
    const isHere = ({ y }: { readonly y: number }) => partAt(joints, y) === part;
    const own = circles.filter(({ at }) => at === part);
    const whole: Layout = {
      width: Math.ceil(right - left),
      height: Math.ceil(bottom - top),
      groups: layout.groups.flatMap((group) => groupPart(group, from, to)),
      symbols: [...layout.symbols.filter(isHere), ...own.map(circle)],
      edges: [
        ...pieces.filter((piece) => piece.part === part).map(({ edge }) => edge),
        ...wordsAlone(layout.edges, isHere),
      ],
    };
    return {
      layout: moved(whole, -left, -top),
      connectors: own.map((one) => ({ ...one, x: one.x - left, y: one.y - top, noteX: one.noteX - left })),
    };
  });
}

interface Sheet {
  /** Edges of the part with its connectors, and without them. */
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
}

function sheet({ height }: Layout, joints: readonly Joint[], part: number): Sheet {
  const above = joints[part - 1];
  const below = joints[part];
  return {
    top: above ? above.gap.bottom - above.room : 0,
    bottom: below ? below.gap.top + below.room : height,
    from: above ? above.gap.bottom - FRAME_EDGE : -Infinity,
    to: below ? below.gap.top + FRAME_EDGE : Infinity,
  };
}

/** The circles of all parts. */
function partConnectors(joints: readonly Joint[]): PartConnector[] {
  const connectors = joints.flatMap((one, cut) => one.connectors.map((connector) => ({ ...connector, cut })));
  return connectors.flatMap(({ cut, x, upper, lower, down, up, side, noteX }, number): PartConnector[] => [
    { number, at: cut, part: cut + 1, x, y: upper, leads: down ? 'on' : 'back', side, noteX },
    { number, at: cut + 1, part: cut, x, y: lower, leads: up ? 'on' : 'back', side, noteX },
  ]);
}

function circle({ x, y }: PartConnector): PlacedSymbol {
  const size = 2 * RADIUS;
  const block = { lines: [], widths: [], width: 0, height: 0, lineHeight: 0, size: 0 };
  return { id: '', box: { shape: 'circle', block, width: size, height: size }, x, y };
}

/** What two heights leave of the frame of a group; its title stays with its top. */
function groupPart(group: PlacedGroup, from: number, to: number): PlacedGroup[] {
  const top = Math.max(group.y, from);
  const bottom = Math.min(group.y + group.height, to);
  if (bottom <= top) return [];
  const title =
    top === group.y ? group.title : { ...group.title, block: { ...group.title.block, lines: [] } };
  return [{ ...group, y: top, height: bottom - top, title }];
}
