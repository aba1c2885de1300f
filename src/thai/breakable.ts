import { browserEnds, EVERY } from './browser-ends.ts';
import { thai } from './dictionary.ts';
import { LONGEST_ON_SCREEN, LONGEST_PIECE } from './lines.ts';
import { remembered } from './remembered.ts';
import type { Segmenter } from './segment.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A stretch of a text for a page. */
export interface LinePiece {
  readonly text: string;
  /** A browser would end a line inside it where none may end (`.w { white-space: nowrap }`). */
  readonly kept: boolean;
  /** A line should be able to end before it, and a browser would not see that (`<wbr>`). */
  readonly parted: boolean;
}

/**
 * The text in as few pieces as will do: almost all of it is left to browsers, which end lines between words on their
 * own. Inside a word a line may end where both sides are words too (การดำเนิน|งาน, not สารสน|เทศ).
 */
export function linePieces(text: string, segmenter: Segmenter = thai): readonly LinePiece[] {
  const ends = browserEnds(text);
  const pieces: LinePiece[] = [];
  let at = 0;
  let lastEnd = 0;
  for (const piece of segmenter.pieces(text)) {
    const words = piece.trimEnd();
    if (ends[at] === EVERY) lastEnd = at;
    const kept = words.length <= LONGEST_ON_SCREEN && isCutWrongly(words, ends.subarray(at), segmenter);
    const isHidden = lastEnd < at;
    const parted =
      isHidden && (kept || pieces.at(-1)?.kept === true || at + words.length - lastEnd > LONGEST_PIECE);
    if (parted) lastEnd = at;
    if (words !== '') add(pieces, { text: words, kept, parted });
    if (words !== piece) add(pieces, { text: piece.slice(words.length), kept: false, parted: false });
    at += piece.length;
  }
  return pieces;
}

/**
 * The text as HTML whose lines end only between words: `<span class="w">` around what a browser would cut elsewhere,
 * and `<wbr>` where none would see that a line may end.
 *
 * It needs one rule of CSS, `.w { white-space: nowrap }`, and on the element around it `overflow-wrap: anywhere` for
 * what is longer than a line. Copied text carries nothing added. `word-break: keep-all` would stop neither Firefox nor
 * Chromium from breaking Thai by their own dictionaries.
 */
export function breakableHtml(text: string, segmenter: Segmenter = thai): string {
  return segmenter === thai ? thaiHtml(text) : piecesHtml(linePieces(text, segmenter));
}

/** Code as HTML: only words of Thai are kept whole, since what else it holds is made to be cut at its marks and spaces. */
export function codeHtml(code: string): string {
  return piecesHtml(codePieces(code));
}

/** The pieces of code, as `codeHtml` writes them. */
export function codePieces(code: string): readonly LinePiece[] {
  return linePieces(code).map((piece) => ({ ...piece, kept: piece.kept && THAI_WORD.test(piece.text) }));
}

const THAI_WORD = /^[^\w\s]*[\u0e01-\u0e4e]+[^\w\s]*$/u;

/** A page says most of its words twice, in its steps and in its form, and several pages are drawn at a time. */
const thaiHtml = remembered((text) => piecesHtml(linePieces(text)), 8000);

/** The text as HTML, in content and in attributes. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}

/** Joins a piece to the one before it where nothing stands between them. */
function add(pieces: LinePiece[], piece: LinePiece): void {
  const last = pieces.at(-1);
  if (last && !last.kept && !piece.kept && !piece.parted) {
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  } else pieces.push(piece);
}

/** Whether a browser would end a line inside the piece where one side is not made of words. */
function isCutWrongly(piece: string, ends: Uint8Array, segmenter: Segmenter): boolean {
  let start = 0;
  for (const token of hasEnd(piece, ends) ? segmenter.segment(piece) : []) {
    const end = start + token.length;
    if (start > 0 && ends[start] !== 0) return true;
    for (let at = start + 1; at < end; at++) {
      if (ends[at] === 0) continue;
      const [left, right] = [token.slice(0, at - start), token.slice(at - start)];
      if (!segmenter.isMadeOfWords(left) || !segmenter.isMadeOfWords(right)) return true;
    }
    start = end;
  }
  return false;
}

function hasEnd(piece: string, ends: Uint8Array): boolean {
  for (let at = 1; at < piece.length; at++) if (ends[at] !== 0) return true;
  return false;
}

function piecesHtml(pieces: readonly LinePiece[]): string {
  return pieces.map(pieceHtml).join('');
}

function pieceHtml({ text, kept, parted }: LinePiece): string {
  const html = escapedHtml(text);
  return `${parted ? '<wbr>' : ''}${kept ? `<span class="w">${html}</span>` : html}`;
}
