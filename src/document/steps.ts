import { END, waysOut } from '#manual/exits.ts';
import type { Procedure, Step, StepShape } from '#manual/procedure.ts';
import type { Reader } from './body.ts';
import { field, plainField, valueOf, type Field } from './field.ts';
import { entries } from '#manual/stated.ts';
import { componentNumbers } from './numbers.ts';
import type { Owner, Registers } from './registers.ts';
import type { RichText } from './rich-text.ts';
import type { Target } from './target.ts';

/** A way out of a step: to another step, or to the end. */
export interface Way {
  /** The step that follows; undefined where the procedure ends. */
  readonly to: StepName | undefined;
  readonly when: string | undefined;
  /** Where the way leads, seen from its step: `next` is the following one. */
  readonly direction: 'next' | 'onward' | 'back' | 'again' | 'end';
}

/** What other places need to name a step. */
export interface StepName {
  readonly id: string;
  /** Its row in the form, from 1. */
  readonly row: number;
  /** As section 5 numbers it: 5.1. */
  readonly number: string;
  readonly label: string;
  readonly target: Extract<Target, { kind: 'step' }>;
}

/** One step, as every output shows it. */
export interface StepDocument extends StepName {
  readonly shape: StepShape;
  /** As section 5 tells it. */
  readonly narrative: RichText;
  /** As the standard form tells it. */
  readonly detail: RichText;
  /** Undefined where only the day is told by which it is done. */
  readonly duration: Field<string> | undefined;
  readonly standard: Field<RichText>;
  readonly owners: Field<readonly Owner[]>;
  readonly starts: string | undefined;
  /** By when it is done. */
  readonly due: string | undefined;
  /** What the form says of its time: how long, and by when. */
  readonly time: Field<readonly string[]>;
  /** Every way out, the end included, in the order written. */
  readonly ways: readonly Way[];
  /** Its symbol is that of an end: it ends here and nowhere else leads on, so no other symbol says so. */
  readonly isEnd: boolean;
  /** A reader could not guess the ways out: they are not just the following step. */
  readonly branches: boolean;
}

/** How the steps of a procedure are named. */
export function stepNames(procedure: Procedure): readonly StepName[] {
  const numbers = componentNumbers('Steps', procedure);
  return procedure.steps.map(({ id, label }, index) => ({
    id,
    row: index + 1,
    number: numbers[index] ?? String(index + 1),
    label,
    target: { kind: 'step', procedure: procedure.id, step: id },
  }));
}

/** The steps of a procedure. */
export function stepDocuments(
  procedure: Procedure,
  read: Reader,
  registers: Registers,
): readonly StepDocument[] {
  const names = stepNames(procedure);
  return procedure.steps.map((step, index): StepDocument => {
    const ways = waysOut(procedure.steps, index).map((way) => wayOf(way, index, names));
    const detail = read.field(step.detail);
    const [only, second] = ways;
    const duration = step.duration && plainField(step.duration.written.trim());
    const due = whenText(step.due);
    return {
      ...(names[index] as StepName),
      shape: step.shape,
      narrative: step.narrative === undefined ? detail : read.field(step.narrative),
      detail,
      duration,
      standard: field(step.standard, read.field),
      owners: field(step.owners, (ids) => entries(ids).map(registers.owner)),
      starts: whenText(step.starts),
      due,
      time: timeField(duration, due),
      ways,
      isEnd: step.shape === 'terminal' && !second && only?.direction === 'end' && only.when === undefined,
      branches:
        step.next !== undefined && !(only?.direction === 'next' && !second && only.when === undefined),
    };
  });
}

/** Places in the calendar as they are written; the same words stand on every output. */
function whenText(times: Step['starts']): string | undefined {
  return times?.map(({ written }) => written.trim()).join(', ');
}

function timeField(duration: Field<string> | undefined, due: string | undefined): Field<readonly string[]> {
  if (due === undefined && duration && 'instead' in duration) return duration;
  const length = duration && valueOf(duration);
  return { value: [length, due].filter((text) => text !== undefined) };
}

function wayOf(
  { to, when }: NonNullable<Step['next']>[number],
  from: number,
  names: readonly StepName[],
): Way {
  if (to === END) return { to: undefined, when, direction: 'end' };
  const target = names.findIndex(({ id }) => id === to);
  const direction =
    target === from ? 'again' : target < from ? 'back' : target === from + 1 ? 'next' : 'onward';
  return { to: names[target], when, direction };
}
