import { FILES, type Draft } from '../draft.ts';
import { searchForm } from '#thai/normalize.ts';
import { said, type Meant, type Message, type RegisterFile } from '../messages.ts';
import { namings, type NamedId, type RegisterName } from '../namings.ts';
import { nearestFile, nearestId } from '../nearest.ts';
import { ID_PATTERN } from '../schema/primitives.ts';
import type { Path } from '../yaml.ts';
import type { Finding, Rule } from './rule.ts';

/** Owners, forms and references that procedures and their steps name are in their registers, and are named once. */
export const registered: Rule = {
  id: 'registered',
  severity: 'error',
  *find(draft) {
    const registers = registersOf(draft);
    for (const { file, register, names } of namings(draft.library))
      yield* unregistered(file, names, registers[register]);
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
    const all = groups.flatMap((group) => group.units);
    const units = all.map(({ id }) => id);
    const misspelt = groups.flatMap((group, index) =>
      misspeltIds(draft, FILES.office, group.units, ['groups', index, 'units']),
    );
    for (const { id, unit } of library.manuals) {
      if (!units.includes(unit) && nearestId(unit, misspelt) === undefined)
        yield {
          file: `manuals/${id}/manual.yaml`,
          at: ['unit'],
          ...said('noSuchUnit', unit, units, meantId(unit, all)),
        };
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

/** How the name of a file that may be published as a form ends. */
export const FORM_PATTERN = new RegExp(`\\.(?:${FORM_KINDS.join('|')})$`, 'i');

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
      else if (!files.has(`forms/${file}`))
        yield { file: FILES.forms, at, ...said('formMissing', file, nearestFile(`forms/${file}`, files)) };
    }
  },
};

/** A form that is published holds something. */
export const emptyForms: Rule = {
  id: 'form-empty',
  severity: 'warning',
  *find({ library }) {
    const empty = new Set(library.assets.flatMap(({ path, bytes }) => (bytes === 0 ? [path] : [])));
    for (const [index, { file }] of library.forms.entries())
      if (file !== undefined && empty.has(`forms/${file}`))
        yield { file: FILES.forms, at: [index, 'file'], ...said('formEmpty', file) };
  },
};

/** Why a file of the folder of forms may not be published, whether it is there or not. */
export function formFileProblem(file: string): Message | undefined {
  if (/[/\\\u0000-\u001f]|^\./.test(file)) return said('formPath', file);
  return FORM_PATTERN.test(file) ? undefined : said('formKind', file, FORM_KINDS);
}

interface Register {
  readonly file: RegisterFile;
  /** Its ids; undefined where it could not be read at all. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly entries: readonly Entry[];
  readonly misspelt: readonly string[];
}

function registersOf(draft: Draft): Readonly<Record<RegisterName, Register>> {
  return {
    roles: registerOf(draft, 'roles'),
    forms: registerOf(draft, 'forms'),
    references: registerOf(draft, 'references'),
  };
}

function registerOf(draft: Draft, name: RegisterName): Register {
  const file = FILES[name];
  const register = draft.library[name];
  const ids = draft.isGap(file, []) ? undefined : new Set(register.map(({ id }) => id));
  const named = register.map((entry) => ({
    id: entry.id,
    name: 'name' in entry ? entry.name : entry.title,
    formerly: entry.formerly,
  }));
  return { file, ids, entries: named, misspelt: misspeltIds(draft, file, register, []) };
}

/** What has an id, and how people call it. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly formerly?: readonly string[] | undefined;
}

/** The id that is most likely meant by what is written: of the entry that had it or is called so, or one of much the same letters. */
function meantId(written: string, all: readonly Entry[]): Meant | undefined {
  const named = all.find(({ name }) => searchForm(name) === searchForm(written));
  if (named) return { id: named.id, by: 'name' };
  const former = all.find(({ formerly }) => formerly?.includes(written));
  if (former) return { id: former.id, by: 'id' };
  const near = nearestId(
    written,
    all.map(({ id }) => id),
  );
  return near === undefined ? undefined : { id: near, by: 'id' };
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
  names: readonly NamedId[],
  { file: registerFile, ids, entries: all, misspelt }: Register,
): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { at, id, named } of names) {
    if (seen.has(named)) yield { file, at, ...said('repeatedId', named) };
    else if (isUnknown(id, ids) && nearestId(id, misspelt) === undefined)
      yield { file, at, ...said('notRegistered', id, registerFile, ID_PATTERN.test(id), meantId(id, all)) };
    seen.add(named);
  }
}

/** Of a register that could not be read, nobody can say which ids it has; but names are none. */
function isUnknown(id: string, ids: ReadonlySet<string> | undefined): boolean {
  return ids === undefined ? !ID_PATTERN.test(id) : !ids.has(id);
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
