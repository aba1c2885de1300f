import { toArabicDigits } from './digits.ts';

/**
 * A mail address; or a telephone number of Thailand: 0 and 8 more digits on land, 9 more of a mobile (06, 08, 09), in groups
 * parted by a hyphen or a space, with its extensions, of which the first is called (National Numbering Plan of the NBTC); or a hotline of four digits,
 * of which the first is 1.
 */
const CONTACT =
  /(?<mail>[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,})|(?<![\p{Nd}\p{L}/.-])(?<phone>[0๐](?:[ -]?\p{Nd}){8,9})(?![\p{Nd}/-]|\.\p{Nd})(?:\s*(?:ต่อ|#)\s*(?<extension>\p{Nd}{1,5})(?:(?:\s?[-–]\s?|[,/])[1-9๑-๙]\p{Nd}{0,4}(?![\p{Nd}-]))*)?|(?<=(?:สายด่วน|โทร(?:ศัพท์|\.)?)(?:\s|หมายเลข)*)(?<hotline>[1๑]\p{Nd}{3})(?![\p{Nd}-])/giu;

/** A piece of a text; with an address where it is a telephone number (RFC 3966) or a mail address (RFC 6068). */
export interface ContactPiece {
  readonly text: string;
  readonly address?: string;
}

/** A text in pieces, so that what can be called or written to is a piece of its own. */
export function contactPieces(text: string): readonly ContactPiece[] {
  const pieces: ContactPiece[] = [];
  let end = 0;
  for (const { 0: found, index, groups = {} } of text.matchAll(CONTACT)) {
    const address = addressOf(groups);
    if (address === undefined) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: found, address });
    end = index + found.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

function addressOf({
  mail,
  phone,
  extension,
  hotline,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  if (mail !== undefined) return `mailto:${mail}`;
  const digits = toArabicDigits(phone ?? hotline ?? '').replace(/[^0-9]/gu, '');
  if (hotline === undefined && !/^0(?:[2-57]\d{7}|[689]\d{8})$/u.test(digits)) return undefined;
  return `tel:${digits}${extension === undefined ? '' : `;ext=${toArabicDigits(extension)}`}`;
}
