import type { Outcome, StepShape } from '#manual/procedure.ts';
import type { DocumentWords } from '#words/document.ts';
import type { Field } from './field.ts';
import { isTable, jumps } from './jumps.ts';
import type { NamedProcedure, OwnerOfStep } from './registers.ts';
import type { StepDocument, StepWay } from './steps.ts';
import type { Target } from './target.ts';

/** A symbol of a flowchart. */
export interface ChartNode {
  /** The id of its step; of a symbol that stands for none, one that no step can have. */
  readonly id: string;
  /** The words in the symbol. */
  readonly label: string;
  /** The number of its step, from 1; none of a symbol that stands for none. */
  readonly number: string;
  readonly shape: StepShape;
  /** The step that it stands for; none where the procedure is left. */
  readonly target: Target | undefined;
  /** The procedure that is done in it, or that goes on from it. */
  readonly procedure: NamedProcedure | undefined;
  /** Who does the step; undefined of a symbol that stands for none. */
  readonly owners: Field<readonly OwnerOfStep[]> | undefined;
  /** The procedure may begin here, as it may elsewhere. */
  readonly isStart: boolean;
  /** It is drawn as a table, a row for each way out. */
  readonly isTable: boolean;
  /** The step with every way out of it, in one line. */
  readonly sentence: string;
}

/**
 * What an arrow is: the only way, one of a choice, a branch of a fork, a way to an earlier step or to the step itself,
 * a way to the end, or to another procedure. Where it is several of these, the last of them.
 */
export type EdgeKind = 'sequence' | 'choice' | 'fork' | 'loop' | 'end' | 'hand-over';

/** An arrow from symbol to symbol. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** The words on the arrow. */
  readonly when?: string;
  readonly kind: EdgeKind;
  /** The fork that it is a branch of, among those of its step, from 0; also where it is a loop or an end. */
  readonly fork?: number;
  /** How the work ends where it leads. */
  readonly outcome?: Outcome;
  /** Where it leads, as written: the id of a step, `end`, or the id of another procedure. */
  readonly goal: string;
  /** It comes from a branch of a fork to the step that waits for all. */
  readonly joins: boolean;
  /** No line is drawn for it: a sign at each end names the step at the other. */
  readonly jumps: boolean;
}

