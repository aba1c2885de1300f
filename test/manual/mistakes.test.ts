import { describe, expect, it } from 'vitest';
import type { Asset } from '#manual/library.ts';
import { MISTAKES, type Mistake } from './mistakes.ts';
import { found, PROCEDURES, shipped, shippedWith, textOf } from './shipped.ts';

const MARK = '⟦';
const THAI = /[\u0e01-\u0e5b]/;
const folder = 'manuals/information-work/';
const pictures: readonly Asset[] = [
  { path: `${folder}rest.webp`, bytes: 100, size: { width: 1, height: 1 } },
  { path: `${folder}heavy.png`, bytes: 3 * 1024 * 1024, size: { width: 1, height: 1 } },
  { path: `${folder}broken.png`, bytes: 100 },
  { path: `${folder}chart.svg`, bytes: 100 },
];

/** A procedure with a mistake in it, and the place of the mark. */
function broken(text: string, { find, put }: Mistake) {
  const [first = '', second = '', third = ''] = [...text.matchAll(/- id: ([a-z-]+)/g)].map(
    ([, id]) => id ?? '',
  );
  const edited = text
    .replace(find, put)
    .replaceAll('FIRST', first)
    .replaceAll('SECOND', second)
    .replaceAll('THIRD', third);
  const before = edited.split(MARK)[0] ?? '';
  const isMarked = edited.includes(MARK);
  const lines = before.split('\n');
  return {
    text: edited.replace(MARK, ''),
    line: isMarked ? lines.length : 1,
    column: isMarked ? (lines.at(-1) ?? '').length + 1 : 1,
  };
}

describe.each(PROCEDURES)('a mistake in %s', (file) => {
  it.each(MISTAKES)('is reported once and at its place: $name', (mistake) => {
    const original = textOf(file);
    const { text, line, column } = broken(original, mistake);
    expect(text).not.toBe(original);
    const content = shippedWith({ [file]: text }, [
      ...shipped.assets,
      ...pictures.filter(({ path }) => text.includes(path.slice(folder.length))),
    ]);
    const diagnostics = found(content);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        rule: mistake.rule,
        file,
        line,
        column,
        message: expect.stringContaining(mistake.says),
      }),
    ]);
    const [{ message, hint = '' } = { message: '' }] = diagnostics;
    expect(message).toMatch(THAI);
    expect(hint).toContain(mistake.hints ?? '');
  });
});

describe('the mistakes', () => {
  it('are of more than a hundred kinds', () => {
    expect(new Set(MISTAKES.map(({ name }) => name)).size).toBe(MISTAKES.length);
    expect(MISTAKES.length).toBeGreaterThan(100);
  });
});
