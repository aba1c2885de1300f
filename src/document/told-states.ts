import { chapters, FILES, manualFile, procedures } from '#manual/draft.ts';
import type { Library, Manual, Office, Role } from '#manual/library.ts';
import { officeUnit } from '#manual/office-place.ts';
import { partsOf } from '#manual/parts.ts';
import { resolvePath } from '#manual/paths.ts';
import type { AnywhereName } from '#manual/structures.ts';
import type { ChangeWords } from '#words/changes.ts';
import type { DocumentWords } from '#words/document.ts';
import { chapterDocument, type ChapterDocument } from './chapter.ts';
import { wayPhrase } from './chart.ts';
import type { ControlDocument, Fact, Signature } from './control.ts';
import { oneLine, type Field } from './field.ts';
import { officeBookDocument, type OfficeBookDocument } from './office-book.ts';
import { procedureDocument, type ProcedureDocument } from './procedure.ts';
import { formEntry, referenceEntry, type FormEntry, type ReferenceEntry } from './registers.ts';
import type { Inline, RichText, Table } from './rich-text.ts';
import type { ServiceDocument } from './service.ts';
import type { StepDocument } from './steps.ts';
import { cellsOf, contentOf, factsOf, inOne, toldWords, type Facts, type Telling } from './told-facts.ts';

