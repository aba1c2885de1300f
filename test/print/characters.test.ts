import { describe, expect, it } from 'vitest';
import { hasGlyph } from '#fonts/characters.ts';
import { typstCompiler, type PdfStandard } from '#print/compiler/compiler.ts';
import { templateSet } from '#print/compiler/template-set.ts';

const PAGE = `
#set document(title: "ก", date: datetime(year: 2025, month: 10, day: 1))
#set text(font: ("Sarabun", "OfficeMarks"), lang: "th", region: "TH", fallback: false, features: (mark: 0, mkmk: 0))
#let words = json("/data.json")
#words *#text(weight: 600, words)* #emph(words) #emph(text(weight: 600, words))
`;

const { fonts } = templateSet();
const { typeset } = await typstCompiler({ fonts, templates: new Map([['page.typ', PAGE]]) });

/** Why the compiler says that it cannot write a text. */
const REFUSED = /could not be displayed|codepoint|private use/iu;

/** Whether the compiler of PDFs has a glyph for a character, in every style. */
async function isPrinted(character: string, standard: PdfStandard): Promise<boolean> {
  const data = JSON.stringify(`ก ${character} ข`);
  const typesetPage = typeset({ template: 'page.typ', data, pictures: new Map(), standard });
  return typesetPage.then(
    () => true,
    (error: unknown) => {
      if (!REFUSED.test(String(error))) throw error;
      return false;
    },
  );
}

describe('what the check says of a character, the compiler of PDFs says too', () => {
  const SHOWN = [
    'ก',
    '→',
    '■',
    '½',
    ...'✓✗☐☑●○★①⑩➜◌',
    'Ḃ',
    'ǰ',
    'ắ',
    '฿',
    '\u2011',
    '\u00a0',
    '\u3000',
    '\u202f',
    '\u200d',
    '\u00ad',
    '\t',
  ];
  it.each(SHOWN)('%j is printed', async (character) => {
    expect(hasGlyph(character)).toBe(true);
    expect(await isPrinted(character, 'ua-1')).toBe(true);
    expect(await isPrinted(character, 'a-2a')).toBe(true);
  });

  const MISSING = ['✅', '❌', '⑪', '😀', '中', '⟦', 'ກ', 'я', 'א', '\ufffd', '\ufeff', '\uf70a'];
  it.each(MISSING)('%j cannot be printed', async (character) => {
    expect(hasGlyph(character)).toBe(false);
    expect(await isPrinted(character, 'ua-1')).toBe(false);
    expect(await isPrinted(character, 'a-2a')).toBe(false);
  });

  it('a letter of one program, which the font has, is not for archives', async () => {
    expect(hasGlyph('\uf8ff')).toBe(false);
    expect(await isPrinted('\uf8ff', 'a-2a')).toBe(false);
  });
});
