import type { Outcome, Step, WrittenWay } from './procedure.ts';

/** The word that ends a procedure at a step: `next: end`. */
export const END = 'end';

/** A way out of a step, to one goal. */
export interface Way {
  /** The id of a step, {@link END}, or the id of another procedure that goes on from here. */
  readonly to: string;
  readonly when?: string;
  /** How the work ends, on a way to the end. */
  readonly outcome?: Outcome;
  /** Which of the ways that are written it is part of, from 0. Ways of a fork without a condition are all part of one. */
  readonly part: number;
  /** It is taken side by side with the others of its part. */
  readonly forks: boolean;
}

/**
 * Every way out of the step at `index`, the end included. An omitted `next` means the following step, and on the last
 * step the end. On a decision the ways that are written are a choice, and the goals of one way a fork; on a step without
 * conditions all are a fork.
 */
export function waysOut(steps: readonly Step[], index: number): readonly Way[] {
  const step = steps[index];
  const written: readonly WrittenWay[] = step?.next ?? [{ to: steps[index + 1]?.id ?? END }];
  const isChoice = step?.shape === 'decision' || written.some(({ when }) => when !== undefined);
  const isFork = !isChoice && written.flatMap(goalsOf).length > 1;
  return written.flatMap((way, part) => {
    const goals = goalsOf(way);
    return goals.map((to) => ({
      to,
      ...(way.when === undefined ? {} : { when: way.when }),
      ...(to === END ? { outcome: way.outcome ?? 'done' } : {}),
      part: isChoice ? part : 0,
      forks: isFork || goals.length > 1,
    }));
  });
}

/** The goals of a way that is written: one, or those of a fork. */
export function goalsOf({ to }: Pick<WrittenWay, 'to'>): readonly string[] {
  return typeof to === 'string' ? [to] : to;
}

/** Whether a way leads to another procedure: ids of steps have no stroke. */
export function isHandOver(to: string): boolean {
  return to.includes('/');
}

/** Whether the procedure begins at the step at `index`. */
export function isStart(steps: readonly Pick<Step, 'start'>[], index: number): boolean {
  return index === 0 || steps[index]?.start === true;
}
