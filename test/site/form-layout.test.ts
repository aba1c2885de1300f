import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Step } from '#manual/procedure.ts';
import { MOST_LANES } from '#manual/standard-form.ts';
import { durationParts, formLayout, MOST_EXITS, rowAnchor } from '#site/views/form-layout.ts';
import { step, to } from '../manual/procedures.ts';
import { documentOf, procedureOf, withChoice, withSteps } from '../document/sample-library.ts';

const formOf = (...steps: readonly Step[]) => documentOf(withSteps(...steps)).form;

describe('the layout of the standard form', () => {
  it.each([
    ['10 วัน', '', '10 วัน'],
    ['ภายใน 3 วัน', 'ภายใน ', '3 วัน'],
    ['ตลอดปีงบประมาณ', 'ตลอดปีงบประมาณ', ''],
    ['15-20 วันทำการ', '15-20 วันทำการ', ''],
  ])('keeps a short number and its unit together: %s', (value, words, amount) => {
    expect(durationParts(value)).toEqual({ words, amount });
  });

  it('makes the more room for conditions, the longer they are', () => {
    const labels = (when: string) =>
      formLayout(
        formOf(
          step('a'),
          step('b', '1 วัน', { shape: 'decision', next: [{ to: 'c' }, { to: 'a', when }] }),
          step('c', '1 วัน', { shape: 'terminal' }),
        ),
      ).labels;
    expect(formLayout(documentOf(procedureOf('ict-network')).form).labels).toBe('none');
    expect(labels('ไม่ครบ')).toBe('short');
    expect(labels('ไม่ต้องอนุมัติ')).toBe('medium');
    expect(labels('เอกสารไม่ครบถ้วนหรือไม่ได้รับอนุมัติ')).toBe('long');
  });

  it('makes room for the words of a small symbol too', () => {
    expect(formLayout(formOf(step('a'))).labels).toBe('short');
  });

  it('is wide for a long question, and scrolls for many lanes', () => {
    const question = (label: string) => formLayout(formOf(step('a', '1 วัน', { shape: 'decision', label })));
    expect(question('ครบหรือไม่').wide).toBe(false);
    expect(question('เอกสารประกอบคำขอของผู้รับบริการครบถ้วนและถูกต้องตามระเบียบที่กำหนดไว้หรือไม่').wide).toBe(true);
    const ids = ['b', 'c', 'd', 'e', 'f', 'g'];
    const [few, many] = [ids.slice(0, 3), ids].map((all) =>
      formLayout(formOf(step('a', '1 วัน', to(...all)), ...all.map((id) => step(id)))),
    );
    expect([few?.lanes, few?.scrolls, many?.lanes, many?.scrolls]).toEqual([2, false, 5, true]);
  });

  it('names what ends a line that is no lane: the row or the end', () => {
    const count = MOST_EXITS + 4;
    const ids = Array.from({ length: count }, (_, index) => `s${index + 1}`);
    const { rows } = formOf(step('s0', '1 วัน', to(...ids)), ...ids.map((id) => step(id)));
    const stops = rows[0]?.exits.map(({ stop }) => stop) ?? [];
    expect(stops.slice(0, MOST_LANES)).toEqual(Array.from({ length: MOST_LANES }, () => undefined));
    expect(stops.slice(MOST_LANES)).toEqual(
      Array.from({ length: count - 1 - MOST_LANES }, (_, index) => `${MOST_LANES + 3 + index}`),
    );
    expect(rows.at(-1)?.exits.map(({ stop }) => stop)).toEqual(['สิ้นสุด']);
  });

  it('gives each row a place of its own on the page', () => {
    const { steps } = documentOf(withChoice());
    expect(steps.map(rowAnchor)).toEqual(steps.map(({ id }) => `form-step-${id}`));
  });

  it('has a class in the style sheet for every lane and every way out it may draw', () => {
    const sheet = readFileSync(new URL('../../src/styles/standard-form-chart.css', import.meta.url), 'utf8');
    const classes = [
      ...Array.from({ length: MOST_LANES + 1 }, (_, lanes) => `.lanes-${lanes} {`),
      ...Array.from({ length: MOST_LANES }, (_, lane) => `.lane-${lane} {`),
      ...Array.from({ length: MOST_EXITS + 1 }, (_, exits) => `.exits-${exits} {`),
      ...Array.from({ length: MOST_EXITS }, (_, exit) => `.exit-${exit + 1} {`),
    ];
    for (const name of classes) expect(sheet).toContain(name);
  });
});
