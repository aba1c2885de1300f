import { chapterIdOf } from '#manual/chapter.ts';
import { chapterBody, type SectionWords } from './body.ts';
import type { Choices } from './choices.ts';
import { phrase } from './words.ts';
import type { Addresses } from './written.ts';
import { yamlText } from './yaml.ts';

/** A text of a book besides its procedures, and its words. */
export interface MadeChapter {
  /** `manual/side/chapter`. */
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly title: string;
  readonly words: SectionWords;
}

/** A chapter whole. */
export function chapter(
  choices: Choices,
  addresses: Omit<Addresses, 'steps' | 'sections'>,
  pictures: readonly string[],
  order: number,
): MadeChapter {
  const { file } = addresses;
  const title = phrase(choices).text;
  const { source, words } = chapterBody(choices, { ...addresses, steps: [], sections: [] }, pictures);
  const frontmatter = yamlText({ title, order }, choices);
  return { id: chapterIdOf(file) ?? '', file, source: `---\n${frontmatter}---\n\n${source}\n`, title, words };
}
