import { stepAnchor } from '#manual/anchors.ts';
import { END } from '#manual/exits.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { procedureWords } from '#words/page.ts';
import { shown, shownList, type Shown, type ShownList, type Target } from './shown.ts';

/** A way out of a step that a reader could not guess: a choice, a fork, a loop, a jump or an end. */
export interface WayView {
  readonly when: string | undefined;
  /** Undefined where the procedure ends. */
  readonly href: string | undefined;
  readonly text: string;
  readonly back: boolean;
}

/** One step as section 5 tells it. */
export interface StepView {
  readonly anchor: string;
  /** As in the source: 5.1, 5.2. */
  readonly number: string;
  readonly words: string;
  readonly decision: boolean;
  readonly duration: Shown;
  readonly owners: ShownList<Target>;
  readonly standard: Shown;
  readonly starts: string | undefined;
  readonly ways: readonly WayView[];
}

/** The number of a step in section 5. */
export function stepNumber(index: number): string {
  return `5.${index + 1}`;
}

/** The steps of a procedure as section 5 tells them. */
export function stepsView({ roles }: Pick<Library, 'roles'>, { steps }: Procedure): readonly StepView[] {
  return steps.map((step, index) => ({
    anchor: stepAnchor(step),
    number: stepNumber(index),
    words: step.narrative ?? step.detail,
    decision: step.shape === 'decision',
    duration: shown(step.duration.written),
    owners: shownList(step.owners, (id) => ({
      href: `/roles/#${id}`,
      text: roles.find((role) => role.id === id)?.name ?? id,
    })),
    standard: shown(step.standard),
    starts: step.starts,
    ways: ways(steps, index),
  }));
}

function ways(steps: readonly Step[], index: number): readonly WayView[] {
  const next = steps[index]?.next;
  if (next === undefined) return [];
  const [only, second] = next;
  if (!second && only?.to === steps[index + 1]?.id && only?.when === undefined) return [];
  return next.map(({ to, when }): WayView => {
    if (to === END) return { when, href: undefined, text: procedureWords.end, back: false };
    const target = steps.findIndex(({ id }) => id === to);
    const text = procedureWords.step(stepNumber(target), steps[target]?.label ?? to);
    return { when, href: `#${stepAnchor({ id: to })}`, text, back: target <= index };
  });
}
