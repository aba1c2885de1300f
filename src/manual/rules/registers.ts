import { FILES, procedures, type Draft } from '../draft.ts';
import { said, type Message } from '../messages.ts';
import { nearestId } from '../nearest.ts';
import { entries } from '../stated.ts';
import { ID_PATTERN } from '../schema/primitives.ts';
import type { Path } from '../yaml.ts';
import type { Finding, Rule } from './rule.ts';

/** Owners, forms and references that procedures name are in their registers, and are named once. */
export const registered: Rule = {
  id: 'registered',
  severity: 'error',
  *find(draft) {
    const roles = registerOf(draft, 'roles');
    const forms = registerOf(draft, 'forms');
    const references = registerOf(draft, 'references');
    for (const procedure of procedures(draft.library)) {
      const { file, steps, history = [] } = procedure;
      for (const [index, { owners }] of steps.entries())
        yield* unregistered(file, ['steps', index, 'owners'], entries(owners), roles);
      for (const [index, { by }] of history.entries())
        if (by !== undefined && ID_PATTERN.test(by))
          yield* unregistered(file, ['history', index, 'by'], [by], roles);
      yield* unregistered(file, ['forms'], entries(procedure.forms), forms);
      yield* unregistered(file, ['references'], entries(procedure.references), references);
      yield* unregistered(file, ['formReferences'], entries(procedure.formReferences ?? []), references);
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
    const seen = new Set<string>();
    for (const [group, { units }] of library.office.groups.entries()) {
      for (const [unit, { id }] of units.entries()) {
        const at = ['groups', group, 'units', unit, 'id'];
        if (seen.has(id)) yield { file: FILES.office, at, ...said('repeatedId', id) };
        seen.add(id);
      }
    }
  },
};

/** The unit of a manual is a unit of the office. */
export const unitExists: Rule = {
  id: 'unit-exists',
  severity: 'error',
  *find(draft) {
    const { library, isGap } = draft;
    const { groups } = library.office;
    const lists = [['groups'], ...groups.map((_, index) => ['groups', index, 'units'])];
    if (lists.some((list) => isGap(FILES.office, list))) return;
    const units = groups.flatMap((group) => group.units.map(({ id }) => id));
    const misspelt = groups.flatMap((group, index) =>
      misspeltIds(draft, FILES.office, group.units, ['groups', index, 'units']),
    );
    for (const { id, unit } of library.manuals) {
      if (!units.includes(unit) && nearestId(unit, misspelt) === undefined)
        yield { file: `manuals/${id}/manual.yaml`, at: ['unit'], ...said('noSuchUnit', unit, units) };
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
      const wrong = formFileProblem(file);
      if (wrong) yield { file: FILES.forms, at, ...wrong };
      else if (!files.has(`forms/${file}`)) yield { file: FILES.forms, at, ...said('formMissing', file) };
    }
  },
};

/** Why a file of the folder of forms may not be published, whether it is there or not. */
export function formFileProblem(file: string): Message | undefined {
  if (/[/\\\u0000-\u001f]|^\./.test(file)) return said('formPath', file);
  const kind = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return FORM_KINDS.includes(kind) ? undefined : said('formKind', file, FORM_KINDS);
}

interface Register {
  readonly file: string;
  /** Its ids; undefined where it could not be read at all. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly misspelt: readonly string[];
}

function registerOf(draft: Draft, name: 'roles' | 'forms' | 'references'): Register {
  const file = FILES[name];
  const register = draft.library[name];
  const ids = draft.isGap(file, []) ? undefined : new Set(register.map(({ id }) => id));
  return { file, ids, misspelt: misspeltIds(draft, file, register, []) };
}

/** Ids of entries that have been told to be none; what most likely means one of them is not told again. */
function misspeltIds(
  { isGap }: Draft,
  file: string,
  register: readonly { readonly id: string }[],
  path: Path,
): string[] {
  return register.flatMap(({ id }, index) => (isGap(file, [...path, index, 'id']) ? [id] : []));
}

function* unregistered(
  file: string,
  path: Path,
  names: readonly string[],
  { file: registerFile, ids, misspelt }: Register,
): Iterable<Finding> {
  if (!ids) return;
  const seen = new Set<string>();
  for (const [index, id] of names.entries()) {
    const at = [...path, index];
    if (seen.has(id)) yield { file, at, ...said('repeatedId', id) };
    else if (!ids.has(id) && nearestId(id, misspelt) === undefined)
      yield { file, at, ...said('notRegistered', id, registerFile) };
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
    if (seen.has(id)) yield { file, at: [...path, index, 'id'], ...said('repeatedId', id) };
    seen.add(id);
  }
}
