import { YEAR_MONTHS, type Timeline, type YearMark, type YearStep } from '#document/timeline.ts';
import type { Index, IndexGroup } from '#document/index-parts.ts';
import { documentWords } from '#words/document.ts';
import { timelineWords as words } from '#words/index-pages.ts';
import { shownGroups, type IndexPage } from './index-view.ts';
import type { NavLink } from './site-view.ts';

/** A month as the row of all months names it, with how much is in it; nothing leads to one in which nothing is. */
export interface MonthLink {
  readonly short: string;
  readonly count: number;
  readonly href: string | undefined;
}

/** The months of the year, each leading to its place, or where the year has parts to its page. */
export function monthLinks({ index }: Timeline): readonly MonthLink[] {
  return YEAR_MONTHS.map(({ id, short }) => {
    const count = index.groups.find((group) => group.id === id)?.entries.length ?? 0;
    const inParts = count > 0 ? `/timeline/${id}/` : undefined;
    return { short, count, href: index.parts.length > 0 ? inParts : `#${id}` };
  });
}

/** What a step does at a time, in a few words: `กำหนดเสร็จ 10 มิ.ย.` */
export function markText({ kind, written }: YearMark): string {
  return words[kind](written);
}

/** Cells of the row of a step that are alike and follow each other. */
export interface YearCells {
  readonly months: number;
  /** Empty where the step does nothing then. */
  readonly text: string;
  readonly kind: 'none' | 'starts' | 'due' | 'each-month' | 'each-quarter';
}

/** The row of a step in the table of the year: what it does in each month, what goes on together in one cell. */
export function yearCells({ marks }: YearStep): readonly YearCells[] {
  const cells: YearCells[] = [];
  for (const [index, { short }] of YEAR_MONTHS.entries()) {
    const cell = monthCell(marks, short);
    const last = cells.at(-1);
    const goesOn = last && last.kind === cell.kind && last.text === cell.text && joins(cell.kind, index);
    if (goesOn) cells[cells.length - 1] = { ...last, months: last.months + 1 };
    else cells.push(cell);
  }
  return cells;
}

/** Months of a quarter. */
const QUARTER_MONTHS = 3;

function joins(kind: YearCells['kind'], index: number): boolean {
  return kind === 'none' || kind === 'each-month' || (kind === 'each-quarter' && index % QUARTER_MONTHS > 0);
}

function monthCell(marks: readonly YearMark[], month: string): YearCells {
  const own = marks.filter(
    ({ place }) => typeof place === 'object' && place.months.some((one) => one === month),
  );
  if (own.length > 0) {
    const text = [...new Set(own.map(({ kind, day }) => words.cells[kind](day)))].join(' ');
    return { months: 1, text, kind: own.some(({ kind }) => kind === 'due') ? 'due' : 'starts' };
  }
  const recurring = marks.filter(({ place }) => typeof place === 'string');
  const each = recurring.flatMap(({ place }) => (typeof place === 'string' ? [place] : []));
  const kind = each.includes('each-month') ? 'each-month' : (each[0] ?? 'none');
  return { months: 1, text: [...new Set(recurring.map(markText))].join(', '), kind };
}

/** The groups on a page of the year; on a page that holds all of it, every month is there. */
export function yearGroups({ index, part }: IndexPage<YearStep>): readonly IndexGroup<YearStep>[] {
  if (part || index.parts.length > 0 || index.groups.length === 0) return shownGroups({ index, part });
  const others = index.groups.filter(({ id }) => !isMonth(id));
  const months = YEAR_MONTHS.map(
    ({ id, name }) =>
      index.groups.find((group) => group.id === id) ?? {
        id,
        title: documentWords.timeline.month(name),
        entries: [],
      },
  );
  return [...months, ...others];
}

/** From a month to what is in each month and quarter. */
export function recurringLinks(
  { id }: IndexGroup<YearStep>,
  { groups, parts }: Index<YearStep>,
): readonly NavLink[] {
  if (!isMonth(id)) return [];
  return groups
    .filter((group) => RECURRING.includes(group.id))
    .map((group) => ({
      href: parts.length > 0 ? `/timeline/${group.id}/` : `#${group.id}`,
      text: words.count(group.title, group.entries.length),
    }));
}

const RECURRING = ['every-month', 'every-quarter'];

function isMonth(id: string): boolean {
  return YEAR_MONTHS.some((month) => month.id === id);
}
