import { isFiller } from '#manual/stated.ts';
import type { FormField, FormRow } from './form-table.ts';
import type { Loss } from './loss.ts';
import type { SourceBlock, SourcePlace, SourceShape } from './source.ts';
import { bare, wordsOf } from './text.ts';

/** A row of a form with what merged cells and following rows add to it. */
export interface WholeRow {
  readonly place: SourcePlace;
  readonly number?: number;
  readonly cells: ReadonlyMap<FormField, readonly SourceBlock[]>;
  readonly shapes: readonly SourceShape[];
}

const APPLIES_TO_ALL: readonly FormField[] = ['duration', 'standard', 'owners', 'note'];

/** Rows of steps: empty ones left out, those that go on joined, cells that are merged downwards said in each row. */
export function wholeRows(
  rows: readonly { readonly row: FormRow; readonly fields: ReadonlySet<FormField> }[],
  losses: Loss[],
): readonly WholeRow[] {
  const whole: WholeRow[] = [];
  const isNumbered = rows.filter(({ row }) => numberOf(row) !== undefined).length * 2 > rows.length;
  for (const { row } of rows) {
    for (const { words } of row.shapes)
      if (words !== '') losses.push({ kind: 'shape', words, place: row.place });
    const last = whole.at(-1);
    const says = (field: FormField) => wordsOf(row.cells.get(field) ?? []) !== '';
    const names = (field: FormField) => says(field) && !isFiller(wordsOf(row.cells.get(field) ?? []));
    const hasStep = names('detail') || names('label') || (names('chart') && says('number'));
    const goesOn =
      last !== undefined &&
      (row.continued.has('number') ||
        row.continued.has('detail') ||
        (isNumbered &&
          numberOf(row) === undefined &&
          !says('number') &&
          !says('duration') &&
          !says('owners')));
    if (last && goesOn && [...row.cells.values()].some((blocks) => wordsOf(blocks) !== '')) {
      whole[whole.length - 1] = joined(last, row, losses);
    } else if (hasStep) {
      if (isNumbered && numberOf(row) === undefined)
        losses.push({ kind: 'row-alone', words: wordsOf(row.cells.get('detail') ?? []), place: row.place });
      whole.push({ ...row, cells: withMerged(row, last, losses), ...numbered(row) });
    } else {
      for (const [, blocks] of row.cells)
        if (wordsOf(blocks) !== '')
          losses.push({ kind: 'connector', words: wordsOf(blocks), place: row.place });
      if (last && row.shapes.length > 0)
        whole[whole.length - 1] = { ...last, shapes: [...last.shapes, ...row.shapes] };
    }
  }
  return whole;
}

function numbered(row: FormRow): { readonly number?: number } {
  const number = numberOf(row);
  return number === undefined ? {} : { number };
}

function numberOf({ cells }: FormRow): number | undefined {
  const digits = /^\D{0,6}(\d+)(?:\.\d+)*\D{0,2}$/u.exec(bare(wordsOf(cells.get('number') ?? [])))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function joined(last: WholeRow, row: FormRow, losses: Loss[]): WholeRow {
  const cells = new Map(last.cells);
  for (const [field, blocks] of row.cells) {
    const words = wordsOf(blocks);
    if (words === '') continue;
    losses.push({ kind: 'row-joined', words, place: row.place });
    cells.set(field, [...(cells.get(field) ?? []), ...blocks]);
  }
  return { ...last, cells, shapes: [...last.shapes, ...row.shapes] };
}

function withMerged(
  row: FormRow,
  last: WholeRow | undefined,
  losses: Loss[],
): ReadonlyMap<FormField, readonly SourceBlock[]> {
  const cells = new Map(row.cells);
  for (const field of row.continued) {
    const blocks = last?.cells.get(field) ?? [];
    if (!APPLIES_TO_ALL.includes(field) || wordsOf(blocks) === '' || wordsOf(cells.get(field) ?? []) !== '')
      continue;
    cells.set(field, blocks);
    losses.push({ kind: 'merged-down', words: wordsOf(blocks), place: row.place });
  }
  return cells;
}
