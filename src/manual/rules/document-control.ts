import { procedures, type Draft } from '../draft.ts';
import { said } from '../messages.ts';
import type { Procedure } from '../procedure.ts';
import type { Finding, Rule } from './rule.ts';

/** What a procedure says of its approval and revisions fits together. */
export const documentControl: Rule = {
  id: 'document-control',
  severity: 'error',
  *find(draft) {
    for (const procedure of procedures(draft.library)) {
      const { file, status, approved, effective, reviewBy } = procedure;
      if (status === 'approved' && !approved) yield { file, at: ['status'], ...said('approvedByNobody') };
      if (effective && reviewBy && reviewBy <= effective && !draft.isGap(file, ['effective']))
        yield { file, at: ['reviewBy'], ...said('reviewBeforeEffective') };
      yield* historyProblems(draft, procedure);
    }
  },
};

/** Revisions and dates are compared with the last before them that could be read. */
function* historyProblems({ isGap }: Draft, { file, revision, history = [] }: Procedure): Iterable<Finding> {
  const revisions: number[] = [];
  let date = '';
  for (const [index, entry] of history.entries()) {
    const at = (field: string) => ['history', index, field];
    if (!isGap(file, at('revision'))) {
      if (entry.revision <= (revisions.at(-1) ?? 0))
        yield { file, at: at('revision'), ...said('historyOrder') };
      revisions.push(entry.revision);
    }
    if (!isGap(file, at('date'))) {
      if (entry.date < date) yield { file, at: at('date'), ...said('historyDates') };
      date = entry.date;
    }
  }
  const last = revisions.reduce((most, one) => Math.max(most, one), 0);
  if (revisions.length === history.length && last > 0 && revision !== last)
    yield {
      file,
      at: revision === undefined ? ['history'] : ['revision'],
      ...said('revisionMismatch', last),
    };
}
