import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waysOut } from '#manual/ways.ts';
import type { Step } from '#manual/procedure.ts';
import { END } from '#manual/ways.ts';
import type { ProcedureDocument } from '#document/procedure.ts';
import { anySteps, step } from '../manual/procedures.ts';
import { documentOf, withSteps } from './sample-library.ts';

const EXAMPLE: readonly Step[] = [
  step('ask', '1 วัน', {
    shape: 'decision',
    next: [
      { to: 'negotiate', when: 'อนุมัติ' },
      { to: 'end', when: 'ไม่อนุมัติ' },
    ],
  }),
  step('refuse', '1 วัน', { next: [{ to: 'end' }] }),
  step('negotiate', '1 วัน', { shape: 'terminal' }),
];

describe('every way out of every step', () => {
  const document = documentOf(withSteps(...EXAMPLE));
  const written = [
    'ask → negotiate: อนุมัติ',
    'ask → end: ไม่อนุมัติ',
    'refuse → end',
    'negotiate → end',
  ].toSorted();

  it('is in the chart, ends in the middle included', () => {
    expect(chartWays(document)).toEqual(written);
    expect(document.chart.nodes.map(({ label }) => label)).toEqual([
      ...['ask', 'refuse', 'negotiate'],
      ...['สิ้นสุด', 'สิ้นสุด'],
    ]);
  });

  it('is told with the steps', () => {
    expect(stepWays(document)).toEqual(written);
  });

  it('is in the words for those who do not see the chart', () => {
    expect(document.chart.description.split('\n')).toEqual([
      '1 ask: ถ้าอนุมัติ ไปขั้นตอนที่ 3, ถ้าไม่อนุมัติ สิ้นสุดกระบวนการ',
      '2 refuse: สิ้นสุดกระบวนการ',
      '3 negotiate: สิ้นสุดกระบวนการ',
    ]);
    expect(document.chart.nodes.map(({ sentence }) => sentence).slice(0, 3)).toEqual(
      document.chart.description.split('\n'),
    );
  });

  it('is the same in chart, form and words as in the library, whatever the steps', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const shown = documentOf(withSteps(...steps));
        const expected = steps
          .flatMap(({ id }, index) => waysOut(steps, index).map(({ to, when }) => way(id, to, when)))
          .toSorted();
        expect(chartWays(shown)).toEqual(expected);
        expect(stepWays(shown)).toEqual(expected);
        expect(shown.chart.description.split('\n').map((line) => line.split(', ').length)).toEqual(
          steps.map((_, index) => waysOut(steps, index).length),
        );
      }),
    );
  });
});

function chartWays({ chart, steps }: ProcedureDocument): string[] {
  const isStep = new Set(chart.nodes.flatMap(({ id, target }) => (target ? [id] : [])));
  return [
    ...chart.edges.map(({ from, to, when }) => way(from, isStep.has(to) ? to : END, when)),
    ...endsInThemselves(steps),
  ].toSorted();
}

function stepWays({ steps }: ProcedureDocument): string[] {
  return steps.flatMap(({ id, ways }) => ways.map(({ to, when }) => way(id, to?.id, when))).toSorted();
}

/** Their symbol says the end, so that no line has to. */
function endsInThemselves(steps: ProcedureDocument['steps']): string[] {
  return steps.filter(({ isEnd }) => isEnd).map(({ id }) => way(id, undefined, undefined));
}

function way(from: string, to: string | undefined, when: string | undefined): string {
  return `${from} → ${to ?? END}${when === undefined ? '' : `: ${when}`}`;
}
