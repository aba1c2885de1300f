import { expect, it } from 'vitest';
import { entriesMeant, entryNear, entryNumbered } from '#manual/find-entry.ts';
import { suggestedId } from '#manual/suggest-id.ts';

const ENTRIES = [
  { id: 'head', name: 'หัวหน้ากลุ่มนโยบายและแผน' },
  { id: 'planning', name: 'กลุ่มนโยบายและแผน' },
  { id: 'act', name: 'พ.ร.บ. คอมพิวเตอร์ พ.ศ. ๒๕๕๐' },
];

it.each([
  ['นโยบาย', ['head', 'planning']],
  ['กลุ่มนโยบายและแผน', ['planning']],
  ['planning', ['planning']],
  ['พรบ คอมพิวเตอร์', ['act']],
  ['2550', ['act']],
  ['เเผน', ['head', 'planning']],
  ['plan', []],
  ['ไม่มีผู้นี้', []],
  ['', []],
])('the words %s may mean %j', (words, ids) => {
  expect(entriesMeant(words, ENTRIES).map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['1', 'head'],
  ['๓', 'act'],
  ['0', undefined],
  ['4', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['แผน', undefined],
])('the number %s of a list is that of %s', (answer, id) => {
  expect(entryNumbered(answer, ENTRIES)?.id).toBe(id);
});

it.each([
  ['plannig', 'planning'],
  ['กลุ่มนโยบยและแผน', 'head'],
  ['นโยบาม', 'head'],
  ['คอมพิวเตร์', 'act'],
  ['แผม', undefined],
  ['ฝ่ายพัสดุ', undefined],
  ['', undefined],
])('the misspelt words %s most likely mean %s', (words, id) => {
  expect(entryNear(words, ENTRIES)?.id).toBe(id);
});

it.each([
  ['งานพัฒนา ICT Network', 'ict-network'],
  ['รับหนังสือ', 'step-1'],
  ['ระบบ e-GP', 'e-gp-1'],
  ['มาตรา 26', 'step-1'],
])('of %s the id %s is suggested', (name, id) => {
  expect(suggestedId(name, 'step', new Set(['e-gp']))).toBe(id);
});
