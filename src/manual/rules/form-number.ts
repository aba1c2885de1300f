import { manualFile } from '../draft.ts';
import { said } from '../messages.ts';
import { STRUCTURES } from '../structures.ts';
import type { Rule } from './rule.ts';

/** A number for the standard form is given only where the structure has it as a section without one. */
export const formNumbers: Rule = {
  id: 'form-number',
  severity: 'warning',
  *find({ library, isGap }) {
    for (const manual of library.manuals) {
      const file = manualFile(manual);
      if (manual.formNumber === undefined || isGap(file, ['structure'])) continue;
      const takesNumber = STRUCTURES[manual.structure].sections.some(
        ({ component, marker }) => component === 'StandardForm' && marker === undefined,
      );
      if (!takesNumber)
        yield { file, at: ['formNumber'], side: 'key', ...said('formNumber', manual.structure) };
    }
  },
};
