import type { Form, Library, Reference } from '#manual/library.ts';
import type { StepOwner } from '#manual/duties.ts';
import type { Cited, OwnerPart, Procedure } from '#manual/procedure.ts';
import { NUMBER_WORDS } from '#manual/vocabulary.ts';
import type { DocumentWords } from '#words/document.ts';
import { thaiDate } from '#thai/dates.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { oneLine } from './field.ts';
import type { Named, Target } from './target.ts';

/** Who is responsible for a step. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** The same of one step. */
export interface OwnerOfStep extends Owner {
  readonly part: OwnerPart | undefined;
  /** The name with the part that is theirs, where one is said: `ผู้อำนวยการ (อนุมัติ)`. */
  readonly shown: string;
}

/** A form of the register. */
export interface FormEntry {
  readonly id: string;
  /** With its code, where it has one that the title does not say. */
  readonly title: string;
  /** Under which it was known before. */
  readonly formerly: readonly string[];
  /** Its file, where there is one. */
  readonly file?: Extract<Target, { kind: 'form' }>;
}

/** A reference of the register. */
export interface ReferenceEntry {
  readonly id: string;
  /** Under which it was known before. */
  readonly formerly: readonly string[];
  /** As cited, but for its repeal: with its number, date and year, how it was amended, until when it is used, and where in it. */
  readonly title: string;
  readonly kind: Reference['kind'];
  readonly kindName: string;
  readonly url?: string;
  /** That it is repealed, and when. */
  readonly repealed: string | undefined;
  /** The title in words alone, which say where it is repealed. */
  readonly citation: string;
}

/** The registers of a library, by id. */
export interface Registers {
  readonly owner: (id: string) => Owner;
  readonly form: (id: string) => FormEntry;
  /** The name of a role, where there is one of this id. */
  readonly roleName: (id: string) => string | undefined;
  readonly reference: (cited: Cited) => ReferenceEntry;
  readonly procedure: (id: string) => Procedure;
  readonly assets: ReadonlyMap<string, Library['assets'][number]>;
}

const known = new WeakMap<Library, Registers>();

/** The registers of a library; what it names and they lack is an error of ours, which a checked library rules out. */
export function registersOf(library: Library, words: DocumentWords): Registers {
  const before = known.get(library);
  if (before) return before;
  const referenceOf = lookup(library.references, (reference) => reference);
  const registers: Registers = {
    owner: lookup(library.roles, ({ id, name }) => ({ id, name })),
    roleName: (id) => library.roles.find((role) => role.id === id)?.name,
    form: lookup(library.forms, (form) => formEntry(form, words)),
    reference: (cited) =>
      typeof cited === 'string'
        ? referenceEntry(referenceOf(cited), words)
        : referenceEntry(referenceOf(cited.id), words, cited.at),
    procedure: lookup(
      library.manuals.flatMap(({ procedures }) => procedures),
      (procedure) => procedure,
    ),
    assets: new Map(library.assets.map((asset) => [asset.path, asset])),
  };
  known.set(library, registers);
  return registers;
}

/** A procedure as others name it. */
export type NamedProcedure = Named<Extract<Target, { kind: 'procedure' }>>;

export function namedProcedure({
  id,
  title,
  status,
}: Pick<Procedure, 'id' | 'title' | 'status'>): NamedProcedure {
  return {
    target: { kind: 'procedure', procedure: id },
    text: title,
    ...(status === 'draft' || status === 'retired' ? { notInForce: status } : {}),
  };
}

/** A form as it is shown. */
export function formEntry(
  { id, title, code, file, formerly = [] }: Form,
  { registers }: DocumentWords,
): FormEntry {
  const saysMore = code !== undefined && !says(title, oneLine(code));
  const shown = followed(title, saysMore ? [registers.aside(oneLine(code))] : []);
  return { id, title: shown, formerly, ...(file === undefined ? {} : { file: { kind: 'form', file } }) };
}

/** Someone who is responsible for a step as a step names them. */
export function ownerOfStep(
  { role, part }: StepOwner,
  { owner }: Pick<Registers, 'owner'>,
  { part: words }: DocumentWords,
): OwnerOfStep {
  const { id, name } = owner(role);
  return { id, name, part, shown: part === undefined ? name : words(name, part) };
}

/** A reference as it is cited, in whole or where in it. */
export function referenceEntry(
  reference: Reference,
  { registers: words }: DocumentWords,
  at?: string,
): ReferenceEntry {
  const { id, title, kind, amended, until, url, formerly = [] } = reference;
  const asides = [
    ...(amended === undefined ? [] : [oneLine(amended)]),
    ...(until === undefined ? [] : [words.until(thaiDate(until))]),
  ];
  const place = at === undefined ? [] : [oneLine(at)];
  const cited = followed(title, [...identity(reference, words), ...asides.map(words.aside), ...place]);
  const repealed = repealOf(reference, words);
  return {
    id,
    formerly,
    title: cited,
    citation: followed(cited, repealed === undefined ? [] : [words.aside(repealed)]),
    kind,
    kindName: words.referenceKinds[kind],
    ...(url === undefined ? {} : { url }),
    repealed,
  };
}

/** Kinds that are numbered as papers are; the number of a standard is a name. */
const PAPERS: readonly Reference['kind'][] = ['law', 'regulation', 'announcement', 'order', 'circular'];

/** The number, date and year of a reference, each unless the words before say it. */
function identity(
  { title, kind, number, date, year }: Reference,
  words: DocumentWords['registers'],
): readonly string[] {
  const parts: string[] = [];
  const own = number === undefined ? undefined : oneLine(number);
  if (own !== undefined && !says(title, own))
    parts.push(PAPERS.includes(kind) && !NUMBER_WORDS.test(own) ? words.numbered(own) : own);
  if (date !== undefined) parts.push(words.dated(thaiDate(date)));
  const numbers = toArabicDigits([title, ...parts].join(' ')).split(/\D+/);
  if (year !== undefined && !numbers.includes(String(year))) parts.push(words.year(year));
  return parts;
}

/** Whether a title holds some words; `ว 1` does not stand in `ว 12`. */
function says(title: string, words: string): boolean {
  const around = toArabicDigits(title).split(toArabicDigits(words));
  const isInside = (after: string, index: number) =>
    /[\p{L}\p{M}\p{N}./-]$/u.test(around[index] ?? '') || /^[\p{L}\p{M}\p{N}/-]/u.test(after);
  return around.slice(1).some((after, index) => !isInside(after, index));
}

function repealOf({ repealed }: Reference, words: DocumentWords['registers']): string | undefined {
  if (repealed === undefined || repealed === false) return undefined;
  return repealed === true ? words.repealed : words.repealedIn(repealed);
}

function followed(title: string, parts: readonly string[]): string {
  return parts.length === 0 ? title : [oneLine(title), ...parts].join(' ');
}

function lookup<Entry extends { readonly id: string }, Shown>(
  entries: readonly Entry[],
  shown: (entry: Entry) => Shown,
): (id: string) => Shown {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`${id} is named but is in no register.`);
    return shown(entry);
  };
}
