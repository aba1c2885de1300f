import { posix } from 'node:path';
import type { Choices } from './choices.ts';

/**
 * What an author writes, and the words of it that a reader sees, in their order. Between two parts an output may put
 * something of its own, such as the number of a footnote.
 */
export interface Written {
  readonly source: string;
  readonly parts: readonly string[];
}

/** Texts one after the other. */
export function together(texts: readonly Written[], glue = ''): Written {
  return texts.reduce((before, next, index) => {
    const between = index === 0 ? '' : glue;
    const [first = '', ...rest] = next.parts;
    const last = `${before.parts.at(-1) ?? ''}${between}${first}`;
    return {
      source: `${before.source}${between}${next.source}`,
      parts: [...before.parts.slice(0, -1), last, ...rest],
    };
  }, NOTHING);
}

const NOTHING: Written = { source: '', parts: [''] };

/** A text with something around it that only the source has. */
export function around(open: string, { source, parts }: Written, close: string): Written {
  return { source: `${open}${source}${close}`, parts };
}

/** Addresses that a link may have. */
export interface Addresses {
  /** The file of the procedure, and others, relative to the content folder. */
  readonly file: string;
  readonly others: readonly string[];
  /** Names of the files in the forms folder. */
  readonly formFiles: readonly string[];
  /** Files of chapters of the office. */
  readonly chapters: readonly string[];
  /** Ids of the steps of the file itself; a chapter has none. */
  readonly steps: readonly string[];
  /** Numbers of the sections of the file itself. */
  readonly sections: readonly number[];
}

/** The id of the first step of every procedure, so that others may lead to it. */
export const FIRST_STEP = 'begin';

/** An address that leads somewhere. */
export function addressOf(
  choices: Choices,
  { file, others, chapters, formFiles, steps, sections }: Addresses,
): string {
  const isChapter = steps.length === 0;
  switch (choices.below(7) + (isChapter ? 2 : 0)) {
    case 0:
      return `#section-${choices.pick(sections)}`;
    case 1:
      return `#step-${choices.pick(steps)}`;
    case 2:
      return choices.pick(OUTSIDE);
    case 3:
      return relativePath(
        file,
        `${choices.pick(['', 'manuals/'])}forms/${encodeURIComponent(choices.pick(formFiles))}`,
      );
    default: {
      if (chapters.length > 0 && choices.once(4)) return relativePath(file, choices.pick(chapters));
      const fragment = choices.pick(['', '', `#step-${FIRST_STEP}`, '#section-5']);
      return `${relativePath(file, choices.pick([...(isChapter ? [] : [file]), ...others]))}${fragment}`;
    }
  }
}

export const OUTSIDE = [
  'https://www.obec.go.th/archives/?a=b&c=d#top',
  'http://example.go.th',
  'mailto:info@obec.go.th',
  'tel:02-288-5511',
  'https://th.wikipedia.org/wiki/%E0%B8%A3',
];

/** The address of a file as seen from another. */
export function relativePath(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('../') ? path : `./${path}`;
}
