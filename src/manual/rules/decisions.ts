import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Step } from '../procedure.ts';
import { STEP_SHAPES } from '../schema/procedure.ts';
import { END, goalsOf } from '../ways.ts';
import { goals } from './goals.ts';
import type { Rule } from './rule.ts';

/** Each way out of a decision says when it is taken, and no two say the same. */
export const decisionConditions: Rule = {
  id: 'decision-conditions',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, step] of steps.entries()) {
        const { next = [], label } = step;
        if (!isDecision(step) || next.length < 2) continue;
        const seen = new Set<string>();
        for (const [way, { when }] of next.entries()) {
          const at = ['steps', index, 'next', way, ...(when === undefined ? [] : ['when'])];
          if (when === undefined) yield { file, at, ...said('noCondition', label) };
          else if (seen.has(when)) yield { file, at, ...said('repeatedCondition', when) };
          else seen.add(when);
        }
      }
    }
  },
};

/** A decision has at least two ways out. */
export const decisionWays: Rule = {
  id: 'decision-ways',
  severity: 'warning',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, { shape, label, next }] of steps.entries()) {
        if (shape !== 'decision' || (next?.length ?? 1) >= 2) continue;
        yield { file, at: ['steps', index, next ? 'next' : 'shape'], ...said('oneWay', label) };
      }
    }
  },
};

/** Only a decision has conditions, and no step leads twice to the same: not within a fork, nor by two whole ways. */
export const nextWays: Rule = {
  id: 'next-ways',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, step] of steps.entries()) {
        const { next = [] } = step;
        const asks = isDecision(step);
        const whole = new Set<string>();
        const side = new Set<string>();
        for (const [part, written] of next.entries()) {
          const { when, outcome = 'done' } = written;
          const to = goalsOf(written);
          const at = ['steps', index, 'next', part];
          if (!asks && when !== undefined) yield { file, at: [...at, 'when'], ...said('conditionOnProcess') };
          const way = [...to].sort().join(' ') + (to.includes(END) ? ` ${outcome}` : '');
          const repeated = to.find((goal, place) => to.indexOf(goal) < place || (!asks && side.has(goal)));
          if (repeated !== undefined || whole.has(way))
            yield { file, at: [...at, 'to'], ...said('repeatedWay', repeated ?? to.join(', ')) };
          whole.add(way);
          for (const goal of to) side.add(goal);
        }
      }
    }
  },
};

/** A step that begins anew is a decision: nothing else would say when it is done. */
export const stepsToThemselves: Rule = {
  id: 'step-to-itself',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, step] of steps.entries()) {
        if (isDecision(step)) continue;
        for (const { to, at } of goals(step.next, index))
          if (to === step.id) yield { file, at, ...said('leadsToItself', step.label) };
      }
    }
  },
};

/** Whether a step is a decision; one of an unknown shape is, if it has several ways and conditions. */
export function isDecision({ shape, next = [] }: Step): boolean {
  const meant = nearest(shape, STEP_SHAPES);
  return meant === undefined
    ? next.length > 1 && next.some(({ when }) => when !== undefined)
    : meant === 'decision';
}
