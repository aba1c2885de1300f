import { type None, type Stated, type Unstated } from '#manual/stated.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';

/** What a field says: its value, or the word for why there is none. */
export type Field<T> = { readonly value: T } | { readonly instead: Unstated | None };

/** Tells a value from ไม่ระบุ and ไม่มี, which nothing else does, and gives the value as it is shown. */
export function field<T, Shown>(
  written: Stated<T>,
  shown: (value: Exclude<T, Unstated | None>) => Shown,
): Field<Shown> {
  return isWordForNothing(written)
    ? { instead: written }
    : { value: shown(written as Exclude<T, Unstated | None>) };
}

/** A field of plain words. */
export function plainField(written: Stated<string>): Field<string> {
  return field(written, (value) => value);
}

/** The value of a field, where it has one. */
export function valueOf<T>(of: Field<T>): T | undefined {
  return 'value' in of ? of.value : undefined;
}

/** The words of a field in one line, however many YAML wrote them in. */
export function oneLine(words: string): string {
  return words.trim().replace(/\s+/gu, ' ');
}

function isWordForNothing(written: unknown): written is Unstated | None {
  return written === UNSTATED || written === NONE;
}
