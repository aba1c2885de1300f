import { stepOwners } from '#manual/duties.ts';
import type { Library } from '#manual/library.ts';
import type { Outcome, Procedure, Step, StepShape } from '#manual/procedure.ts';
import { stepGraph, type StepEdge } from '#manual/step-graph.ts';
import { END, isStart, waysOut, type Way } from '#manual/ways.ts';
import type { DocumentWords } from '#words/document.ts';
import type { Reader } from './body.ts';
import { field, valueOf, type Field } from './field.ts';
import { stepDuration } from './lead-time.ts';
import {
  namedProcedure,
  ownerOfStep,
  type FormEntry,
  type NamedProcedure,
  type OwnerOfStep,
  type ReferenceEntry,
  type Registers,
} from './registers.ts';
import type { RichText } from './rich-text.ts';
import { stepNames, type StepName } from './step-names.ts';

/** A way out of a step, as readers are told of it: to another step, to the end, or to another procedure. */
export interface StepWay {
  /** Where it leads, as written: the id of a step, `end`, or the id of another procedure. */
  readonly goal: string;
  /** The step that follows; undefined where the procedure is left. */
  readonly to: StepName | undefined;
  /** The procedure that goes on from here. */
  readonly procedure: NamedProcedure | undefined;
  /** How the work ends, on a way to the end. */
  readonly outcome: Outcome | undefined;
  readonly when: string | undefined;
  /** Where the way leads, seen from its step: `next` is the following one. */
  readonly direction: 'next' | 'onward' | 'back' | 'again' | 'end' | 'hand-over';
  /** It is a branch of a fork: the first that is told, or one side by side with it. */
  readonly fork: 'first' | 'further' | undefined;
  /** Which choice it is part of, from 0; the branches of a fork are part of one. */
  readonly part: number;
  /** The step that follows waits for all branches of a fork, and this comes from one of them. */
  readonly joins: boolean;
}

/** One step, as every output shows it. */
export interface StepDocument extends StepName {
  /** Ids under which it was known before. */
  readonly formerly: readonly string[];
  readonly shape: StepShape;
  /** As section 5 tells it. */
  readonly narrative: RichText;
  /** As the standard form tells it. */
  readonly detail: RichText;
  /** Undefined where only the day is told by which it is done. */
  readonly duration: Field<string> | undefined;
  readonly standard: Field<RichText>;
  readonly owners: Field<readonly OwnerOfStep[]>;
  /** หมายเหตุ. */
  readonly note: RichText | undefined;
  /** What is used in it and what it is done by; none where it names none. */
  readonly forms: readonly FormEntry[];
  readonly references: readonly ReferenceEntry[];
  readonly indicator: RichText | undefined;
  readonly starts: string | undefined;
  /** Names of the records that are kept of it. */
  readonly records: readonly string[];
  /** The procedure that is done in it. */
  readonly subprocess: NamedProcedure | undefined;
  /** The procedure may begin here, as it may elsewhere. */
  readonly isStart: boolean;
  /** It waits for all branches of a fork. */
  readonly isJoin: boolean;
  /** By when it is done. */
  readonly due: string | undefined;
  /** What the form says of its time: how long, from when, and by when. */
  readonly time: Field<readonly string[]>;
  /** Every way out, the end included, in the order written. */
  readonly ways: readonly StepWay[];
  /** Its symbol is that of an end: it ends here and nowhere else leads on, so no other symbol says so. */
  readonly isEnd: boolean;
  /** A reader could not guess the ways out: they are not just the following step. */
  readonly branches: boolean;
}

