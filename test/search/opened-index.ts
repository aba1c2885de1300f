import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { openIndex, type Pagefind, type SiteIndex } from '#search/engine.ts';
import { lexicon, type Lexicon } from '#search/text/lexicon.ts';
import { recordHtml, textsOf, type SearchRecord } from '#search/index/records.ts';
import { tokenizerOf, type LexiconData } from '#search/text/tokenizer.ts';
import { indexer } from '#search/text/tokens.ts';
import { buildLexicon } from '#search/index/build-lexicon.ts';
import { serveFolder } from '../browser/serve-folder.ts';

/** An index as the browser has it, with Pagefind's script run by Node. */
export interface OpenedIndex {
  readonly index: SiteIndex;
  close(): Promise<void>;
}

/** Opens the index inside the folder of a site. */
export async function openedIndex(folder: string, bundles = 1): Promise<OpenedIndex> {
  const script = pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  const { address, close: stop } = await serveFolder(folder);
  const options = { basePath: `${address}/pagefind/`, baseUrl: '/', noWorker: true };
  return { index: await openIndex(pagefind, options, bundles, 1), close: stop };
}

/** A page of a title and one text. */
export function pageOf(id: string, title: string, text: string): SearchRecord {
  return { url: `/${id}/`, title, places: [{ title: '', passages: [{ text, kind: 'prose' }] }], filters: {} };
}

/** An index of made-up pages. */
export async function indexOf(
  records: readonly SearchRecord[],
  synonyms: LexiconData['synonyms'],
): Promise<OpenedIndex & { readonly site: LexiconData; readonly lexicon: Lexicon }> {
  const site = buildLexicon(records.flatMap(textsOf), records.length, synonyms);
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const { index: made } = await createIndex({ forceLanguage: 'zxx' });
  if (made === undefined) throw new Error('Pagefind did not start.');
  const indexed = indexer(tokenizerOf(site).tokenize);
  for (const record of records)
    await made.addHTMLFile({ url: record.url, content: recordHtml(record, indexed) });
  await made.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  await writeFile(join(folder, '404.html'), '');
  const opened = await openedIndex(folder);
  return {
    ...opened,
    site,
    lexicon: lexicon(site),
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
}
