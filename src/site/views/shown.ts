import { isStated, type Stated } from '#manual/stated.ts';

/** Words to show; muted where they only say that there is nothing. */
export interface Shown {
  readonly text: string;
  readonly muted: boolean;
}

/** A field that holds words, ไม่ระบุ or ไม่มี. */
export function shown(field: Stated<string>): Shown {
  return { text: field, muted: !isStated(field) };
}

/** Something to go to. */
export interface Target {
  readonly href: string;
  readonly text: string;
}

/** The items of a list field, or the words that stand for them. */
export type ShownList<Item> = { readonly items: readonly Item[] } | { readonly instead: Shown };

/** A list field with each entry turned into what is drawn. */
export function shownList<Entry, Item>(
  field: Stated<readonly Entry[]>,
  item: (entry: Entry, index: number) => Item,
): ShownList<Item> {
  return isStated(field)
    ? { items: (field as readonly Entry[]).map(item) }
    : { instead: shown(field as Stated<string>) };
}
