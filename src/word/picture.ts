import { ImageRun } from 'docx';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureFacts } from '#pictures/decode.ts';
import type { PictureStore } from '#pictures/picture-store.ts';
import { pixels } from './lengths.ts';

/** A picture as it is written into a document. */
export interface WordPicture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** Its height as a part of its width. */
  readonly ratio: number;
}

/** The pictures that a document shows, by their paths in the content folder. */
export async function writtenPictures(
  paths: readonly string[],
  content: string,
  store: PictureStore,
): Promise<ReadonlyMap<string, WordPicture>> {
  const pictures = new Map<string, WordPicture>();
  for (const path of new Set(paths)) {
    const file = await store.paper(join(content, path));
    const facts = await pictureFacts(file);
    if (!facts || !('size' in facts)) throw new Error(`${path} is no longer the picture that was checked.`);
    const { width, height } = facts.size;
    const type = file.endsWith('.png') ? 'png' : 'jpg';
    pictures.set(path, { type, bytes: await readFile(file), ratio: height / width });
  }
  return pictures;
}

/** A picture in a line, so many mm wide, and what is said in its place. */
export function pictureRun({ type, bytes, ratio }: WordPicture, width: number, alt: string): ImageRun {
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: pixels(width), height: pixels(width * ratio) },
    altText: { name: '', title: '', description: alt },
  });
}
