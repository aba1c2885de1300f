import { yearPlace, type YearPlace } from '#manual/fiscal-months.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import type { CalendarTime } from '#manual/time/calendar.ts';
import { FISCAL_MONTHS, MONTH_NAMES, type FiscalMonth } from '#thai/dates.ts';
import type { DocumentWords } from '#words/document.ts';
import { indexOf, type Index, type IndexGroup } from './index-parts.ts';
import { namedProcedure, type NamedProcedure } from './registers.ts';
import { stepNames, type StepName } from './step-names.ts';
import type { Named, Target } from './target.ts';

/** Something that a step says of the year: that it starts then, or is due. */
export interface YearMark {
  readonly kind: 'starts' | 'due';
  /** As written: `10 มิ.ย.` */
  readonly written: string;
  /** The day of the month, where one is named. */
  readonly day: number | undefined;
  /** Undefined where its words name no month. */
  readonly place: YearPlace | undefined;
}

/** A step that says when in the year it starts or is due. */
export interface YearStep {
  readonly step: StepName;
  readonly procedure: NamedProcedure;
  /** Of a group of steps, those that put it there. */
  readonly marks: readonly YearMark[];
}

/** A month of the fiscal year. */
export interface YearMonth {
  /** Names its place: `m06`. */
  readonly id: string;
  readonly name: string;
  readonly short: FiscalMonth;
}

/** Steps of a manual that say nothing of the year, and in how many procedures they are. */
export interface UndatedSteps {
  readonly manual: Named<Extract<Target, { kind: 'manual' }>>;
  readonly steps: number;
  readonly procedures: number;
}

/** The fiscal year of a library. */
export interface Timeline {
  /** A group for each month in which something is, by day; after them what is in each month, in each quarter, and unclear. */
  readonly index: Index<YearStep>;
  /** The same by step, in the order of the library; what is unclear is left out. */
  readonly steps: readonly YearStep[];
  readonly undated: readonly UndatedSteps[];
}

/** The months of a fiscal year, in their order. */
export const YEAR_MONTHS: readonly YearMonth[] = FISCAL_MONTHS.map((short) => {
  const index = MONTH_NAMES.findIndex(([, abbreviated]) => abbreviated === short);
  const name = MONTH_NAMES[index]?.[0] ?? short;
  return { id: `m${String(index + 1).padStart(2, '0')}`, name, short };
});

/** What stands at which time of the fiscal year in procedures that are not retired; a step is put nowhere that its words do not name. */
export function timeline(library: Library, { timeline: words }: DocumentWords): Timeline {
  const all = library.manuals.flatMap(({ procedures }) => procedures.flatMap(yearSteps));
  const placed = ({ place }: YearMark) => place !== undefined;
  const groups = [
    ...YEAR_MONTHS.map(({ id, name, short }) =>
      group(
        id,
        words.month(name),
        all,
        ({ place }) => typeof place === 'object' && place.months.includes(short),
      ),
    ),
    group('every-month', words.everyMonth, all, ({ place }) => place === 'each-month'),
    group('every-quarter', words.everyQuarter, all, ({ place }) => place === 'each-quarter'),
    group('unclear', words.unclear, all, (mark) => !placed(mark)),
  ];
  return {
    index: indexOf(
      groups.filter(({ entries }) => entries.length > 0),
      ({ step, procedure, marks }) => [
        [step.label, procedure.text, ...marks.map(({ written }) => written), AROUND].join(' '),
      ],
    ),
    steps: all.flatMap((step) => {
      const marks = step.marks.filter(placed);
      return marks.length > 0 ? [{ ...step, marks }] : [];
    }),
    undated: library.manuals.flatMap(undatedSteps),
  };
}

/** Stands for the second link of an entry. */
const AROUND = ' '.repeat(80);

function group(
  id: string,
  title: string,
  all: readonly YearStep[],
  isIn: (mark: YearMark) => boolean,
): IndexGroup<YearStep> {
  const entries = all.flatMap((step) => {
    const marks = step.marks.filter(isIn);
    return marks.length > 0 ? [{ ...step, marks }] : [];
  });
  const dayOf = ({ marks }: YearStep) => Math.min(...marks.map(({ day = 0 }) => day));
  return { id, title, entries: entries.sort((a, b) => dayOf(a) - dayOf(b)) };
}

function yearSteps(procedure: Procedure): YearStep[] {
  if (procedure.status === 'retired' || !procedure.steps.some(isDated)) return [];
  const names = stepNames(procedure);
  return procedure.steps.flatMap((step, index) => {
    const { starts = [], due = [] } = step;
    const marks = [
      ...starts.map((time) => yearMark('starts', time, [])),
      ...due.map((time) => yearMark('due', time, starts)),
    ];
    if (marks.length === 0) return [];
    return [{ step: names[index] as StepName, procedure: namedProcedure(procedure), marks }];
  });
}

function yearMark(kind: YearMark['kind'], time: CalendarTime, starts: readonly CalendarTime[]): YearMark {
  return {
    kind,
    written: time.written.trim(),
    day: 'day' in time && typeof time.day === 'number' ? time.day : undefined,
    place: yearPlace(time, starts),
  };
}

function isDated({ starts, due }: Step): boolean {
  return starts !== undefined || due !== undefined;
}

function undatedSteps({ id, title, procedures }: Library['manuals'][number]): UndatedSteps[] {
  const counts = procedures
    .filter(({ status }) => status !== 'retired')
    .map(({ steps }) => steps.filter((step) => !isDated(step)).length)
    .filter((count) => count > 0);
  if (counts.length === 0) return [];
  const steps = counts.reduce((sum, count) => sum + count, 0);
  return [
    { manual: { target: { kind: 'manual', manual: id }, text: title }, steps, procedures: counts.length },
  ];
}
