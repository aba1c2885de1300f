import type { SourceParagraph } from './source.ts';
import { inOneLine, itemOf, numberedText } from './text.ts';
import { STEP_FORM } from './vocabulary.ts';

/** An item of a section of steps: its own text, and the forms that lines below it name. */
export interface LabelledItem {
  readonly paragraphs: readonly SourceParagraph[];
  readonly forms: readonly string[];
  /** The lines that name them, label and all. */
  readonly lines: readonly SourceParagraph[];
}

/** An item without the lines below it that only name a form: แบบฟอร์ม: แบบ ก. */
export function withoutLabels(item: readonly SourceParagraph[]): LabelledItem {
  const lines = item.filter((paragraph, index) => index > 0 && formIn(paragraph) !== undefined);
  return {
    paragraphs: item.filter((paragraph) => !lines.includes(paragraph)),
    forms: lines.flatMap((paragraph) => (formIn(paragraph) ?? '').split(BETWEEN_FORMS).filter(Boolean)),
    lines,
  };
}

/** The numbers of items that follow an item: the next below it, beside it, or beside one that it is in. */
export function goesOnCounting(last: readonly number[], next: readonly number[]): boolean {
  if (next.length === last.length + 1 && last.every((number, at) => number === next[at]))
    return next.at(-1) === 1;
  const at = next.length - 1;
  const isInside = next.slice(0, -1).every((number, index) => number === last[index]);
  return next.length > 0 && next.length <= last.length && isInside && next[at] === (last[at] ?? 0) + 1;
}

/** A comma, or the number of an item inside a line. */
const BETWEEN_FORMS = /\s*,\s+|(?:^|\s+)\(?[0-9\u0e50-\u0e59]{1,2}[.)]\s*/u;

/** The names of forms behind its label; none where nothing is named. */
function formIn(paragraph: SourceParagraph): string | undefined {
  const words = inOneLine(numberedText(paragraph));
  const item = itemOf(words);
  const isBullet = item !== undefined && item.numbers.length === 0;
  const name = STEP_FORM.exec(isBullet ? item.rest : words)?.groups?.['name'];
  return name === undefined || paragraph.pictures.length > 0 ? undefined : name.trim();
}
