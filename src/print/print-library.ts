import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Library, Manual } from '#manual/library.ts';
import type { FurtherPrint } from '#manual/schema/registers.ts';
import { pictureStore, type PictureStore } from '#pictures/picture-store.ts';
import { printProblems } from '#words/print.ts';
import { compilerPool, type CompilerPool, type PrintedDocument } from './compiler/compiler-pool.ts';
import { TemplateError } from './compiler/template-error.ts';
import { templateSet } from './compiler/template-set.ts';
import { writeWhole } from './output-file.ts';
import { documentKey, printCache, prunePrintCache, type PrintCache } from './print-cache.ts';
import {
  isOfficeBookWanted,
  jobCount,
  jobsOf,
  officeBookJob,
  printableManual,
  type JobSettings,
  type PrintableManual,
  type PrintJob,
} from './print-jobs.ts';

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
  /**
   * What is printed besides what its office asks for: of each procedure `/pdf/<kind>/<manual>/<procedure>.pdf`, and the book of
   * the whole office, `/pdf/office.pdf`.
   */
  readonly further?: ReadonlySet<FurtherPrint>;
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
 * Prints every procedure, the book of every manual, and what is asked for besides. A file takes its place only when it is
 * whole.
 * @throws TemplateError where a template cannot be set
 * @throws OutputError where a file cannot be written
 */
export async function printLibrary(
  library: Library,
  settings: PrintSettings,
): Promise<readonly PrintedFile[]> {
  const { content, date, wanted = () => true, onProgress, templates } = settings;
  const further = [...new Set([...(library.office.print ?? []), ...(settings.further ?? [])])];
  const choice: JobSettings = { content, date, wanted, further };
  const total = jobCount(library, choice);
  const tools = toolsKey(templates);
  const cache = printCache(settings.cache);
  onProgress?.({ done: 0, total });
  // Its threads are ended below; nothing may fail in between.
  const pool = compilerPool(Math.min(MOST_THREADS, availableParallelism(), total), { templates });
  const pictures = pictureStore(settings.pictures);
  const run: PrintRun = { settings, pool, cache, pictures, tools };
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
  const made = (jobs: Promise<readonly PrintJob[]>) =>
    jobs.catch((error: unknown) => {
      problems.push(error);
      return [];
    });
  const ofOffice: PrintableManual[] = [];
  const jobsOfManual = async (manual: Manual) => {
    const printable = await printableManual(library, manual, choice);
    if (isOfficeBookWanted(choice)) ofOffice.push(printable);
    return jobsOf(library, printable, choice);
  };
  try {
    let before: Promise<unknown> = Promise.resolve();
    for (const manual of library.manuals) {
      // While one manual is printed, the next is made ready.
      const jobs = await made(jobsOfManual(manual));
      await before;
      before = Promise.all(jobs.map(finish));
      if (problems.length > 0) break;
    }
    await before;
    if (isOfficeBookWanted(choice) && problems.length === 0) {
      const jobs = await made(officeBookJob(library, ofOffice, pool.pagesOf, choice).then((job) => [job]));
      await Promise.all(jobs.map(finish));
    }
  } finally {
    await pool.close();
  }
  if (problems.length > 0) throw problems[0];
  await prunePrintCache(settings.cache);
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface PrintRun {
  readonly settings: PrintSettings;
  readonly pool: CompilerPool;
  readonly cache: PrintCache;
  readonly pictures: PictureStore;
  readonly tools: string;
}

async function printedFile(
  { pool, cache, pictures: store, tools, settings }: PrintRun,
  { id, input: written, files }: PrintJob,
): Promise<PrintedFile> {
  const turned = written.pictures.map(async ([name, file]) => [name, await store.paper(file)] as const);
  const pictures = [...(await Promise.all(turned).catch(notPrinted(id))), ...files];
  const input = { ...written, pictures };
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

async function freshlyPrinted(
  pool: CompilerPool,
  { id, input }: Pick<PrintJob, 'id' | 'input'>,
): Promise<PrintedDocument> {
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
