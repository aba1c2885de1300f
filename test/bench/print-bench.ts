import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateOffice } from './search-library.ts';

/** What printing some documents took. */
export interface PrintFigures {
  readonly name: string;
  readonly files: number;
  readonly pages: number;
  /** Of the files. */
  readonly megabytes: number;
  /** Wall time in seconds, without reading and checking the content. */
  readonly seconds: number;
  /** Of the fastest and the slowest run, where there were several. */
  readonly fromTo?: readonly [number, number];
  /** Processor time of all threads in seconds. */
  readonly cpu: number;
  /** Highest memory of the process that read, checked and printed, in megabytes. */
  readonly peak: number;
  /** Its memory after each quarter of the files, in megabytes. */
  readonly quarters: readonly number[];
}

/** The manuals of made-up procedures, fifty in each. */
const MADE_UP = 'school-work-';
const BOOK = `${MADE_UP}1`;
const A_BOOK = 50;
/** An odd number, for {@link middle}. */
const BOOK_RUNS = 5;
/** Procedures written by hand, which come before those that are made up. */
const WRITTEN = 64;

const PRINT_RUN = new URL('print-run.ts', import.meta.url);
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

/**
 * Prints the book of a manual of 50 procedures of a made-up district office (the middle of five runs), then
 * `procedures` documents of one procedure each, then the same again with nothing changed; each in a process with the
 * settings of `npm run pdf`.
 */
export async function printFigures(procedures: number): Promise<readonly PrintFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'manual-print-'));
  try {
    const small = join(folder, 'small');
    await generateOffice(small, A_BOOK + WRITTEN);
    await keepManual(small, BOOK);
    const books: PrintFigures[] = [];
    for (let run = 1; run <= BOOK_RUNS; run++)
      books.push(await figures('book', small, join(folder, `run-${run}`), 'books', BOOK));
    const large = join(folder, 'large');
    await generateOffice(large, procedures + WRITTEN);
    return [
      middle(books),
      await figures('procedures', large, folder, 'procedures', MADE_UP),
      await figures('unchanged', large, folder, 'procedures', MADE_UP),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The run in the middle, with the highest memory of all: of a few seconds, what else the machine does takes a part. */
function middle(runs: readonly PrintFigures[]): PrintFigures {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!first || !last || !found) throw new Error('There was no run.');
  const peak = Math.max(...runs.map((run) => run.peak));
  return { ...found, peak, fromTo: [first.seconds, last.seconds] };
}

/** Leaves one manual in a content folder. */
async function keepManual(content: string, id: string): Promise<void> {
  const manuals = join(content, 'manuals');
  const others = (await readdir(manuals)).filter((name) => name !== id);
  await Promise.all(others.map((name) => rm(join(manuals, name), { recursive: true })));
}

async function figures(
  name: string,
  content: string,
  folder: string,
  what: 'books' | 'procedures',
  manuals: string,
): Promise<PrintFigures> {
  const run = fork(PRINT_RUN, [content, folder, what, manuals], { execArgv: await printFlags() });
  const [[sent], [code]] = (await Promise.all([
    Promise.race([once(run, 'message'), once(run, 'exit')]),
    once(run, 'exit'),
  ])) as [[Omit<PrintFigures, 'name'>], [number | null]];
  if (code !== 0) throw new Error(`Printing ended with code ${code}.`);
  return { name, ...sent };
}

/** The flags of Node that `npm run pdf` runs with. */
async function printFlags(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { scripts: { pdf: string } };
  return scripts.pdf.match(/--\S+/g) ?? [];
}
