import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagePictures, paperPicture, turningKey, type TurnedPicture } from './turn.ts';

/** Pictures of the content as they are published, each made once. */
export interface PictureStore {
  /** The file of a picture in one of the widths of `pageWidths`, as WebP. */
  page(source: string, width: number): Promise<string>;
  /** The file of a picture for paper, as JPEG or PNG. */
  paper(source: string): Promise<string>;
}

/** The files that were made of one picture, by their width. */
type Made = ReadonlyMap<number, string>;

type Use = 'page' | 'paper';

/** More would fill the memory of a small machine sooner than they save time. */
const AT_ONCE = 2;

/**
 * A store in a folder that others may use at the same time. A file is found again by what it was made of, and only where
 * it still holds what was written. Where the folder cannot be written, it is one that is removed with the process.
 */
export function pictureStore(folder: string): PictureStore {
  let place: Promise<string> | undefined;
  const limited = limit(AT_ONCE);
  const making = new Map<string, Promise<Made>>();
  const made = (source: string, use: Use): Promise<Made> => {
    const key = `${use} ${source}`;
    const known = making.get(key);
    if (known) return known;
    const files = limited(async () => foundOrMade(await (place ??= writable(folder)), source, use));
    making.set(key, files);
    const forget = () => making.delete(key);
    files.then(forget, forget);
    return files;
  };
  return {
    async page(source, width) {
      const file = (await made(source, 'page')).get(width);
      if (file === undefined) throw new Error(`${source} is no longer the picture that was checked.`);
      return file;
    },
    async paper(source) {
      const [file = ''] = (await made(source, 'paper')).values();
      return file;
    },
  };
}

async function foundOrMade(folder: string, source: string, use: Use): Promise<Made> {
  const bytes = await readFile(source);
  const key = createHash('sha256')
    .update(await turningKey())
    .update(use)
    .update(bytes)
    .digest('hex');
  const found = await find(folder, key);
  if (found) return found;
  try {
    return await keep(folder, key, use === 'page' ? await pagePictures(bytes) : [await paperPicture(bytes)]);
  } catch (cause) {
    throw new Error(`${source}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** What is written of a picture beside its files: name, width and digest of each. */
type Index = readonly (readonly [name: string, width: number, digest: string])[];

async function find(folder: string, key: string): Promise<Made | undefined> {
  const index = join(folder, `${key}.json`);
  try {
    const files = new Map<number, string>();
    for (const [name, width, digest] of JSON.parse(await readFile(index, 'utf8')) as Index) {
      const file = join(folder, name);
      if (digestOf(await readFile(file)) !== digest) return undefined;
      files.set(width, file);
    }
    const now = new Date();
    for (const file of [index, ...files.values()]) await utimes(file, now, now).catch(() => undefined);
    return files;
  } catch {
    return undefined;
  }
}

async function keep(folder: string, key: string, pictures: readonly TurnedPicture[]): Promise<Made> {
  const files = new Map<number, string>();
  const index: (readonly [string, number, string])[] = [];
  for (const { width, ending, bytes } of pictures) {
    const name = `${key}-${width}.${ending}`;
    await put(join(folder, name), bytes);
    files.set(width, join(folder, name));
    index.push([name, width, digestOf(bytes)]);
  }
  await put(join(folder, `${key}.json`), JSON.stringify(index satisfies Index));
  return files;
}

/** Two who make the same picture at once write the same bytes, so that it does not matter whose stay. */
async function put(file: string, content: Uint8Array | string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.new`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const stands = await readFile(file).catch(() => undefined);
    if (!stands?.equals(Buffer.from(content))) throw error;
  }
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function writable(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    const other = await mkdtemp(join(tmpdir(), 'pictures-'));
    process.once('exit', () => rmSync(other, { recursive: true, force: true }));
    return other;
  }
}

function limit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
