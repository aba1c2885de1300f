import type { Form, Library, Reference } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import type { DocumentWords } from '#words/document.ts';
import { toArabicDigits } from '#thai/digits.ts';
import type { Named, Target } from './target.ts';

/** Who is responsible for a step. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** A form of the register. */
export interface FormEntry {
  readonly id: string;
  readonly title: string;
  /** Its file, where there is one. */
  readonly file?: Extract<Target, { kind: 'form' }>;
}

/** A reference of the register. */
export interface ReferenceEntry {
  readonly id: string;
  /** As cited: with its year, where that is known. */
  readonly title: string;
  readonly kind: Reference['kind'];
  readonly kindName: string;
  readonly url?: string;
  readonly repealed: boolean;
  /** The title in words alone, which say where it is repealed. */
  readonly citation: string;
}

/** The registers of a library, by id. */
export interface Registers {
  readonly owner: (id: string) => Owner;
  readonly form: (id: string) => FormEntry;
  readonly reference: (id: string) => ReferenceEntry;
  readonly procedure: (id: string) => Procedure;
  readonly assets: ReadonlyMap<string, Library['assets'][number]>;
}

const known = new WeakMap<Library, Registers>();

/** The registers of a library; what it names and they lack is an error of ours, which a checked library rules out. */
export function registersOf(library: Library, words: DocumentWords): Registers {
  const before = known.get(library);
  if (before) return before;
  const registers: Registers = {
    owner: lookup(library.roles, ({ id, name }) => ({ id, name })),
    form: lookup(library.forms, formEntry),
    reference: lookup(library.references, (reference) => referenceEntry(reference, words)),
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

export function namedProcedure({ id, title }: Pick<Procedure, 'id' | 'title'>): NamedProcedure {
  return { target: { kind: 'procedure', procedure: id }, text: title };
}

/** A form as it is shown. */
export function formEntry({ id, title, file }: Form): FormEntry {
  return { id, title, ...(file === undefined ? {} : { file: { kind: 'form', file } }) };
}

/** A reference as it is cited. */
export function referenceEntry(reference: Reference, { registers }: DocumentWords): ReferenceEntry {
  const { id, title, kind, year, url, repealed } = reference;
  const saysYear = year === undefined || toArabicDigits(title).split(/\D+/).includes(String(year));
  const cited = saysYear ? title : registers.inYear(title, year);
  return {
    id,
    title: cited,
    citation: repealed ? registers.repealed(cited) : cited,
    kind,
    kindName: registers.referenceKinds[kind],
    ...(url === undefined ? {} : { url }),
    repealed: repealed === true,
  };
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
