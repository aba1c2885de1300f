/** Text as readers may tell it apart from what was typed: without spaces, sara am in its parts. */
export function squeezed(words: string): string {
  return words.replace(/[\s\u200b]+/gu, '').normalize('NFKD');
}

/** Every text in JSON data. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
