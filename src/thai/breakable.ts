import { thai } from './dictionary.ts';
import type { Segmenter } from './segment.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece in which a browser could end a line: three Thai letters or more, an inner space, or a mark between words. */
const COULD_BREAK = /[\u0e01-\u0e4e]{3}|\S\s+\S|[\p{L}\p{M}\p{N}.][^\p{L}\p{M}\p{N}\s]+\S/u;

/** Longer pieces (addresses, unknown names) may have to break somewhere on a phone, and are left to `overflow-wrap`. */
const LONGEST_KEPT_WHOLE = 20;

/**
 * The text as HTML in which lines end only where {@link Segmenter.lines} says: `<wbr>` between the pieces, and
 * `<span class="w">` around those that a browser could break by itself.
 *
 * It needs one rule of CSS, `.w { white-space: nowrap }`, and on the element around it `overflow-wrap: anywhere` for
 * what is longer than a line. Copied text carries nothing added. Two shorter ways do not hold: Firefox takes no
 * `<wbr>` into account inside `white-space: nowrap`, and `word-break: keep-all` stops neither Firefox nor Chromium from
 * breaking Thai by their own dictionaries.
 */
export function breakableHtml(text: string, segmenter: Segmenter = thai): string {
  return segmenter.lines(text).map(pieceHtml).join('<wbr>');
}

function pieceHtml(piece: string): string {
  const html = piece.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
  return COULD_BREAK.test(piece) && piece.length <= LONGEST_KEPT_WHOLE
    ? `<span class="w">${html}</span>`
    : html;
}
