/** Marks that may not begin a line: they belong to what stands before them, even over a space. */
const CLOSING = /^[)\]}”’»›,.;:!?%…ๆฯ๚๛/–—-]/u;
const OPENING = /^[([{“‘«‹$฿#]$/u;
const QUOTE = /^["']$/u;
const SPACE = /^\s+$/u;
const SPACE_AT_END = /[\s]$/u;
/** No line ends at these spaces: they are there to prevent it. */
const FIXED_SPACE_AT_END = /[\u00a0\u2007\u202f]$/u;
const ENDS_A_CLAUSE = /[)\]}”’»›,;!?%…ๆฯ๚๛/—]$/u;
const THAI_WORD = /^[\u0e01-\u0e2e\u0e40-\u0e44]/u;
const WORD_OR_NUMBER = /^[\p{L}\p{M}\p{N}_]/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}_]$/u;
const ABBREVIATION = /[\u0e01-\u0e2e]\.$/u;
/** An era and its year are read as one (พ.ศ. 2550). */
const ERA = /^[พครจ]\.ศ\. $/u;
const NUMBER = /^\p{Nd}/u;

/** Joins the words, spaces and marks of a text into the pieces between which a line may end. */
export function piecesForLines(tokens: readonly string[]): string[] {
  const pieces: string[] = [];
  let quoted = false;
  for (const token of tokens) {
    const piece = pieces.at(-1);
    const quote = QUOTE.test(token);
    const closes = quote ? quoted : CLOSING.test(token);
    if (piece === undefined || (!closes && !SPACE.test(token) && mayPart(piece, token))) pieces.push(token);
    else pieces[pieces.length - 1] = piece + token;
    if (quote) quoted = !quoted;
  }
  return pieces;
}

function mayPart(piece: string, token: string): boolean {
  if (FIXED_SPACE_AT_END.test(piece)) return false;
  if (ERA.test(piece) && NUMBER.test(token)) return false;
  if (SPACE_AT_END.test(piece)) return true;
  if (OPENING.test(piece) || QUOTE.test(piece)) return false;
  if (ENDS_A_CLAUSE.test(piece)) return true;
  if (ENDS_IN_WORD.test(piece)) return WORD_OR_NUMBER.test(token) || OPENING.test(token);
  return ABBREVIATION.test(piece) && THAI_WORD.test(token);
}
