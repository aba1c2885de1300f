import type { ControlDocument, Fact } from '#document/control.ts';
import type { Field } from '#document/field.ts';
import type { Numbered, ProcedureDocument } from '#document/procedure.ts';
import type { FormEntry, ReferenceEntry } from '#document/registers.ts';
import { wayPhrase } from '#document/chart.ts';
import { passages, type Inline, type RichText } from '#document/rich-text.ts';
import type { StepDocument } from '#document/steps.ts';
import type { Named } from '#document/target.ts';
import { documentWords } from '#words/document.ts';
import { procedureWords } from '#words/page.ts';
import { printWords } from '#words/print.ts';
import { closingLines, type ClosingLines } from './closing-lines.ts';
import { printBody, type PrintNotes } from './text/body.ts';
import type { PrintBlock } from './text/body-tree.ts';
import { authorChart, procedureChart, type PaperChart } from './chart/chart.ts';
import { indexedOwners, paperForm, type PaperForm } from './form/form.ts';
import { leadTimeFact, withLeadTime } from './lead-time.ts';
import { siteAddress } from './paper-link.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';
import type { Paper } from './paper.ts';
import { signatureRows, type PaperSignature } from './signatures.ts';
import { statusMark, type StatusMark } from './status-mark.ts';
import { after, paragraph, plainInline } from './text/rich-text.ts';
import { titleText } from './text/title-lines.ts';

/** An entry of a register with its number, and the id of the reference that it names, for the index. */
interface PaperEntry {
  readonly marker: string;
  readonly text: string;
  readonly reference?: string;
}

/** Entries, or the word that stands for them. */
type PaperEntries = { readonly items: readonly PaperEntry[] } | { readonly instead: string };

/** A procedure as its template draws it. */
export interface PaperProcedure {
  readonly id: string;
  readonly title: string;
  /** The same as the heading of its first page, whose lines end where a phrase does. */
  readonly titleInLines: string;
  /** Of the section that is the title; none where its structure has none. */
  readonly heading: string | null;
  readonly notice: string | null;
  /** Behind the text of every sheet. */
  readonly mark: StatusMark | null;
  /** `url` is where the text leads, if anywhere; `lines` are those of a list, which stand in place of the text. */
  readonly facts: readonly (Fact & { readonly url?: string; readonly lines?: readonly string[] })[];
  /** Those that stand beside each other; one without a date has a line for it. */
  readonly signatures: readonly (readonly PaperSignature[])[];
  /** What is promised to whoever asks for a service. */
  readonly service: readonly Fact[];
  readonly history: { readonly title: string; readonly items: readonly Fact[] } | null;
  readonly sections: readonly PaperSection[];
  readonly closing: ClosingLines;
  readonly steps: readonly PaperStep[];
  readonly definitions: readonly PrintBlock[];
  readonly forms: PaperEntries;
  readonly references: PaperEntries;
  /** By the name of the component that shows each. */
  readonly tables: Readonly<Record<string, readonly PrintBlock[]>>;
  readonly chart: PaperChart;
  readonly form: PaperForm;
  /** How many letters of connectors its charts use before the form. */
  readonly firstLetter: number;
}

interface PaperStep {
  readonly marker: string;
  readonly blocks: readonly PrintBlock[];
  /** The procedure that is done in it: its id, whose page is printed where it stands in the same book, or its address. */
  readonly subprocess: {
    readonly text: string;
    readonly procedure: string;
    readonly url: string | null;
  } | null;
  /** Ids of what it cites, for the index. */
  readonly references?: readonly string[];
  /** Ids of who does it, for the same, where no form tells them. */
  readonly owners?: readonly string[];
}

export interface PaperSection {
  readonly heading: string;
  readonly blocks: readonly PrintBlock[];
  /** Charts of the author's own, each with an id that no other has. */
  readonly charts: readonly {
    readonly id: string;
    readonly firstLetter: number;
    readonly chart: PaperChart;
  }[];
  /** It holds the standard form, which has its own sheet. */
  readonly sheet: boolean;
}

export interface ProcedureOnPaper {
  readonly data: PaperProcedure;
  /** Pictures that it shows, relative to the content folder. */
  readonly pictures: readonly string[];
  readonly hasNotes: boolean;
}

