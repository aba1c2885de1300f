import { searchForm } from '#thai/normalize.ts';

/** Something of a register, as people call it. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/** The entries that some words may mean: the one of this id or name, or else all whose names hold the words. */
export function entriesMeant<Entry extends NamedEntry>(
  words: string,
  entries: readonly Entry[],
): readonly Entry[] {
  const form = searchForm(words).replace(/\s+/g, '');
  const formOf = ({ name }: Entry) => searchForm(name).replace(/\s+/g, '');
  const exact = entries.filter((entry) => entry.id === words.trim() || formOf(entry) === form);
  if (exact.length > 0) return exact;
  return form === ''
    ? []
    : entries.filter((entry) => formOf(entry).includes(form) || entry.id.includes(form));
}
