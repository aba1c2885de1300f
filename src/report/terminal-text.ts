/** A text of the content without what a terminal would obey: control characters, and marks that turn the direction. */
export function shown(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
      '\ufffd',
    );
}

/** Columns that a text takes in a terminal: Thai vowels and tone marks above or below a letter take none. */
export function cells(text: string): number {
  return [...text].filter((letter) => !/[\p{Mn}\u200b-\u200d\u2060\ufeff]/u.test(letter)).length;
}

/** What no reader sees, and a change of it would not show. */
const UNSEEN = /[\u00a0\u00ad\u202f]|(?!\u200d)\p{Cf}|[ \t]+$/gu;

/** The text with names in the place of what no reader sees. */
export function seen(line: string): string {
  return shown(
    line.replace(UNSEEN, (found) =>
      /^[ \t]/.test(found) ? '·'.repeat(found.length) : `⟨U+${codeOf(found)}⟩`,
    ),
  );
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
