import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Library } from '#manual/library.ts';
import { pageIndex } from './page-index.ts';
import { searchRecords, type SearchRecord } from './records.ts';
import { indexPath, segmenterOf, SITE_WORDS_FILE } from './site-words.ts';
import { siteWords } from './vocabulary.ts';

/** What an index holds, and what it weighs on disk in bytes. */
export interface IndexSize {
  readonly pages: number;
  readonly words: number;
  readonly bytes: number;
}

/** Folder of the index inside the folder of the site. */
export const INDEX_FOLDER = 'search-index';

/** The words of the site are found with a list whose licence asks to go with what is made from it. */
const WORDS_LICENCE = new URL('../thai/words/LICENSE', import.meta.url);
const WORDS_LICENCE_FILE = 'site-words.LICENSE.txt';

/** Name of the folder of an index until its content is known. */
const UNNAMED = 'new';
/** Files that are packed and written at once. */
const AT_ONCE = 64;

/**
 * Writes the search index of a library to `<folder>/search-index`, in place of one that is there; the same library gives
 * the same bytes. Throws where the disk fails.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<IndexSize> {
  const target = join(folder, INDEX_FOLDER);
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, UNNAMED), { recursive: true });
  const files = fileWriter(target);
  const records = searchRecords(library);
  const site = siteWords(records.flatMap(textsOf), library.synonyms, records.length);
  const index = pageIndex(site, segmenterOf(site).segment);
  for (const [number, record] of records.entries()) {
    await files.pack(indexPath.page(UNNAMED, number), JSON.stringify(index.add(record)));
  }
  const { head, chunks, filters } = index.finished();
  for (const [number, chunk] of chunks.entries()) {
    await files.pack(indexPath.postings(UNNAMED, number), chunk);
  }
  await files.pack(indexPath.filters(UNNAMED), JSON.stringify(filters));
  const packed = await files.done();
  await rename(join(target, UNNAMED), join(target, packed.name));
  const plain = [
    { path: WORDS_LICENCE_FILE, content: await readFile(WORDS_LICENCE, 'utf8') },
    { path: SITE_WORDS_FILE, content: JSON.stringify({ ...head, folder: packed.name }) },
  ];
  let { bytes } = packed;
  for (const { path, content } of plain) {
    await writeFile(join(target, path), content);
    bytes += Buffer.byteLength(content);
  }
  return { pages: records.length, words: head.words.length, bytes };
}

interface FileWriter {
  /** Writes a deflated file; waits only where many are still on their way. */
  pack(path: string, content: string | Uint8Array): Promise<void>;
  /** Waits for all; gives a name that tells this content from others, and the bytes on disk. */
  done(): Promise<{ readonly name: string; readonly bytes: number }>;
}

function fileWriter(target: string): FileWriter {
  const hash = createHash('sha256');
  let under: Promise<void>[] = [];
  let bytes = 0;
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const packed = await packedBytes(content);
    bytes += packed.length;
    await writeFile(join(target, path), packed);
  };
  const settle = async (): Promise<void> => {
    const waiting = under;
    under = [];
    await Promise.all(waiting);
  };
  return {
    pack: async (path, content) => {
      hash.update(path).update(content);
      under.push(write(path, content));
      if (under.length >= AT_ONCE) await settle();
    },
    done: async () => {
      await settle();
      return { name: hash.digest('hex').slice(0, 12), bytes };
    },
  };
}

const packedBytes = promisify<string | Uint8Array, Buffer>((content, done) => {
  deflateRaw(content, { level: 9 }, done);
});

function textsOf({ title, parts }: SearchRecord): readonly string[] {
  return [title, ...parts.flatMap(({ texts }) => texts.map(({ text }) => text))];
}
