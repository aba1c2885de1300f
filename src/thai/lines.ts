import { MONTH_NAMES } from './dates.ts';
import { withWholeNames } from './names.ts';

/**
 * A piece longer than this many letters is cut where its words allow it, and no longer piece is made by joining (marks
 * counted): a narrow column, such as those of the standard form on a phone, has room for about so many.
 */
export const LONGEST_PIECE = 14;

/** Whether a word has more letters than that: marks above and below take no room (ผู้ใต้บังคับบัญชา is as wide as 11). */
export const isTooLong = (word: string): boolean =>
  word.length > LONGEST_PIECE && word.replace(/\p{Mn}/gu, '').length > LONGEST_PIECE;

/** On a screen longer pieces (addresses, unknown names) may have to break somewhere, and are left to `overflow-wrap`. */
export const LONGEST_ON_SCREEN = 20;

/** What may not begin a line: it belongs to what stands before it, even over a space. */
const CLOSING = /^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e)\]}”’»›,.;:!?%…ๆฯ๚๛/–—-]/u;
const QUOTE = /^["']$/u;
const SPACE = /^\s/u;
/** No line ends at these spaces: they are there to prevent it. */
const FIXED_SPACE = /[\u00a0\u2007\u202f]/u;
const OPENING = /[([{“‘«‹$฿#"']/u;
const ENDS_A_CLAUSE = /[)\]}”’»›,;!?%…ๆฯ๚๛/—]/u;
const THAI_WORD = /^[\u0e01-\u0e2e\u0e40-\u0e44]/u;
const STARTS_A_WORD = /^[\p{L}\p{M}\p{N}_([{“‘«‹$฿#]/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;
const ABBREVIATION = /[\u0e01-\u0e2e]\.$/u;
/** An era and its year are read as one (พ.ศ. 2550). */
const ERAS = ['พ.ศ. ', 'ค.ศ. ', 'ร.ศ. ', 'จ.ศ. '];
const NUMBER = /^\p{Nd}/u;
/** What a number is compared with, or how it is meant, stands before it: ≤ 500,000. */
const SIGN = /^[([“]?[<>=≤≥≈±~]+ $/u;
/** Words that turn the next one into a noun; at the end of a line they leave the reader hanging. */
const NOUN_MAKERS = ['การ', 'ความ', 'ผู้', 'นัก'];

const DAY = /^\p{Nd}{1,2} $/u;
const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.flat());

const COUNT = /^[([“]?\p{Nd}[\p{Nd}.,–-]* ?$/u;
const COUNTED =
  /^(?:นาที|ชั่วโมง|วัน|วันทำการ|สัปดาห์|เดือน|ปี|บาท|คน|ราย|ครั้ง|ฉบับ|ชุด|เล่ม|หน้า|แผ่น|เครื่อง|แห่ง|โรง|ข้อ|ขั้นตอน|รายการ)$/u;
const NUMBERED =
  /^[([“]?(?:ข้อ|มาตรา|หมวด|หน้า|เลข|ว|เขต|ครั้ง|ฉบับ|ชั้น|หมู่|อาคาร|ห้อง|เล่ม|ตอน|ภาคเรียน|ไตรมาส|งวด|รุ่น|ระดับ|ลำดับ|ส่วน|บท|วรรค|ช่อง|ต่อ|ตาราง|รูป|ภาพ|แบบ|ภาคผนวก|ขั้น|ขั้นตอน|ร้อยละ)?(?:ที่)? ?$/u;
/** The number of a circular stands behind that of its office (0405.2/ว 124). */
const OF_A_CIRCULAR = /^\p{Nd}[\p{Nd}.]*\/(?:ว ?)?$/u;

/** How much is held together that may part. */
export interface Holding {
  /** Names and dates up to this many letters are, and numbers with what they count. */
  readonly longest: number;
  /**
   * A word that turns the next one into a noun is held to it, and a number to what it counts or names; on a page each of
   * these would be an element.
   */
  readonly closely: boolean;
}

/** Joins the words, spaces and marks of a text into the pieces between which a line may end. */
export function piecesForLines(words: readonly string[], holding: Holding): string[] {
  const tokens = withWholeNames(words, holding.longest);
  const pieces: string[] = [];
  let quoted = false;
  let before = '';
  for (const token of tokens) {
    const piece = pieces.at(-1);
    const quote = QUOTE.test(token);
    const stays = quote ? quoted : CLOSING.test(token) || SPACE.test(token);
    const closedQuote = QUOTE.test(before) && !quoted;
    if (piece === undefined || (!stays && mayPart(piece, before, token, closedQuote, holding)))
      pieces.push(token);
    else pieces[pieces.length - 1] = piece + token;
    if (quote) quoted = !quoted;
    before = token;
  }
  return pieces;
}

/** Whether a line may end after `piece`, whose last part is `before`, when `token` follows. */
function mayPart(
  piece: string,
  before: string,
  token: string,
  closedQuote: boolean,
  { longest, closely }: Holding,
): boolean {
  const last = before.at(-1) ?? '';
  if (FIXED_SPACE.test(last)) return false;
  if (NUMBER.test(token) && (ERAS.includes(piece) || SIGN.test(piece))) return false;
  if (isOneDate(piece, token) || (closely && isCounted(piece, token)))
    return piece.length + token.length > longest;
  if (SPACE.test(last)) return true;
  if (OPENING.test(last) && !closedQuote) return false;
  if (closedQuote || ENDS_A_CLAUSE.test(last)) return true;
  if (closely && NOUN_MAKERS.includes(before) && THAI_WORD.test(token))
    return piece.length + token.length > LONGEST_PIECE;
  if (WORD_CHARACTER.test(last)) return STARTS_A_WORD.test(token);
  return ABBREVIATION.test(piece.slice(-2)) && THAI_WORD.test(token);
}

/** What a number counts (15 วันทำการ), or the number of something (ข้อ 5, 0405.2/ว 124). */
function isCounted(piece: string, token: string): boolean {
  if (OF_A_CIRCULAR.test(piece) && (token === 'ว' || piece.includes('ว'))) return true;
  return COUNTED.test(token) ? COUNT.test(piece) : NUMBER.test(token) && NUMBERED.test(piece);
}

/** A day and its month (15 มกราคม), a month and its year (มกราคม 2568). */
function isOneDate(piece: string, token: string): boolean {
  if (MONTHS.has(token)) return DAY.test(piece);
  return NUMBER.test(token) && MONTHS.has(piece.trimEnd().replace(/^\p{Nd}{1,2} /u, ''));
}
