import { romanized } from '#thai/romanize.ts';
import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import { ID_PATTERN } from '../schema/primitives.ts';
import { procedureNamed } from './goals.ts';
import type { Rule } from './rule.ts';

/** Addresses that the site keeps for its own pages and files, those to come among them. */
export const RESERVED_ADDRESSES: ReadonlySet<string> = new Set([
  ...['404', 'admin', 'api', 'calendar', 'checklist', 'cms', 'docx', 'evidence', 'favicon', 'feed', 'fonts'],
  ...[
    'forms',
    'glossary',
    'guide',
    'history',
    'index',
    'llms',
    'map',
    'matrix',
    'office',
    'offline',
    'pagefind',
  ],
  ...[
    'pdf',
    'poster',
    'references',
    'register',
    'roles',
    'search',
    'standards',
    'symbols',
    'theme',
    'timeline',
  ],
  'transcription',
]);

/** Folders and files are named by ids, because they become addresses. */
export const addresses: Rule = {
  id: 'address',
  severity: 'error',
  *find({ procedureIds, chapterIds, library }) {
    const at = { line: 1, column: 1 };
    const manuals = new Set([
      ...library.manuals.map(({ id }) => id),
      ...[...procedureIds].map((id) => id.split('/')[0] ?? ''),
    ]);
    for (const id of manuals) {
      const file = `manuals/${id}/manual.yaml`;
      if (!ID_PATTERN.test(id)) yield { file, at, ...said('folderName', id, romanized(id)) };
      else if (RESERVED_ADDRESSES.has(id)) yield { file, at, ...said('reservedName', id) };
    }
    for (const id of [...procedureIds, ...chapterIds]) {
      const slug = id.split('/').at(-1) ?? '';
      if (!ID_PATTERN.test(slug))
        yield { file: `manuals/${id}.mdx`, at, ...said('fileName', slug, romanized(slug)) };
      else if (slug === 'index') yield { file: `manuals/${id}.mdx`, at, ...said('reservedName', slug) };
    }
  },
};

/** A manual has procedures, and its notes name procedures that it has. */
export const emptyManuals: Rule = {
  id: 'manual-contents',
  severity: 'error',
  *find({ library, procedureIds }) {
    if (library.manuals.length === 0 && procedureIds.size === 0) {
      yield { file: 'manuals', at: { line: 1, column: 1 }, ...said('noManuals') };
    }
    for (const { id, transcription } of library.manuals) {
      if (![...procedureIds].some((procedure) => procedure.startsWith(`${id}/`))) {
        yield { file: `manuals/${id}/manual.yaml`, at: { line: 1, column: 1 }, ...said('emptyManual') };
      }
      for (const [index, { procedure }] of transcription.entries()) {
        if (procedure === undefined || procedureIds.has(`${id}/${procedure}`)) continue;
        yield {
          file: `manuals/${id}/transcription.yaml`,
          at: [index, 'procedure'],
          ...said('noSuchProcedure', procedure, undefined),
        };
      }
    }
  },
};

/** A procedure that is replaced names one that is there, and not itself. */
export const replacements: Rule = {
  id: 'replaced-by',
  severity: 'error',
  *find({ library, procedureIds }) {
    for (const { file, id, replacedBy } of procedures(library)) {
      if (replacedBy === undefined) continue;
      if (replacedBy === id) yield { file, at: ['replacedBy'], ...said('replacedByItself') };
      else if (!procedureIds.has(replacedBy))
        yield {
          file,
          at: ['replacedBy'],
          ...said('noSuchProcedure', replacedBy, procedureNamed(replacedBy, procedureIds)),
        };
    }
  },
};
