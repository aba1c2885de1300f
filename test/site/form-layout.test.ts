import { describe, expect, it, test } from 'vitest';
import { durationParts, formSize, rowAnchor } from '#site/views/form-layout.ts';
import { documentOf, withChoice } from '../document/sample-library.ts';

describe('the layout of the standard form', () => {
  it.each([
    ['10 วัน', '', '10 วัน'],
    ['ภายใน 3 วัน', 'ภายใน ', '3 วัน'],
    ['ตลอดปีงบประมาณ', 'ตลอดปีงบประมาณ', ''],
    ['15-20 วันทำการ', '15-20 วันทำการ', ''],
  ])('keeps a short number and its unit together: %s', (value, words, amount) => {
    expect(durationParts(value)).toEqual({ words, amount });
  });

  it('gives each row a place of its own on the page', () => {
    const { steps } = documentOf(withChoice());
    expect(steps.map(rowAnchor)).toEqual(steps.map(({ id }) => `form-step-${id}`));
  });
});

describe('the width that a form needs as a table', () => {
  test.each([
    [200, false, { size: 'small', scrolls: false }],
    [308, false, { size: 'medium', scrolls: false }],
    [308, true, { size: 'largest', scrolls: false }],
    [700, true, { size: 'largest', scrolls: true }],
  ] as const)('follows from a chart of %d px, and whether it has notes: %s', (chart, hasNotes, expected) => {
    expect(formSize(chart, hasNotes)).toEqual(expected);
  });
});
