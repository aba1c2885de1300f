import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Library } from '#manual/library.ts';
import { INDEX_LANGUAGE } from './pagefind-engine.ts';
import { recordHtml, type Indexed } from './record-html.ts';
import { searchRecords, type SearchRecord } from './records.ts';
import { segmenterOf, SITE_WORDS_FILE } from './site-words.ts';
import { remembered } from './remembered.ts';
import { indexed, type Cut } from './tokens.ts';
import { siteWords } from './vocabulary.ts';

/** What an index holds, and what it weighs on disk in bytes. */
export interface IndexSize {
  readonly pages: number;
  readonly words: number;
  readonly bytes: number;
}

/** Folder of the index inside the folder of the site. */
export const INDEX_FOLDER = 'pagefind';

/** The words of the site are found with a list whose licence asks to go with what is made from it. */
const WORDS_LICENCE = new URL('../thai/words/LICENSE', import.meta.url);
const WORDS_LICENCE_FILE = 'site-words.LICENSE.txt';

/** Tone marks, maitaikhu and thanthakhat, which Pagefind would take for punctuation. */
const THAI_MARKS = '\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c';
/** What this site does without: Pagefind's own interfaces, its worker, its engine for English. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)|wasm\.en)\./u;

/**
 * Writes the search index of a library to `<folder>/pagefind`, in place of one that is there; the same library gives
 * the same bytes. Throws where Pagefind or the disk fails.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<IndexSize> {
  const records = searchRecords(library);
  const site = siteWords(records.flatMap(textsOf), library.synonyms, records.length);
  const files = await indexFiles(records, segmenterOf(site).segment);
  const size = { pages: records.length, words: site.words.length };
  const target = join(folder, INDEX_FOLDER);
  await rm(target, { recursive: true, force: true });
  let bytes = 0;
  for (const { path, content } of [
    ...files.filter(({ path }) => !UNUSED.test(path)),
    { path: WORDS_LICENCE_FILE, content: await readFile(WORDS_LICENCE) },
    { path: SITE_WORDS_FILE, content: new TextEncoder().encode(JSON.stringify(site)) },
  ]) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
    bytes += content.length;
  }
  return { ...size, bytes };
}

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Told that the language is Thai, Pagefind would cut every word again in its own way. */
async function indexFiles(records: readonly SearchRecord[], cut: Cut): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({
    forceLanguage: INDEX_LANGUAGE,
    includeCharacters: THAI_MARKS,
  });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const texts = remembered((text) => indexed(text, cut));
    for (const record of records) await add(index, record, texts);
    const written = await index.getFiles();
    failOn(written.errors);
    return written.files;
  } finally {
    await index.deleteIndex();
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord, texts: Indexed): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.url, content: recordHtml(record, texts) });
  failOn(errors);
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the library: ${errors.join('; ')}`);
}

function textsOf({ title, parts }: SearchRecord): readonly string[] {
  return [title, ...parts.flatMap(({ texts }) => texts.map(({ text }) => text))];
}
