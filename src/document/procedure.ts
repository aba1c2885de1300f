import { formsUsed, referencesUsed } from '#manual/cited.ts';
import { stepOwners } from '#manual/duties.ts';
import type { Library, Manual, Office } from '#manual/library.ts';
import { officeUnit, type OfficeUnit } from '#manual/office-place.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import { isJsx } from '#manual/mdx.ts';
import { ANYWHERE, STRUCTURES, type ComponentName } from '#manual/structures.ts';
import { entries, type Stated } from '#manual/stated.ts';
import type { DocumentWords } from '#words/document.ts';
import { anywhereTable, type AnywhereTables } from './anywhere-tables.ts';
import { reader, type Reader } from './body.ts';
import { chart, type Chart } from './chart.ts';
import { neighboursOf } from './chapter.ts';
import { connectionsOf, type Connection } from './connections.ts';
import { controlDocument, type ControlDocument } from './control.ts';
import { field, oneLine, plainField, type Field } from './field.ts';
import { leadTimeDocument, type LeadTimeDocument } from './lead-time.ts';
import { componentNumbers, sectionNumbers } from './numbers.ts';
import { formNameOf } from './office.ts';
import { registersOf, type FormEntry, type ReferenceEntry } from './registers.ts';
import {
  inlineText,
  type Block,
  type Heading,
  type ListItem,
  type Note,
  type RichText,
} from './rich-text.ts';
import { serviceDocument, type ServiceDocument } from './service.ts';
import { formDocument, type FormDocument } from './standard-form.ts';
import { stepTimesDocument, type StepTimesDocument } from './step-times.ts';
import { stepDocuments, type StepDocument } from './steps.ts';
import type { Named, Target } from './target.ts';

/** One section of the page and of the paper. */
export interface SectionDocument {
  readonly number: number;
  readonly title: string;
  /** With its number or letter: `2. วัตถุประสงค์`, `ภาคผนวก ก แบบฟอร์ม`; the standard form has none. */
  readonly heading: string;
  /** As a list of contents names it. */
  readonly name: string;
  readonly target: Extract<Target, { kind: 'section' }>;
  readonly blocks: readonly Block[];
  /** Its headings of the first level, `###`. */
  readonly topics: readonly Named[];
  /** The footnotes that are first called in it. */
  readonly notes: readonly Note[];
  /** It holds the standard form, which has a sheet of its own. */
  readonly holdsForm: boolean;
}

/** An entry of a register with its number in the section that lists it. */
export type Numbered<Entry> = Entry & { readonly number: string };

/** What a reader is shown of a procedure, on page and paper and in search. */
export interface ProcedureDocument {
  readonly id: string;
  readonly slug: string;
  /** Path of its file, relative to the content folder. */
  readonly file: string;
  readonly title: string;
  /** Section 1, which is the title, where its structure counts it. */
  readonly titleSection: Pick<SectionDocument, 'heading' | 'target'> | undefined;
  readonly manual: Named<Extract<Target, { kind: 'manual' }>>;
  readonly documentType: string;
  readonly place: OfficeUnit;
  readonly code: Field<string>;
  readonly indicator: Field<RichText>;
  readonly leadTime: LeadTimeDocument;
  /** When its steps are done, where it says how long at least two of them take. */
  readonly times: StepTimesDocument | undefined;
  readonly control: ControlDocument;
  /** Of a service to the public; its components stand in the sections as what they show. */
  readonly service: ServiceDocument | undefined;
  readonly sections: readonly SectionDocument[];
  readonly steps: readonly StepDocument[];
  readonly definitions: Field<readonly { readonly term: string; readonly meaning: RichText }[]>;
  readonly forms: Field<readonly Numbered<FormEntry>[]>;
  readonly references: Field<readonly Numbered<ReferenceEntry>[]>;
  /** Of the components that may stand in any section, those that do. */
  readonly tables: AnywhereTables;
  readonly chart: Chart;
  readonly form: FormDocument;
  /** Whether the body has a place for them; what only they tell is told with the steps otherwise. */
  readonly shows: { readonly chart: boolean; readonly swimlanes: boolean; readonly form: boolean };
  /** Procedures that lead to this one. */
  readonly connections: readonly Connection[];
  readonly previous: Named | undefined;
  readonly next: Named | undefined;
}

