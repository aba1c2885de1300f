import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateSet } from '#print/compiler/template-set.ts';
import { breakableAfter, unbroken, withoutLineMarks } from '#print/text/line-marks.ts';
import { clusters, piecesForPaper, piecesInLines, printText } from '#print/text/print-text.ts';
import { dictionaryWords } from '#thai/dictionary.ts';

const compiler = NodeCompiler.create({
  workspace: '/press',
  fontArgs: [{ fontBlobs: templateSet().fonts.map((font) => Buffer.from(font)) }],
});
for (const [name, text] of templateSet().templates) compiler.addSource(`/press/${name}`, text);

/** What Typst makes of texts, which the source reads as `texts`. */
function compiled(texts: readonly string[], source: string) {
  compiler.mapShadow('/press/texts.json', Buffer.from(JSON.stringify(texts)));
  compiler.addSource(
    '/press/lines.typ',
    `#import "style.typ": thai\n#import "text.typ": T\n#show: thai\n#let texts = json("texts.json")\n${source}`,
  );
  const { result } = compiler.compile({ mainFilePath: '/press/lines.typ' });
  if (!result) throw new Error('the texts do not compile');
  return result;
}

/** How many lines each text has in a column in which every line is too long. */
function lineCounts(texts: readonly string[]): number[] {
  const document = compiled(
    texts,
    `#set text(top-edge: 10pt, bottom-edge: 0pt)
     #set par(leading: 0pt)
     #context [#metadata(texts.map(text => measure(block(width: 0.01pt, T(text))).height / 10pt))<lines>]`,
  );
  const [found] = compiler.query(document, { selector: '<lines>' }) as { value: number[] }[];
  return found?.value.map(Math.round) ?? [];
}

/** The glyphs of each text and their places in its one line. */
function glyphs(texts: readonly string[]): (readonly string[])[] {
  const svg = compiler.svg(
    compiled(texts, '#set page(width: 50cm, height: auto)\n#for text in texts { par(T(text)) }'),
  );
  return svg
    .split('class="typst-text"')
    .slice(1)
    .map((line) => line.match(/<use [^>]*>/g) ?? []);
}

const unit = fc.constantFrom(
  ...'aก1é .,-/()[]{}"\'–—…ๆฯ%฿$!?:;“”‘’«»+=&@#*_~<>|\\^`•·×÷°©®๚๏',
  ...['ที่', 'น้ำ', 'กรุง', 'word', '2569', 'โ', 'เก', '๑๒', '\u00a0'],
);
const anySigns = fc.string({ unit, minLength: 1, maxLength: 8 }).map((text) => text.trim());
/** Two vowels of one letter, which Thai does not have; the list has one such slip (งิ้ำ). */
const TWO_VOWELS = /[\u0e31\u0e34-\u0e37][\u0e48-\u0e4c]?\u0e33/u;
/** Beside brackets and quotation marks the rules of line breaking keep some lines from ending. */
const endsInAWord = (piece: string) => /[\p{L}\p{M}\p{N}]\s*$/u.test(piece);

describe('a text with line marks', () => {
  it('is broken by Typst where a piece ends, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(anySigns, { minLength: 300, maxLength: 300 }), (all) => {
        const texts = all.filter((text) => text !== '');
        const counts = lineCounts(texts.map((text) => printText(text, 'arabic')));
        const wrong = texts.filter((text, index) => {
          const pieces = piecesInLines(text);
          const count = counts[index] ?? 0;
          return pieces.slice(0, -1).every(endsInAWord) ? count !== pieces.length : count > pieces.length;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('is broken before the dot of a name and the mark of a figure, where one is too long', () => {
    const texts = ['https://procurement.obec.example.go.th', 'a'.repeat(20) + '-bb', '1,'.repeat(20)];
    const pieces = texts.map((text) => piecesInLines(text).length);
    expect(pieces.every((count) => count > 1)).toBe(true);
    expect(lineCounts(texts.map((text) => printText(text, 'arabic')))).toEqual(pieces);
  });

  it('would be broken inside pieces without them', () => {
    const text = 'เทคโนโลยีสารสนเทศ 1/2 ก-ข';
    expect(lineCounts([text])[0]).toBeGreaterThan(piecesForPaper(text).length);
    expect(lineCounts([unbroken(text)])).toEqual([1]);
  });

  it('looks as it does without them: every cluster of the dictionary, glyph by glyph', () => {
    const written = new Set(dictionaryWords().flatMap((word) => clusters(word.replaceAll('|', ''))));
    const all = [...written].filter((cluster) => !TWO_VOWELS.test(cluster));
    const pairs = all.map((cluster, index) => cluster + (all[index + 1] ?? ''));
    expect(all.length).toBeGreaterThan(1000);
    const drawn = glyphs(pairs);
    expect(drawn.length).toBe(pairs.length);
    expect(glyphs(pairs.map(unbroken))).toEqual(drawn);
  });

  it('is read as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(withoutLineMarks(unbroken(text))).toBe(text);
        expect(withoutLineMarks(breakableAfter(text))).toBe(text);
      }),
    );
  });
});
