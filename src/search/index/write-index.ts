import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Library } from '#manual/library.ts';
import { LEXICON_FILE, tokenizerOf } from '../text/tokenizer.ts';
import { indexer } from '../text/tokens.ts';
import { buildLexicon } from './build-lexicon.ts';
import { recordHtml, searchRecords, textsOf } from './records.ts';

/** Folder of the index inside the folder of the site. */
export const INDEX_FOLDER = 'pagefind';

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

/**
 * Writes the search index of a library to `<folder>/pagefind`, in place of one that is there; the same library gives
 * the same bytes. Throws where Pagefind or the disk fails.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<void> {
  const target = join(folder, INDEX_FOLDER);
  const records = searchRecords(library);
  const lexicon = buildLexicon(records.flatMap(textsOf), records.length, library.synonyms);
  const indexed = indexer(tokenizerOf(lexicon).tokenize);
  await rm(target, { recursive: true, force: true });
  process.env[CHUNK_SIZE] = SMALL_CHUNK;
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  delete process.env[CHUNK_SIZE];
  if (index === undefined) throw failure(errors);
  try {
    for (let start = 0; start < records.length; start += AT_ONCE) {
      const some = records.slice(start, start + AT_ONCE);
      const adding = some.map((record) =>
        index.addHTMLFile({ url: record.url, content: recordHtml(record, indexed) }),
      );
      for (const added of await Promise.all(adding)) if (added.errors.length > 0) throw failure(added.errors);
    }
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw failure(written.errors);
  } finally {
    await index.deleteIndex();
    await close();
  }
  for (const name of await readdir(target)) if (UNUSED.test(name)) await rm(join(target, name));
  await writeFile(join(target, LEXICON_FILE), JSON.stringify(lexicon));
  await copyFile(WORDS_LICENCE, join(target, WORDS_LICENCE_FILE));
}

function failure(errors: readonly string[]): Error {
  return new Error(`Pagefind could not index the library: ${errors.join('; ')}`);
}
