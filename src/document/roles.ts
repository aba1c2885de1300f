import { formsUsed } from '#manual/cited.ts';
import { duties } from '#manual/duties.ts';
import type { Library, Role } from '#manual/library.ts';
import type { OwnerPart, Procedure } from '#manual/procedure.ts';
import { entries } from '#manual/stated.ts';
import { byThai } from '#thai/collate.ts';
import type { DocumentWords } from '#words/document.ts';
import { reader } from './body.ts';
import { oneLine, type Field } from './field.ts';
import { indexOf, type Index } from './index-parts.ts';
import { namedProcedure, registersOf, type FormEntry, type NamedProcedure, type Owner } from './registers.ts';
import type { RichText } from './rich-text.ts';
import { stepNames, type StepName } from './step-names.ts';
import { stepTime, whenText } from './steps.ts';

/** A step that a role is responsible for. */
export interface OwnStep extends StepName {
  /** What is theirs of it, where that is said. */
  readonly part: OwnerPart | undefined;
  readonly time: Field<readonly string[]>;
  readonly forms: readonly FormEntry[];
}

/** What a role does in a procedure. */
export interface Work {
  readonly procedure: NamedProcedure;
  /** Of the forms of the procedure those that none of its steps names. */
  readonly forms: readonly FormEntry[];
  readonly steps: readonly OwnStep[];
}

/** A record that a role keeps. */
export interface OwnRecord {
  readonly procedure: NamedProcedure;
  readonly name: string;
  readonly keep: string;
}

/** A control of a step that a role answers for. */
export interface OwnControl {
  readonly step: StepName;
  readonly procedure: NamedProcedure;
  readonly risk: RichText;
  readonly due: string | undefined;
}

/** A role with all that a library gives it to do. */
export interface RoleDocument {
  readonly id: string;
  readonly name: string;
  readonly kind: Role['kind'];
  readonly kindName: string;
  readonly phone: string | undefined;
  /** By manual. */
  readonly work: Index<Work>;
  readonly counts: { readonly procedures: number; readonly steps: number };
  readonly records: readonly OwnRecord[];
  readonly controls: readonly OwnControl[];
}

const known = new WeakMap<Library, readonly RoleDocument[]>();

/** Every role by name, with its work in procedures that are not retired; what a library gives them to do is gathered once. */
export function roleDocuments(library: Library, words: DocumentWords): readonly RoleDocument[] {
  const before = known.get(library);
  if (before) return before;
  const gathered = gather(library, words);
  const roles = byName(library).map((role) => roleDocument(role, library, gathered, words));
  known.set(library, roles);
  return roles;
}

/** The roles of a library by what they are: in parts, where they are many. */
export function roleIndex(library: Library, words: DocumentWords): Index<RoleDocument> {
  const byKind = Map.groupBy(roleDocuments(library, words), ({ kind }) => kind);
  const groups = Object.entries(words.registers.roleKinds).flatMap(([kind, title], index) => {
    const own = byKind.get(kind as Role['kind']);
    // Numbers, because the pages of the roles themselves lie at the same height.
    return own ? [{ id: String(index + 1), title, entries: own }] : [];
  });
  return indexOf(groups, ({ name }) => [name]);
}

/** The roles by name that are responsible for a step of a procedure that is not retired. */
export function workingRoles(library: Library): readonly Owner[] {
  const procedures = library.manuals.flatMap((manual) => manual.procedures);
  const current = procedures.filter(({ status }) => status !== 'retired');
  const working = new Set(current.flatMap(duties).map(({ role }) => role));
  return byName(library).flatMap(({ id, name }) => (working.has(id) ? [{ id, name }] : []));
}

function byName({ roles }: Library): readonly Role[] {
  return roles.toSorted(
    byThai(
      ({ name }) => name,
      ({ id }) => id,
    ),
  );
}

interface Gathered {
  readonly work: Map<string, (Work & { readonly manual: string })[]>;
  readonly records: Map<string, OwnRecord[]>;
  readonly controls: Map<string, OwnControl[]>;
}

function gather(library: Library, words: DocumentWords): Gathered {
  const found: Gathered = { work: new Map(), records: new Map(), controls: new Map() };
  for (const one of library.manuals.flatMap(({ procedures }) => procedures)) {
    if (one.status === 'retired') continue;
    const procedure = namedProcedure(one);
    const inSteps = new Set(one.steps.flatMap((step) => step.forms ?? []));
    const forms = entries(formsUsed(one)).filter((id) => !inSteps.has(id));
    const own = { procedure, manual: one.manual, forms: forms.map(registersOf(library, words).form) };
    for (const [role, steps] of stepsByRole(one, library, words)) add(found.work, role, { ...own, steps });
    for (const { name, keeper, keep } of one.records ?? [])
      add(found.records, keeper, { procedure, name, keep: keep.written.trim() });
    for (const [role, control] of controlsOf(one, library, words))
      add(found.controls, role, { procedure, ...control });
  }
  return found;
}

function stepsByRole(procedure: Procedure, library: Library, words: DocumentWords): [string, OwnStep[]][] {
  const names = stepNames(procedure);
  const { form } = registersOf(library, words);
  const shown = procedure.steps.map((step, index) => ({
    ...(names[index] as StepName),
    time: stepTime(step, library, words),
    forms: (step.forms ?? []).map(form),
  }));
  return duties(procedure).map(({ role, steps }) => [
    role,
    steps.flatMap(({ index, part }) => {
      const step = shown[index];
      return step ? [{ ...step, part }] : [];
    }),
  ]);
}

function controlsOf(
  procedure: Procedure,
  library: Library,
  words: DocumentWords,
): [string, Omit<OwnControl, 'procedure'>][] {
  if (!procedure.steps.some(({ control }) => control?.owner)) return [];
  const names = stepNames(procedure);
  const read = reader(procedure, registersOf(library, words).assets, words);
  return procedure.steps.flatMap(({ control }, index) =>
    control?.owner === undefined
      ? []
      : [
          [
            control.owner,
            {
              step: names[index] as StepName,
              risk: read.field(control.risk),
              due: whenText(control.due),
            },
          ],
        ],
  );
}

function roleDocument(
  { id, name, kind, phone }: Role,
  { manuals }: Library,
  gathered: Gathered,
  { registers: words }: DocumentWords,
): RoleDocument {
  const work = gathered.work.get(id) ?? [];
  const byManual = Map.groupBy(work, ({ manual }) => manual);
  const groups = manuals.flatMap((manual) => {
    const own = byManual.get(manual.id);
    return own ? [{ id: manual.id, title: manual.title, entries: own }] : [];
  });
  return {
    id,
    name,
    kind,
    kindName: words.roleKinds[kind],
    phone: phone === undefined ? undefined : words.phone(oneLine(phone)),
    work: indexOf(groups, textsOf),
    counts: { procedures: work.length, steps: work.reduce((sum, { steps }) => sum + steps.length, 0) },
    records: gathered.records.get(id) ?? [],
    controls: gathered.controls.get(id) ?? [],
  };
}

function textsOf({ procedure, forms, steps }: Work): readonly string[] {
  const titles = (of: readonly FormEntry[]) => of.map(({ title }) => title);
  return [
    [procedure.text, ...titles(forms)].join(' '),
    ...steps.map((step) =>
      [step.label, ...('value' in step.time ? step.time.value : []), ...titles(step.forms)].join(' '),
    ),
  ];
}

function add<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const before = map.get(key);
  if (before) before.push(entry);
  else map.set(key, [entry]);
}
