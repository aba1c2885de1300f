import type { StepName } from '#document/step-names.ts';
import { breakableHtml, escapedHtml } from '#thai/breakable.ts';

/** A number and its unit stay on one line up to this many letters, which is what the column holds. */
const LONGEST_AMOUNT = 11;

/** How wide a form must be to stand as a table; each has its font size in `styles/standard-form.css`. */
export type FormSize = 'small' | 'medium' | 'large' | 'largest';

/** Up to which width in px each size holds the columns, the detail readable among them. */
const SIZES: readonly (readonly [size: FormSize, width: number])[] = [
  ['small', 780],
  ['medium', 872],
  ['large', 960],
  ['largest', 1060],
];

/** What the columns take besides the chart, the detail with at least fourteen letters' room among them, in px. */
const OTHERS = { six: 580, seven: 690 };

/** Px of a form for each of its chart, since the letters of a table are smaller. */
const CHART_SCALE = 15 / 16;

/** The size of a form whose chart is so wide in px, and whether even the largest is too small for it. */
export function formSize(
  chart: number,
  hasNotes: boolean,
): { readonly size: FormSize; readonly scrolls: boolean } {
  const need = chart * CHART_SCALE + (hasNotes ? OTHERS.seven : OTHERS.six);
  const [size] = SIZES.find(([, width]) => need <= width) ?? [];
  return { size: size ?? 'largest', scrolls: size === undefined };
}

/** The id of a row of the form on its page; the steps of section 5 have ids of their own. */
export function rowAnchor({ id }: Pick<StepName, 'id'>): string {
  return `form-step-${id}`;
}

/** The words of a duration that may break, and the number with its unit, which do not. */
export function durationParts(written: string): { readonly words: string; readonly amount: string } {
  const at = written.search(/\p{Nd}/u);
  const amount = at < 0 ? '' : written.slice(at);
  const kept = amount.length <= LONGEST_AMOUNT ? amount : '';
  return { words: written.slice(0, written.length - kept.length), amount: kept };
}

/** Whether a duration is a short number with its unit and nothing else. */
export function isAmount(written: string): boolean {
  const { words, amount } = durationParts(written);
  return words === '' && amount !== '';
}

/** A duration as HTML, in which only its words break. */
export function durationHtml(written: string): string {
  const { words, amount } = durationParts(written);
  if (amount === '') return breakableHtml(words);
  const parted = words === '' || words.endsWith(' ') ? '' : '<wbr>';
  return `${breakableHtml(words)}${parted}<span class="w">${escapedHtml(amount)}</span>`;
}
