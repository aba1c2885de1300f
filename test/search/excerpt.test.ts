import { describe, expect, it } from 'vitest';
import { foundParts, markedTitle, type Piece } from '#search/excerpt.ts';
import { segmenterOf } from '#search/site-words.ts';
import { indexer, words } from '#search/tokens.ts';
import { siteWords } from '#search/vocabulary.ts';

const TITLE = 'งานพัฒนาเครือข่าย';
const HEAD = 'รหัสเอกสาร ศธ-01';
const STEP = 'ติดตั้งระบบเครือข่าย ตาม พ.ร.บ. พ.ศ. ๒๕๕๐';
const OWNER = 'คณะทำงาน';
const LONG = `${'ศึกษาสภาพการดำเนินงานของสำนักงาน '.repeat(20)}ติดตั้งระบบ`;
const cut = segmenterOf(siteWords([TITLE, HEAD, STEP, OWNER, LONG], [], 1)).segment;
const indexed = indexer(cut);
const cutTexts = (...texts: string[]): string[] => texts.map((text) => indexed(text));
const count = (texts: readonly string[]): number => texts.join(' ').split(' ').length;

const top = cutTexts(TITLE, HEAD);
const step = cutTexts(STEP, OWNER);
const page = {
  url: '/m/network/',
  manual: 'คู่มือ',
  title: indexed(TITLE),
  content: [...top, ...step, ...cutTexts(LONG)].join(' '),
  anchors: [
    { id: 'step-install', title: 'ขั้นตอนที่ 1', location: count(top) },
    { id: 'section-9', title: 'มาตรฐานงาน', location: count([...top, ...step]) },
  ],
};
const sought = (query: string) => [{ run: words(query, cut), isOpen: false }];
const written = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('what a result shows', () => {
  it('is the text as it was written, one mark for words that stand together', () => {
    const [part] = foundParts(page, sought('พรบ. พ.ศ. 2550'));
    expect(part?.anchor?.id).toBe('step-install');
    expect(written(part?.pieces ?? [])).toBe('ติดตั้งระบบเครือข่าย ตาม [พ.ร.บ. พ.ศ. ๒๕๕๐] · คณะทำงาน');
  });

  it('marks the title too', () => {
    expect(written(markedTitle(page, sought('เครือข่าย')))).toBe('งานพัฒนา[เครือข่าย]');
  });

  it('keeps to the place it leads to, the fullest place first', () => {
    const parts = foundParts(page, [...sought('ติดตั้งระบบ'), ...sought('คณะทำงาน')]);
    expect(parts.map(({ anchor }) => anchor?.id)).toEqual(['step-install', 'section-9']);
  });

  it('leads to the place named by the words before one that mentions them', () => {
    const mentions = cutTexts('คำจำกัดความ', 'งานติดตั้งระบบ');
    const named = {
      ...page,
      content: [...top, ...mentions, ...step].join(' '),
      anchors: [
        { id: 'section-4', title: '4. คำจำกัดความ', location: count(top) },
        { id: 'step-install', title: 'ขั้นตอนที่ 1', location: count([...top, ...mentions]) },
      ],
    };
    const parts = foundParts(named, sought('ติดตั้งระบบ'));
    expect(parts.map(({ anchor }) => anchor?.id)).toEqual(['step-install', 'section-4']);
  });

  it('is the neighbourhood of what was found in a long text', () => {
    const [, long] = foundParts(page, sought('ติดตั้งระบบ'));
    const text = written(long?.pieces ?? []);
    expect(text).toMatch(/^….*\[ติดตั้งระบบ\]$/u);
    expect(text.length).toBeLessThan(300);
  });

  it('takes words for neighbours only where one text says both', () => {
    const apart = { ...page, content: cutTexts(TITLE, 'ติดตั้ง', 'ระบบ').join(' '), anchors: [] };
    expect(foundParts(apart, sought('ติดตั้งระบบ'))).toEqual([]);
  });

  it('marks a word that only begins so where the query is still being typed', () => {
    const [part] = foundParts(page, [{ run: ['เครือ'], isOpen: true }]);
    expect(written(part?.pieces ?? [])).toContain('[เครือข่าย]');
  });
});
