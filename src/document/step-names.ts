import type { Procedure } from '#manual/procedure.ts';
import { componentNumbers } from './numbers.ts';
import type { Target } from './target.ts';

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
