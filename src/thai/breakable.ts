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

/** A piece of text inside which no line should end. */
export interface LinePiece {
  readonly text: string;
  /** Whether a browser would break it by itself, so that it has to be kept whole (`.w { white-space: nowrap }`). */
  readonly kept: boolean;
}

/** The pieces between which lines may end, by {@link Segmenter.lines}. */
export function linePieces(text: string, segmenter: Segmenter = thai): readonly LinePiece[] {
  return segmenter
    .lines(text)
    .map((piece) => ({ text: piece, kept: COULD_BREAK.test(piece) && piece.length <= LONGEST_KEPT_WHOLE }));
}

/**
 * The text as HTML in which lines end only between its {@link linePieces}: `<wbr>` between them, and
 * `<span class="w">` around those that a browser could break by itself.
 *
 * It needs one rule of CSS, `.w { white-space: nowrap }`, and on the element around it `overflow-wrap: anywhere` for
 * what is longer than a line. Copied text carries nothing added. Two shorter ways do not hold: Firefox takes no
 * `<wbr>` into account inside `white-space: nowrap`, and `word-break: keep-all` stops neither Firefox nor Chromium from
 * breaking Thai by their own dictionaries.
 */
export function breakableHtml(text: string, segmenter: Segmenter = thai): string {
  if (segmenter !== thai) return linePieces(text, segmenter).map(pieceHtml).join('<wbr>');
  let html = remembered.get(text);
  if (html === undefined) {
    html = linePieces(text).map(pieceHtml).join('<wbr>');
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, html);
  }
  return html;
}

/** A page says most of its words twice, in its steps and in its form. */
const remembered = new Map<string, string>();
const REMEMBERED = 2000;

/** The text as HTML, in content and in attributes. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}

function pieceHtml({ text, kept }: LinePiece): string {
  const html = escapedHtml(text);
  return kept ? `<span class="w">${html}</span>` : html;
}
