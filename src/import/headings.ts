import type { SourceParagraph } from './source.ts';
import { bare, itemOf } from './text.ts';
import { HEADINGS, UNIT_NAME } from './vocabulary.ts';

/** A section as files call it; `form` and `legend` are what stands around the standard form. */
export type SectionName = keyof typeof HEADINGS;

/** A section whose heading was found. */
export interface FoundSection {
  readonly name: SectionName;
  /** What stands behind its title in the same paragraph. */
  readonly rest: string;
  readonly written: string;
}

const NAMES = Object.keys(HEADINGS) as readonly SectionName[];

/** Sections that only some structures have. */
const OTHERS: readonly SectionName[] = [
  'duties',
  'monitoring',
  'channels',
  'criteria',
  'documents',
  'fee',
  'complaints',
];
const COMMON = NAMES.filter((name) => !OTHERS.includes(name));

/**
 * The section whose heading a paragraph is: its title stands by itself, or before a colon, or behind its number and before its
 * text.
 * @param known sections that its document may have
 */
export function sectionIn(
  paragraph: SourceParagraph,
  words: string,
  known: readonly SectionName[] = COMMON,
): FoundSection | undefined {
  const item = itemOf(words);
  const isLoud = paragraph.isBold || paragraph.heading !== undefined;
  // 1) is an item, unless it looks like a heading.
  const isNumbered =
    (item?.numbers.length === 1 && (isLoud || !item.written.endsWith(')'))) ||
    (item !== undefined && item.numbers.length > 1 && isLoud);
  const text = item && isNumbered ? item.rest : words;
  for (const name of NAMES.filter((one) => known.includes(one))) {
    const length = matchedLength(text, HEADINGS[name]);
    if (length === 0) continue;
    const after = text.slice(length).replace(REMARK, '');
    const before = words.slice(0, words.length - text.slice(length).length);
    if (/^\s*[:：]?\s*$/u.test(after)) return { name, rest: '', written: words };
    const isMarked =
      isNumbered ||
      paragraph.heading !== undefined ||
      bare(paragraph.boldStart).replace(/[:：]$/u, '') === bare(before) ||
      (name === 'name' && (before.endsWith(')') || UNIT_NAME.test(after.trim())));
    const colon = /^\s*[:：]\s*/u.exec(after)?.[0];
    if (colon !== undefined && (isMarked || length <= LONGEST_TITLE))
      return { name, rest: after.slice(colon.length), written: before + colon };
    if (isMarked && /^\s/u.test(after) && name !== 'form')
      return { name, rest: after.trim(), written: before };
    if (name === 'legend' || (name === 'form' && length > SHORT_FORM_TITLE))
      return {
        name,
        rest: name === 'legend' ? after.trim() : '',
        written: name === 'legend' ? before : words,
      };
  }
  return undefined;
}

/** What only says a title once more, behind it: (Objectives). */
const REMARK = /^\s*\([^)]{1,40}\)\s*$/u;

/** In letters; a longer line before a colon is a sentence. */
const LONGEST_TITLE = 60;
/** มาตรฐานงาน alone may begin a sentence. */
const SHORT_FORM_TITLE = 11;

/** How many letters of a text a title takes that is written without spaces. */
function matchedLength(text: string, title: RegExp): number {
  const matched = title.exec(bareLetters(text))?.[0].length ?? 0;
  if (matched === 0) return 0;
  let seen = 0;
  for (let index = 0; index < text.length; index++) {
    if (!/\s/u.test(text.charAt(index))) seen += 1;
    if (seen === matched) return index + 1;
  }
  return text.length;
}

function bareLetters(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A heading by its style, or a short bold line with a number. */
export function isHeadingLine({ heading, isBold }: SourceParagraph, words: string): boolean {
  if (words.length > LONGEST_HEADING) return false;
  return heading !== undefined || (isBold && itemOf(words)?.numbers.length === 1);
}
/** In letters; longer lines are sentences. */
export const LONGEST_HEADING = 150;

/** What stands behind a heading in its paragraph, as a paragraph. */
export function behindHeading(paragraph: SourceParagraph, text: string): SourceParagraph {
  const { heading: _, list: __, ...rest } = paragraph;
  return { ...rest, text, shapes: [] };
}
