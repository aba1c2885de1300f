import { expect, test } from 'vitest';
import { manualNavigation } from '#document/manual-navigation.ts';
import type { Chapter } from '#manual/chapter.ts';
import { manual, procedureOf } from './sample-library.ts';

function chapter(side: Chapter['side'], title: string): Chapter {
  const id = `${manual.id}/${side}/${title}`;
  return { id, side, slug: title, title, file: '', order: 1, nodes: [] };
}

function ofLength(length: number) {
  const one = procedureOf('ict-network');
  const procedures = Array.from({ length }, (_, index) => ({
    ...one,
    id: `${manual.id}/p-${index}`,
    slug: `p-${index}`,
    title: `งานที่ ${index}`,
  }));
  return { ...manual, procedures };
}

test('lists the pages of a manual by its parts, chapters before and after them, and tells which is read', () => {
  const [first, second] = manual.procedures;
  const book = {
    ...manual,
    parts: [{ title: 'ส่วนที่ 1', procedures: [second!.slug] }],
    front: [chapter('front', 'คำนำ')],
    procedures: [second!, first!],
    back: [chapter('back', 'ภาคผนวก')],
  };
  const { groups, manual: named, isPart } = manualNavigation({ manuals: [book] }, first!.id);
  expect(named).toEqual({ target: { kind: 'manual', manual: manual.id }, text: manual.title });
  expect(groups.map(({ title, pages }) => [title, pages.map(({ text }) => text)])).toEqual([
    [undefined, ['คำนำ']],
    ['ส่วนที่ 1', [second!.title]],
    [undefined, [first!.title, 'ภาคผนวก']],
  ]);
  expect(groups.flatMap(({ pages }) => pages.filter(({ isHere }) => isHere))).toHaveLength(1);
  expect(groups[2]?.pages[0]?.isHere).toBe(true);
  expect(isPart).toBe(false);
});

test.each([
  { length: 40, here: 20, first: 0, count: 40 },
  { length: 41, here: 20, first: 10, count: 21 },
  { length: 200, here: 0, first: 0, count: 11 },
  { length: 200, here: 199, first: 189, count: 11 },
])('of $length procedures lists $count around number $here', ({ length, here, first, count }) => {
  const shown = manualNavigation({ manuals: [ofLength(length)] }, `${manual.id}/p-${here}`);
  const pages = shown.groups.flatMap((group) => group.pages);
  expect([pages.length, pages[0]?.text, shown.count]).toEqual([count, `งานที่ ${first}`, length]);
  expect(shown.isPart).toBe(count < length);
});

test('finds the manual of a page by its whole name', () => {
  const longer = { ...manual, id: `${manual.id}-2`, title: 'อีกเล่ม' };
  const { manual: named } = manualNavigation({ manuals: [longer, manual] }, `${manual.id}/ict-network`);
  expect(named.text).toBe(manual.title);
});
