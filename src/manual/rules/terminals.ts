import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
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
      for (const [index, { shape, label }] of steps.entries()) {
        const at = ['steps', index, 'shape'];
        const isLast = index === steps.length - 1;
        const isEdge = index === 0 || isLast || ends.includes(index);
        if (index === 0 && shape !== 'terminal') yield { file, at, ...said('startShape', label) };
        else if (shape === 'terminal' && !isEdge) yield { file, at, ...said('terminalInside', label) };
        else if (shape === 'process' && isLast && (ends.includes(index) || ends.length === 0))
          yield { file, at, ...said('endShape', label) };
      }
    }
  },
};
