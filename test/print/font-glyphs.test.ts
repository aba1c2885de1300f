import { Buffer as TextBuffer, Feature, shape } from 'harfbuzzjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SARABUN_FILES } from '#fonts/font-files.ts';
import { fontFile, glyphTexts, knownFonts, openedFont, subsetGlyphTexts } from '#print/pdf/font-glyphs.ts';

const letters = (from: string, to: string) =>
  fc.integer({ min: from.charCodeAt(0), max: to.charCodeAt(0) }).map((code) => String.fromCharCode(code));
const maybe = (characters: string) => fc.constantFrom('', ...characters);

/** Clusters as Thai is typed: a consonant with a vowel above or below and a tone mark, or with sara am. */
const cluster = fc
  .oneof(
    fc.tuple(letters('ก', 'ฮ'), maybe('ัิีึืฺุู็'), maybe('่้๊๋์'), maybe('าะ')),
    fc.tuple(letters('ก', 'ฮ'), maybe('่้๊๋'), fc.constant('ำ')),
  )
  .map((parts) => parts.join(''));

describe.each([...SARABUN_FILES.keys()])('the glyphs of %s', (name) => {
  const file = fontFile(name)!;
  const font = openedFont(file);
  const texts = glyphTexts(font);

  /** What the glyphs say that a text is set in, in our settings. */
  function readBack(text: string): string {
    const buffer = new TextBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer, [new Feature('mark', 0), new Feature('mkmk', 0)]);
    return buffer
      .getGlyphInfos()
      .map(({ codepoint: glyph }) => texts.get(glyph)?.[0] ?? '?')
      .join('');
  }

  it('say what was typed, whatever Thai is set in them', () => {
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 1, maxLength: 6 }), (clusters) => {
        const text = clusters.join('');
        expect(readBack(text).normalize('NFKD')).toBe(text.normalize('NFKD'));
      }),
      { numRuns: 150 },
    );
  });

  it('all say something, but those that are never seen', () => {
    const silent = Array.from({ length: 777 }, (_, glyph) => glyph).filter((glyph) => !texts.has(glyph));
    expect(silent.map((glyph) => font.glyphName(glyph))).toEqual(['.notdef', 'NULL', 'nonmarkingreturn']);
  });
});

describe('the glyphs of office marks', () => {
  it('say what was typed', () => {
    const said = [...glyphTexts(openedFont(fontFile('DejaVuSans')!)).values()].flat();
    for (const mark of '✓✗☐☑●○★①⑩→➜') expect(said).toContain(mark);
  });
});

describe.each(knownFonts)('the glyphs of %s', (name) => {
  it('are known by their looks, and then say what they are, or what looks the same', () => {
    const file = fontFile(name)!;
    const texts = glyphTexts(openedFont(file));
    const seen = subsetGlyphTexts(name, file);
    const mistaken = [...texts].filter(([glyph, own]) => {
      const found = seen.get(glyph);
      return found && !own.every((text) => found.includes(text));
    });
    const unknown = [...texts].filter(([glyph]) => !seen.has(glyph)).map(([, own]) => own);
    expect(mistaken).toEqual([]);
    expect(unknown.flat().filter((text) => !/^\p{Cf}$/u.test(text))).toEqual([]);
  });
});

describe('a font that is not ours', () => {
  it('has no file and no texts', () => {
    expect(fontFile('Libertinus')).toBeUndefined();
    expect(fontFile('toString')).toBeUndefined();
    expect(() => subsetGlyphTexts('Libertinus', fontFile('Sarabun-Regular')!)).toThrow();
  });
});
