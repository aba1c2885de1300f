import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '#check/check.ts';
import { writeSearchIndex } from '#search/index/write-index.ts';
import { drawPages } from './draw-pages.ts';
import { generateContent, type Size } from './generate-content.ts';

/** What one stage took. */
export interface Stage {
  readonly name: string;
  /** Wall time in seconds. */
  readonly seconds: number;
  /** Processor time of this process in seconds, user and system. */
  readonly cpu: number;
  /** Highest memory of this process so far, in megabytes. */
  readonly peak: number;
}

export interface SiteFigures {
  readonly stages: readonly Stage[];
  /** Bytes and files of the pages, without the search index. */
  readonly output: { readonly bytes: number; readonly files: number };
}

/** Generates a library, then checks it, draws its pages and indexes it, measuring each. */
export async function siteFigures(size: Size): Promise<SiteFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'manual-bench-'));
  try {
    const content = join(folder, 'content');
    const site = join(folder, 'site');
    await generateContent(content, size);
    process.env['CONTENT_DIR'] = content;

    const checking = await measured('check', () => check(content));
    const { library } = checking.result;
    if (!library)
      throw new Error('The generated content has errors.', {
        cause: checking.result.diagnostics.slice(0, 3),
      });
    const drawing = await measured('pages', () => drawPages(library, site));
    const output = await weight(site);
    const indexing = await measured('search index', () => writeSearchIndex(library, site));
    return { stages: [checking.stage, drawing.stage, indexing.stage], output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured<T>(name: string, work: () => Promise<T>): Promise<{ result: T; stage: Stage }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  return {
    result,
    stage: { name, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, peak },
  };
}

async function weight(folder: string): Promise<{ bytes: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length };
}
