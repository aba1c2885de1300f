import { join } from 'node:path';
import { chapterDocument } from '#document/chapter.ts';
import { manualDocument, type ManualDocument } from '#document/manual.ts';
import { manualsInOrder, officeBookDocument } from '#document/office-book.ts';
import { procedureDocument, type ProcedureDocument } from '#document/procedure.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { FurtherDocument, FurtherPrint } from '#manual/schema/registers.ts';
import { documentWords } from '#words/document.ts';
import { checklistWords, posterWords } from '#words/working-sheets.ts';
import { paperBook, paperManual, type BookContents, type PaperManual } from './book.ts';
import { chapterOnPaper, type ChapterOnPaper } from './chapter.ts';
import { paperChecklist } from './checklist.ts';
import type { PrintInput } from './compiler/compiler-pool.ts';
import type { PdfStandard } from './compiler/compiler.ts';
import { picturesOn } from './cover.ts';
import { paperDocument, type PaperDocument } from './document.ts';
import { filesSetIn, paperOfficeBook, type OfficeManual } from './office-book.ts';
import { paperOf, type Paper } from './paper.ts';
import { paperPoster } from './poster.ts';
import { procedureOnPaper, type ProcedureOnPaper } from './procedure.ts';
import { procedureHeader, sheetHeader } from './sheet-header.ts';

/** A document to be printed under its id, whose pictures are still as they were stored. */
export interface PrintJob {
  readonly id: string;
  readonly input: PrintInput;
  /** Files that are set in as they are, by the name that the data gives them. */
  readonly files: PrintInput['pictures'];
}

/** What documents are made of besides their library. */
export interface JobSettings {
  /** The content folder, which pictures are read from. */
  readonly content: string;
  /** The day of documents whose content gives none, as an ISO date. */
  readonly date: string | undefined;
  /** Which of the ids of manuals and procedures are printed. */
  readonly wanted: (id: string) => boolean;
  /** What is printed besides. */
  readonly further: readonly FurtherPrint[];
}

/** A procedure with its data for the templates. */
interface PrintableProcedure extends ProcedureOnPaper {
  readonly document: ProcedureDocument;
}

/** A manual whose procedures are ready for the templates, and where a book holds it, its chapters too. */
export interface PrintableManual {
  readonly manual: Manual;
  readonly cover: ManualDocument;
  readonly paper: Paper;
  readonly procedures: readonly PrintableProcedure[];
  readonly chapters: { readonly front: readonly ChapterOnPaper[]; readonly back: readonly ChapterOnPaper[] };
}

/** What the book of the whole office is called among what is printed. No manual has this name. */
export const OFFICE_BOOK = 'office';

/** How many documents are printed. */
export function jobCount({ manuals }: Library, { wanted, further }: JobSettings): number {
  const each = 1 + documentsOf(further).length;
  const ofManuals = manuals.reduce((sum, { id, procedures }) => {
    const singles = procedures.filter((procedure) => wanted(procedure.id)).length;
    return sum + (procedures.length > 0 && wanted(id) ? 1 : 0) + singles * each;
  }, 0);
  return ofManuals + (isOfficeBookWanted({ wanted, further }) ? 1 : 0);
}

/** Whether the book of the whole office is printed. */
export function isOfficeBookWanted({ wanted, further }: Pick<JobSettings, 'wanted' | 'further'>): boolean {
  return further.includes('office') && wanted(OFFICE_BOOK);
}

function documentsOf(further: readonly FurtherPrint[]): readonly FurtherDocument[] {
  return further.filter((kind) => kind !== 'office');
}

/** A manual with those of its procedures that are printed, alone or in a book. */
export async function printableManual(
  library: Library,
  manual: Manual,
  settings: JobSettings,
): Promise<PrintableManual> {
  const { wanted } = settings;
  const inBook = manual.procedures.length > 0 && (wanted(manual.id) || isOfficeBookWanted(settings));
  const paper = paperOf(library, manual);
  const procedures: PrintableProcedure[] = [];
  for (const procedure of manual.procedures) {
    if (!inBook && !wanted(procedure.id)) continue;
    const document = procedureDocument(library, procedure, documentWords);
    procedures.push({ document, ...(await procedureOnPaper(document, paper)) });
  }
  const chapters = async (all: Manual['front']): Promise<ChapterOnPaper[]> => {
    const printed: ChapterOnPaper[] = [];
    for (const one of inBook ? all : [])
      printed.push(await chapterOnPaper(chapterDocument(library, one, documentWords), paper));
    return printed;
  };
  return {
    manual,
    cover: manualDocument(library, manual, documentWords),
    paper,
    procedures,
    chapters: { front: await chapters(manual.front), back: await chapters(manual.back) },
  };
}

/** The documents of a manual that are wanted, the longest first. */
export function jobsOf(library: Library, printable: PrintableManual, settings: JobSettings): PrintJob[] {
  const { wanted, further } = settings;
  const { manual, procedures } = printable;
  const singles = procedures
    .filter(({ document }) => wanted(document.id))
    .flatMap((one) => [
      singleJob(printable, one, settings),
      ...documentsOf(further).map((kind) => furtherJob(kind, printable, one.document, settings)),
    ]);
  return procedures.length > 0 && wanted(manual.id)
    ? [bookJob(library, printable, settings), ...singles]
    : singles;
}

function singleJob(
  printable: PrintableManual,
  { document, data, pictures, hasNotes }: PrintableProcedure,
  settings: JobSettings,
): PrintJob {
  const frame = procedureFrame(printable, document, document.title, hasNotes, settings);
  return printJob(
    { id: document.id, template: 'single.typ', standard: standardOf(printable) },
    { document: frame, procedure: data },
    pictures,
    settings,
  );
}

