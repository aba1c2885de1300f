/** Entries of an index that stand under one heading. */
export interface IndexGroup<Entry> {
  /** Names its page where the index is parted: letters, digits and hyphens, unlike any other of the index. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** A page of an index that is too long for one. */
export interface IndexPart<Entry> extends IndexGroup<Entry> {
  /** What follows the address of the index: `law`, and where a group takes several pages `law/2`. */
  readonly path: string;
  /** Which of the pages of its group it is, from 1, and how many these are. */
  readonly place: number;
  readonly of: number;
}

/** An index by groups; its parts, if it has any, hold the same entries. */
export interface Index<Entry> {
  readonly groups: readonly IndexGroup<Entry>[];
  readonly parts: readonly IndexPart<Entry>[];
}

/** From so many texts on, an index is parted, or where its entries weigh more than this: a page holds 100 KB. */
export const PARTED_FROM = 200;
const WHOLE_BYTES = 92_000;
/** What the entries of a part may weigh, which names all the others. */
const PART_BYTES = 68_000;
/** Letters of Thai take three bytes; elements and an address around a text so many. */
const BYTES_OF_LETTER = 3;
const BYTES_AROUND = 260;

/**
 * An index in one page, or in parts: one for each of its groups, or several where a group is long.
 *
 * @param textsOf what an entry says: a text for each thing that is listed
 */
export function indexOf<Entry>(
  groups: readonly IndexGroup<Entry>[],
  textsOf: (entry: Entry) => readonly string[],
): Index<Entry> {
  const texts = groups.flatMap(({ entries }) => entries.flatMap(textsOf));
  if (texts.length < PARTED_FROM && weightOf(texts) <= WHOLE_BYTES) return { groups, parts: [] };
  return { groups, parts: groups.flatMap((group) => partsOf(group, textsOf)) };
}

/** The path of the part that holds an entry; undefined where the index has no parts. */
export function pathOf<Entry>({ parts }: Index<Entry>, is: (entry: Entry) => boolean): string | undefined {
  return parts.find(({ entries }) => entries.some(is))?.path;
}

function partsOf<Entry>(
  group: IndexGroup<Entry>,
  textsOf: (entry: Entry) => readonly string[],
): IndexPart<Entry>[] {
  const weights = group.entries.map((entry) => weightOf(textsOf(entry)));
  const pages = pagesOf(group.entries, weights);
  return pages.map((entries, index) => ({
    ...group,
    entries,
    path: index === 0 ? group.id : `${group.id}/${index + 1}`,
    place: index + 1,
    of: pages.length,
  }));
}

/** Entries in as few pages as hold them, none of which is much lighter than the others. */
function pagesOf<Entry>(entries: readonly Entry[], weights: readonly number[]): Entry[][] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const even = total / Math.ceil(total / PART_BYTES) + Math.max(...weights);
  const most = Math.min(even, PART_BYTES);
  const pages: Entry[][] = [];
  let room = 0;
  for (const [index, entry] of entries.entries()) {
    const weight = weights[index] ?? 0;
    const page = weight <= room ? pages.at(-1) : undefined;
    if (page) page.push(entry);
    else pages.push([entry]);
    room = (page ? room : most) - weight;
  }
  return pages;
}

function weightOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length * BYTES_OF_LETTER + BYTES_AROUND, 0);
}
