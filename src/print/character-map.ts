import { PdfTokens, stringBytes } from './pdf-tokens.ts';

/** How many entries one block of a character map may hold (Adobe Technical Note 5014). */
const ENTRIES_PER_BLOCK = 100;

/** Which text each glyph of a font stands for, by the number of the glyph. */
export type GlyphTexts = ReadonlyMap<number, string>;

/**
 * The texts in a ToUnicode map with codes of two bytes (ISO 32000-1, 9.10.3).
 *
 * Undefined for a map with ranges, which Typst does not write.
 */
export function characterMap(content: string): GlyphTexts | undefined {
  const tokens = new PdfTokens(content);
  const texts = new Map<number, string>();
  let strings: string[] = [];
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (token.kind === 'hex') strings.push(stringBytes(tokens, token));
    if (token.kind !== 'word') continue;
    const word = tokens.text(token);
    if (word === 'beginbfrange') return undefined;
    if (word === 'endbfchar') for (const [glyph, text] of entries(strings)) texts.set(glyph, text);
    strings = [];
  }
  return texts;
}

/** The ToUnicode map that says these texts. */
export function characterMapContent(texts: GlyphTexts): string {
  const lines = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([glyph, text]) => `<${hex(glyph)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let first = 0; first < lines.length; first += ENTRIES_PER_BLOCK) {
    const block = lines.slice(first, first + ENTRIES_PER_BLOCK);
    blocks.push(`${String(block.length)} beginbfchar`, ...block, 'endbfchar');
  }
  return [...HEAD, ...blocks, ...TAIL, ''].join('\n');
}

const HEAD = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <FFFF>',
  'endcodespacerange',
];

const TAIL = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];

/** Codes and texts, which alternate. */
function* entries(strings: readonly string[]): Generator<[number, string]> {
  for (let index = 0; index + 1 < strings.length; index += 2) {
    const [code, text] = [strings[index], strings[index + 1]];
    if (code?.length === 2 && text !== undefined) yield [codeUnit(code, 0), utf16Text(text)];
  }
}

/** The number that two bytes of a string of bytes make. */
export const codeUnit = (bytes: string, at: number): number =>
  256 * bytes.charCodeAt(at) + bytes.charCodeAt(at + 1);

/** The text of big-endian UTF-16 without a byte order mark, given as a string of bytes. */
export function utf16Text(bytes: string): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(codeUnit(bytes, at));
  return text;
}

const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');

const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0');
