import { thai } from '#thai/dictionary.ts';
import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import type { Step } from '../procedure.ts';
import type { Rule } from './rule.ts';

/** Shorter words stand in too many sentences to tell one from another. */
const SHORTEST = 3;
const FEWEST = 2;

/**
 * The words in a symbol of the chart tell the step that its row tells. Labels are seldom made of the words of their detail (of
 * one in four none stands there), so what is told is a row that has slipped: no word of a label stands in its own detail, and
 * all of them stand in that of the step before or after it, whose own label does not.
 */
export const labels: Rule = {
  id: 'label-detail',
  severity: 'warning',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, { label, detail }] of steps.entries()) {
        const words = wordsOf(label);
        if (words.length < FEWEST || words.some((word) => holds(detail, word))) continue;
        const other = [index - 1, index + 1].find((at) => isLabelOf(words, steps[at]));
        if (other !== undefined)
          yield { file, at: ['steps', index, 'label'], ...said('slippedLabel', label, other + 1) };
      }
    }
  },
};

function isLabelOf(words: readonly string[], step: Step | undefined): boolean {
  if (!step) return false;
  const own = wordsOf(step.label);
  return (
    words.every((word) => holds(step.detail, word)) &&
    !(own.length > 0 && own.every((word) => holds(step.detail, word)))
  );
}

function wordsOf(label: string): readonly string[] {
  return thai.segment(label).filter((word) => word.length >= SHORTEST && /\p{L}/u.test(word));
}

function holds(text: string, word: string): boolean {
  return text.replace(/\s+/gu, '').includes(word);
}
