import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '#check/check.ts';
import { indexBeside } from '#publish/index-beside.ts';
import { drawPages } from './draw-pages.ts';
import { generateContent, type Size } from './generate-content.ts';
import { measuredWithChildren, type Cost } from './search-memory.ts';

/** What one stage took. */
export interface Stage extends Cost {
  readonly name: string;
}

export interface SiteFigures {
  readonly stages: readonly Stage[];
  /** Bytes and files of the pages, without the search index. */
  readonly output: { readonly bytes: number; readonly files: number };
}

/** Generates a library, then checks it, and draws and indexes it as a build does, measuring each. */
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
    const { result: indexed, stage: drawing } = await measured('pages', async () => {
      const rest = indexBeside(library, join(folder, 'index'));
      await drawPages(library, site);
      return rest;
    });
    const { stage: indexing } = await measured('rest of index', indexed);
    return { stages: [checking.stage, drawing, indexing], output: await weight(site) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured<T>(name: string, work: () => Promise<T>): Promise<{ result: T; stage: Stage }> {
  let result: T | undefined;
  const cost = await measuredWithChildren(async () => {
    result = await work();
  });
  return { result: result as T, stage: { name, ...cost } };
}

async function weight(folder: string): Promise<{ bytes: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length };
}
