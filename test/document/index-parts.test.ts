import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf, pathOf, PARTED_FROM, type IndexGroup } from '#document/index-parts.ts';

const group = (id: string, entries: readonly string[]): IndexGroup<string> => ({ id, title: id, entries });
const many = (count: number, text = 'คำ') => Array.from({ length: count }, (_, index) => text + index);
const texts = (entry: string) => [entry];

describe('an index', () => {
  test('stands on one page up to 199 texts, and from 200 on in a part for each group', () => {
    const groups = (count: number) => [group('a', many(count - 1)), group('b', ['คำสุดท้าย'])];
    expect(indexOf(groups(PARTED_FROM - 1), texts).parts).toEqual([]);
    expect(indexOf(groups(PARTED_FROM), texts).parts.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  test('has parts also where few texts are too long for a page', () => {
    const groups = (letters: number) => [group('a', many(50, 'ก'.repeat(letters))), group('b', ['ข'])];
    expect(indexOf(groups(500), texts).parts).toEqual([]);
    expect(indexOf(groups(600), texts).parts.map(({ path }) => path)).toEqual(['a', 'a/2', 'b']);
  });

  test('has several parts for a group that is long, numbered within it', () => {
    const { parts } = indexOf([group('law', many(400, 'ก'.repeat(200)))], texts);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(({ path, place, of }) => [path, place, of])).toEqual(
      parts.map((_, index) => [index === 0 ? 'law' : `law/${index + 1}`, index + 1, parts.length]),
    );
  });

  test('tells which part holds an entry', () => {
    const index = indexOf([group('a', many(199)), group('b', ['x'])], texts);
    expect(pathOf(index, (entry) => entry === 'x')).toBe('b');
    expect(pathOf(indexOf([group('a', ['x'])], texts), (entry) => entry === 'x')).toBeUndefined();
  });

  test('loses and repeats no entry, has no path twice, and makes no part heavier than one entry has to be', () => {
    const words = fc.array(fc.string({ maxLength: 4000 }), { maxLength: 150 });
    fc.assert(
      fc.property(words, words, words, (...all) => {
        const groups = all.flatMap((entries, index) =>
          entries.length > 0 ? [group(`g${index}`, entries)] : [],
        );
        const { parts } = indexOf(groups, texts);
        if (parts.length === 0) return;
        expect(parts.flatMap(({ entries }) => entries)).toEqual(groups.flatMap(({ entries }) => entries));
        expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
        for (const { entries } of parts)
          if (entries.length > 1) expect(3 * entries.join('').length).toBeLessThan(80_000);
      }),
    );
  });
});
