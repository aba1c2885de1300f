import { FILES, type Draft } from '../draft.ts';
import { said } from '../messages.ts';
import { namings } from '../namings.ts';
import { formFile } from '../paths.ts';
import { writtenLinks } from './links.ts';
import type { Rule } from './rule.ts';

/**
 * Every entry of a register is named by something. Nothing is claimed where a file that may name it could not be read, or
 * where a name is in no register, which may stand for it.
 */
export const unusedEntries: Rule = {
  id: 'unused-entry',
  severity: 'warning',
  *find(draft) {
    const { library, mistakes, procedureIds } = draft;
    if (procedureIds.size === 0 || mistakes.length > 0) return;
    const named = { roles: new Set<string>(), forms: formsLinkedTo(draft), references: new Set<string>() };
    for (const { register, names } of namings(library)) for (const { id } of names) named[register].add(id);
    for (const name of ['roles', 'forms', 'references'] as const) {
      const file = FILES[name];
      const ids = new Set(library[name].map(({ id }) => id));
      if ([...named[name]].some((id) => !ids.has(id))) continue;
      for (const [index, { id }] of library[name].entries())
        if (!named[name].has(id)) yield { file, at: [index, 'id'], ...said('unusedEntry', id, file) };
    }
  },
};

/** Forms whose files links lead to. */
function formsLinkedTo(draft: Draft): Set<string> {
  const files = new Set([...writtenLinks(draft)].map(({ link, file }) => formFile(file, link.url)));
  return new Set(
    draft.library.forms.flatMap(({ id, file }) => (file !== undefined && files.has(file) ? [id] : [])),
  );
}
