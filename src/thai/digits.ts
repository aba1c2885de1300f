const THAI_ZERO = 0x0e50;
const CHUNK = /\S+/gu;
const LATIN = /\p{Script=Latin}/u;
/** A Thai letter tied to digits by a hyphen or an underscore, as in ศธ-01. */
const THAI_CODE = /[\u0e01-\u0e2e\u0e30-\u0e4e.][-_]+[0-9]|[0-9][-_]+[\u0e01-\u0e2e\u0e40-\u0e44]/u;
const JOINED_BY_ONE_SPACE = /^[ \u00a0]$/u;
const ENDS_IN_LATIN = /\p{Script=Latin}$/u;

/** The text with every Thai digit (๐–๙) written as an Arabic one (0–9). */
export function toArabicDigits(text: string): string {
  return text.replace(/[\u0e50-\u0e59]/gu, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/**
 * The text with its numbers written in Thai digits, codes and Latin words left as they are.
 *
 * The text is taken in chunks between spaces, and the digits of a chunk stay Arabic when
 * - it holds a Latin letter: A4, ISO9001, ศธ-01/A1, form-2.docx, info@obec2.go.th, https://…/2568;
 * - it ties Thai letters to digits with a hyphen or underscore, as codes do: ศธ-01, แบบ_2;
 * - it is a number one space after a Latin word, where the two make one name: Windows 11, ISO 9001.
 * Everything else is a number for readers: 5.1, 3-6, 1/2568, 1,000, พ.ศ.2550, ก.พ.7, (2)
 */
export function toThaiDigits(text: string): string {
  let before = '';
  let end = 0;
  return text.replace(CHUNK, (chunk: string, start: number) => {
    const namedByLatin = ENDS_IN_LATIN.test(before) && JOINED_BY_ONE_SPACE.test(text.slice(end, start));
    before = chunk;
    end = start + chunk.length;
    if (LATIN.test(chunk) || THAI_CODE.test(chunk) || namedByLatin) return chunk;
    return chunk.replace(/[0-9]/gu, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
  });
}
