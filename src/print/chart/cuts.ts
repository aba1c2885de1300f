import type { Layout } from '#diagram/picture.ts';
import type { Gap } from './gaps.ts';

/** What the parts of a cut chart need besides their symbols. */
export interface CutCosts {
  /** The highest part that a page holds, in px: the first, below a heading, and any other. */
  readonly first: number;
  readonly most: number;
  /** Room that connectors take on each side of a cut. */
  room(gap: Gap): number;
}

/** What a part costs, in squares of the page left empty. */
const PART = 100;
const LINE = 0.04;
const GROUP = 0.15;
const LONELY = 0.3;

interface Way {
  readonly cost: number;
  readonly cuts: readonly Gap[];
}

/**
 * Where a chart is cut so that each part fits a page: into the fewest parts, then where few lines are cut, pages are
 * full, and no symbol is left alone at the end. Undefined where no choice of gaps will do.
 */
export function chosenCuts(
  layout: Layout,
  gaps: readonly Gap[],
  { first, most, room }: CutCosts,
): readonly Gap[] | undefined {
  const ways: { readonly gap: Gap; readonly way: Way }[] = [];
  const partHeight = (above: Gap | undefined, below: Gap | undefined) =>
    (below ? below.top + room(below) : layout.height) - (above ? above.bottom - room(above) : 0);
  const best = (below: Gap | undefined, cost: (above: Gap | undefined, full: number) => number) => {
    let found: Way | undefined;
    for (const before of [undefined, ...ways]) {
      const height = partHeight(before?.gap, below);
      const full = height / (before ? most : first);
      if (full > 1) continue;
      const sum = (before?.way.cost ?? 0) + PART + cost(before?.gap, full);
      if (found && found.cost <= sum) continue;
      found = { cost: sum, cuts: before ? [...before.way.cuts, before.gap] : [] };
    }
    return found;
  };
  for (const gap of gaps) {
    const burden = LINE * gap.lines.length + GROUP * gap.groups;
    const way = best(gap, (_, full) => burden + (1 - full) ** 2);
    if (way) ways.push({ gap, way });
  }
  return best(undefined, (above) => (above ? loneliness(layout, above) : 0))?.cuts;
}

/** A step is lonely at the end of a chart, and more so its end without it. */
function loneliness({ symbols }: Layout, above: Gap): number {
  const steps = symbols.filter(({ y, isEnd }) => y > above.top && !isEnd).length;
  return LONELY * Math.max(0, 2 - steps);
}
