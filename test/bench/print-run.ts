import { join } from 'node:path';
import { check } from '#check/check.ts';
import { printLibrary } from '#print/print-library.ts';
import type { PrintFigures } from './print-bench.ts';

/*
 * Prints the books or the single procedures of some manuals, in a process of its own, so that its memory is that of
 * the command and not of what the bench did before. Sends the figures to the process that began it.
 */
const [content = '', folder = '', what = '', manuals = ''] = process.argv.slice(2);
const { library } = await check(content);
if (!library) throw new Error(`The content of ${content} has errors.`);

const megabytes = (bytes: number) => bytes / 1e6;
const quarters: number[] = [];
const before = process.cpuUsage();
const start = performance.now();
const files = await printLibrary(library, {
  content,
  folder: join(folder, 'pdf'),
  cache: join(folder, 'cache'),
  pictures: join(folder, 'pictures'),
  date: undefined,
  wanted: (id) => id.startsWith(manuals) && id.includes('/') === (what === 'procedures'),
  onProgress: ({ done, total }) => {
    if (done > 0 && (4 * done) % total < 4) quarters.push(megabytes(process.memoryUsage.rss()));
  },
});
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
process.send?.({
  files: files.length,
  pages: files.reduce((sum, { pages }) => sum + pages, 0),
  megabytes: megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0)),
  seconds,
  cpu: (user + system) / 1e6,
  peak: megabytes(process.resourceUsage().maxRSS * 1024),
  quarters,
} satisfies Omit<PrintFigures, 'name'>);
