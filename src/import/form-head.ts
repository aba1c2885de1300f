import { tellCell } from './cell-loss.ts';
import { behindHeading, sectionIn, type SectionName } from './headings.ts';
import type { Loss } from './loss.ts';
import type { SourceBlock, SourceCell, SourcePlace, SourceRow, SourceTable } from './source.ts';
import { inOneLine, itemOf, numberedText, sourceLines, wordsOf, type Item } from './text.ts';
import { FORM_HEAD, FORM_UNIT, GOES_ON } from './vocabulary.ts';

/** Whether the words of a line are a label of the form's head. */
export function headLabel(words: string): keyof typeof FORM_HEAD | undefined {
  return HEAD_LABELS.find((label) => FORM_HEAD[label].test(words));
}

const HEAD_LABELS = Object.keys(FORM_HEAD) as readonly (keyof typeof FORM_HEAD)[];
interface HeadValues {
  readonly title?: string;
  readonly code?: string;
  readonly indicator?: string;
  /** Several indicators, each in a numbered line. */
  readonly indicators?: readonly string[];
}

/** A head of a form, and what became of its words that it does not hold. */
export interface FormHead {
  readonly hasHead: boolean;
  readonly values: HeadValues;
  readonly sections: ReadonlyMap<SectionName, readonly SourceBlock[]>;
  readonly losses: readonly Loss[];
}

/** Whether a table says nothing but the head of a form, whose rows stand in the next. */
export function isHeadOnly({ rows }: SourceTable): boolean {
  const labels = rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => headLabel(wordsOf(blocks)) ?? []));
  return rows.length <= MOST_HEAD_ROWS && new Set(labels).size >= 2;
}
const MOST_HEAD_ROWS = 6;

/** What stands above the columns: labels with their values in the same cell, in that beside it, or in that below. */
export function readHead(
  rows: readonly SourceRow[],
  place: SourcePlace,
  losses: Loss[],
): Omit<FormHead, 'losses'> {
  const values: { title?: string; code?: string; indicator?: string; indicators?: readonly string[] } = {};
  const used = new Set<SourceCell>();
  const sections = new Map<SectionName, readonly SourceBlock[]>();
  let hasHead = false;
  for (const [index, { cells }] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      const words = wordsOf(cell.blocks);
      const label = used.has(cell) || cell.isContinued ? undefined : headLabel(words);
      if (!label) {
        const found = used.has(cell) ? undefined : sectionOfCell(cell, cells.slice(at + 1));
        if (found && !sections.has(found.name)) {
          for (const one of found.cells) used.add(one);
          sections.set(found.name, found.blocks);
          tellCell(losses, 'structure', cell, place, undefined, found.written);
        }
        continue;
      }
      hasHead ||= label === 'title';
      used.add(cell);
      const rest = words.replace(FORM_HEAD[label], '').trim();
      tellCell(losses, 'structure', cell, place, undefined, words.slice(0, words.length - rest.length));
      const beside = label === 'indicator' ? cells.slice(at + 1) : cells.slice(at + 1, at + 2);
      const below = rows[index + 1]?.cells.find(({ column }) => column === cell.column);
      const isValue = (one: SourceCell | undefined): one is SourceCell => {
        const value = one ? wordsOf(one.blocks) : '';
        return (
          value !== '' && headLabel(value) === undefined && !(label !== 'indicator' && FORM_UNIT.test(value))
        );
      };
      const cellsOfValue =
        rest !== '' ? [] : beside.some(isValue) ? beside.filter(isValue) : isValue(below) ? [below] : [];
      for (const one of cellsOfValue) used.add(one);
      const value = [rest, ...cellsOfValue.map(({ blocks }) => wordsOf(blocks))].filter(Boolean).join(' ');
      if (value === '') continue;
      const indicators = label === 'indicator' ? numbered([cell, ...cellsOfValue]) : [];
      if (indicators.length > 1 && values.indicator === undefined) {
        values.indicators = indicators.map((item) => item.rest);
        for (const { written } of indicators) tellCell(losses, 'structure', cell, place, undefined, written);
      }
      const goesOn = label === 'title' ? (GOES_ON.exec(value)?.[0] ?? '') : '';
      tellCell(losses, 'structure', cell, place, undefined, goesOn);
      if (values[label] === undefined) values[label] = label === 'title' ? value.replace(GOES_ON, '') : value;
      else tellCell(losses, 'form-head', cell, place, undefined, value);
    }
  }
  for (const cell of rows.flatMap(({ cells }) => cells))
    if (!used.has(cell)) tellCell(losses, 'form-head', cell, place);
  return { hasHead, values, sections };
}

/** Lines that are numbered from 1, where all behind the label are. */
function numbered(cells: readonly SourceCell[]): readonly Item[] {
  const lines = cells
    .flatMap(({ blocks }) => sourceLines(blocks))
    .map((line) => line.replace(FORM_HEAD.indicator, ''))
    .filter((line) => line !== '');
  const items = lines.flatMap((line) => itemOf(line) ?? []);
  const isCounted = items.every(({ numbers }, index) => numbers.length === 1 && numbers[0] === index + 1);
  return isCounted && items.length === lines.length ? items : [];
}

/** Sections that the head of a form may hold. */
const IN_HEAD: readonly SectionName[] = ['objectives', 'scope', 'definitions', 'forms', 'references'];

/** A section in a cell of a head: its title with its text behind it, below it, or in the cells beside it. */
function sectionOfCell(cell: SourceCell, beside: readonly SourceCell[]) {
  const [first, ...others] = cell.blocks;
  const found = first?.kind === 'paragraph' ? sectionIn(first, inOneLine(numberedText(first))) : undefined;
  if (!found || first?.kind !== 'paragraph' || !IN_HEAD.includes(found.name)) return undefined;
  const { name, rest, written } = found;
  const own = [...(rest === '' ? [] : [behindHeading(first, rest)]), ...others];
  const cells = wordsOf(own) === '' ? [cell, ...beside] : [cell];
  return { name, written, cells, blocks: wordsOf(own) === '' ? beside.flatMap(({ blocks }) => blocks) : own };
}
