import { FORM_HEADINGS, NONE, UNSTATED } from './vocabulary.ts';

export type Unstated = typeof UNSTATED;
export type None = typeof NONE;

/** A value, or the honest word for why there is none. */
export type Stated<T> = T | Unstated | None;

/** Whether a field holds a value rather than ไม่ระบุ or ไม่มี. */
export function isStated<T>(field: Stated<T>): field is Exclude<T, Unstated | None> {
  return field !== UNSTATED && field !== NONE;
}

/** What only fills a cell: dashes, dots, marks of lists without words, tags, or the heading of the very column. */
const FILLERS = new RegExp(
  `^(?:${[
    String.raw`(?:[-–—.…_*?>+#|•\s]|(?<!\S)\d{1,3}[.)](?!\S)|\[[ x]?\]|<br ?/?>|</?su[bp]>)+`,
    FORM_HEADINGS,
    'xxx+|todo|tbd',
  ].join('|')})$`,
  'i',
);

/** Whether words say nothing, and do not say that either. */
export function isFiller(words: string): boolean {
  return FILLERS.test(words.trim());
}

/** The entries of a list field; none where the field says ไม่ระบุ or ไม่มี. */
export function entries<T>(field: Stated<readonly T[]>): readonly T[] {
  return isStated(field) ? field : [];
}