/** The steps of a procedure. */
export function stepDocuments(
  procedure: Procedure,
  read: Reader,
  registers: Registers,
  library: Library,
  words: DocumentWords,
): readonly StepDocument[] {
  const { steps, records = [] } = procedure;
  const recordNames = new Map(records.map(({ id, name }) => [id, name]));
  const around: Surroundings = {
    names: stepNames(procedure),
    joins: stepGraph(steps).joins,
    named: (id) => namedProcedure(registers.procedure(id)),
  };
  const firsts = [...steps.keys()].filter((index) => isStart(steps, index));
  return steps.map((step, index): StepDocument => {
    const ways = stepWays(steps, index, around);
    const detail = read.field(step.detail);
    const duration = stepDuration(step, library, words);
    const [starts, due] = [whenText(step.starts), whenText(step.due)];
    return {
      ...(around.names[index] as StepName),
      formerly: step.formerly ?? [],
      shape: step.shape,
      narrative: step.narrative === undefined ? detail : read.field(step.narrative),
      detail,
      duration,
      standard: field(step.standard, read.field),
      owners: field(step.owners, () => stepOwners(step).map((owner) => ownerOfStep(owner, registers, words))),
      note: step.note === undefined ? undefined : read.field(step.note),
      forms: (step.forms ?? []).map(registers.form),
      references: (step.references ?? []).map(registers.reference),
      indicator: step.indicator === undefined ? undefined : read.field(step.indicator),
      starts,
      records: (step.records ?? []).flatMap((id) => recordNames.get(id) ?? []),
      due,
      time: timeField(duration, starts, due, words),
      subprocess: step.procedure === undefined ? undefined : around.named(step.procedure),
      isStart: firsts.length > 1 && firsts.includes(index),
      isJoin: around.joins.some(({ to }) => to === index),
      ways,
      isEnd: endsInItself(step, ways),
      branches: ways.some(({ joins }) => joins) || (step.next !== undefined && !leadsOnlyOn(ways)),
    };
  });
}

/** Places in the calendar as they are written; the same words stand on every output. */
export function whenText(times: Step['starts']): string | undefined {
  return times?.map(({ written }) => written.trim()).join(', ');
}

/** What is said of the time of a step: how long, when it starts, and by when it is done. */
export function stepTime(step: Step, library: Library, words: DocumentWords): Field<readonly string[]> {
  return timeField(stepDuration(step, library, words), whenText(step.starts), whenText(step.due), words);
}

function timeField(
  duration: Field<string> | undefined,
  starts: string | undefined,
  due: string | undefined,
  { stepTime: words }: DocumentWords,
): Field<readonly string[]> {
  const when = [
    ...(starts === undefined ? [] : [words.starts(starts)]),
    ...(due === undefined ? [] : [words.due(due)]),
  ];
  if (when.length === 0 && duration && 'instead' in duration) return duration;
  const length = duration && valueOf(duration);
  return { value: [...(length === undefined ? [] : [length]), ...when] };
}

interface Surroundings {
  readonly names: readonly StepName[];
  readonly joins: readonly StepEdge[];
  readonly named: (procedure: string) => NamedProcedure;
}

function stepWays(steps: readonly Step[], from: number, around: Surroundings): readonly StepWay[] {
  const ways = waysOut(steps, from);
  return ways.map((way, index): StepWay => {
    const { when, part, outcome } = way;
    const isFirst = ways.findIndex((other) => other.part === part) === index;
    return {
      goal: way.to,
      ...goalOf(way, from, around),
      joins: around.joins.some((edge) => edge.from === from && edge.index === index),
      outcome,
      when,
      fork: way.forks ? (isFirst ? 'first' : 'further') : undefined,
      part,
    };
  });
}

function goalOf(
  { to }: Way,
  from: number,
  { names, named }: Surroundings,
): Pick<StepWay, 'to' | 'procedure' | 'direction'> {
  if (to === END) return { to: undefined, procedure: undefined, direction: 'end' };
  const row = names.findIndex(({ id }) => id === to);
  const target = names[row];
  if (!target) return { to: undefined, procedure: named(to), direction: 'hand-over' };
  const direction = row === from ? 'again' : row < from ? 'back' : row === from + 1 ? 'next' : 'onward';
  return { to: target, procedure: undefined, direction };
}

function endsInItself({ shape }: Step, [only, second]: readonly StepWay[]): boolean {
  return shape === 'terminal' && !second && only?.outcome === 'done' && only.when === undefined;
}

function leadsOnlyOn([only, second]: readonly StepWay[]): boolean {
  return only?.direction === 'next' && !second && only.when === undefined;
}
