import { manualFile } from '../draft.ts';
import { said } from '../messages.ts';
import type { Rule } from './rule.ts';

/** A manual says who wrote it: one, or a list of several. */
export const authors: Rule = {
  id: 'authors',
  severity: 'error',
  *find({ library, isGap }) {
    for (const manual of library.manuals) {
      const file = manualFile(manual);
      if (isGap(file, ['author']) || isGap(file, ['authors'])) continue;
      if (!manual.author && !manual.authors)
        yield { file, at: ['author'], ...said('missingField', 'author', 'manual.author', false) };
      if (manual.author && manual.authors) yield { file, at: ['authors'], ...said('authorTwice') };
    }
  },
};
