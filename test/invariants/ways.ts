import type { MermaidChart } from '#diagram/mermaid.ts';
import { END, waysOut } from '#manual/ways.ts';
import type { Step } from '#manual/procedure.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { documentWords } from '#words/document.ts';
import { found, hasClass, textOf, type Element } from './html.ts';
import { spaced, squeezed } from './kept.ts';

/**
 * Ways from step to step as texts, in an order of their own: `check > receive: ไม่ครบ`. Conditions are without spaces,
 * because those at the end of a line are not seen.
 */
export type Ways = readonly string[];

function ways(
  all: readonly { readonly from: string; readonly to: string; readonly when?: string | undefined }[],
): Ways {
  return all.map(({ from, to, when = '' }) => `${from} > ${to}: ${squeezed(when)}`).toSorted();
}

/** The ways that a procedure says. */
export function waysWritten(steps: readonly Step[]): Ways {
  return ways(
    steps.flatMap(({ id }, index) => waysOut(steps, index).map(({ to, when }) => ({ from: id, to, when }))),
  );
}

/** The ways that the picture of a chart draws. */
export function waysDrawn(picture: Element): Ways {
  const key = ({ attributes }: Element) =>
    [attributes.get('data-from') ?? '', attributes.get('data-to') ?? ''] as const;
  const labels = new Map(
    found(picture, (one) => one.tag === 'text' && one.attributes.has('data-from')).map((one) => [
      key(one).join(' '),
      textOf(one),
    ]),
  );
  const lines = found(picture, (one) => one.tag === 'path' && one.attributes.has('data-from')).map((one) => {
    const [from, to] = key(one);
    return { from, to, when: labels.get(`${from} ${to}`) };
  });
  const ends = found(picture, ({ attributes }) => attributes.has('data-end'));
  return ways([
    ...lines,
    ...ends.map(({ attributes }) => ({ from: attributes.get('data-step') ?? '', to: END })),
  ]);
}

/** The ways that the rows of a form draw. */
export function waysInRows(form: Element): Ways {
  const rows = found(form, ({ attributes }) => attributes.has('data-step'));
  const id = (row: Element | undefined) => row?.attributes.get('data-step') ?? '';
  const isStop = (one: Element) => hasClass(one, 'chart-stop');
  return ways(
    rows.flatMap((row, index) => {
      const down = found(row, (one) => hasClass(one, 'chart-down-when'))[0];
      const children = row.children.filter((child) => typeof child !== 'string');
      const exits = children.flatMap((child, place) => {
        const to = child.attributes.get('data-to');
        const words = children[place + 1];
        return to === undefined ? [] : [{ from: id(row), to, when: words && textOf(words, isStop) }];
      });
      const others = found(row, (one) => one.tag === 'span' && one.attributes.has('data-to')).map((one) => ({
        from: id(row),
        to: one.attributes.get('data-to') ?? '',
        when: textOf(one, isStop),
      }));
      return [
        ...(row.attributes.has('data-down')
          ? [{ from: id(row), to: id(rows[index + 1]), when: down && textOf(down) }]
          : []),
        ...exits,
        ...others,
        ...(row.attributes.has('data-end') ? [{ from: id(row), to: END }] : []),
      ];
    }),
  );
}

/** The ways that Mermaid reads in the text of a chart. */
export function waysInMermaid({ nodes, edges }: MermaidChart): Ways {
  const id = (name: string) => (name.startsWith('e_') ? END : name.slice('s_'.length).replaceAll('_', '-'));
  const ends = nodes.filter(
    ({ id: name, shape }) =>
      shape === 'terminal' && name.startsWith('s_') && !edges.some(({ from }) => from === name),
  );
  return ways([
    ...edges.map(({ from, to, label }) => ({ from: id(from), to: id(to), when: label })),
    ...ends.map((end) => ({ from: id(end.id), to: END })),
  ]);
}

const { again, ends, alongside, condition } = documentWords.ways;
const end = ends.done;

/** Where a way leads, as it is spoken: to a row, to the step itself, or to the end. */
const GOAL = new RegExp(`(.*?) ?(?:(?:กลับไป|ไป)ขั้นตอนที่ (\\d+)|(${again})|${end})(?:, |$)`, 'gu');

/** The ways that are told of a chart, or of its parts, to those who do not see it; conditions are as they are spoken. */
export function waysTold(
  alternatives: readonly string[],
  steps: readonly Pick<Step, 'id' | 'label'>[],
): Ways {
  const heads = steps.map(({ label }, index) => toArabicDigits(`${index + 1} ${spaced(`${label}:`)} `));
  return ways(
    alternatives.flatMap((alternative) => {
      const said = toArabicDigits(spaced(alternative));
      const starts = heads.map((head) => said.indexOf(head));
      return steps.flatMap(({ id }, index) => {
        const start = starts[index] ?? -1;
        if (start === -1) return [];
        const next = starts.filter((other) => other > start);
        const until = next.length > 0 ? Math.min(...next) : said.length;
        const phrases = said.slice(start + (heads[index] ?? '').length, until).trim();
        return [...phrases.matchAll(GOAL)].map(([, lead = '', row, itself]) => ({
          from: id,
          to: itself !== undefined ? id : row === undefined ? END : (steps[Number(row) - 1]?.id ?? row),
          when: lead === alongside ? undefined : lead,
        }));
      });
    }),
  );
}

/** The ways that a procedure says, with conditions as they are spoken. */
export function waysSpoken(steps: readonly Step[]): Ways {
  return ways(
    steps.flatMap(({ id }, index) =>
      waysOut(steps, index).map(({ to, when }) => ({
        from: id,
        to,
        when: when === undefined ? undefined : toArabicDigits(condition(when)),
      })),
    ),
  );
}
