import { isStepCounted, ownSpan, type LeadTime } from './lead-time.ts';
import type { Procedure } from './procedure.ts';
import { stepGraph } from './step-graph.ts';
import { days, sum, type Amounts } from './time/amounts.ts';

/** When a step can begin and is over, counted from where the work starts. */
export interface StepTime {
  readonly from: Amounts;
  readonly to: Amounts;
  /** Its own time is a number; what is none takes no time here. */
  readonly counted: boolean;
}

/**
 * The times of the steps of a procedure along its longest path: a step begins when all that lead to it are over, each
 * after the longest that it takes. Loops are left out, and several starts begin together.
 *
 * @param within the time of a procedure that is done in a step, by its id
 */
export function stepTimes(
  { steps }: Pick<Procedure, 'steps'>,
  within: (procedure: string) => LeadTime | undefined = () => undefined,
): readonly StepTime[] {
  const { onward, backwards } = stepGraph(steps);
  const begins = steps.map((): Amounts => ({}));
  const ends = [...begins];
  for (const index of backwards.toReversed()) {
    const step = steps[index];
    if (!step) continue;
    const { shortest, longest, atLeast } = ownSpan(step, within);
    const end = sum(begins[index] ?? {}, atLeast ? later(shortest, longest) : longest);
    ends[index] = end;
    for (const { to } of onward[index] ?? []) if (to !== undefined) begins[to] = later(begins[to] ?? {}, end);
  }
  return steps.map((step, index) => ({
    from: begins[index] ?? {},
    to: ends[index] ?? {},
    counted: isStepCounted(step, within),
  }));
}

function later(a: Amounts, b: Amounts): Amounts {
  return days(b) > days(a) ? b : a;
}