/** Something that may have been known by other ids before. */
export interface Known {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/** What is compared of a manual, a procedure, a chapter or an entry of a register. */
export interface ToldState extends Known {
  /** Path of the file that it stands in, relative to the content folder. */
  readonly file: string;
  readonly title: string;
  readonly facts: Facts;
  readonly steps: readonly ToldStep[];
  /** Texts of sections by their names. */
  readonly sections: Facts;
}

export interface ToldStep extends Known {
  readonly number: string;
  readonly label: string;
  readonly facts: Facts;
}

/** A library beside the state of it that it is compared with. */
export interface ComparedSide {
  readonly library: Library;
  readonly words: { readonly document: DocumentWords; readonly change: ChangeWords };
  /** What became of the id of a page, or of a step (`page#step`). */
  readonly now: (id: string) => string;
  /** What a page is called now that both states have; undefined of others. */
  readonly sharedTitle: (id: string) => string | undefined;
}

/** What is told of an office and of the book of all its manuals. */
export function officeFacts({ library, words }: ComparedSide): Facts {
  const { office } = library;
  const telling: Telling<Office> = {
    name: ['title', oneLine],
    abbreviation: ['abbreviation', oneLine],
    parent: ['parent', oneLine],
    formName: ['formName', oneLine],
    address: ['address', oneLine],
    phone: ['phone', oneLine],
    groups: [
      'groups',
      (groups) =>
        groups
          .map(({ name, units }) => `${oneLine(name)}: ${units.map((unit) => oneLine(unit.name)).join(', ')}`)
          .join('; '),
    ],
    contact: ['contact', ({ email, url }) => inOne([email, url])],
    repository: ['repository', oneLine],
    site: ['site', oneLine],
    crest: ['crest', (crest) => fileText(resolvePath(FILES.office, crest), library, words.change)],
    colour: ['colour', oneLine],
    binding: ['binding', (binding) => words.change.bindings[binding] ?? binding],
    print: ['print', (print) => print.map((one) => words.change.prints[one] ?? one).join(', ')],
    book: undefined,
    // For machines: no reader is shown them.
    format: undefined,
    noindex: undefined,
  };
  const book: Telling<OfficeBookDocument> = {
    title: ['bookTitle', oneLine],
    year: ['bookYear', oneLine],
    preface: ['preface', (paragraphs) => paragraphs.join(' ')],
    signatures: ['bookSignatures', signatureTexts],
    distribution: ['distribution', (roles) => roles.map(({ text }) => text).join(', ')],
    // Parts of the title, the name of the office, and what its manuals say.
    titleParts: undefined,
    office: undefined,
    manuals: undefined,
  };
  return new Map([
    ...factsOf(office, telling, words.change.facts),
    ...factsOf(officeBookDocument(library, words.document), book, words.change.facts),
  ]);
}

/** What is told of the manuals of a library, but for their pages. */
export function manualStates(side: ComparedSide): readonly ToldState[] {
  const { library, words } = side;
  const shared = (pages: readonly Known[]) =>
    pages.flatMap(({ id }) => side.sharedTitle(id) ?? []).join(', ');
  const people = (all: readonly { readonly name: string; readonly position: string }[]) =>
    all.map(({ name, position }) => oneLine(`${name} ${position}`)).join(', ');
  const telling: Telling<Manual> = {
    title: ['title', oneLine],
    documentType: ['documentType', oneLine],
    unit: ['unit', (_, manual) => placeOf(library, manual)],
    author: ['authors', (author) => people([author])],
    authors: ['authors', people],
    advisers: ['advisers', people],
    year: ['year', String],
    cover: [
      'cover',
      (cover, manual) => fileText(resolvePath(manualFile(manual), cover), library, words.change),
    ],
    digits: ['digits', (digits) => words.change.digits[digits] ?? digits],
    formPaper: ['formPaper', (paper) => words.change.papers[paper] ?? paper],
    // Pages that came or went are told by themselves: here it is told what stands in another place.
    front: ['contents', shared],
    procedures: [
      'contents',
      (_, manual) =>
        partsOf(manual)
          .map(({ title, procedures: own }) => (title ? `${oneLine(title)}: ` : '') + shared(own))
          .join('; '),
    ],
    back: ['contents', shared],
    parts: undefined,
    transcription: [
      'transcription',
      (notes, { id }) =>
        notes
          .map(({ procedure, where, kind, source, ours, reason }) => {
            const title = procedure && side.sharedTitle(`${id}/${procedure}`);
            return inOne([title ?? procedure, where, words.change.notes[kind], source, ours, reason]);
          })
          .join('; '),
    ],
    // Both are told with the headings of procedures.
    structure: undefined,
    formNumber: undefined,
    // The address of a manual, and what readers are not shown.
    id: undefined,
    archive: undefined,
    admin: undefined,
  };
  return library.manuals.map((manual) => ({
    id: manual.id,
    file: manualFile(manual),
    title: manual.title,
    facts: factsOf(manual, telling, words.change.facts),
    steps: [],
    sections: new Map(),
  }));
}

function placeOf(library: Library, manual: Manual): string {
  const { group, unit } = officeUnit(library, manual);
  return oneLine(`${unit} ${group}`);
}

/** What is told of the procedures of a library. */
export function procedureStates(side: ComparedSide): readonly ToldState[] {
  const { library, words } = side;
  return procedures(library).map((procedure): ToldState => {
    const document = procedureDocument(library, procedure, words.document);
    const { id, file, title, control, service, tables, steps, sections } = document;
    const { facts: labels } = words.change;
    return {
      id,
      formerly: (procedure.formerly ?? []).map((slug) => `${procedure.manual}/${slug}`),
      file,
      title,
      facts: new Map([
        ...factsOf(document, procedureTelling(words.change), labels),
        ...factsOf(control, CONTROL, labels),
        ...(service ? serviceFacts(service, words) : []),
        ...factsOf<Partial<Record<AnywhereName, Table>>>(tables, TABLES, labels),
      ]),
      steps: steps.map((step) => stepState(step, tables.Controls, side)),
      sections: new Map(sections.map((section) => [section.name, sectionText(section, side)])),
    };
  });
}

const procedureTelling = ({ notNumeric }: ChangeWords): Telling<ProcedureDocument> => ({
  title: ['title', oneLine],
  code: ['code', (code) => fieldText(code, oneLine)],
  indicator: ['indicator', (indicator) => fieldText(indicator, toldWords)],
  // The total of a service is one of its own facts.
  leadTime: [
    'leadTime',
    ({ total = notNumeric, exact, brief }, { service }) => (service ? '' : inOne([total, exact, brief])),
  ],
  definitions: [
    'definitions',
    (definitions) =>
      fieldText(definitions, (all) =>
        all.map(({ term, meaning }) => `${term}: ${toldWords(meaning)}`).join('; '),
      ),
  ],
  forms: ['forms', (forms) => fieldText(forms, listed)],
  references: ['references', (references) => fieldText(references, listed)],
  form: [
    'formReferences',
    (form, { references }) => {
      const [own, general] = [form.references, references].map((field) => fieldText(field, listed));
      return own === general ? '' : (own ?? '');
    },
  ],
  // Told by themselves, or as facts of their own.
  control: undefined,
  service: undefined,
  tables: undefined,
  sections: undefined,
  steps: undefined,
  // What steps, the title and the body say, told another way.
  chart: undefined,
  times: undefined,
  shows: undefined,
  // Of the manual, and of other procedures, which tell it.
  manual: undefined,
  documentType: undefined,
  place: undefined,
  titleSection: undefined,
  connections: undefined,
  previous: undefined,
  next: undefined,
  // By which it is known and found.
  id: undefined,
  slug: undefined,
  file: undefined,
});

const CONTROL: Telling<ControlDocument> = {
  status: ['status', ({ text }) => text],
  facts: ['control', factTexts],
  signatures: ['signatures', signatureTexts],
  replacedBy: ['replacedBy', ({ text }) => oneLine(text)],
  history: ['history', factTexts],
  // The same as its facts, in short.
  brief: undefined,
  latestDate: undefined,
};

const TABLES: Telling<Partial<Record<AnywhereName, Table>>> = {
  Records: ['records', ({ rows }) => cellsOf(rows.slice(1))],
  // Both are told with the steps.
  Controls: undefined,
  Duties: undefined,
};

function serviceFacts({ facts, shown }: ServiceDocument, { document, change }: ComparedSide['words']): Facts {
  const rows = (text: RichText) =>
    text
      .map((block) => (block.type === 'table' ? cellsOf(block.rows.slice(1)) : toldWords([block])))
      .join(' ');
  const telling: Telling<ServiceDocument['shown']> = {
    Channels: ['channels', rows],
    Documents: ['documents', rows],
    Fee: ['fee', rows],
    Complaints: ['complaints', rows],
  };
  // The other facts are the same in short.
  const total = facts.filter(({ label }) => label === document.service.total);
  return new Map([
    [change.facts.total, total.map(({ text }) => text).join()] as const,
    ...factsOf(shown, telling, change.facts),
  ]);
}

function stepState(step: StepDocument, controls: Table | undefined, { words }: ComparedSide): ToldStep {
  const { document, change } = words;
  const telling: Telling<StepDocument> = {
    label: ['label', oneLine],
    shape: ['shape', (shape) => change.shapes[shape] ?? shape],
    detail: ['detail', toldWords],
    narrative: [
      'narrative',
      (narrative, { detail }) => (toldWords(narrative) === toldWords(detail) ? '' : toldWords(narrative)),
    ],
    time: ['time', (time) => fieldText(time, (times) => times.join(', '))],
    isStart: ['start', (isStart) => (isStart ? document.ways.start : '')],
    owners: ['owners', (owners) => fieldText(owners, (all) => all.map(({ shown }) => shown).join(', '))],
    standard: ['standard', (standard) => fieldText(standard, toldWords)],
    subprocess: ['subprocess', ({ text }) => oneLine(text)],
    ways: ['ways', (ways) => ways.map((way) => wayPhrase(way, document).spoken).join(', ')],
    forms: ['forms', listed],
    references: ['references', listed],
    indicator: ['indicator', toldWords],
    records: ['records', (records) => records.join(', ')],
    note: ['note', toldWords],
    // All are told with the time.
    duration: undefined,
    starts: undefined,
    due: undefined,
    // What the ways out of steps say, told another way.
    isJoin: undefined,
    isEnd: undefined,
    branches: undefined,
    // By which it is known and found.
    id: undefined,
    formerly: undefined,
    target: undefined,
    row: undefined,
    number: undefined,
  };
  const { id, formerly, number, label } = step;
  const facts = new Map([...factsOf(step, telling, change.facts), ...controlFacts(id, controls)]);
  return { id, formerly, number, label, facts };
}

/** What the table of controls says of a step, by its columns. */
function controlFacts(
  step: string,
  { rows: [header = [], ...rows] }: Pick<Table, 'rows'> = { rows: [] },
): Facts {
  const isNamed = (inline: Inline) =>
    inline.type === 'link' && inline.target.kind === 'step' && inline.target.step === step;
  const row = rows.find(([first = []]) => first.some(isNamed)) ?? [];
  const words = (children: readonly Inline[] = []) => toldWords([{ type: 'paragraph', children }]);
  return new Map(header.map((label, column) => [words(label), words(row[column])] as const).slice(1));
}

/** What is told of the chapters of a library. */
export function chapterStates(side: ComparedSide): readonly ToldState[] {
  const { library, words } = side;
  const telling: Telling<ChapterDocument> = {
    title: ['title', oneLine],
    // Told as a section.
    blocks: undefined,
    notes: undefined,
    // Of the manual, and of other pages of it, which tell it.
    manual: undefined,
    previous: undefined,
    next: undefined,
    // By which it is known and found.
    id: undefined,
    file: undefined,
  };
  return chapters(library).map((chapter): ToldState => {
    const document = chapterDocument(library, chapter, words.document);
    const { id, file, title } = document;
    return {
      id,
      file,
      title,
      facts: factsOf(document, telling, words.change.facts),
      steps: [],
      sections: new Map([[title, sectionText(document, side)]]),
    };
  });
}

/** What is told of the entries of the registers of a library. */
export function registerStates({
  library,
  words: { document, change },
}: ComparedSide): Readonly<Record<'roles' | 'forms' | 'references', readonly ToldState[]>> {
  const roles: Telling<Role> = {
    name: ['title', oneLine],
    kind: ['kind', (kind) => document.registers.roleKinds[kind]],
    phone: ['phone', oneLine],
    id: undefined,
    formerly: undefined,
  };
  const forms: Telling<FormEntry> = {
    title: ['title', oneLine],
    file: ['file', ({ file }) => fileText(`forms/${file}`, library, change)],
    id: undefined,
    formerly: undefined,
  };
  const references: Telling<ReferenceEntry> = {
    title: ['title', oneLine],
    kindName: ['kind', oneLine],
    url: ['url', oneLine],
    repealed: ['repealed', oneLine],
    // The title with its repeal.
    citation: undefined,
    kind: undefined,
    id: undefined,
    formerly: undefined,
  };
  const entries = <Entry extends Known>(
    file: string,
    of: readonly Entry[],
    title: (entry: Entry) => string,
    telling: Telling<Entry>,
  ) =>
    of.map((entry): ToldState => ({
      id: entry.id,
      formerly: entry.formerly,
      file,
      title: title(entry),
      facts: factsOf(entry, telling, change.facts),
      steps: [],
      sections: new Map(),
    }));
  return {
    roles: entries(FILES.roles, library.roles, ({ name }) => name, roles),
    forms: entries(
      FILES.forms,
      library.forms.map((form) => formEntry(form, document)),
      ({ title }) => title,
      forms,
    ),
    references: entries(
      FILES.references,
      library.references.map((reference) => referenceEntry(reference, document)),
      ({ title }) => title,
      references,
    ),
  };
}

function sectionText(
  { blocks, notes }: Pick<ChapterDocument, 'blocks' | 'notes'>,
  { library, now }: ComparedSide,
): string {
  const bytes = (path: string) => String(library.assets.find((asset) => asset.path === path)?.bytes);
  return contentOf([blocks, ...notes.map((note) => note.blocks)], now, bytes);
}

/** A file by its name and its size, by which another of the same name is told from it. */
function fileText(path: string | undefined, { assets }: Library, words: ChangeWords): string {
  const bytes = assets.find((asset) => asset.path === path)?.bytes;
  const name = path?.split('/').at(-1) ?? '';
  return bytes === undefined ? name : words.file(name, bytes);
}

function fieldText<T>(of: Field<T>, text: (value: T) => string): string {
  return 'value' in of ? text(of.value) : of.instead;
}

function factTexts(facts: readonly Fact[]): string {
  return facts.map(({ label, text }) => `${label} ${oneLine(text)}`).join(', ');
}

function signatureTexts(signatures: readonly Signature[]): string {
  return signatures
    .map(({ role, name, position, date }) => [role, name, position, date].filter(Boolean).join(' '))
    .join(', ');
}

function listed(entries: readonly { readonly title: string }[]): string {
  return entries.map(({ title }) => title).join(', ');
}
