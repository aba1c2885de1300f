import { toArabicDigits } from '#thai/digits.ts';
import { searchForm } from '#thai/normalize.ts';
import { nearestId, nearestPart } from './nearest.ts';

/** Something of a register, as people call it. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/** Whether some words are the id or the whole name of an entry. */
export function isCalled(words: string, { id, name }: NamedEntry): boolean {
  return id === words.trim() || formOf(name) === formOf(words);
}

/** The entries that some words may mean: the one of this id or name, or else all whose names hold the words. */
export function entriesMeant<Entry extends NamedEntry>(
  words: string,
  entries: readonly Entry[],
): readonly Entry[] {
  const form = formOf(words);
  const exact = entries.filter((entry) => isCalled(words, entry));
  if (exact.length > 0) return exact;
  return form === '' ? [] : entries.filter((entry) => formOf(entry.name).includes(form));
}

/** The entry at a place of a list that is numbered from 1, in Arabic digits or Thai ones. */
export function entryNumbered<Entry>(answer: string, entries: readonly Entry[]): Entry | undefined {
  return entries[Number(toArabicDigits(answer)) - 1];
}

/** The entry that some words most likely mean where none holds them: of nearly this id, or of a name with nearly these words. */
export function entryNear<Entry extends NamedEntry>(
  words: string,
  entries: readonly Entry[],
): Entry | undefined {
  const id = nearestId(
    words.trim(),
    entries.map((entry) => entry.id),
  );
  const name = nearestPart(
    formOf(words),
    entries.map((entry) => formOf(entry.name)),
  );
  return entries.find((entry) => entry.id === id) ?? entries.find((entry) => formOf(entry.name) === name);
}

/** A name as it is compared: spelling and spaces do not count. */
function formOf(name: string): string {
  return searchForm(name).replace(/\s+/g, '');
}
