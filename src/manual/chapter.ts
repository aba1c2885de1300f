import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { chapterSchema } from './schema/manual.ts';

/** Where chapters stand in a book: before its procedures, or after them. */
export const CHAPTER_SIDES = ['front', 'back'] as const;
export type ChapterSide = (typeof CHAPTER_SIDES)[number];

/** Where the file of a chapter lies: the folder of its manual, the folder of its side, and its own name. */
export const CHAPTER_PATH = /^manuals\/([^/]+)\/(front|back)\/([^/]+)\.mdx$/;

/** A text of a book besides its procedures: a preface, an appendix. */
export interface Chapter extends Readonly<z.output<typeof chapterSchema>> {
  /** `manual/side/chapter`, unique in the library. */
  readonly id: string;
  readonly side: ChapterSide;
  /** File name without its ending. */
  readonly slug: string;
  /** Path of the file, relative to the content folder. */
  readonly file: string;
  /** Checked mdast: no components, no expressions, no raw HTML. */
  readonly nodes: readonly RootContent[];
}

/** The id of the chapter that a path of the content folder is the file of. */
export function chapterIdOf(path: string): string | undefined {
  const [, manual, side, slug] = CHAPTER_PATH.exec(path) ?? [];
  return slug === undefined ? undefined : `${manual}/${side}/${slug}`;
}
