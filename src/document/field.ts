import { NONE, UNSTATED, type None, type Stated, type Unstated } from '#manual/stated.ts';

/** What a field says: its value, or the word for why there is none. */
export type Field<T> = { readonly value: T } | { readonly instead: Unstated | None };

/** Tells a value from ไม่ระบุ and ไม่มี; nothing else does. */
export function field<T, Shown = T>(
  written: Stated<T>,
  shown: (value: Exclude<T, Unstated | None>) => Shown = (value) => value as unknown as Shown,
): Field<Shown> {
  if (written === UNSTATED || written === NONE) return { instead: written };
  return { value: shown(written as Exclude<T, Unstated | None>) };
}

/** The value of a field, where it has one. */
export function valueOf<T>(of: Field<T>): T | undefined {
  return 'value' in of ? of.value : undefined;
}
