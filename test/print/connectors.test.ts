import { describe, expect, it } from 'vitest';
import { CONNECTOR_LETTERS } from '#words/print.ts';
import { connectorsOf, type Connector } from './connectors.ts';
import { decision, eightLanes, fortySteps, fourteenSteps, stepsOf, type Changes } from './office.ts';
import { placesIn } from './places.ts';
import { printedProcedure } from './printing.ts';

const cases: readonly (readonly [name: string, changes: Changes])[] = [
  ['fourteen steps with two loops', { procedure: { steps: fourteenSteps } }],
  [
    'fourteen steps, on its side',
    { procedure: { steps: fourteenSteps }, manual: { formPaper: 'landscape' } },
  ],
  ['forty steps with loops and leaps', { procedure: { steps: fortySteps } }],
  ['forty steps, on its side', { procedure: { steps: fortySteps }, manual: { formPaper: 'landscape' } }],
  ['forty steps in Thai digits', { procedure: { steps: fortySteps }, manual: { digits: 'thai' } }],
  ['eight lines beside the symbols', { procedure: { steps: eightLanes } }],
];

async function connectorsIn(changes: Changes): Promise<{ cut: Connector[]; rest: Connector[] }> {
  const { pages } = await placesIn((await printedProcedure(changes)).pdf);
  const all = connectorsOf(pages);
  return { cut: all.filter(({ note }) => note), rest: all.filter(({ note }) => !note) };
}

/** The connectors by their letters, each with the pages that it stands on and names. */
function byLetter(connectors: readonly Connector[]): Map<string, readonly string[]> {
  const places = Map.groupBy(connectors, ({ letter }) => letter);
  return new Map(
    [...places].map(([letter, ones]) => [
      letter,
      ones.map(({ page, note }) => `${note?.leads} ${page} ${note?.page}`).sort(),
    ]),
  );
}

/** Letters that do not stand on both of two pages that name each other, one as leading on, one as leading back. */
function unmatched(connectors: readonly Connector[]): string[] {
  return [...byLetter(connectors)].flatMap(([letter, [back = '', on = '', ...more]]) => {
    const [, from, to] = on.split(' ');
    const isPair = back === `back ${to} ${from}` && on.startsWith('on ') && more.length === 0;
    return isPair ? [] : [`${letter}: ${[back, on, ...more].join(', ')}`];
  });
}

describe('connectors of a chart that goes over several pages', () => {
  for (const [name, changes] of cases) {
    it(`stand in pairs with letters of their own, each naming the page of the other: ${name}`, async () => {
      const { cut, rest } = await connectorsIn(changes);
      expect(unmatched(cut)).toEqual([]);
      expect(cut.length).toBeGreaterThan(3);
      expect(rest.map(({ letter }) => letter)).toEqual(['ก']);
    });
  }

  it('are there for the line between the symbols and for the loop that a page cuts, in the order of letters', async () => {
    const { cut } = await connectorsIn({ procedure: { steps: fourteenSteps } });
    const letters = cut.map(({ letter }) => letter);
    const loop = letters.findIndex((letter, index) => {
      return cut[index]?.note?.leads === 'on' && cut[index + 1]?.page === cut[index].page && letter !== 'ก';
    });
    expect(loop).toBeGreaterThan(0);
    const [first = '', second = ''] = letters.slice(loop);
    expect(CONNECTOR_LETTERS.indexOf(second)).toBe(CONNECTOR_LETTERS.indexOf(first) + 1);
    const further = cut.slice(loop + 2).filter(({ letter }) => letter === first || letter === second);
    expect(further.map(({ letter, note }) => [letter, note?.leads])).toEqual([
      [first, 'back'],
      [second, 'back'],
    ]);
  });

  it('have letters of their own even where there are more of them than letters', async () => {
    const loops = Array.from({ length: 100 }, (_, index) => [index + 1, index % 8] as const)
      .filter(([, place]) => place > 3)
      .map(([step, place]) => [
        step,
        decision([`s${step + 1}`, 'ผ่าน'], [`s${step - 2 * place + 7}`, 'ไม่ผ่าน']),
      ]);
    const { cut } = await connectorsIn({ procedure: { steps: stepsOf(101, Object.fromEntries(loops)) } });
    expect(new Set(cut.map(({ letter }) => letter)).size).toBeGreaterThan(42);
    expect(unmatched(cut)).toEqual([]);
  });

  it('are not taken for a pair where a page is named wrongly', () => {
    const pair = (page: number): Connector[] => [
      { letter: 'ก', page: 3, note: { leads: 'on', page: 4 } },
      { letter: 'ก', page: 4, note: { leads: 'back', page } },
    ];
    expect(unmatched(pair(3))).toEqual([]);
    expect(unmatched(pair(2))).toHaveLength(1);
    expect(unmatched([...pair(3), ...pair(3)])).toHaveLength(1);
    expect(unmatched(pair(3).slice(1))).toHaveLength(1);
  });
});
