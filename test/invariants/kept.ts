/** Words that an output should show, in their order, and what it may say besides. */
export interface Expected {
  /** Where they stand, for the message. */
  readonly place: string;
  readonly parts: readonly string[];
}

/** What was not found, and what was found that nobody wrote. */
export interface Kept {
  readonly lost: readonly string[];
  /** What stands between the words that were found. */
  readonly rest: string;
}

/** Looks for words one after the other in what an output says; both are compared as `plain` has them. */
export function kept(said: string, parts: readonly string[], plain: (text: string) => string): Kept {
  const text = plain(said);
  const lost: string[] = [];
  const rest: string[] = [];
  let end = 0;
  for (const part of parts.map(plain).filter((one) => one !== '')) {
    const at = text.indexOf(part, end);
    if (at === -1) {
      lost.push(part);
      continue;
    }
    rest.push(text.slice(end, at));
    end = at + part.length;
  }
  rest.push(text.slice(end));
  return { lost, rest: rest.join('\n') };
}

/** What is left of a text without known words, without numbers and signs. */
export function unknownIn(text: string, known: Iterable<string>, plain: (text: string) => string): string {
  const words = [...new Set([...known].map(plain))]
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length);
  let left = text;
  for (const word of words) left = left.replaceAll(word, '\n');
  return left.replace(/[^\p{L}\p{M}]+/gu, ' ').trim();
}

/** Text in which spaces of any kind and number are one. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Text without spaces, as it may stand where lines were broken. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b\u2060\u034f]+/gu, '').normalize('NFKD');
}
