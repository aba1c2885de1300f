/** Writes a search index on a thread of its own. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { LEXICON_FILE, tokenizerOf } from '../text/tokenizer.ts';
import { indexer } from '../text/tokens.ts';
import { buildLexicon } from './build-lexicon.ts';
import { recordHtml, textsOf, type SearchRecord } from './records.ts';
import type { IndexTask } from './write-index.ts';

/** "No linguistic content" (ISO 639-2): Pagefind then neither cuts words nor takes endings off. */
const INDEX_LANGUAGE = 'zxx';
/** Pages that are cut while Pagefind reads those before. */
const AT_ONCE = 32;
/** Pagefind's own interfaces, which this site does without, and its engine for English. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)|wasm\.en)\./u;

const { records, synonyms, bundles } = workerData as IndexTask;
const [target = ''] = bundles;
const lexicon = buildLexicon(records.flatMap(textsOf), records.length, synonyms);
const indexed = indexer(tokenizerOf(lexicon).tokenize);
await rm(target, { recursive: true, force: true });
// A word brings few others with it where the files of the index are small; Pagefind's own size is 20000 places.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '5000';
try {
  for (const [place, folder] of bundles.entries()) {
    const { index } = sound(await createIndex({ forceLanguage: INDEX_LANGUAGE }));
    const add = async (record: SearchRecord) =>
      sound(await index?.addHTMLFile({ url: record.url, content: recordHtml(record, indexed) }));
    const pages = records.filter((_, at) => at % bundles.length === place);
    for (let start = 0; start < pages.length; start += AT_ONCE)
      await Promise.all(pages.slice(start, start + AT_ONCE).map(add));
    // Pagefind would go on writing, and make folders anew, when a build was ended and its folder removed.
    const { files } = sound(await index?.getFiles());
    await index?.deleteIndex();
    await mkdir(folder);
    for (const below of new Set(files.map(({ path }) => dirname(path))))
      if (below !== '.') await mkdir(join(folder, below));
    for (const { path, content } of files)
      if (!UNUSED.test(path)) await writeFile(join(folder, path), content);
  }
} finally {
  await close();
}
await writeFile(join(target, LEXICON_FILE), JSON.stringify(lexicon));
// The lexicon is made with a list of words whose licence asks to go with what is made from it.
const licence = new URL('../../thai/words/LICENSE', import.meta.url);
await copyFile(licence, join(target, 'lexicon.LICENSE.txt'));

/** An answer of Pagefind that names no error. */
function sound<Answer extends { readonly errors: readonly string[] }>(answer: Answer | undefined): Answer {
  if (answer?.errors.length === 0) return answer;
  throw new Error(`Pagefind could not index the library: ${answer?.errors.join('; ')}`);
}
