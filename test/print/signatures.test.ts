import { expect, it } from 'vitest';
import { paperOf } from '#print/paper.ts';
import { signatureRows } from '#print/signatures.ts';
import { sample } from './office.ts';

it.each([
  [1, [1]],
  [3, [3]],
  [4, [2, 2]],
  [5, [3, 2]],
  [7, [3, 2, 2]],
])('%i signatures stand in rows that are about equally long, and in their order', (count, lengths) => {
  const names = Array.from({ length: count }, (_, index) => `ผู้ลงนาม ${index + 1}`);
  const signed = names.map((name) => ({ role: 'ผู้อนุมัติ', name, position: 'ครู', date: undefined }));
  const paper = paperOf(sample, { digits: 'arabic', formPaper: 'portrait' });
  const rows = signatureRows(signed, paper);
  expect(rows.map((row) => row.length)).toEqual(lengths);
  expect(rows.flat().map(({ name }) => name.replaceAll(/[\u200B\u034F\u2060]/gu, ''))).toEqual(names);
});
