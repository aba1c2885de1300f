import type { ChartSentence } from './chart-sentence.ts';
import type { WholeRow } from './form-rows.ts';
import type { Loss } from './loss.ts';
import type { DraftStep } from './draft-step.ts';
import { wordsOf } from './text.ts';

const DECISIONS = /^(?:flowChartDecision|diamond)$/u;
const ENDS = /^(?:flowChartTerminator|ellipse|roundRect)$/u;
const ACTIVITIES = /^(?:flowChartProcess|rect)$/u;
const CONNECTORS = /(?:Connector\d?|Arrow|^line|Callout)$/iu;

/**
 * What symbols steps have: those that are drawn, where each row has one; those that lead on as sentences tell; else the first and
 * the last are ends.
 */
export function shapeKinds(
  rows: readonly WholeRow[],
  sentences: readonly ChartSentence[] | undefined,
  losses: Loss[],
): readonly DraftStep['shape'][] {
  if (sentences) {
    const first = rows[0];
    if (first) losses.push({ kind: 'shape-ends', words: sentences[0]?.label ?? '', place: first.place });
    return sentences.map(({ ways, isStart }, index) => {
      if (ways.some(({ when }) => when !== undefined)) return 'decision';
      const isEnd = ways.length > 0 && ways.every(({ to }) => to.every((goal) => goal === 'end'));
      return index === 0 || isStart || isEnd ? 'terminal' : 'process';
    });
  }
  const drawn = rows.map(({ shapes }) =>
    shapes.flatMap(({ outline = '' }) =>
      DECISIONS.test(outline)
        ? (['decision'] as const)
        : ENDS.test(outline)
          ? (['terminal'] as const)
          : ACTIVITIES.test(outline)
            ? (['process'] as const)
            : CONNECTORS.test(outline) || outline === ''
              ? []
              : ([undefined] as const),
    ),
  );
  if (rows.length > 0 && drawn.every((kinds) => kinds.length === 1 && kinds[0] !== undefined))
    return drawn.flatMap((kinds) => kinds[0] ?? []);
  const first = rows[0];
  if (first)
    losses.push({ kind: 'shape-kind', words: wordsOf(first.cells.get('detail') ?? []), place: first.place });
  return rows.map((_, index) => (index === 0 || index === rows.length - 1 ? 'terminal' : 'process'));
}
