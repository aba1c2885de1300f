import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { manualDocument, type ManualDocument } from '#document/manual.ts';
import { procedureDocument, type ProcedureDocument } from '#document/procedure.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { FurtherDocument } from '#manual/schema/registers.ts';
import { documentWords } from '#words/document.ts';
import { printProblems } from '#words/print.ts';
import { checklistWords, posterWords } from '#words/working-sheets.ts';
import { paperBook } from './book.ts';
import {
  compilerPool,
  type CompilerPool,
  type PrintedDocument,
  type PrintInput,
} from './compiler/compiler-pool.ts';
import { TemplateError } from './compiler/template-error.ts';
import { templateSet } from './compiler/template-set.ts';
import { chapterDocument } from '#document/chapter.ts';
import { chapterOnPaper, type ChapterOnPaper } from './chapter.ts';
import { paperChecklist } from './checklist.ts';
import { paperDocument, type PaperDocument } from './document.ts';
import { writeWhole } from './output-file.ts';
import { pictureStore, type PictureStore } from '#pictures/picture-store.ts';
import { paperOf, type Paper } from './paper.ts';
import { paperPoster } from './poster.ts';
import { documentKey, printCache, prunePrintCache, type PrintCache } from './print-cache.ts';
import { procedureHeader, sheetHeader } from './sheet-header.ts';
import { procedureOnPaper, type ProcedureOnPaper } from './procedure.ts';

/** A file that was printed. */
export interface PrintedFile {
  /** Id of a manual, or of a procedure (`manual/procedure`); its address is `/pdf/<id>.pdf`. */
  readonly id: string;
  readonly bytes: number;
  readonly pages: number;
  /** Nothing that it is made of has changed since it was last printed. */
  readonly unchanged: boolean;
}

