import { procedures } from '../draft.ts';
import { END, waysOut } from '../exits.ts';
import { messages } from '../messages.ts';
import type { Rule } from './rule.ts';

/** The start and the ends of a procedure are drawn as such, and nothing else is (คำอธิบายสัญลักษณ์ of the form). */
export const terminals: Rule = {
  id: 'terminals',
  severity: 'warning',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, { shape, label }] of steps.entries()) {
        const at = ['steps', index, 'shape'];
        const mayEnd = waysOut(steps, index).some(({ to }) => to === END);
        const isEdge = index === 0 || index === steps.length - 1 || mayEnd;
        if (index === 0 && shape !== 'terminal') yield { file, at, ...messages.startShape(label) };
        else if (shape === 'terminal' && !isEdge) yield { file, at, ...messages.terminalInside(label) };
        else if (shape === 'process' && index === steps.length - 1 && mayEnd)
          yield { file, at, ...messages.endShape(label) };
      }
    }
  },
};
