import { describe, expect, it } from 'vitest';
import { snippetsOf, titlePieces, type Piece } from '#search/result/snippet.ts';
import { lexicon } from '#search/text/lexicon.ts';
import { indexer, readIndexedText, type IndexedWord } from '#search/text/tokens.ts';
import { buildLexicon } from '#search/index/build-lexicon.ts';

const TITLE = 'งานพัฒนาเครือข่าย';
const HEAD = 'รหัสเอกสาร ศธ-01';
const STEP = 'ติดตั้งระบบเครือข่าย ตาม พ.ร.บ. พ.ศ. ๒๕๕๐';
const OWNER = 'คณะทำงาน';
const LONG = `${'ศึกษาสภาพการดำเนินงานของสำนักงาน '.repeat(20)}ติดตั้งระบบ`;
const site = lexicon(buildLexicon([TITLE, HEAD, STEP, OWNER, LONG], 1, []));
const indexed = indexer(site.tokenize);
const cutTexts = (...texts: string[]): IndexedWord[] =>
  texts.flatMap((text) => readIndexedText(indexed(text)));

const top = cutTexts(TITLE, HEAD);
const step = cutTexts(STEP, OWNER);
const page = {
  url: '/m/network/',
  manual: 'คู่มือ',
  status: '',
  title: cutTexts(TITLE).slice(0, -1),
  words: [...top, ...step, ...cutTexts(LONG)],
  anchors: [
    { id: 'step-install', title: 'ขั้นตอนที่ 1', location: top.length },
    { id: 'section-9', title: 'มาตรฐานงาน', location: top.length + step.length },
  ],
};
const phrases = (query: string) => [site.words(query)];
const written = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('what a result shows', () => {
  it('is the text as it was written, one mark for words that stand together', () => {
    const [part] = snippetsOf(page, phrases('พรบ. พ.ศ. 2550'));
    expect(part?.anchor?.id).toBe('step-install');
    expect(written(part?.pieces ?? [])).toBe('ติดตั้งระบบเครือข่าย ตาม [พ.ร.บ. พ.ศ. ๒๕๕๐] · คณะทำงาน');
  });

  it('marks the title too', () => {
    expect(written(titlePieces(page, phrases('เครือข่าย')))).toBe('งานพัฒนา[เครือข่าย]');
  });

  it('keeps to the place it leads to, the fullest place first', () => {
    const parts = snippetsOf(page, [...phrases('ติดตั้งระบบ'), ...phrases('คณะทำงาน')]);
    expect(parts.map(({ anchor }) => anchor?.id)).toEqual(['step-install', 'section-9']);
  });

  it('leads to the place named by the words before one that mentions them', () => {
    const mentions = cutTexts('คำจำกัดความ', 'งานติดตั้งระบบ');
    const named = {
      ...page,
      words: [...top, ...mentions, ...step],
      anchors: [
        { id: 'section-4', title: '4. คำจำกัดความ', location: top.length },
        { id: 'step-install', title: 'ขั้นตอนที่ 1', location: top.length + mentions.length },
      ],
    };
    const parts = snippetsOf(named, phrases('ติดตั้งระบบ'));
    expect(parts.map(({ anchor }) => anchor?.id)).toEqual(['step-install', 'section-4']);
  });

  it('is the neighbourhood of what was found in a long text', () => {
    const [, long] = snippetsOf(page, phrases('ติดตั้งระบบ'));
    const text = written(long?.pieces ?? []);
    expect(text).toMatch(/^….*\[ติดตั้งระบบ\]$/u);
    expect(text.length).toBeLessThan(300);
  });

  it('takes words for neighbours only where one text says both', () => {
    const apart = { ...page, words: cutTexts(TITLE, 'ติดตั้ง', 'ระบบ'), anchors: [] };
    expect(snippetsOf(apart, phrases('ติดตั้งระบบ'))).toEqual([]);
  });

  it('marks a word that only begins so where the query is still being typed', () => {
    const [part] = snippetsOf(page, [['เครือ*']]);
    expect(written(part?.pieces ?? [])).toContain('[เครือข่าย]');
  });
});
