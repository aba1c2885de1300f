import type { Index, IndexGroup, IndexPart } from '#document/index-parts.ts';
import { partWords } from '#words/index-pages.ts';

/** A page of an index: all of it, its first page, or a part. */
export interface IndexPage<Entry> {
  readonly index: Index<Entry>;
  readonly part: IndexPart<Entry> | undefined;
}

/** The pages of an index, as Astro asks for them where the last part of an address is `[...part]`. */
export function indexPaths<Entry, Rest extends object, Params extends object>(
  index: Index<Entry>,
  rest: Rest,
  params: Params,
): {
  params: Params & { part: string | undefined };
  props: Rest & IndexPage<Entry>;
}[] {
  return [undefined, ...index.parts].map((part) => ({
    params: { ...params, part: part?.path },
    props: { ...rest, index, part },
  }));
}

/** The groups that stand on a page of an index; on the first page of one in parts there are none. */
export function shownGroups<Entry>({ index, part }: IndexPage<Entry>): readonly IndexGroup<Entry>[] {
  if (part) return [part];
  return index.parts.length > 0 ? [] : index.groups;
}

/** The title of a page of an index. */
export function indexTitle(title: string, part: IndexPart<unknown> | undefined): string {
  return part ? partWords.title(title, partWords.part(part.title, part.place, part.of)) : title;
}
