import { describe, expect, it } from 'vitest';
import { broken } from './broken.ts';
import { MISTAKES, picturesIn } from './mistakes.ts';
import { found, PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

const THAI = /[\u0e01-\u0e5b]/;

describe.each(PROCEDURES)('a mistake in %s', (file) => {
  it.each(MISTAKES)('is reported once and at its place: $name', (mistake) => {
    const original = textOf(file);
    const { text, places } = broken(original, [mistake]) ?? { text: '', places: [] };
    const content = sampleWith({ [file]: text }, [...sample.assets, ...picturesIn(text)]);
    const diagnostics = found(content);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        rule: mistake.rule,
        file,
        ...places[0],
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