/** The chart of a procedure as a graph. */
export interface Chart {
  readonly title: string;
  /** What the chart says, a line for each step with every way out of it, for those who do not see it. */
  readonly description: string;
  /** The steps in their order, then the ends and procedures that steps lead to, in the order of those steps. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly Edge[];
}

/** The flowchart that the steps of a procedure describe; every way to an end is drawn. */
export function chart(title: string, steps: readonly StepDocument[], words: DocumentWords): Chart {
  const drawn = steps.filter(({ isEnd }) => !isEnd);
  const jumping = jumps(steps);
  return {
    title: words.chart.title(title),
    description: steps.map((step) => stepSentence(step, words)).join('\n'),
    nodes: [
      ...steps.map((step): ChartNode => {
        const { id, label, row, shape, target, subprocess: procedure, owners, isStart } = step;
        const sentence = stepSentence(step, words);
        return {
          id,
          label,
          number: String(row),
          shape,
          target,
          procedure,
          owners,
          isStart,
          isTable: isTable(step),
          sentence,
        };
      }),
      ...drawn.flatMap((step) => stopNodes(step, words)),
    ],
    edges: drawn.flatMap((step) => step.ways.map((way) => edgeOf(step, way, jumping.has(way)))),
  };
}

/** The id of the symbol where a way leaves the procedure; no step has it, for want of a space. */
function stopId(step: string, { outcome, procedure }: Pick<StepWay, 'outcome' | 'procedure'>): string {
  if (procedure) return `${step} ${procedure.target.procedure}`;
  return outcome === undefined || outcome === 'done' ? `${step} end` : `${step} end ${outcome}`;
}

/** The symbols where the ways of a step leave the procedure, each once. */
function stopNodes({ id: step, ways }: StepDocument, words: DocumentWords): ChartNode[] {
  const stops = new Map(ways.flatMap((way) => (way.to ? [] : [[stopId(step, way), way] as const])));
  return [...stops].map(([id, way]) => ({
    id,
    label: stopLabel(way, words),
    number: '',
    shape: 'terminal',
    target: undefined,
    procedure: way.procedure,
    owners: undefined,
    isStart: false,
    isTable: false,
    sentence: '',
  }));
}

/** The words of the symbol where a way leaves the procedure. */
function stopLabel({ procedure, outcome = 'done' }: StepWay, { ways }: DocumentWords): string {
  return procedure ? ways.handOverSymbol(procedure.text) : ways.endSymbols[outcome];
}

function edgeOf({ id, shape, ways }: StepDocument, way: StepWay, isJump: boolean): Edge {
  const { to, goal, when, fork, part, outcome, joins } = way;
  const isChoice = shape === 'decision' && ways.some((other) => other.part !== part);
  return {
    from: id,
    to: to?.id ?? stopId(id, way),
    ...(when === undefined ? {} : { when }),
    kind: kindOf(way, isChoice),
    ...(fork ? { fork: part } : {}),
    ...(outcome ? { outcome } : {}),
    goal,
    joins,
    jumps: isJump,
  };
}

function kindOf({ direction, fork }: StepWay, isChoice: boolean): EdgeKind {
  if (direction === 'hand-over' || direction === 'end') return direction;
  if (direction === 'back' || direction === 'again') return 'loop';
  if (fork) return 'fork';
  return isChoice ? 'choice' : 'sequence';
}

/** A step with every way out of it, in one line: `2 ตรวจ: ถ้าครบ ไปขั้นตอนที่ 3, ถ้าไม่ครบ กลับไปขั้นตอนที่ 1`. */
function stepSentence({ row, label, ways, isStart, subprocess }: StepDocument, words: DocumentWords): string {
  return words.chart.step(row, label, [
    ...(isStart ? [words.ways.start] : []),
    ...(subprocess ? [words.ways.subprocess(subprocess.text)] : []),
    ...ways.map((way) => wayPhrase(way, words).spoken),
  ]);
}

/** Where a way leads, in words. */
export interface WayPhrase {
  /** What comes before: `ถ้าไม่ครบ`, `ถัดไป`, `ทำพร้อมกัน`, `พร้อมกับ`. */
  readonly lead: string;
  /** Words before the step: `กลับไป`. */
  readonly verb: string;
  /** The step that follows, or what happens instead. */
  readonly goal: string;
  /** The whole in one phrase, for those who listen: `ถ้าไม่ครบ กลับไปขั้นตอนที่ 2`. */
  readonly spoken: string;
}

/** The words of a way out. The condition of a fork is said with its first branch. */
export function wayPhrase(way: StepWay, words: DocumentWords): WayPhrase {
  const { when, fork, direction } = way;
  const goal = goalWords(way, words);
  const lead = leadWords(way, words);
  const verb = VERBS[direction] ? words.ways[VERBS[direction]] : '';
  const isPlain = when === undefined && !fork;
  const keepsVerb = when !== undefined || direction === 'back' || direction === 'hand-over';
  return {
    lead,
    verb: keepsVerb ? verb : '',
    goal,
    spoken: isPlain ? `${verb}${goal}` : `${lead} ${verb}${goal}`,
  };
}

const VERBS: Readonly<Record<StepWay['direction'], 'to' | 'backTo' | 'handOver' | undefined>> = {
  next: 'to',
  onward: 'to',
  back: 'backTo',
  again: undefined,
  end: undefined,
  'hand-over': 'handOver',
};

function leadWords({ when, fork }: StepWay, { ways }: DocumentWords): string {
  if (fork === 'further') return ways.alongside;
  const condition = when === undefined ? [] : [ways.condition(when)];
  if (fork === 'first') return [...condition, ways.together].join(' ');
  return condition[0] ?? ways.next;
}

function goalWords(
  { to, procedure, outcome = 'done', direction, joins }: StepWay,
  { ways }: DocumentWords,
): string {
  if (procedure) return ways.procedure(procedure.text);
  if (!to) return ways.ends[outcome];
  const goal = direction === 'again' ? ways.again : ways.step(to.row);
  return joins ? ways.joining(goal) : goal;
}
