import type { FormDocument, FormRow } from '#document/standard-form.ts';
import type { StepName } from '#document/step-names.ts';

/** Longest condition, in letters, of each width of the space for conditions. */
const LABEL_WIDTHS = [
  ['none', 0],
  ['short', 7],
  ['medium', 14],
] as const;

/** A form with more lanes than these may scroll sideways on a middling screen. */
const MOST_LANES_FITTING = 3;

/** A question with more letters needs a wide diamond. */
const LONG_QUESTION = 48;

/** A number and its unit stay on one line up to this many letters, which is what the column holds. */
const LONGEST_AMOUNT = 11;

/** Ways out beside one symbol that the chart has places for; more are listed below the symbol. */
export const MOST_EXITS = 12;

/** The classes by which the stylesheet lays out a form. */
export interface FormLayout {
  readonly lanes: number;
  readonly labels: (typeof LABEL_WIDTHS)[number][0] | 'long';
  /** The form asks a question that needs a wide symbol. */
  readonly wide: boolean;
  /** It may have to scroll sideways, which the keyboard must be able to do too. */
  readonly scrolls: boolean;
}

/** The id of a row of the form on its page; the steps of section 5 have ids of their own. */
export function rowAnchor({ id }: Pick<StepName, 'id'>): string {
  return `form-step-${id}`;
}

/** How much room the chart of a form needs. */
export function formLayout({ rows, columns }: FormDocument): FormLayout {
  return {
    lanes: columns,
    labels: labelWidth(rows),
    wide: rows.some(({ step }) => step.shape === 'decision' && letters(step.label) > LONG_QUESTION),
    scrolls: columns > MOST_LANES_FITTING,
  };
}

/** The words of a duration that may break, and the number with its unit, which do not. */
export function durationParts(written: string): { readonly words: string; readonly amount: string } {
  const at = written.search(/\p{Nd}/u);
  const amount = at < 0 ? '' : written.slice(at);
  const kept = amount.length <= LONGEST_AMOUNT ? amount : '';
  return { words: written.slice(0, written.length - kept.length), amount: kept };
}

function labelWidth(rows: readonly FormRow[]): FormLayout['labels'] {
  const exits = rows.flatMap((row) => row.exits);
  const longest = exits.reduce(
    (most, { way: { when = '' }, note = '' }) => Math.max(most, letters(when), letters(note)),
    0,
  );
  const symbols = exits.some(({ stop }) => stop !== undefined) ? 1 : 0;
  const fitting = LABEL_WIDTHS.find(([, most]) => Math.max(longest, symbols) <= most);
  return fitting?.[0] ?? 'long';
}

/** How many letters stand side by side: marks above and below take no room of their own. */
function letters(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}
