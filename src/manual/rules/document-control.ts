import { procedures } from '../draft.ts';
import { messages } from '../messages.ts';
import type { Rule } from './rule.ts';

/** What a procedure says of its approval and revisions fits together. */
export const documentControl: Rule = {
  id: 'document-control',
  severity: 'error',
  *find({ library }) {
    for (const { file, status, approved, effective, reviewBy, revision, history = [] } of procedures(
      library,
    )) {
      if (status === 'approved' && !approved) yield { file, at: ['status'], ...messages.approvedByNobody };
      if (effective && reviewBy && reviewBy <= effective)
        yield { file, at: ['reviewBy'], ...messages.reviewBeforeEffective };
      const last = history.reduce((most, entry) => Math.max(most, entry.revision), 0);
      if (last > 0 && revision !== last)
        yield {
          file,
          at: revision === undefined ? ['history'] : ['revision'],
          ...messages.revisionMismatch(last),
        };
      for (const [index, entry] of history.entries()) {
        const earlier = history[index - 1];
        if (earlier && entry.revision <= earlier.revision)
          yield { file, at: ['history', index, 'revision'], ...messages.historyOrder };
        else if (earlier && entry.date < earlier.date)
          yield { file, at: ['history', index, 'date'], ...messages.historyDates };
      }
    }
  },
};
