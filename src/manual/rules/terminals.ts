import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import { goalsOf, isHandOver, isStart } from '../ways.ts';
import type { Rule } from './rule.ts';
import { rowsAfter } from './step-rows.ts';

/** The start and the ends of a procedure are drawn as such, and nothing else is (คำอธิบายสัญลักษณ์ of the form). */
export const terminals: Rule = {
  id: 'terminals',
  severity: 'warning',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      const onward = rowsAfter(steps);
      const ends = [...onward.keys()].filter((row) => onward[row]?.includes(steps.length));
      for (const [index, { shape, label, next }] of steps.entries()) {
        const at = ['steps', index, 'shape'];
        const isLast = index === steps.length - 1;
        const isFirst = isStart(steps, index);
        const isEdge = isFirst || isLast || ends.includes(index);
        const handsOver = next?.flatMap(goalsOf).some(isHandOver) === true;
        if (isFirst && shape !== 'terminal') yield { file, at, ...said('startShape', label, index === 0) };
        else if (shape === 'terminal' && !isEdge) yield { file, at, ...said('terminalInside', label) };
        else if (shape === 'process' && isLast && !handsOver && (ends.includes(index) || ends.length === 0))
          yield { file, at, ...said('endShape', label) };
      }
    }
  },
};
