import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { printLibrary } from '#print/print-library.ts';
import { generateContent } from './generate-content.ts';

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

/** Procedures of a manual, as in an office. */
const A_MANUAL = 50;

/**
 * Prints the book of a manual of 50 procedures, then `procedures` documents of one procedure each, then the same again
 * with nothing changed.
 */
export async function printFigures(procedures: number): Promise<readonly PrintFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'manual-print-'));
  try {
    const book = await madeUpLibrary(join(folder, 'one'), A_MANUAL, 1);
    const first = await figures('book', book, folder, (id) => !id.includes('/'));
    const library = await madeUpLibrary(join(folder, 'many'), procedures, Math.ceil(procedures / A_MANUAL));
    const single = (id: string) => id.includes('/');
    return [
      first,
      await figures('procedures', library, folder, single),
      await figures('unchanged', library, folder, single),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function madeUpLibrary(content: string, procedures: number, manuals: number): Promise<Library> {
  await generateContent(content, { procedures, manuals });
  const { library } = await check(content);
  if (!library) throw new Error('The generated content has errors.');
  return library;
}

async function figures(
  name: string,
  library: Library,
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
