import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded, numbersFrom } from '#search/numbers.ts';
import { postingsBuilder, postingsFrom, weightAt } from '#search/postings.ts';

const number = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1));

describe('numbers in bytes', () => {
  it('are read as they were written, from any place on', () => {
    fc.assert(
      fc.property(fc.array(number), fc.array(number), (before, list) => {
        const bytes = new Uint8Array([...encoded(before), ...encoded(list)]);
        const numbers = numbersFrom(bytes, encoded(before).length);
        expect([...numbers.list(list.length)]).toEqual(list);
        expect(numbers.at()).toBe(bytes.length);
      }),
    );
  });

  it('that end too early are a fault, not zeros', () => {
    expect(() => numbersFrom(encoded([1, 300]).subarray(0, 2)).list(2)).toThrow();
  });
});

describe('postings', () => {
  const places = fc
    .uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 20 })
    .map((list) => list.sort((a, b) => a - b));
  const pages = fc.uniqueArray(
    fc.record({ page: fc.nat(2000), places, weight: fc.constantFrom(0, 0.5, 1, 3) }),
    {
      selector: ({ page }) => page,
    },
  );

  it('give back every page, place and weight', () => {
    fc.assert(
      fc.property(pages, fc.nat(10), (list, before) => {
        const sorted = [...list].sort((a, b) => a.page - b.page);
        const builder = postingsBuilder();
        for (const { page, places: all, weight } of sorted)
          for (const place of all) builder.add(page, place, weight);
        const bytes = new Uint8Array([...new Uint8Array(before), ...builder.bytes()]);
        const read = postingsFrom(bytes, before);
        const back = [...read.pages].map((page, index) => ({
          page,
          places: [...read.places.subarray(read.starts[index], read.starts[index + 1])],
          weight: weightAt(read, index),
        }));
        expect(back).toEqual(
          sorted.map(({ page, places: all, weight }) => ({ page, places: all, weight: weight * all.length })),
        );
      }),
    );
  });
});