/** A procedure ready for the templates. */
export async function procedureOnPaper(document: ProcedureDocument, paper: Paper): Promise<ProcedureOnPaper> {
  const { text, number } = paper;
  const notes = notesOf(document);
  const blocks = (written: RichText) => printBody(written, notes, paper).blocks;
  const chart = procedureChart(document.chart, paper);
  let firstLetter = chart.letters;
  const pictures: string[] = [];
  const sections: PaperSection[] = [];
  for (const section of document.sections) {
    const body = printBody(withLeadTime(section, document), notes, paper);
    const charts = await authorCharts(body.charts, `${document.id}-${section.number}`, firstLetter, paper);
    firstLetter += charts.reduce((letters, one) => letters + one.chart.letters, 0);
    pictures.push(...body.pictures);
    sections.push({ heading: text(section.heading), blocks: body.blocks, charts, sheet: section.holdsForm });
  }
  const [forms, references] = [
    listed(document.forms, paper, ({ title }) => ({ text: title })),
    listed(document.references, paper, ({ id, citation }) => ({ text: citation, reference: id })),
  ];
  const tables = Object.fromEntries(
    Object.entries(document.tables).map(([name, table]) => [name, blocks([table]).map(acrossPage)]),
  );
  const data = {
    id: document.id,
    title: text(document.title),
    titleInLines: procedureTitle(document, paper),
    heading: document.titleSection ? text(document.titleSection.heading) : null,
    notice: notice(document, paper),
    mark: statusMark(document.control),
    facts: facts(document, paper),
    service: (document.service?.facts ?? []).map((fact) => ({
      label: text(printWords.fact(fact.label)),
      text: text(fact.text),
    })),
    signatures: signatureRows(
      document.control.signatures.map((one) => ({ ...one, name: `(${one.name})` })),
      paper,
    ),
    history: history(document.control, paper),
    sections,
    closing: closingLines({ sections, forms, references, tables }, document.control.signatures.length > 0),
    steps: document.steps.map((step) => ({
      marker: number(step.number),
      blocks: blocks(stepText(step, document.shows)),
      subprocess: subprocess(step, paper),
      ...(step.references.length > 0 ? { references: step.references.map(({ id }) => id) } : {}),
      ...(document.shows.form ? {} : { owners: indexedOwners(step, document) }),
    })),
    definitions: blocks(definitionsText(document.definitions)),
    forms,
    references,
    tables,
    chart,
    firstLetter,
    form: paperForm(document, paper),
  };
  return { data, pictures, hasNotes: notes.all.length > 0 };
}

/** Charts that the author drew, each with an id that begins with `name`; letters of connectors go on from `firstLetter`. */
export async function authorCharts(
  texts: readonly string[],
  name: string,
  firstLetter: number,
  paper: Paper,
): Promise<PaperSection['charts']> {
  const charts: PaperSection['charts'][number][] = [];
  let letter = firstLetter;
  for (const text of texts) {
    const chart = await authorChart(text, paper);
    charts.push({ id: `${name}-${charts.length + 1}`, firstLetter: letter, chart });
    letter += chart.letters;
  }
  return charts;
}

/** A table of more columns is set as small as the standard form. */
const ROOMY_COLUMNS = 4;
const SMALL = 0.85;

/** A table that the product makes takes the whole width, as forms do, however little it says. */
function acrossPage(block: PrintBlock): PrintBlock {
  if (block.type !== 'table') return block;
  const size = block.columns.length > ROOMY_COLUMNS ? Math.min(block.size, SMALL) : block.size;
  return { ...block, narrow: false, size };
}

function notesOf({ id, sections }: ProcedureDocument): PrintNotes {
  return {
    all: sections.flatMap(({ notes }) => notes),
    id: (number) => `note-${id}-${number}`,
  };
}

function facts(document: ProcedureDocument, paper: Paper): PaperProcedure['facts'] {
  const { title, documentType, code, place, control, connections, indicator, shows } = document;
  const { text } = paper;
  const url = siteAddress({ kind: 'procedure', procedure: document.id }, paper.site);
  return [
    { label: text(printWords.documentType), text: text(documentType) },
    { label: text(printWords.documentName), text: text(title) },
    ...('value' in code ? [{ label: text(printWords.code), text: paper.code(code.value) }] : []),
    ...(!shows.form && 'value' in indicator
      ? [{ label: text(printWords.indicator), ...factText(indicator.value, paper) }]
      : []),
    { label: text(printWords.place), text: text(`${place.group} ${place.unit}`) },
    // Of a service its own facts say so above these.
    ...(document.service
      ? []
      : [{ label: text(printWords.fact(procedureWords.leadTime)), text: text(leadTimeFact(document)) }]),
    ...connections.map(({ label, procedures }) => ({
      label: text(printWords.fact(label)),
      text: text(procedures.map(namedOnPaper).join(', ')),
    })),
    ...control.facts.map((fact) => ({ label: text(printWords.fact(fact.label)), text: text(fact.text) })),
    ...(url === undefined ? [] : [{ label: text(printWords.currentFact), text: paper.code(url), url }]),
  ];
}

/** A procedure by its name, and whether it is in force. */
function namedOnPaper({ text, notInForce }: Named): string {
  return notInForce === undefined ? text : `${text} (${documentWords.control.status[notInForce]})`;
}