export interface PrintSettings {
  /** The content folder, which pictures are read from. */
  readonly content: string;
  /** Where `<manual>.pdf` and `<manual>/<procedure>.pdf` are written. */
  readonly folder: string;
  /** Where documents are kept between runs. */
  readonly cache: string;
  /** Where pictures are kept between runs, as they are printed. */
  readonly pictures: string;
  /** The day of documents whose content gives none, as an ISO date. */
  readonly date: string | undefined;
  /** Which of the ids of manuals and procedures are printed; all where it is left out. */
  readonly wanted?: (id: string) => boolean;
  /** What is printed of each procedure besides its document, as `/pdf/<kind>/<manual>/<procedure>.pdf`, and what its office asks for. */
  readonly further?: ReadonlySet<FurtherDocument>;
  /** A folder of templates that stand in the place of those of the project. */
  readonly templates?: string;
  /** Called before the first and after every file. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly last?: PrintedFile;
  }) => void;
}

/** More threads take more memory than they save time. */
const MOST_THREADS = 4;

/**
 * Prints every procedure and the book of every manual. A file takes its place only when it is whole.
 * @throws TemplateError where a template cannot be set
 * @throws OutputError where a file cannot be written
 */
export async function printLibrary(
  library: Library,
  settings: PrintSettings,
): Promise<readonly PrintedFile[]> {
  const { wanted = () => true, onProgress } = settings;
  const further = furtherOf(library, settings);
  const total = library.manuals.reduce((sum, { id, procedures }) => {
    const singles = procedures.filter((procedure) => wanted(procedure.id)).length;
    return sum + (procedures.length > 0 && wanted(id) ? 1 : 0) + singles * (1 + further.length);
  }, 0);
  const { templates } = settings;
  const tools = toolsKey(templates);
  const cache = printCache(settings.cache);
  onProgress?.({ done: 0, total });
  // Its threads are ended below; nothing may fail in between.
  const pool = compilerPool(Math.min(MOST_THREADS, availableParallelism(), total), { templates });
  const pictures = pictureStore(settings.pictures);
  const run: PrintRun = { library, settings, wanted, pool, cache, pictures, tools };
  const files: PrintedFile[] = [];
  const problems: unknown[] = [];
  const finish = async (job: PrintJob) => {
    // Nothing is begun after a failure, but what was begun is ended, so that no file is left half-written.
    if (problems.length > 0) return;
    try {
      const last = await printedFile(run, job);
      files.push(last);
      onProgress?.({ done: files.length, total, last });
    } catch (error) {
      problems.push(error);
    }
  };
  try {
    let before: Promise<unknown> = Promise.resolve();
    for (const manual of library.manuals) {
      // While one manual is printed, the next is made ready.
      const jobs = await jobsOf(run, manual).catch((error: unknown) => {
        problems.push(error);
        return [];
      });
      await before;
      before = Promise.all(jobs.map(finish));
      if (problems.length > 0) break;
    }
    await before;
  } finally {
    await pool.close();
  }
  if (problems.length > 0) throw problems[0];
  await prunePrintCache(settings.cache);
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is printed of each procedure besides its document. */
function furtherOf({ office }: Library, { further = new Set() }: PrintSettings): readonly FurtherDocument[] {
  return [...new Set([...(office.print ?? []), ...further])];
}

interface PrintRun {
  readonly library: Library;
  readonly settings: PrintSettings;
  readonly wanted: (id: string) => boolean;
  readonly pool: CompilerPool;
  readonly cache: PrintCache;
  readonly pictures: PictureStore;
  readonly tools: string;
}

interface PrintJob {
  readonly id: string;
  readonly input: PrintInput;
}

/** A procedure with its data for the templates. */
interface PrintableProcedure extends ProcedureOnPaper {
  readonly document: ProcedureDocument;
}

/** The documents of a manual that are wanted, the longest first. */
async function jobsOf({ library, settings, wanted }: PrintRun, manual: Manual): Promise<PrintJob[]> {
  const withBook = manual.procedures.length > 0 && wanted(manual.id);
  const procedures = manual.procedures.filter(({ id }) => withBook || wanted(id));
  if (procedures.length === 0) return [];
  const inPrint = {
    library,
    manual,
    cover: manualDocument(library, manual, documentWords),
    paper: paperOf(library, manual),
    settings,
  };
  const ready: PrintableProcedure[] = [];
  for (const procedure of procedures) {
    const document = procedureDocument(library, procedure, documentWords);
    ready.push({ document, ...(await procedureOnPaper(document, inPrint.paper)) });
  }
  const singles = ready
    .filter(({ document }) => wanted(document.id))
    .flatMap((one) => [
      singleJob(inPrint, one),
      ...furtherOf(library, settings).map((kind) => furtherJob(kind, inPrint, one.document)),
    ]);
  return withBook ? [await bookJob(inPrint, ready), ...singles] : singles;
}

/** What the documents of a manual are made of. */
interface ManualInPrint {
  readonly library: Library;
  readonly manual: Manual;
  readonly cover: ManualDocument;
  readonly paper: Paper;
  readonly settings: PrintSettings;
}

function singleJob(
  inPrint: ManualInPrint,
  { document, data, pictures, hasNotes }: PrintableProcedure,
): PrintJob {
  const { manual, settings } = inPrint;
  const frame = procedureFrame(inPrint, document, document.title, hasNotes);
  return printJob(
    document.id,
    'single.typ',
    { document: frame, procedure: data },
    pictures,
    manual,
    settings,
  );
}

function furtherJob(kind: FurtherDocument, inPrint: ManualInPrint, document: ProcedureDocument): PrintJob {
  const { manual, paper, settings } = inPrint;
  const { title, data } = FURTHER[kind];
  const frame = procedureFrame(inPrint, document, title(document.title), false);
  return printJob(
    `${kind}/${document.id}`,
    `${kind}.typ`,
    { document: frame, [kind]: data(document, paper) },
    [],
    manual,
    settings,
  );
}

const FURTHER = {
  checklist: { title: checklistWords.of, data: paperChecklist },
  poster: { title: posterWords.of, data: paperPoster },
} as const;

/** The frame of a document of one procedure. */
function procedureFrame(
  { cover, paper, settings }: ManualInPrint,
  document: ProcedureDocument,
  title: string,
  hasNotes: boolean,
): PaperDocument {
  const { id, control } = document;
  return paperDocument(cover, paper, {
    title,
    office: cover.place.office,
    header: procedureHeader(document, paper),
    date: control.latestDate ?? settings.date,
    page: { kind: 'procedure', procedure: id },
    hasNotes,
  });
}

async function bookJob(
  { library, manual, cover, paper, settings }: ManualInPrint,
  ready: readonly PrintableProcedure[],
): Promise<PrintJob> {
  const { id, title } = cover;
  const chapters = async (all: Manual['front']): Promise<ChapterOnPaper[]> => {
    const printed: ChapterOnPaper[] = [];
    for (const one of all)
      printed.push(await chapterOnPaper(chapterDocument(library, one, documentWords), paper));
    return printed;
  };
  const [front, back] = [await chapters(manual.front), await chapters(manual.back)];
  const byId = new Map(ready.map((one) => [one.document.id, one]));
  const parts = cover.parts.map((part) => ({
    ...part,
    procedures: part.procedures.flatMap((one) => byId.get(one) ?? []),
  }));
  const all = [...front, ...ready, ...back];
  const dates = ready.flatMap(({ document }) => document.control.latestDate ?? []).sort();
  const frame = paperDocument(cover, paper, {
    title,
    // Every word on every sheet of a book costs; its cover names the office in full.
    office: library.office.abbreviation,
    header: sheetHeader(paper.number(title), '', paper),
    date: dates.at(-1) ?? settings.date,
    page: { kind: 'manual', manual: id },
    hasNotes: all.some((one) => one.hasNotes),
  });
  const book = paperBook({ ...library, manuals: [manual] }, cover, { front, parts, back }, paper);
  const onCover = [book.crest, book.cover].flatMap((one) => (one ? [one.path] : []));
  const pictures = [...all.flatMap((one) => one.pictures), ...onCover];
  return printJob(id, 'book.typ', { document: frame, book }, pictures, manual, settings);
}

function printJob(
  id: string,
  template: string,
  data: unknown,
  pictures: readonly string[],
  { archive }: Manual,
  { content }: PrintSettings,
): PrintJob {
  const files = [...new Set(pictures)].map((path) => [path, join(content, path)] as const);
  return {
    id,
    input: { template, data: JSON.stringify(data), pictures: files, standard: archive ? 'a-2a' : 'ua-1' },
  };
}

async function printedFile(
  { pool, cache, pictures, tools, settings }: PrintRun,
  { id, input: written }: PrintJob,
): Promise<PrintedFile> {
  const turned = written.pictures.map(async ([name, file]) => [name, await pictures.paper(file)] as const);
  const input = { ...written, pictures: await Promise.all(turned).catch(notPrinted(id)) };
  const key = await documentKey(tools, input);
  const known = await cache.find(key);
  const printed = known ?? (await freshlyPrinted(pool, { id, input }));
  if (!known) await cache.keep(key, printed);
  await writeWhole(join(settings.folder, `${id}.pdf`), printed.pdf);
  return {
    id,
    bytes: printed.pdf.length,
    pages: printed.pages,
    unchanged: known !== undefined,
  };
}

async function freshlyPrinted(pool: CompilerPool, { id, input }: PrintJob): Promise<PrintedDocument> {
  try {
    return await pool.print(input);
  } catch (cause) {
    if (cause instanceof TemplateError) throw cause;
    return notPrinted(id)(cause);
  }
}

function notPrinted(id: string): (cause: unknown) => never {
  return (cause) => {
    throw new Error(printProblems.notPrinted(id), { cause });
  };
}

/** The key of all that documents are made with besides their data. */
function toolsKey(folder: string | undefined): string {
  const { fonts, templates, files } = templateSet(folder);
  const { version } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler/package.json',
  ) as { readonly version: string };
  const hash = createHash('sha256').update(version).update(POST_PASS);
  for (const font of fonts) hash.update(font);
  for (const [name, text] of templates) hash.update(name).update(text);
  for (const [name, bytes] of files ?? []) hash.update(name).update(bytes);
  return hash.digest('hex');
}

/** Raised when `searchable-text.ts` writes other bytes than before. */
const POST_PASS = '4';
