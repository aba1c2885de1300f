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

/** The lexicon is made with a list of words whose licence asks to go with what is made from it. */
const WORDS_LICENCE = new URL('../../thai/words/LICENSE', import.meta.url);
const WORDS_LICENCE_FILE = 'lexicon.LICENSE.txt';

/** "No linguistic content" (ISO 639-2): Pagefind then neither cuts words nor takes endings off. */
const INDEX_LANGUAGE = 'zxx';
/** A word brings few others with it where the files of the index are small; Pagefind's own size is 20000 places. */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const SMALL_CHUNK = '5000';
/** Pages that are cut while Pagefind reads those before. */
const AT_ONCE = 32;
/** Pagefind's own interfaces, which this site does without, and its engine for English. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)|wasm\.en)\./u;

const { records, synonyms, target } = workerData as IndexTask;
const lexicon = buildLexicon(records.flatMap(textsOf), records.length, synonyms);
const indexed = indexer(tokenizerOf(lexicon).tokenize);
await rm(target, { recursive: true, force: true });
process.env[CHUNK_SIZE] = SMALL_CHUNK;
const { index } = sound(await createIndex({ forceLanguage: INDEX_LANGUAGE }));
const add = async (record: SearchRecord) =>
  sound(await index?.addHTMLFile({ url: record.url, content: recordHtml(record, indexed) }));
try {
  for (let start = 0; start < records.length; start += AT_ONCE)
    await Promise.all(records.slice(start, start + AT_ONCE).map(add));
  // Pagefind would go on writing, and make folders anew, when a build was ended and its folder removed.
  const { files } = sound(await index?.getFiles());
  await mkdir(target);
  for (const folder of new Set(files.map(({ path }) => dirname(path))))
    if (folder !== '.') await mkdir(join(target, folder));
  for (const { path, content } of files) if (!UNUSED.test(path)) await writeFile(join(target, path), content);
} finally {
  await close();
}
await writeFile(join(target, LEXICON_FILE), JSON.stringify(lexicon));
await copyFile(WORDS_LICENCE, join(target, WORDS_LICENCE_FILE));

/** An answer of Pagefind that names no error. */
function sound<Answer extends { readonly errors: readonly string[] }>(answer: Answer | undefined): Answer {
  if (answer?.errors.length === 0) return answer;
  throw new Error(`Pagefind could not index the library: ${answer?.errors.join('; ')}`);
}
