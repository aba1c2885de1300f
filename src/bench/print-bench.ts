import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, type Check } from '#check/check.ts';
import { printLibrary } from '#print/print-library.ts';
import { generateOffice } from './search-library.ts';

/** What printing some documents took. */
export interface PrintFigures {
  readonly name: string;
  readonly files: number;
  readonly pages: number;
  readonly megabytes: number;
  /** Wall time in seconds. */
  readonly seconds: number;
  /** Processor time of all threads in seconds. */
  readonly cpu: number;
  /** Highest memory of the process so far, in megabytes. */
  readonly peak: number;
  /** Memory after each quarter of the files, in megabytes. */
  readonly quarters: readonly number[];
}

/** The first manual of made-up procedures, which has fifty. */
const BOOK = 'school-work-1';
/** Procedures of that manual. */
const A_BOOK = 50;
/** Procedures written by hand, which come before those that are made up. */
const WRITTEN = 64;

/**
 * Prints the book of a manual of 50 procedures of a made-up district office, then `procedures` documents of one
 * procedure each, then the same again with nothing changed.
 */
export async function printFigures(procedures: number): Promise<readonly PrintFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'manual-print-'));
  try {
    const small = await office(join(folder, 'small'), A_BOOK);
    const book = await figures('book', small, folder, (id) => id === BOOK);
    const library = await office(join(folder, 'large'), procedures);
    const single = (id: string) => id.startsWith('school-work-') && id.includes('/');
    return [
      book,
      await figures('procedures', library, folder, single),
      await figures('unchanged', library, folder, single),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function office(content: string, procedures: number): Promise<NonNullable<Check['library']>> {
  await generateOffice(content, procedures + WRITTEN);
  const { library } = await check(content);
  if (!library) throw new Error('The generated content has errors.');
  return library;
}

async function figures(
  name: string,
  library: NonNullable<Check['library']>,
  folder: string,
  wanted: (id: string) => boolean,
): Promise<PrintFigures> {
  const memory: number[] = [];
  const before = process.cpuUsage();
  const start = performance.now();
  const files = await printLibrary(library, {
    content: folder,
    folder: join(folder, 'pdf'),
    cache: join(folder, 'cache'),
    date: undefined,
    wanted,
    onProgress: ({ done, total }) => {
      if (done > 0 && (4 * done) % total < 4) memory.push(process.memoryUsage.rss() / 1e6);
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return {
    name,
    files: files.length,
    pages: files.reduce((sum, { pages }) => sum + pages, 0),
    megabytes: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
    seconds,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    quarters: memory,
  };
}
