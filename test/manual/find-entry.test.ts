import { expect, it } from 'vitest';
import { entriesMeant } from '#manual/find-entry.ts';
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
  ['ไม่มีผู้นี้', []],
  ['', []],
])('the words %s may mean %j', (words, ids) => {
  expect(entriesMeant(words, ENTRIES).map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['งานพัฒนา ICT Network', 'ict-network'],
  ['รับหนังสือ', 'step-1'],
  ['ระบบ e-GP', 'e-gp-1'],
  ['มาตรา 26', 'step-1'],
])('of %s the id %s is suggested', (name, id) => {
  expect(suggestedId(name, 'step', new Set(['e-gp']))).toBe(id);
});
