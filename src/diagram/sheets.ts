/** What of a chart in place tells where it may be cut: each part by its middle and its height. */
interface Placed {
  readonly height: number;
  readonly symbols: readonly { readonly y: number; readonly box: Height }[];
  readonly edges: readonly { readonly words: readonly PlacedWords[] }[];
  readonly groups: readonly { readonly title: PlacedWords }[];
}

interface PlacedWords {
  readonly y: number;
  readonly block: Height;
}

interface Height {
  readonly height: number;
}

/** A part of a chart that a sheet of paper holds, in px. */
export interface Sheet {
  readonly top: number;
  readonly height: number;
}

/** What still reads well on a sheet of A4, where 850 px stand below one another: three quarters of its size on a screen. */
const HIGHEST = 1130;

/** A chart cut between its symbols and words where it is too high for a sheet; otherwise all of it. */
export function sheets(layout: Placed): readonly Sheet[] {
  const parts: Sheet[] = [];
  const cuts = cutsOf(layout);
  for (let top = 0; top < layout.height;) {
    const limit = top + HIGHEST;
    const cut =
      limit >= layout.height ? layout.height : (cuts.findLast((y) => y > top && y <= limit) ?? limit);
    parts.push({ top, height: cut - top });
    top = cut;
  }
  return parts;
}

/** The middles of the stretches of a chart, from above, in which nothing but lines stands. */
function cutsOf({ symbols, edges, groups, height }: Placed): readonly number[] {
  const stands = ({ y, block }: PlacedWords) => [y - block.height / 2, y + block.height / 2] as const;
  const taken = [
    ...symbols.map(({ y, box }) => [y - box.height / 2, y + box.height / 2] as const),
    ...edges.flatMap(({ words }) => words.map(stands)),
    ...groups.map(({ title }) => stands(title)),
    [height, height] as const,
  ].toSorted(([one], [other]) => one - other);
  const cuts: number[] = [];
  let free = 0;
  for (const [from, to] of taken) {
    if (from > free) cuts.push((free + from) / 2);
    free = Math.max(free, to);
  }
  return cuts;
}
