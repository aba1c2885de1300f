import type { StepShape } from '#manual/procedure.ts';
import type { DocumentWords } from '#words/document.ts';
import type { StepDocument, Way } from './steps.ts';
import type { Target } from './target.ts';

/** A symbol of a flowchart. */
export interface ChartNode {
  /** The id of its step; of a symbol that only says that the work ends, one that no step can have. */
  readonly id: string;
  /** The words in the symbol. */
  readonly label: string;
  readonly shape: StepShape;
  /** The step that it stands for; none where it only says that the work ends. */
  readonly target: Target | undefined;
  /** The step with every way out of it, in one line. */
  readonly sentence: string;
}

/** An arrow from symbol to symbol. */
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  /** The words on the arrow. */
  readonly when?: string;
  /** It leads to an earlier step, or to the step itself. */
  readonly back: boolean;
}

/** The chart of a procedure as a graph. */
export interface Chart {
  readonly title: string;
  /** What the chart says, a line for each step with every way out of it, for those who do not see it. */
  readonly description: string;
  /** The steps in their order, then the ends that steps lead to, in the order of those steps. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

/** The flowchart that the steps of a procedure describe; every way to an end is drawn. */
export function chart(title: string, steps: readonly StepDocument[], words: DocumentWords): Chart {
  const drawn = steps.filter(({ isEnd }) => !isEnd);
  const ends = drawn.filter(({ ways }) => ways.some(({ to }) => to === undefined));
  return {
    title: words.chart.title(title),
    description: steps.map((step) => stepSentence(step, words)).join('\n'),
    nodes: [
      ...steps.map((step) => {
        const { id, label, shape, target } = step;
        return { id, label, shape, target, sentence: stepSentence(step, words) };
      }),
      ...ends.map(({ id }) => ({
        id: endId(id),
        label: words.ways.endSymbol,
        shape: 'terminal' as const,
        target: undefined,
        sentence: '',
      })),
    ],
    edges: drawn.flatMap(({ id, ways }) =>
      ways.map(({ to, when, direction }) => ({
        from: id,
        to: to?.id ?? endId(id),
        ...(when === undefined ? {} : { when }),
        back: direction === 'back' || direction === 'again',
      })),
    ),
  };
}

/** The id of the symbol of the end that a step leads to; no step has it, for want of a space. */
export function endId(step: string): string {
  return `${step} end`;
}

/** A step with every way out of it, in one line: `2 ตรวจ: ถ้าครบ ไปขั้นตอนที่ 3, ถ้าไม่ครบ กลับไปขั้นตอนที่ 1`. */
function stepSentence({ row, label, ways }: StepDocument, words: DocumentWords): string {
  return words.chart.step(
    row,
    label,
    ways.map((way, index) => wayPhrase(way, index === 0, words).spoken),
  );
}

/** Where a way leads, in words. */
export interface WayPhrase {
  /** What comes before: `ถ้าไม่ครบ`, `ถัดไป`, `พร้อมกับ`. */
  readonly lead: string;
  /** Words before the step: `กลับไป`. */
  readonly verb: string;
  /** The step that follows, or what happens instead. */
  readonly goal: string;
  /** The whole in one phrase, for those who listen: `ถ้าไม่ครบ กลับไปขั้นตอนที่ 2`. */
  readonly spoken: string;
}

/** The words of a way out; of several ways without a condition all but the first are taken side by side with it. */
export function wayPhrase({ to, when, direction }: Way, first: boolean, words: DocumentWords): WayPhrase {
  const { ways } = words;
  const goal = direction === 'again' ? ways.again : to === undefined ? ways.end : ways.step(to.row);
  const verb =
    direction === 'back' ? ways.backTo : direction === 'next' || direction === 'onward' ? ways.to : '';
  const lead = when === undefined ? (first ? ways.next : ways.alongside) : ways.condition(when);
  const spoken = when === undefined && first ? `${verb}${goal}` : `${lead} ${verb}${goal}`;
  const keepsVerb = when !== undefined || direction === 'back';
  return { lead, verb: keepsVerb ? verb : '', goal, spoken };
}
