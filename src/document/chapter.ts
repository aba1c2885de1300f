import type { Chapter } from '#manual/chapter.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { DocumentWords } from '#words/document.ts';
import { reader } from './body.ts';
import { namedProcedure, registersOf } from './registers.ts';
import type { Block, Note } from './rich-text.ts';
import type { Named, Target } from './target.ts';

/** What a reader is shown of a text of a book besides its procedures. */
export interface ChapterDocument {
  readonly id: string;
  /** Path of its file, relative to the content folder. */
  readonly file: string;
  readonly title: string;
  readonly manual: Named<Extract<Target, { kind: 'manual' }>>;
  readonly blocks: readonly Block[];
  /** Its footnotes. */
  readonly notes: readonly Note[];
  readonly previous: Named | undefined;
  readonly next: Named | undefined;
}

/** What a reader is shown of a chapter of a checked library. */
export function chapterDocument(library: Library, chapter: Chapter, words: DocumentWords): ChapterDocument {
  const { id, file, title, nodes } = chapter;
  const manual = library.manuals.find(({ front, back }) => [...front, ...back].includes(chapter));
  if (!manual) throw new Error(`${file} belongs to no manual.`);
  const read = reader({ file, sections: [{ nodes }] }, registersOf(library, words).assets, words);
  return {
    id,
    file,
    title,
    manual: { target: { kind: 'manual', manual: manual.id }, text: manual.title },
    ...read.section(nodes, new Map()),
    ...neighboursOf(manual, id),
  };
}

/** A chapter as others name it. */
export function namedChapter({ id, title }: Pick<Chapter, 'id' | 'title'>): Named {
  return { target: { kind: 'chapter', chapter: id }, text: title };
}

/** What stands in a book before and after one of its procedures or chapters. */
export function neighboursOf(
  { front, procedures, back }: Manual,
  id: string,
): Pick<ChapterDocument, 'previous' | 'next'> {
  const all = [...front, ...procedures, ...back];
  const named = [...front.map(namedChapter), ...procedures.map(namedProcedure), ...back.map(namedChapter)];
  const place = all.findIndex((one) => one.id === id);
  return { previous: named[place - 1], next: named[place + 1] };
}
