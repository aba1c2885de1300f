import { FILES, procedures, type Draft } from '../draft.ts';
import { messages } from '../messages.ts';
import type { Procedure } from '../procedure.ts';
import { entries } from '../stated.ts';
import type { Finding, Rule } from './rule.ts';

/** Owners, forms and references that procedures name are in their registers, and are named once. */
export const registered: Rule = {
  id: 'registered',
  severity: 'error',
  *find(draft) {
    const { library } = draft;
    const roles = new Set(library.roles.map(({ id }) => id));
    const forms = new Set(library.forms.map(({ id }) => id));
    const references = new Set(library.references.map(({ id }) => id));
    for (const procedure of procedures(library)) {
      for (const [index, { owners }] of procedure.steps.entries()) {
        yield* unregistered(
          draft,
          procedure,
          ['steps', index, 'owners'],
          entries(owners),
          roles,
          FILES.roles,
        );
      }
      yield* unregistered(draft, procedure, ['forms'], entries(procedure.forms), forms, FILES.forms);
      yield* unregistered(
        draft,
        procedure,
        ['references'],
        entries(procedure.references),
        references,
        FILES.references,
      );
      const cited = entries(procedure.formReferences ?? []);
      yield* unregistered(draft, procedure, ['formReferences'], cited, references, FILES.references);
    }
  },
};

/** Each id stands once in its register. */
export const registerIds: Rule = {
  id: 'register-ids',
  severity: 'error',
  *find({ library }) {
    yield* repeated(FILES.roles, library.roles, []);
    yield* repeated(FILES.forms, library.forms, []);
    yield* repeated(FILES.references, library.references, []);
    yield* repeated(FILES.office, library.office.groups, ['groups']);
    const seen = new Map<string, string>();
    for (const [group, { units }] of library.office.groups.entries()) {
      for (const [unit, { id }] of units.entries()) {
        const at = ['groups', group, 'units', unit, 'id'];
        if (seen.has(id)) yield { file: FILES.office, at, ...messages.repeatedId(id) };
        seen.set(id, id);
      }
    }
  },
};

/** The unit of a manual is a unit of the office. */
export const unitExists: Rule = {
  id: 'unit-exists',
  severity: 'error',
  *find({ library, unreadable }) {
    if (unreadable.has(FILES.office)) return;
    const units = library.office.groups.flatMap((group) => group.units.map(({ id }) => id));
    for (const { id, unit } of library.manuals) {
      if (!units.includes(unit))
        yield { file: `manuals/${id}/manual.yaml`, at: ['unit'], ...messages.noSuchUnit(unit, units) };
    }
  },
};

/** Kinds of files that may be published as forms: none that a browser would run as a page of this site. */
const FORM_KINDS: readonly string[] = [
  'pdf',
  'docx',
  'doc',
  'xlsx',
  'xls',
  'pptx',
  'odt',
  'ods',
  'png',
  'jpg',
  'jpeg',
];

/** The files that the forms register names are in the folder of forms, and safe to publish. */
export const formFiles: Rule = {
  id: 'form-files',
  severity: 'error',
  *find({ library }) {
    const files = new Set(library.assets.map(({ path }) => path));
    for (const [index, { file }] of library.forms.entries()) {
      if (file === undefined) continue;
      const at = [index, 'file'];
      if (/[/\\\u0000-\u001f]|^\./.test(file)) yield { file: FILES.forms, at, ...messages.formPath(file) };
      else if (!FORM_KINDS.includes(/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''))
        yield { file: FILES.forms, at, ...messages.formKind(file, FORM_KINDS) };
      else if (!files.has(`forms/${file}`)) yield { file: FILES.forms, at, ...messages.formMissing(file) };
    }
  },
};

function* unregistered(
  { unreadable }: Draft,
  { file }: Procedure,
  path: readonly (string | number)[],
  ids: readonly string[],
  register: ReadonlySet<string>,
  registerFile: string,
): Iterable<Finding> {
  if (unreadable.has(registerFile)) return;
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    const at = [...path, index];
    if (!register.has(id)) yield { file, at, ...messages.notRegistered(id, registerFile) };
    else if (seen.has(id)) yield { file, at, ...messages.repeatedId(id) };
    seen.add(id);
  }
}

function* repeated(
  file: string,
  register: readonly { readonly id: string }[],
  path: readonly string[],
): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, { id }] of register.entries()) {
    if (seen.has(id)) yield { file, at: [...path, index, 'id'], ...messages.repeatedId(id) };
    seen.add(id);
  }
}
