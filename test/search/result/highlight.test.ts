import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPEN } from '#search/text/tokens.ts';
import { readHighlight, highlightedStretches, writtenHighlight } from '#search/result/highlight.ts';
import { lexicon } from '#search/text/lexicon.ts';
import { buildLexicon } from '#search/index/build-lexicon.ts';

const TEXTS = [
  'งานพัฒนาเครือข่าย ของพนักงาน',
  'ตาม พ.ร.บ. คอมพิวเตอร์ พ.ศ. ๒๕๕๐',
  'แผนงาน/โครงการ e-bidding 1/2568',
];
const site = lexicon(buildLexicon(TEXTS, 1, []));
const phrases = (query: string, isOpen = false) => [
  isOpen ? site.words(query).map((word) => word + OPEN) : site.words(query),
];
const marked = (text: string, query: string, isOpen = false) =>
  highlightedStretches(text, phrases(query, isOpen), site).map(({ from, to }) => text.slice(from, to));

describe('marks on a page', () => {
  it('stand on the words that were sought, in the spelling of the page', () => {
    expect(marked(TEXTS[1] ?? '', 'พรบ คอมพิวเตอร์')).toEqual(['พ.ร.บ. คอมพิวเตอร์']);
    expect(marked(TEXTS[1] ?? '', '2550')).toEqual(['๒๕๕๐']);
    expect(marked(TEXTS[2] ?? '', '2568')).toEqual(['1/2568']);
  });

  it('do not stand inside another word', () => {
    expect(marked(TEXTS[0] ?? '', 'งาน')).toEqual(['งาน']);
  });

  it('stand on a word of which only the beginning was typed', () => {
    expect(marked(TEXTS[0] ?? '', 'เครือ', true)).toEqual(['เครือข่าย']);
  });

  it('always lie within the text, apart from each other, and hold nothing but what was sought', () => {
    const query = fc.constantFrom('งาน', 'พัฒนา', 'พ.ศ.', 'โครงการ', '2568');
    const text = fc
      .array(fc.constantFrom(...TEXTS, ' ', 'ก็', '(', '์', 'zz'), { maxLength: 6 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, query, (whole, typed) => {
        let end = -1;
        for (const { from, to } of highlightedStretches(whole, phrases(typed), site)) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeLessThanOrEqual(whole.length);
          expect(site.words(whole.slice(from, to)).length).toBeGreaterThan(0);
          end = to;
        }
      }),
    );
  });

  it('travel in an address', () => {
    const word = fc.constantFrom('แผน', 'งาน', '2550', 'ict', `เครือ${OPEN}`);
    const list = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(list, (all) => {
        expect(readHighlight(writtenHighlight(all))).toEqual(all);
      }),
    );
  });

  it('are not made of an address that says nothing', () => {
    for (const written of ['', ' ', '.', '*', '. .. *']) expect(readHighlight(written)).toEqual([]);
  });
});
