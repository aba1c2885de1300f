import { linePieces } from '#thai/breakable.ts';

/** Before letters that begin a syllable or may: no mark is parted from its letter. */
const WITHIN_WORD = /(?<=.)(?=[\u0e01-\u0e2e\u0e40-\u0e44])/gu;

/**
 * The text for an attribute that a style draws (`content: attr(…)`), whose lines end only between words. No element can
 * stand in it, so characters without width do what elements do elsewhere; nobody can copy what a style draws.
 */
export function drawnText(text: string): string {
  return linePieces(text)
    .map(
      (piece) =>
        (piece.parted ? '\u200b' : '') +
        (piece.kept ? piece.text.replaceAll(WITHIN_WORD, '\u2060') : piece.text),
    )
    .join('');
}
