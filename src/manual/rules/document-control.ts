import { firstDay } from '#thai/dates.ts';
import { procedures, type Draft } from '../draft.ts';
import { ENDING_WORDS } from '../vocabulary.ts';
import { said } from '../messages.ts';
import type { Procedure } from '../procedure.ts';
import { resolvePath } from '../paths.ts';
import { goals } from './goals.ts';
import { writtenLinks } from './links.ts';
import type { Finding, Rule } from './rule.ts';

/** What a procedure says of its approval and revisions fits together. */
export const documentControl: Rule = {
  id: 'document-control',
  severity: 'error',
  *find(draft) {
    for (const procedure of procedures(draft.library)) {
      const { file, status, approved, effective, reviewBy } = procedure;
      const last = approved && approved.length - 1;
      if (status === 'approved' && !approved) yield { file, at: ['status'], ...said('approvedByNobody') };
      if (status === 'approved' && last !== undefined && approved?.[last]?.date === undefined)
        yield { file, at: ['approved', last], ...said('approvedWithoutDate') };
      if (effective && reviewBy && reviewBy <= firstDay(effective) && !draft.isGap(file, ['effective']))
        yield { file, at: ['reviewBy'], ...said('reviewBeforeEffective') };
      yield* historyProblems(draft, procedure);
    }
  },
};

/** A procedure that is retired says by what it is replaced, or in its history that it is, and why. */
export const retiredUntold: Rule = {
  id: 'retired-untold',
  severity: 'warning',
  *find({ library, isGap }) {
    for (const { file, status, replacedBy, history = [] } of procedures(library)) {
      if (status !== 'retired' || replacedBy !== undefined || isGap(file, ['history'])) continue;
      if (!history.some(({ change }) => ENDING_WORDS.test(change)))
        yield { file, at: ['status'], ...said('retiredUntold') };
    }
  },
};

/** What is in force leads to nothing that is retired: not by a hand-over, a sub-process or a link. */
export const retiredUsed: Rule = {
  id: 'retired-used',
  severity: 'warning',
  *find(draft) {
    const all = procedures(draft.library);
    const retired = new Map(all.flatMap((one) => (one.status === 'retired' ? [[one.id, one] as const] : [])));
    if (retired.size === 0) return;
    const told = (id: string) => {
      const found = retired.get(id);
      return found && said('retiredUsed', found.title, found.replacedBy);
    };
    for (const { file, status, steps } of all) {
      if (status === 'retired') continue;
      for (const [index, { next, procedure }] of steps.entries()) {
        const named = procedure === undefined ? [] : [{ to: procedure, at: ['steps', index, 'procedure'] }];
        for (const { to, at } of [...goals(next, index), ...named]) {
          const message = told(to);
          if (message) yield { file, at, ...message };
        }
      }
    }
    const ended = new Set([...retired.values()].map(({ file }) => file));
    for (const { link, file, at } of writtenLinks(draft)) {
      const path = ended.has(file) ? undefined : resolvePath(file, link.url);
      const message = told(/^manuals\/([^/]+\/[^/]+)\.mdx$/u.exec(path ?? '')?.[1] ?? '');
      if (message) yield { file, at, ...message };
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
      if (entry.revision <= (revisions.at(-1) ?? -1))
        yield { file, at: at('revision'), ...said('historyOrder') };
      revisions.push(entry.revision);
    }
    if (!isGap(file, at('date'))) {
      if (entry.date < date) yield { file, at: at('date'), ...said('historyDates') };
      date = entry.date;
    }
  }
  const last = Math.max(...revisions);
  if (revisions.length === history.length && revisions.length > 0 && revision !== last)
    yield {
      file,
      at: revision === undefined ? ['history'] : ['revision'],
      ...said('revisionMismatch', last),
    };
}
