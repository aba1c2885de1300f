import { toArabicDigits } from '#thai/digits.ts';
import { typingSlips } from '#thai/slips.ts';
import { NONE } from '#manual/vocabulary.ts';
import { letters } from './marks.ts';
import { ITEM } from './vocabulary.ts';
import { paragraphsIn, type SourceBlock, type SourceParagraph } from './source.ts';

/** A text in one line, with single spaces. */
export function inOneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

/** The words of blocks, a line for each paragraph; numbers that Word writes before items are among them. */
export function sourceLines(blocks: readonly SourceBlock[]): readonly string[] {
  return paragraphsIn(blocks).flatMap((paragraph) =>
    numberedText(paragraph)
      .split('\n')
      .map(inOneLine)
      .filter((line) => line !== ''),
  );
}

/** The words of blocks in one line. */
export function wordsOf(blocks: readonly SourceBlock[]): string {
  return sourceLines(blocks).join(' ');
}

/** The words of a paragraph behind the number that Word writes before it. */
export function numberedText({ text, list }: SourceParagraph): string {
  return list && list.number !== '' ? `${list.number} ${text}` : text;
}

/** A text without its spaces, digits Arabic: two of them are the same words where these are the same. */
export function bare(text: string): string {
  return toArabicDigits(text).replace(/[\s\u00a0\u200b]+/gu, '');
}

/** Whether a text is only strokes, which say that there is none. */
export function saysNone(text: string): boolean {
  return /^(?:[-–—]\s*)+$/u.test(text.trim()) || text.trim() === NONE;
}

/** What stands before an item, and the item. */
export interface Item {
  /** The parts of its number, as 3 and 1 of ๓.๑; none of a bullet. */
  readonly numbers: readonly number[];
  readonly written: string;
  readonly rest: string;
}

const NUMBER = '[0-9\u0e50-\u0e59]{1,3}';
const NUMBERED = new RegExp(
  `^\\s*(?:${ITEM}\\s*)?(?:(${NUMBER}(?:\\.${NUMBER})+)[.)]?|(${NUMBER})[.)](?![0-9\u0e50-\u0e59])|\\((${NUMBER})\\)|${ITEM}\\s*(${NUMBER})(?=\\s))\\s*`,
  'u',
);
const BULLET = /^\s*[-–—•●▪○◦➢·*\uf0b7](?=\s)\s*/u;

/** A text that begins with a number or a bullet; undefined of any other. */
export function itemOf(text: string): Item | undefined {
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const [written] = numbered;
    const number = toArabicDigits(numbered.slice(1).join(''));
    return {
      numbers: number.split('.').map(Number),
      written: written.trim(),
      rest: text.slice(written.length),
    };
  }
  const bullet = BULLET.exec(text)?.[0];
  return bullet === undefined
    ? undefined
    : { numbers: [], written: bullet.trim(), rest: text.slice(bullet.length) };
}

/** A paragraph as several, where lines begin one that only a manual break parts: a heading, or an item of a list. */
export function atBreaks(
  paragraph: SourceParagraph,
  begins: (line: string) => boolean,
): readonly SourceParagraph[] {
  const parts: string[][] = [];
  for (const line of paragraph.text.split('\n')) {
    const last = parts.at(-1);
    if (last && !begins(line)) last.push(line);
    else parts.push([line]);
  }
  if (parts.length === 1) return [paragraph];
  const { list: _, ...others } = paragraph;
  return parts.map((lines, index) => ({
    ...(index === 0 ? paragraph : { ...others, pictures: [], shapes: [] }),
    text: lines.join('\n'),
    cut:
      (paragraph.cut ?? 0) +
      letters(
        parts
          .slice(index + 1)
          .flat()
          .join(''),
      ),
  }));
}

/** A paragraph with its certain typing slips mended, its marks on the same words. */
export function mended(paragraph: SourceParagraph): SourceParagraph {
  const { text, marks } = paragraph;
  const slips = typingSlips(text);
  if (slips.length === 0) return paragraph;
  let ahead = 0;
  let result = '';
  for (const { found, expected, index } of slips) {
    result += text.slice(ahead, index) + expected;
    ahead = index + found.length;
  }
  const moved = (count: number) =>
    slips.reduce((sum, { found, expected, index }) => {
      const inside = Math.max(0, count - letters(text.slice(index + found.length)));
      const isPast = inside >= letters(found);
      return (
        sum + (isPast ? letters(expected) - letters(found) : Math.min(inside, letters(expected)) - inside)
      );
    }, count);
  return {
    ...paragraph,
    text: result + text.slice(ahead),
    marks: marks.map((mark) => ({ ...mark, from: moved(mark.from), to: moved(mark.to) })),
  };
}
