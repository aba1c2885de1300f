import { messages } from '../messages.ts';
import type { Rule } from './rule.ts';

/** Every text of the content folder is where it is read; one that is not would silently not be published. */
export const strayFiles: Rule = {
  id: 'stray-file',
  severity: 'warning',
  *find({ texts, unread }) {
    for (const file of texts.keys())
      if (unread.has(file)) yield { file, at: { line: 1, column: 1 }, ...messages.strayFile };
  },
};
