import { withoutLineMarks } from '../text/line-marks.ts';
import { hexBytes, PdfTokens } from './tokens.ts';

/** How many entries one block of a character map may hold (Adobe Technical Note 5014). */
const ENTRIES_PER_BLOCK = 100;

/** Which text each glyph of a font stands for, by the number of the glyph. */
export type GlyphTexts = ReadonlyMap<number, string>;

/**
 * The texts, without line marks, in a ToUnicode map with codes of two bytes (ISO 32000-1, 9.10.3).
 *
 * Undefined for a map with ranges, which Typst does not write.
 */
export function characterMap(content: string): GlyphTexts | undefined {
  const tokens = new PdfTokens(content);
  const texts = new Map<number, string>();
  let strings: Buffer[] = [];
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (token === 'beginbfrange') return undefined;
    if (token === 'endbfchar')
      for (const [glyph, text] of entries(strings)) texts.set(glyph, withoutLineMarks(text));
    if (token.endsWith('bfchar')) strings = [];
    else if (/^<[^<]/.test(token)) strings.push(hexBytes(token));
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
function* entries(strings: readonly Buffer[]): Generator<[number, string]> {
  for (let index = 0; index + 1 < strings.length; index += 2) {
    const [code, text] = [strings[index], strings[index + 1]];
    if (code?.length === 2 && text && text.length % 2 === 0)
      yield [code.readUInt16BE(), text.swap16().toString('utf16le')];
  }
}

const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');

const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0');