/** A text in one paragraph; of a list alone each item in a line of its own. */
function factText(written: RichText, { text }: Paper): { text: string; lines?: readonly string[] } {
  const [list, second] = written;
  const words = text(passages(written).join(' '));
  if (list?.type !== 'list' || second) return { text: words };
  return {
    text: words,
    lines: list.items.map(({ marker = '•', blocks }) => text(`${marker} ${passages(blocks).join(' ')}`)),
  };
}

/** The title of a procedure as a heading, whose lines end where a phrase does. */
export function procedureTitle({ title }: ProcedureDocument, { number }: Paper): string {
  return titleText(number(title), TEXT_AREA.portrait.width, MEASURES.size.title);
}

/** What a reader must know first: that this is a draft, or that it is no longer in use. */
export function notice(
  { control: { status, replacedBy } }: ProcedureDocument,
  { text }: Paper,
): string | null {
  if (status === undefined || status.kind === 'approved') return null;
  return text(replacedBy ? printWords.replacedBy(status.text, replacedBy.text) : status.text);
}

function history({ history: revisions }: ControlDocument, { text }: Paper): PaperProcedure['history'] {
  if (revisions.length === 0) return null;
  return {
    title: text(documentWords.control.history),
    items: revisions.map((one) => ({ label: text(one.label), text: text(one.text) })),
  };
}

function subprocess({ subprocess: done }: StepDocument, { text, site }: Paper): PaperStep['subprocess'] {
  if (!done) return null;
  return {
    text: text(documentWords.ways.subprocess(namedOnPaper(done))),
    procedure: done.target.procedure,
    url: siteAddress(done.target, site) ?? null,
  };
}

/** What is said of a step, with what otherwise only the standard form and the chart say, and what neither does. */
function stepText(step: StepDocument, { form, chart }: ProcedureDocument['shows']): RichText {
  const told = withStart(step);
  const { label, time, owners, standard, note, indicator, forms, references, records, ways, branches } = step;
  const fact = (name: string, value: RichText): RichText => after([plainInline(`${name}: `)], value);
  const words = (text: string): RichText => [paragraph(plainInline(text))];
  return [
    ...(form || chart
      ? told
      : after([{ type: 'strong', children: [plainInline(label)] }, plainInline(' ')], told)),
    ...(form || !('value' in time) ? [] : fact(printWords.facts.duration, words(time.value.join(', ')))),
    ...(form || !('value' in owners)
      ? []
      : fact(printWords.facts.owners, words(owners.value.map(({ shown }) => shown).join(', ')))),
    ...(form || !('value' in standard) ? [] : fact(printWords.facts.standard, standard.value)),
    ...(indicator ? fact(printWords.facts.indicator, indicator) : []),
    ...(forms.length === 0 ? [] : fact(printWords.facts.forms, [paragraph(...linkedForms(forms))])),
    ...(references.length === 0
      ? []
      : fact(printWords.facts.references, words(references.map(({ citation }) => citation).join(', ')))),
    ...(form || !note ? [] : fact(printWords.facts.note, note)),
    ...(records.length === 0 ? [] : fact(printWords.facts.records, words(records.join(', ')))),
    ...(form || chart || !branches
      ? []
      : words(ways.map((way) => wayPhrase(way, documentWords).spoken).join(', '))),
  ];
}

/** The names of some forms, which lead to their files on the site. */
function linkedForms(forms: readonly FormEntry[]): Inline[] {
  return forms.flatMap(({ title, file }, index): Inline[] => [
    ...(index === 0 ? [] : [plainInline(', ')]),
    file ? { type: 'link', target: file, children: [plainInline(title)] } : plainInline(title),
  ]);
}

/** What section 5 says of a step, and that the procedure may begin with it. */
function withStart({ narrative, isStart }: StepDocument): RichText {
  if (!isStart) return narrative;
  const words = printWords.aside(documentWords.ways.start);
  const last = narrative.at(-1);
  if (last?.type !== 'paragraph') return [...narrative, paragraph(plainInline(words))];
  return [...narrative.slice(0, -1), paragraph(...last.children, plainInline(` ${words}`))];
}

/** Each term with its meaning in one paragraph, or more where the meaning has more. */
function definitionsText(definitions: ProcedureDocument['definitions']): RichText {
  if ('instead' in definitions) return [paragraph(plainInline(definitions.instead))];
  return definitions.value.flatMap(({ term, meaning }) =>
    after(
      [{ type: 'strong', children: [plainInline(term)] }, plainInline(` ${documentWords.means} `)],
      meaning,
    ),
  );
}

function listed<Entry extends Numbered<FormEntry | ReferenceEntry>>(
  entries: Field<readonly Entry[]>,
  { text, number }: Paper,
  shown: (entry: Entry) => Omit<PaperEntry, 'marker'>,
): PaperEntries {
  if ('instead' in entries) return { instead: text(entries.instead) };
  return {
    items: entries.value.map((entry) => {
      const { text: words, ...found } = shown(entry);
      return { marker: number(entry.number), text: text(words), ...found };
    }),
  };
}
