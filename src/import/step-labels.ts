import { STEP_LABELS } from './vocabulary.ts';
import type { SourceParagraph } from './source.ts';
import { inOneLine, itemOf, numberedText } from './text.ts';

/** What a label below a step may tell of it. */
export type StepLabel = keyof typeof STEP_LABELS;

/** An item of a section of steps: its own text, and what labelled lines below it tell of the step. */
export interface LabelledItem {
  readonly paragraphs: readonly SourceParagraph[];
  /** What stands behind each label, and in the lines that go on from it. */
  readonly told: ReadonlyMap<StepLabel, readonly SourceParagraph[]>;
  /** The lines that begin with a label. */
  readonly lines: readonly SourceParagraph[];
}

/**
 * An item without the lines below it that only tell a fact of the step: แบบฟอร์ม: แบบ ก. A remark alone may be part of the text, so
 * it is one of those lines behind others only, or as the last line.
 * @param isText whether lines with a label stay in the text
 */
export function withoutLabels(
  item: readonly SourceParagraph[],
  isText: (label: StepLabel) => boolean,
): LabelledItem {
  const found = item.map((paragraph, index) => {
    const label = index > 0 ? labelIn(paragraph) : undefined;
    return label && !isText(label.name) ? label : undefined;
  });
  const first = found.findIndex((one, index) => one && (one.name !== 'note' || index === item.length - 1));
  const told = new Map<StepLabel, SourceParagraph[]>();
  const paragraphs: SourceParagraph[] = [];
  const lines: SourceParagraph[] = [];
  let open: SourceParagraph[] | undefined;
  for (const [index, paragraph] of item.entries()) {
    const label = first !== -1 && index >= first ? found[index] : undefined;
    if (label && !told.has(label.name)) {
      const own = [{ ...paragraph, text: label.value }];
      told.set(label.name, own);
      lines.push(paragraph);
      open = GOING_ON.includes(label.name) ? own : undefined;
    } else if (open && !labelIn(paragraph)) open.push(paragraph);
    else {
      paragraphs.push(paragraph);
      open = undefined;
    }
  }
  return { paragraphs, told, lines };
}

/** What may be told in several paragraphs. */
const GOING_ON: readonly StepLabel[] = ['standard', 'indicator', 'note'];

/** The names in a line that lists some. */
export function namesIn(paragraphs: readonly SourceParagraph[] = []): readonly string[] {
  return paragraphs.flatMap(({ text }) => {
    const words = inOneLine(text);
    const between = NUMBER_INSIDE.exec(words)?.index === 0 ? BETWEEN_NUMBERED : BETWEEN_NAMES;
    return words.split(between).filter(Boolean);
  });
}

/** The numbers of items that follow an item: the next below it, beside it, or beside one that it is in. */
export function goesOnCounting(last: readonly number[], next: readonly number[]): boolean {
  if (next.length === last.length + 1 && last.every((number, at) => number === next[at]))
    return next.at(-1) === 1;
  const at = next.length - 1;
  const isInside = next.slice(0, -1).every((number, index) => number === last[index]);
  return next.length > 0 && next.length <= last.length && isInside && next[at] === (last[at] ?? 0) + 1;
}

/** A comma outside of brackets. */
const BETWEEN_NAMES = /\s*,\s+(?![^(]*\))/u;
/** The number of an item inside a line, before each name where it stands before the first. */
const NUMBER_INSIDE = /(?:^|\s+)\(?[0-9\u0e50-\u0e59]{1,2}[.)]\s*/u;
const BETWEEN_NUMBERED = new RegExp(`${BETWEEN_NAMES.source}|${NUMBER_INSIDE.source}`, 'u');

/** The label that a line begins with, and what it says; none where it says nothing. */
function labelIn(
  paragraph: SourceParagraph,
): { readonly name: StepLabel; readonly value: string } | undefined {
  if (paragraph.pictures.length > 0) return undefined;
  const words = inOneLine(numberedText(paragraph));
  const item = itemOf(words);
  const isBullet = item !== undefined && item.numbers.length === 0;
  const [, label = '', value = ''] =
    /^([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/u.exec(isBullet ? item.rest : words) ?? [];
  const name = LABELS.find((one) => STEP_LABELS[one].test(label));
  return name === undefined ? undefined : { name, value: value.trim() };
}
const LABELS = Object.keys(STEP_LABELS) as readonly StepLabel[];
