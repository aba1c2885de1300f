import type { Definition, Link } from 'mdast';
import type { SourcePosition } from './diagnostic.ts';
import { manualFile, procedures, transcriptionFile, type Draft } from './draft.ts';
import { placeInField } from './fields.ts';
import { fieldLinks, linksIn } from './links.ts';
import { nodesOf } from './body.ts';
import { stepAnchor } from './anchors.ts';
import { positionOf } from './mdx.ts';
import { procedureSpace, registerSpace, stepSpace, type Addressed, type Namespace } from './namespaces.ts';
import { namings, type RegisterName } from './namings.ts';
import { fragmentOf, resolvePath } from './paths.ts';
import { goals } from './rules/goals.ts';
import type { TextEdit } from './text-edits.ts';
import { indicesIn, placesIn } from './text-place.ts';
import type { Path } from './yaml.ts';

/** What gets another id: an entry of a register, a procedure (by the name of its file) or a step. */
export type Subject =
  | { readonly kind: 'role' | 'form' | 'reference'; readonly id: string }
  | { readonly kind: 'procedure'; readonly manual: string; readonly id: string }
  | { readonly kind: 'step'; readonly procedure: string; readonly id: string };

/** What a renaming changes in texts. */
export interface Renaming {
  /** By file, as it was called before. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The file that is called otherwise. */
  readonly moved: { readonly from: string; readonly to: string } | undefined;
  /** Places where the id is meant but is not written letter by letter, so that it cannot be replaced. */
  readonly unwritable: readonly Place[];
}

interface Place extends SourcePosition {
  readonly file: string;
}

const REGISTERS = { role: 'roles', form: 'forms', reference: 'references' } as const satisfies Record<
  string,
  RegisterName
>;

/** The things among which an id has to be another's than that of `subject`; undefined where there is no such place. */
export function spaceOf(draft: Draft, subject: Subject): Namespace | undefined {
  switch (subject.kind) {
    case 'procedure': {
      const manual = draft.library.manuals.find(({ id }) => id === subject.manual);
      return manual && procedureSpace(draft, manual);
    }
    case 'step': {
      const procedure = procedures(draft.library).find(({ id }) => id === subject.procedure);
      return procedure && stepSpace(procedure);
    }
    default:
      return registerSpace(draft, REGISTERS[subject.kind]);
  }
}

/**
 * Gives `subject` the id `to` in a library without errors, at every place that names it, and writes what it was into its
 * `formerly`. Nothing but these ids changes, in the author's own writing.
 */
export function renaming(draft: Draft, subject: Subject, to: string): Renaming {
  const writer = new Writer(draft);
  const entry = spaceOf(draft, subject)?.entries.find(({ id }) => id === subject.id);
  if (!entry) throw new Error(`There is no ${subject.kind} ${subject.id}.`);
  if (subject.kind === 'procedure') renameProcedure(writer, subject, to);
  else if (subject.kind === 'step') renameStep(writer, subject, entry, to);
  else renameEntry(writer, subject, entry, to);
  writer.remember(entry, subject.kind === 'procedure' ? 'order' : 'id', to);
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  return {
    edits: writer.edits,
    moved: subject.kind === 'procedure' ? { from: entry.file, to: `${folder}${to}.mdx` } : undefined,
    unwritable: writer.unwritable,
  };
}

/** What adds an id at the end of a list of some, as the list is written; nothing where these are not written letter by letter. */
export function listedToo(
  draft: Draft,
  file: string,
  path: Path,
  list: readonly string[],
  id: string,
): readonly TextEdit[] {
  const writer = new Writer(draft);
  writer.append(file, path, list, id);
  return writer.edits.get(file) ?? [];
}

function renameEntry(
  writer: Writer,
  { kind, id }: Extract<Subject, { kind: 'role' | 'form' | 'reference' }>,
  entry: Addressed,
  to: string,
): void {
  writer.replace(entry.file, [...entry.at, 'id'], id, to);
  for (const { file, register, names } of namings(writer.draft.library)) {
    if (register !== REGISTERS[kind]) continue;
    for (const name of names) if (name.id === id) writer.replace(file, name.at, id, to);
  }
}

