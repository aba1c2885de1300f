import type { MermaidChart } from '#diagram/mermaid.ts';
import type { Library } from '#manual/library.ts';
import type { Step } from '#manual/procedure.ts';
import { stepGraph } from '#manual/step-graph.ts';
import { END, isHandOver, isStart, waysOut } from '#manual/ways.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { documentWords } from '#words/document.ts';
import { found, textOf, type Element } from './html.ts';
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
    steps.flatMap(({ id }, index) =>
      waysOut(steps, index).map(({ to, when, outcome }) => ({ from: id, to: goal(to, outcome), when })),
    ),
  );
}

/** Where a way leads, and how the work ends there, where it is not done. */
function goal(to: string, outcome: string | undefined): string {
  return outcome === undefined || outcome === 'done' ? to : `${to} ${outcome}`;
}

/**
 * The ways that the picture of a chart draws, or those of the rows of a form. A condition may stand for all branches of
 * a fork; then it names them.
 */
export function waysDrawn(...pictures: readonly Element[]): Ways {
  const all = (is: (one: Element) => boolean) => pictures.flatMap((picture) => found(picture, is));
  const key = ({ attributes }: Element) => ({
    from: attributes.get('data-from') ?? '',
    to: goal(attributes.get('data-to') ?? '', attributes.get('data-outcome')),
  });
  const name = (one: { readonly from: string; readonly to: string }) => `${one.from} > ${one.to}`;
  const labels = Map.groupBy(
    all((one) => one.tag === 'text' && one.attributes.has('data-from')),
    (one) => name(key(one)),
  );
  const trunks = [...labels.values()].flat().flatMap((label) => {
    const { from, to } = key(label);
    return to.split(' ').length > 1 && !label.attributes.has('data-outcome')
      ? to.split(' ').map((one) => ({ from, to: one, label }))
      : [];
  });
  const lines = all((one) => one.tag === 'path' && one.attributes.has('data-from')).map((one) => {
    const { from, to } = key(one);
    const plain = one.attributes.get('data-to');
    const trunk = trunks.find((other) => other.from === from && other.to === plain);
    const words = labels.get(name({ from, to }))?.shift() ?? trunk?.label;
    return { from, to, when: words && textOf(words) };
  });
  const ends = all(({ attributes }) => attributes.has('data-end'));
  return ways([
    ...lines,
    ...ends.map(({ attributes }) => ({ from: attributes.get('data-step') ?? '', to: END })),
  ]);
}

/** The ways that Mermaid reads in the text of a chart. */
export function waysInMermaid({ nodes, edges }: MermaidChart): Ways {
  const id = (name: string) => {
    const [, to] = name.split('_TO_');
    if (to === undefined) return name.slice('s_'.length).replaceAll('_', '-');
    const [, , outcome] = name.split('_TO_');
    return goal(to.replace('_OF_', '/').replaceAll('_', '-'), outcome);
  };
  const ends = nodes.filter(
    ({ id: name, shape }) =>
      shape === 'terminal' && name.startsWith('s_') && !edges.some(({ from }) => from === name),
  );
  return ways([
    ...edges.map(({ from, to, label }) => ({ from: id(from), to: id(to), when: label })),
    ...ends.map((end) => ({ from: id(end.id), to: END })),
  ]);
}

const words = documentWords.ways;

/** Where a way leads, as it is spoken: to a row, to the step itself, to an end, or to another procedure. */
const GOAL = new RegExp(
  `(.*?) ?(?:(?:กลับไป|ไป)ขั้นตอนที่ (\\d+)( ${words.join})?|(${words.again})` +
    `|${words.ends.done}(?: \\((ไม่อนุมัติ|ยกเลิก)\\))?|ต่อที่กระบวนงาน “(.*?)”)(?:, |$)`,
  'gu',
);
const OUTCOMES: Readonly<Record<string, string>> = { ไม่อนุมัติ: 'refused', ยกเลิก: 'cancelled' };

/** What a procedure is called, by its id. */
type Titles = (id: string) => string;

/** The ways that are told of a chart, or of its parts, to those who do not see it; conditions are as they are spoken. */
export function waysTold(alternatives: readonly string[], steps: readonly Step[], titles: Titles): Ways {
  const heads = steps.map((step, index) => {
    const { label, procedure } = step;
    const facts = [
      ...(isStart(steps, index) && steps.some(({ start }, row) => start && row > 0) ? [words.start] : []),
      ...(procedure === undefined ? [] : [words.subprocess(titles(procedure))]),
    ];
    const said = [`${index + 1} ${spaced(`${label}:`)} `, ...facts.map((fact) => `${spaced(fact)}, `)];
    return toArabicDigits(said.join(''));
  });
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
        return [...phrases.matchAll(GOAL)].map(([, lead = '', row, join, itself, outcome, title]) => ({
          from: id,
          to:
            title !== undefined
              ? squeezed(title)
              : itself !== undefined
                ? id
                : row === undefined
                  ? goal(END, outcome && OUTCOMES[outcome])
                  : `${steps[Number(row) - 1]?.id ?? row}${join ? ' join' : ''}`,
          when: lead,
        }));
      });
    }),
  );
}

/** The ways that a procedure says, with conditions as they are spoken; a fork is said with its first branch. */
export function waysSpoken(steps: readonly Step[], titles: Titles): Ways {
  const { joins } = stepGraph(steps);
  return ways(
    steps.flatMap(({ id }, from) => {
      const all = waysOut(steps, from);
      return all.map(({ to, when, outcome, part, forks }, index) => {
        const isFirst = all.findIndex((other) => other.part === part) === index;
        const condition = when === undefined ? '' : toArabicDigits(words.condition(when));
        return {
          from: id,
          to: isHandOver(to)
            ? squeezed(toArabicDigits(titles(to)))
            : `${goal(to, outcome)}${joins.some((edge) => edge.from === from && edge.index === index) ? ' join' : ''}`,
          when: !forks ? condition : isFirst ? `${condition} ${words.together}` : words.alongside,
        };
      });
    }),
  );
}

/** The titles of the procedures of a library by their ids. */
export function titlesOf({ manuals }: Pick<Library, 'manuals'>): Titles {
  const titles = new Map(manuals.flatMap(({ procedures }) => procedures.map(({ id, title }) => [id, title])));
  return (id) => titles.get(id) ?? id;
}
