import type { Library } from '#manual/library.ts';
import type { Procedure, Step, StepShape } from '#manual/procedure.ts';
import { standardForm, type FormRow } from '#manual/standard-form.ts';
import { formWords } from '#words/form.ts';
import { chartView, type ChartView } from './form-chart.ts';
import { formWays, rowAnchor, type FormWay } from './form-ways.ts';
import { placeOf } from '#manual/office-place.ts';
import { referenceView, registered, type ReferenceView } from './records-view.ts';
import { shown, shownList, type Shown, type ShownList } from './shown.ts';

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

export interface FormRowView {
  readonly anchor: string;
  readonly number: number;
  readonly label: string;
  readonly shape: StepShape;
  readonly chart: ChartView;
  readonly ways: readonly FormWay[];
  readonly detail: string;
  /** The words before the number, which may break, and the number with its unit, which does not. */
  readonly duration: Shown & { readonly amount: string };
  readonly standard: Shown;
  readonly owners: ShownList<string>;
}

/** The สพฐ. standard form of a procedure. */
export interface StandardFormView {
  readonly title: string;
  readonly caption: string;
  readonly place: string;
  readonly code: Shown;
  readonly indicator: Shown;
  readonly lanes: number;
  readonly labels: (typeof LABEL_WIDTHS)[number][0] | 'long';
  /** The form asks a question that needs a wide symbol. */
  readonly wide: boolean;
  /** It may have to scroll sideways, which the keyboard must be able to do too. */
  readonly scrolls: boolean;
  readonly rows: readonly FormRowView[];
  readonly references: ShownList<ReferenceView>;
}

/** What the standard form of a procedure shows. */
export function standardFormView(library: Library, procedure: Procedure): StandardFormView {
  const { title, code, indicator, formReferences, references } = procedure;
  const form = standardForm(procedure);
  const { group, unit } = placeOf(library, manualOf(library, procedure));
  const rows = form.rows.map((row) => rowView(library, form.rows, row));
  return {
    title,
    caption: formWords.caption(title),
    place: `${group} ${unit}`,
    code: shown(code),
    indicator: shown(indicator),
    lanes: form.columns,
    labels: labelWidth(rows),
    wide: rows.some(({ shape, label }) => shape === 'decision' && letters(label) > LONG_QUESTION),
    scrolls: form.columns > MOST_LANES_FITTING,
    rows,
    references: shownList(formReferences ?? references, (id) =>
      referenceView(registered(library, 'references', id)),
    ),
  };
}

function manualOf({ manuals }: Library, { id, manual }: Procedure): Library['manuals'][number] {
  const found = manuals.find((one) => one.id === manual);
  if (!found) throw new Error(`Procedure ${id} belongs to the unknown manual ${manual}.`);
  return found;
}

function rowView({ roles }: Library, rows: readonly FormRow[], row: FormRow): FormRowView {
  const { step, number } = row;
  return {
    anchor: rowAnchor(step),
    number,
    label: step.label,
    shape: step.shape,
    chart: chartView(row),
    ways: formWays(rows, row),
    detail: step.detail,
    duration: durationView(step),
    standard: shown(step.standard),
    owners: shownList(step.owners, (id) => roles.find((role) => role.id === id)?.name ?? id),
  };
}

function labelWidth(rows: readonly FormRowView[]): StandardFormView['labels'] {
  const exits = rows.flatMap(({ chart }) => [...chart.exits, ...chart.others]);
  const longest = exits.reduce((most, { when = '' }) => Math.max(most, letters(when)), 0);
  const symbols = exits.some((exit) => 'text' in exit || 'text' in exit.line) ? 1 : 0;
  const fitting = LABEL_WIDTHS.find(([, most]) => Math.max(longest, symbols) <= most);
  return fitting?.[0] ?? 'long';
}

/** How many letters stand side by side: marks above and below take no room of their own. */
function letters(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}

function durationView({ duration: { written } }: Step): FormRowView['duration'] {
  const at = written.search(/\p{Nd}/u);
  const amount = at < 0 ? '' : written.slice(at);
  const kept = amount.length <= LONGEST_AMOUNT ? amount : '';
  return { ...shown(written), text: written.slice(0, written.length - kept.length), amount: kept };
}