function furtherJob(
  kind: FurtherDocument,
  printable: PrintableManual,
  document: ProcedureDocument,
  settings: JobSettings,
): PrintJob {
  const { title, data } = FURTHER[kind];
  const frame = procedureFrame(printable, document, title(document.title), false, settings);
  return printJob(
    { id: `${kind}/${document.id}`, template: `${kind}.typ`, standard: standardOf(printable) },
    { document: frame, [kind]: data(document, printable.paper) },
    [],
    settings,
  );
}

const FURTHER = {
  checklist: { title: checklistWords.of, data: paperChecklist },
  poster: { title: posterWords.of, data: paperPoster },
} as const;

/** The frame of a document of one procedure. */
function procedureFrame(
  { cover, paper }: PrintableManual,
  document: ProcedureDocument,
  title: string,
  hasNotes: boolean,
  { date }: JobSettings,
): PaperDocument {
  const { id, control } = document;
  return paperDocument(paper, {
    title,
    author: authorOf(cover),
    office: cover.place.office,
    header: procedureHeader(document, paper),
    date: control.latestDate ?? date,
    page: { kind: 'procedure', procedure: id },
    hasNotes,
  });
}

function bookJob(library: Library, printable: PrintableManual, settings: JobSettings): PrintJob {
  const { manual, paper } = printable;
  const { data, frame, pictures } = manualInBook(library, printable, settings);
  const book = paperBook({ ...library, manuals: [manual] }, data, paper);
  return printJob(
    { id: manual.id, template: 'book.typ', standard: standardOf(printable) },
    { document: frame, book },
    pictures,
    settings,
  );
}

/**
 * The book of a whole office.
 * @param pagesOf how many pages of a PDF can be set in
 */
export async function officeBookJob(
  library: Library,
  printables: readonly PrintableManual[],
  pagesOf: (file: string) => Promise<number>,
  settings: JobSettings,
): Promise<PrintJob> {
  const { content, date } = settings;
  const filled = manualsInOrder(library).flatMap((manual) =>
    printables.filter((one) => one.manual === manual && one.procedures.length > 0),
  );
  const allThai = filled.every(({ paper }) => paper.digits === 'thai');
  const paper = paperOf(library, { digits: allThai ? 'thai' : 'arabic', formPaper: 'portrait' });
  const document = officeBookDocument(library, documentWords);
  const manuals = filled.map((printable) => ({ printable, ...manualInBook(library, printable, settings) }));
  const book = await paperOfficeBook(
    library,
    document,
    manuals.map(({ data, frame, printable: { cover, paper: own } }): OfficeManual => {
      return { ...data, document: frame, title: own.text(cover.title) };
    }),
    (file) => pagesOf(join(content, 'forms', file)),
    paper,
  );
  const dates = filled.flatMap(latestDates).sort();
  const frame = paperDocument(paper, {
    title: document.title,
    author: library.office.name,
    office: library.office.abbreviation,
    header: sheetHeader(paper.number(document.title), '', paper),
    date: dates.at(-1) ?? date,
    page: { kind: 'office-book' },
    hasNotes: manuals.some((one) => one.frame.hasNotes),
  });
  const files = filesSetIn(book);
  const isArchive = filled.every(({ manual }) => manual.archive);
  return printJob(
    {
      id: OFFICE_BOOK,
      template: 'office.typ',
      standard: files.length > 0 ? '1.7' : isArchive ? 'a-2a' : 'ua-1',
    },
    { document: frame, book },
    [...manuals.flatMap(({ pictures }) => pictures), ...picturesOn(book.cover)],
    settings,
    files,
  );
}

/** A manual as it stands in a book, with the frame of its sheets. */
function manualInBook(
  library: Library,
  printable: PrintableManual,
  { date }: JobSettings,
): { readonly data: PaperManual; readonly frame: PaperDocument; readonly pictures: readonly string[] } {
  const { cover, paper, procedures, chapters } = printable;
  const byId = new Map(procedures.map((one) => [one.document.id, one]));
  const parts = cover.parts.map((part): BookContents['parts'][number] => ({
    ...part,
    procedures: part.procedures.flatMap((id) => byId.get(id) ?? []),
  }));
  const data = paperManual(library, cover, { ...chapters, parts }, paper);
  const all = [...chapters.front, ...procedures, ...chapters.back];
  const frame = paperDocument(paper, {
    title: cover.title,
    author: authorOf(cover),
    // Every word on every sheet of a book costs; its cover names the office in full.
    office: library.office.abbreviation,
    header: sheetHeader(paper.number(cover.title), '', paper),
    date: latestDates(printable).at(-1) ?? date,
    page: { kind: 'manual', manual: cover.id },
    hasNotes: all.some((one) => one.hasNotes),
  });
  return { data, frame, pictures: [...all.flatMap(({ pictures }) => pictures), ...picturesOn(data.cover)] };
}

function authorOf({ authorNames, place }: ManualDocument): string {
  return `${authorNames.join(', ')} ${place.office}`;
}

function latestDates({ procedures }: PrintableManual): readonly string[] {
  return procedures.flatMap(({ document }) => document.control.latestDate ?? []).sort();
}

function standardOf({ manual }: PrintableManual): PdfStandard {
  return manual.archive ? 'a-2a' : 'ua-1';
}

function printJob(
  {
    id,
    template,
    standard,
  }: { readonly id: string; readonly template: string; readonly standard: PdfStandard },
  data: unknown,
  pictures: readonly string[],
  { content }: JobSettings,
  files: readonly string[] = [],
): PrintJob {
  const named = (paths: readonly string[]) =>
    [...new Set(paths)].map((path) => [path, join(content, path)] as const);
  return {
    id,
    input: { template, data: JSON.stringify(data), pictures: named(pictures), standard },
    files: named(files),
  };
}
