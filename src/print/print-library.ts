import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Library, Manual } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { isStated } from '#manual/stated.ts';
import { coverPath, paperBook } from './book.ts';
import { latestDate, paperDocument, revisionText } from './document.ts';
import { equipment } from './engine.ts';
import { writeWhole } from './output-file.ts';
import { paperOf, type Paper } from './paper.ts';
import { press, type Press, type Printed, type Sheaf } from './press.ts';
import { printCache, prunePrintCache, sheafKey, type PrintCache } from './print-cache.ts';
import { PrintProblem } from './print-problem.ts';
import { procedureOnPaper, type ProcedureOnPaper } from './procedure.ts';

/** A file that was printed. */
export interface PrintedFile {
  /** Id of a manual, or of a procedure (`manual/procedure`); its address is `/pdf/<id>.pdf`. */
  readonly id: string;
  readonly bytes: number;
  readonly pages: number;
  /** Whether it conforms to its standard; where not, it is a draft. */
  readonly conforms: boolean;
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
  /** The day of documents whose content gives none, as an ISO date. */
  readonly date: string | undefined;
  /** Which of the ids of manuals and procedures are printed; all where it is left out. */
  readonly wanted?: (id: string) => boolean;
  /** A folder of other templates than those of the project. */
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
 * @throws PrintProblem for the first document that cannot be printed
 * @throws OutputError where a file cannot be written
 */
export async function printLibrary(
  library: Library,
  settings: PrintSettings,
): Promise<readonly PrintedFile[]> {
  const { wanted = () => true, onProgress } = settings;
  const ids = library.manuals.flatMap(({ id, procedures }) =>
    procedures.length === 0 ? [] : [id, ...procedures.map((procedure) => procedure.id)],
  );
  const total = ids.filter(wanted).length;
  const { templates } = settings;
  const tools = toolsKey(templates);
  const cache = printCache(settings.cache);
  onProgress?.({ done: 0, total });
  // Its threads are ended below; nothing may fail in between.
  const printer = press(Math.min(MOST_THREADS, availableParallelism(), total), { templates });
  const desk: Desk = { library, settings, wanted, press: printer, cache, tools };
  const files: PrintedFile[] = [];
  const problems: unknown[] = [];
  const finish = async (job: Job) => {
    // Nothing is begun after a failure, but what was begun is ended, so that no file is left half-written.
    if (problems.length > 0) return;
    try {
      const last = await printedFile(desk, job);
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
      const jobs = await jobsOf(desk, manual).catch((error: unknown) => {
        problems.push(error);
        return [];
      });
      await before;
      before = Promise.all(jobs.map(finish));
      if (problems.length > 0) break;
    }
    await before;
  } finally {
    await printer.close();
  }
  if (problems.length > 0) throw problems[0];
  await prunePrintCache(settings.cache);
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Desk {
  readonly library: Library;
  readonly settings: PrintSettings;
  readonly wanted: (id: string) => boolean;
  readonly press: Press;
  readonly cache: PrintCache;
  readonly tools: string;
}

interface Job {
  readonly id: string;
  readonly sheaf: Sheaf;
}

/** The documents of a manual that are wanted, the longest first. */
async function jobsOf(desk: Desk, manual: Manual): Promise<Job[]> {
  const { library, wanted } = desk;
  const withBook = manual.procedures.length > 0 && wanted(manual.id);
  const procedures = manual.procedures.filter(({ id }) => withBook || wanted(id));
  if (procedures.length === 0) return [];
  const paper = paperOf(library, manual);
  const ready: ProcedureOnPaper[] = [];
  for (const procedure of procedures) ready.push(await procedureOnPaper(library, manual, procedure, paper));
  const problem = ready.flatMap(({ problems }) => problems)[0];
  if (problem) throw problem;
  const singles = procedures.flatMap((procedure, index) =>
    wanted(procedure.id) ? [singleJob(desk, manual, paper, procedure, ready[index])] : [],
  );
  return withBook ? [bookJob(desk, manual, paper, ready), ...singles] : singles;
}

function singleJob(
  { library, settings }: Desk,
  manual: Manual,
  paper: Paper,
  procedure: Procedure,
  ready: ProcedureOnPaper | undefined,
): Job {
  const { id, title, code } = procedure;
  const document = paperDocument(library, manual, paper, {
    title,
    office: library.office.name,
    code: isStated(code) ? code : '',
    revision: revisionText(procedure, paper),
    date: latestDate(procedure) ?? settings.date,
    path: `${id}/`,
    hasNotes: ready?.hasNotes ?? false,
  });
  return {
    id,
    sheaf: {
      template: 'single.typ',
      data: JSON.stringify({ document, procedure: ready?.data }),
      pictures: pictureFiles(settings, ready?.pictures ?? []),
      standard: manual.archive ? 'a-2a' : 'ua-1',
    },
  };
}

function bookJob(
  { library, settings }: Desk,
  manual: Manual,
  paper: Paper,
  ready: readonly ProcedureOnPaper[],
): Job {
  const dates = manual.procedures.flatMap((procedure) => latestDate(procedure) ?? []).sort();
  const document = paperDocument(library, manual, paper, {
    title: manual.title,
    // Every word on every sheet of a book costs; its cover names the office in full.
    office: library.office.abbreviation,
    code: '',
    revision: null,
    date: dates.at(-1) ?? settings.date,
    path: `${manual.id}/`,
    hasNotes: ready.some((one) => one.hasNotes),
  });
  const cover = coverPath(manual);
  const pictures = [...ready.flatMap((one) => one.pictures), ...(cover === undefined ? [] : [cover])];
  const book = paperBook(
    library,
    manual,
    paper,
    ready.map(({ data }) => data),
  );
  return {
    id: manual.id,
    sheaf: {
      template: 'book.typ',
      data: JSON.stringify({ document, book }),
      pictures: pictureFiles(settings, pictures),
      standard: manual.archive ? 'a-2a' : 'ua-1',
    },
  };
}

function pictureFiles({ content }: PrintSettings, paths: readonly string[]): Sheaf['pictures'] {
  return [...new Set(paths)].map((path) => [path, join(content, path)]);
}

async function printedFile(
  { press: printer, cache, tools, settings, library }: Desk,
  { id, sheaf }: Job,
): Promise<PrintedFile> {
  const key = await sheafKey(tools, sheaf);
  const known = await cache.find(key);
  const printed = known ?? (await freshlyPrinted(printer, library, { id, sheaf }));
  if (!known) await cache.keep(key, printed);
  await writeWhole(join(settings.folder, `${id}.pdf`), printed.pdf);
  return {
    id,
    bytes: printed.pdf.length,
    pages: printed.pages,
    conforms: printed.conforms,
    unchanged: known !== undefined,
  };
}

async function freshlyPrinted(printer: Press, library: Library, { id, sheaf }: Job): Promise<Printed> {
  try {
    return await printer.print(sheaf);
  } catch (error) {
    throw withFile(error, library, id);
  }
}

/** A problem that names no file of its own is one of the procedure or the manual that was printed. */
function withFile(error: unknown, { manuals }: Library, id: string): unknown {
  if (!(error instanceof PrintProblem) || error.place.file !== undefined) return error;
  const procedure = manuals.flatMap(({ procedures }) => procedures).find((one) => one.id === id);
  const file = procedure?.file ?? `manuals/${id}/manual.yaml`;
  return new PrintProblem(error.message, { ...error.place, file }, { cause: error });
}

/** The key of all that documents are made with besides their data. */
function toolsKey(folder: string | undefined): string {
  const { fonts, templates } = equipment(folder);
  const { version } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler/package.json',
  ) as { readonly version: string };
  const hash = createHash('sha256').update(version).update(POST_PASS);
  for (const font of fonts) hash.update(font);
  for (const [name, text] of templates) hash.update(name).update(text);
  return hash.digest('hex');
}

/** Raised when `searchable-text.ts` writes other bytes than before. */
const POST_PASS = '3';