/** What a reader is shown of a procedure of a checked library. */
export function procedureDocument(
  library: Library,
  procedure: Procedure,
  words: DocumentWords,
): ProcedureDocument {
  const registers = registersOf(library, words);
  const manual = library.manuals.find(({ id }) => id === procedure.manual);
  if (!manual) throw new Error(`${procedure.file} belongs to no manual.`);
  const read = reader(procedure, registers.assets, words);
  const steps = stepDocuments(procedure, read, registers, library, words);
  const service = serviceDocument(procedure, registers, words);
  return {
    id: procedure.id,
    slug: procedure.slug,
    file: procedure.file,
    title: procedure.title,
    titleSection: titleSection(procedure, manual),
    manual: { target: { kind: 'manual', manual: manual.id }, text: manual.title },
    documentType: manual.documentType,
    place: officeUnit(library, manual),
    code: plainField(procedure.code),
    indicator: indicatorField(procedure, read, words),
    leadTime: leadTimeDocument(procedure, library, words),
    times: stepTimesDocument(procedure, library, words),
    control: controlDocument(procedure, registers, words),
    service,
    sections: procedure.sections.map((section) =>
      withService(sectionDocument(section, procedure, read, library.office, words), service),
    ),
    steps,
    definitions: field(procedure.definitions, (definitions) =>
      entries(definitions).map(({ term, meaning }) => ({ term, meaning: read.field(meaning) })),
    ),
    forms: listed('Forms', procedure, formsUsed(procedure), registers.form),
    references: listed('References', procedure, referencesUsed(procedure), registers.reference),
    tables: Object.fromEntries(
      ANYWHERE.filter((name) => shows(name, procedure)).map((name) => [
        name,
        anywhereTable(name, procedure, steps, read, registers, words),
      ]),
    ),
    chart: chart(procedure.title, steps, words),
    form: formDocument(procedure, steps, registers, library.office, words),
    shows: {
      chart: shows('Flowchart', procedure),
      swimlanes: showsSwimlanes(procedure),
      form: shows('StandardForm', procedure),
    },
    connections: connectionsOf(library, procedure.id, words),
    ...neighboursOf(manual, procedure.id),
  };
}

/** The chart of a procedure, without the rest of its document. */
export function chartAlone(library: Library, procedure: Procedure, words: DocumentWords): Chart {
  const registers = registersOf(library, words);
  const read = reader(procedure, registers.assets, words);
  return chart(procedure.title, stepDocuments(procedure, read, registers, library, words), words);
}

/** Whether the chart of a procedure is drawn in columns of who does the work too: several do it. */
export function showsSwimlanes(procedure: Pick<Procedure, 'steps' | 'sections'>): boolean {
  const first = procedure.steps.map((step) => stepOwners(step)[0]?.role ?? step.owners);
  return shows('Flowchart', procedure) && new Set(first).size > 1;
}

/** What tells how well a procedure is done: a text, or a list where there are several. */
export function indicatorField(
  { indicator }: Pick<Procedure, 'indicator'>,
  read: Reader,
  words: DocumentWords,
): Field<RichText> {
  return field(indicator, (written) =>
    typeof written === 'string' ? read.field(written) : indicatorList(written, words),
  );
}

function titleSection({ id }: Procedure, { structure }: Manual): ProcedureDocument['titleSection'] {
  const { title } = STRUCTURES[structure];
  return (
    title && {
      heading: `${title.number}. ${title.title}`,
      target: { kind: 'section', procedure: id, section: title.number },
    }
  );
}

function sectionDocument(
  section: Section,
  procedure: Procedure,
  read: Reader,
  office: Office,
  words: DocumentWords,
): SectionDocument {
  const { number, nodes, kind, marker, title } = section;
  const formName = formNameOf(office, words);
  const { standardForm, standardFormShort, appendix } = words.sections;
  const { blocks, notes } = read.section(nodes, sectionNumbers(section, procedure));
  const numbered = (named: string) => (marker === undefined ? named : `${marker}. ${named}`);
  const [heading, name] =
    kind === 'form'
      ? [numbered(standardForm(formName)), numbered(standardFormShort(formName))]
      : kind === 'appendix'
        ? [appendix(marker ?? '', title), appendix(marker ?? '', title)]
        : [numbered(title), numbered(title)];
  return {
    number,
    title,
    heading,
    name,
    target: { kind: 'section', procedure: procedure.id, section: number },
    blocks,
    topics: blocks.flatMap((block) =>
      block.type === 'heading' && block.depth === 3 ? [topic(block, procedure.id)] : [],
    ),
    notes,
    holdsForm: holds('StandardForm', section),
  };
}

/** A section with what components of a service stand for in their places. */
function withService(section: SectionDocument, service: ServiceDocument | undefined): SectionDocument {
  if (!service) return section;
  const shown: Readonly<Partial<Record<ComponentName, RichText>>> = service.shown;
  const blocks = section.blocks.flatMap((block) =>
    block.type === 'component' ? (shown[block.name] ?? block) : block,
  );
  return { ...section, blocks };
}

function topic({ anchor, children }: Heading, page: string): Named {
  return { target: { kind: 'heading', page, anchor }, text: inlineText(children) };
}

function holds(name: ComponentName, { nodes }: Section): boolean {
  return nodes.some((node) => isJsx(node) && node.name === name);
}

function shows(name: ComponentName, { sections }: Pick<Procedure, 'sections'>): boolean {
  return sections.some((section) => holds(name, section));
}

function listed<Id, Entry>(
  component: 'Forms' | 'References',
  procedure: Procedure,
  used: Stated<readonly Id[]>,
  entry: (id: Id) => Entry,
): Field<readonly Numbered<Entry>[]> {
  const numbers = componentNumbers(component, procedure);
  return field(used, () =>
    entries(used).map((id, index) => ({ ...entry(id), number: numbers[index] ?? '' })),
  );
}

/** Several indicators as a list, each with its target. */
function indicatorList(
  written: Exclude<Procedure['indicator'], string>,
  { indicator: withTarget }: DocumentWords,
): RichText {
  const items = written.map(({ name, target }, index): ListItem => {
    const text = target === undefined ? oneLine(name) : withTarget(oneLine(name), oneLine(target));
    return { marker: `${index + 1}.`, blocks: [{ type: 'paragraph', children: [{ type: 'text', text }] }] };
  });
  return [{ type: 'list', ordered: true, loose: false, items }];
}
