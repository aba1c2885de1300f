import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { check } from '#check/check.ts';
import { INDEX_FOLDER, writeSearchIndex } from '#search/index/write-index.ts';
import { LEXICON_FILE } from '#search/text/tokenizer.ts';
import { measuredWithChildren, type Cost } from './search-memory.ts';

/** A site with our index, and a folder with a stock index of the same pages. */
export interface SearchSites {
  readonly ours: string;
  readonly stock: string;
  /** Ids of the pages in both indexes: manuals and procedures. */
  readonly pages: ReadonlySet<string>;
  /** Address of the module in which the site opens its search. */
  readonly module: string;
  /** What building each index took. */
  readonly cost: { readonly ours: Cost; readonly stock: Cost };
}

/** Builds both into `folder`. Throws where the content has errors. */
export async function searchSites(content: string, folder: string): Promise<SearchSites> {
  const ours = join(folder, 'ours');
  const stock = join(folder, 'stock');
  const library = await checked(content);
  await drawPages(content, ours);
  const manuals = library.manuals.map(({ id }) => id);
  const stockCost = await measuredWithChildren(() =>
    writeStockIndex(ours, manuals, join(stock, INDEX_FOLDER)),
  );
  const oursCost = await measuredWithChildren(async () => {
    await writeSearchIndex(library, ours);
  });
  return {
    ours,
    stock,
    pages: new Set(
      library.manuals.flatMap((manual) => [manual.id, ...manual.procedures.map(({ id }) => id)]),
    ),
    module: await sessionModule(ours),
    cost: { ours: oursCost, stock: stockCost },
  };
}

/** What building the index of a content folder takes, without its pages. */
export async function indexCost(content: string, folder: string): Promise<Cost> {
  const library = await checked(content);
  return measuredWithChildren(async () => {
    await writeSearchIndex(library, folder);
  });
}

async function checked(content: string) {
  const { library, diagnostics } = await check(content);
  if (library) return library;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error('The content has errors.', { cause: errors.slice(0, 3) });
}

const DRAW_PAGES = new URL('./draw-pages-run.ts', import.meta.url);

async function drawPages(content: string, folder: string): Promise<void> {
  const [code] = (await once(fork(DRAW_PAGES, [content, folder]), 'exit')) as [number | null];
  if (code !== 0) throw new Error('The pages could not be drawn.');
}

/** As `pagefind --site` would with nothing set, of the pages that our index holds. */
async function writeStockIndex(site: string, manuals: readonly string[], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site, glob: `{${manuals.join(',')}}/**/*.html` });
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  const failed = [...added.errors, ...written.errors];
  if (failed.length > 0) throw new Error(`Pagefind could not index the pages: ${failed.join('; ')}`);
}

async function sessionModule(site: string): Promise<string> {
  for (const name of await readdir(join(site, '_astro'))) {
    if (!name.endsWith('.js')) continue;
    const text = await readFile(join(site, '_astro', name), 'utf8');
    if (text.includes(LEXICON_FILE)) return `/_astro/${name}`;
  }
  throw new Error('No script of the site opens its search.');
}