function renameStep(
  writer: Writer,
  { procedure, id }: Extract<Subject, { kind: 'step' }>,
  { file, at }: Addressed,
  to: string,
): void {
  const own = procedures(writer.draft.library).find((one) => one.id === procedure);
  writer.replace(file, [...at, 'id'], id, to);
  for (const [index, { next }] of (own?.steps ?? []).entries())
    for (const goal of goals(next, index)) if (goal.to === id) writer.replace(file, goal.at, id, to);
  writer.relink(
    (url, target) => target === file && fragmentOf(url) === stepAnchor({ id }),
    (url) => `${url.slice(0, url.indexOf('#'))}#${stepAnchor({ id: to })}`,
  );
}

function renameProcedure(
  writer: Writer,
  { manual, id: slug }: Extract<Subject, { kind: 'procedure' }>,
  to: string,
): void {
  const [id, renamed] = [`${manual}/${slug}`, `${manual}/${to}`];
  const { library } = writer.draft;
  for (const { file, steps, replacedBy } of procedures(library)) {
    if (replacedBy === id) writer.replace(file, ['replacedBy'], id, renamed);
    for (const [index, step] of steps.entries()) {
      if (step.procedure === id) writer.replace(file, ['steps', index, 'procedure'], id, renamed);
      for (const goal of goals(step.next, index))
        if (goal.to === id) writer.replace(file, goal.at, id, renamed);
    }
  }
  for (const one of library.manuals.filter((each) => each.id === manual)) {
    for (const [part, { procedures: listed }] of (one.parts ?? []).entries())
      for (const [place, name] of listed.entries())
        if (name === slug) writer.replace(manualFile(one), ['parts', part, 'procedures', place], slug, to);
    for (const [index, { procedure }] of one.transcription.entries())
      if (procedure === slug) writer.replace(transcriptionFile(one), [index, 'procedure'], slug, to);
  }
  writer.relink(
    (url, target) => target === `manuals/${id}.mdx` && !url.startsWith('#'),
    (url) => url.replace(/[^/?#]*(?=$|[?#])/, `${to}.mdx`),
  );
}

/** Where in a text an id stands, and where what is written of it ends. */
interface Written {
  readonly start: number;
  readonly end: number;
}

/** Collects the edits of texts. */
class Writer {
  readonly draft: Draft;
  readonly edits = new Map<string, TextEdit[]>();
  readonly unwritable: Place[] = [];

  constructor(draft: Draft) {
    this.draft = draft;
  }

  /** Puts another id in the place of the one that is the value at a path. */
  replace(file: string, path: Path, from: string, to: string): void {
    const written = this.written(file, path, from);
    if (written) this.edit(file, written.start, from.length, to);
  }

  /** Puts another address into each link that is meant. */
  relink(
    isMeant: (url: string, target: string | undefined) => boolean,
    other: (url: string) => string,
  ): void {
    const meant = (file: string, { url }: Link | Definition) =>
      isMeant(url, url.startsWith('#') ? file : resolvePath(file, url));
    for (const body of this.draft.bodies)
      for (const link of linksIn(nodesOf(body)))
        if (meant(body.file, link)) this.bodyLink(body.file, link, other(link.url));
    for (const procedure of procedures(this.draft.library))
      for (const { link, field } of fieldLinks(procedure)) {
        if (!meant(procedure.file, link)) continue;
        const { start, end } = link.position ?? {};
        const written = field.text.slice(start?.offset, end?.offset);
        const offset = (start?.offset ?? 0) + addressIn(link, written);
        const place = placeInField(this.draft, procedure.file, field, offset);
        this.address(procedure.file, place, link.url, other(link.url));
      }
  }

  /** Adds the id of an entry to its former ones; the id that it gets is none of them any more. */
  remember({ file, at, id, formerly = [] }: Addressed, after: 'id' | 'order', to: string): void {
    const again = formerly.indexOf(to);
    const last = formerly.at(-1);
    if (again >= 0) this.replace(file, [...at, 'formerly', again], to, id);
    else if (last !== undefined) this.append(file, [...at, 'formerly'], formerly, id);
    else this.addField(file, at, after, after === 'id' ? id : '', `formerly: [${id}]`);
  }

  /** Adds an id at the end of a list. */
  append(file: string, path: Path, list: readonly string[], id: string): void {
    const lastPath = [...path, list.length - 1];
    const written = this.written(file, lastPath, list.at(-1) ?? '');
    if (!written) return;
    const text = this.text(file);
    if (this.isFlow(file, path)) return this.edit(file, written.end, 0, `, ${id}`);
    const { line, column } = this.draft.place(file, lastPath);
    const before = text.slice(indicesIn(text)({ line, column: 1 })).slice(0, column - 1);
    this.edit(file, lineEnd(text, written.end), 0, `\n${before}${id}`);
  }

  /** Adds a field to a group of fields, after one that is a word or a number. */
  private addField(file: string, at: Path, after: string, value: string, field: string): void {
    const text = this.text(file);
    const path = [...at, after];
    const written =
      value === ''
        ? numberAt(text, this.index(file, this.draft.place(file, path)))
        : this.written(file, path, value);
    if (!written) return;
    if (this.isFlow(file, at)) return this.edit(file, written.end, 0, `, ${field}`);
    const { column } = this.draft.place(file, path, 'key');
    this.edit(file, lineEnd(text, written.end), 0, `\n${' '.repeat(column - 1)}${field}`);
  }

  private bodyLink(file: string, link: Link | Definition, url: string): void {
    const text = this.text(file);
    const start = this.index(file, positionOf(link));
    const end = link.position ? this.index(file, link.position.end) : text.length;
    const place = placesIn(text)(start + addressIn(link, text.slice(start, end)));
    this.address(file, place, link.url, url);
  }

  private address(file: string, place: SourcePosition, from: string, to: string): void {
    const index = this.index(file, place);
    if (this.text(file).startsWith(from, index)) this.edit(file, index, from.length, to);
    else this.unwritable.push({ file, ...place });
  }

  /** Where the word that is the value at a path is written; what is not written letter by letter is remembered. */
  private written(file: string, path: Path, word: string): Written | undefined {
    const place = this.draft.place(file, path);
    const found = wordAt(this.text(file), this.index(file, place), word);
    if (!found) this.unwritable.push({ file, ...place });
    return found;
  }

  private isFlow(file: string, path: Path): boolean {
    return /[[{]/.test(this.text(file).charAt(this.index(file, this.draft.place(file, path))));
  }

  private edit(file: string, start: number, length: number, text: string): void {
    const edits = this.edits.get(file) ?? [];
    this.edits.set(file, edits);
    edits.push({ at: placesIn(this.text(file))(start), length, text });
  }

  private text(file: string): string {
    return this.draft.texts.get(file) ?? '';
  }

  private index(file: string, place: SourcePosition): number {
    return indicesIn(this.text(file))(place);
  }
}

/** A word as the value that begins at an index: plain, in quotation marks, or in a block below its sign. */
function wordAt(text: string, index: number, word: string): Written | undefined {
  const sign = text.charAt(index);
  const isQuoted = sign === '"' || sign === "'";
  const block = /^[|>][^\n]*\n\s*/.exec(text.slice(index))?.[0].length;
  const start = index + (isQuoted ? 1 : (block ?? 0));
  const after = text.charAt(start + word.length);
  if (!text.startsWith(word, start) || (isQuoted ? after !== sign : /[\w/-]/.test(after))) return undefined;
  return { start, end: start + word.length + (isQuoted ? 1 : 0) };
}

function numberAt(text: string, index: number): Written {
  const length = /^[^\s,}#]*/.exec(text.slice(index))?.[0].length ?? 0;
  return { start: index, end: index + length };
}

function lineEnd(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end;
}

/** Where in a link as it is written its address begins. */
function addressIn({ type }: Link | Definition, written: string): number {
  const sign = type === 'link' ? written.lastIndexOf('](') : written.indexOf(']:');
  return sign + (/^..\s*<?/.exec(written.slice(sign))?.[0].length ?? 0);
}
