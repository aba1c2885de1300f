import { referencesUsed } from '#manual/cited.ts';
import type { Office } from '#manual/library.ts';
import type { Procedure, StepShape } from '#manual/procedure.ts';
import { entries } from '#manual/stated.ts';
import type { DocumentWords } from '#words/document.ts';
import { field, type Field } from './field.ts';
import { isTable, jumps } from './jumps.ts';
import { formNameOf } from './office.ts';
import type { ReferenceEntry, Registers } from './registers.ts';
import type { StepDocument } from './steps.ts';

/** โครงสร้างส่วนประกอบมาตรฐานงาน, the standard form: what it says besides the steps and their chart. */
export interface FormDocument {
  /** Whose form it is. */
  readonly office: string;
  /** What it is called. */
  readonly title: string;
  /** Its columns, from left to right. */
  readonly columns: readonly FormColumn[];
  readonly references: Field<readonly ReferenceEntry[]>;
  /** What the legend explains: the five symbols of the official form, and others that the chart uses. */
  readonly symbols: readonly ChartSymbol[];
}

/** The six columns of the official form, and หมายเหตุ, which a form has where one of its steps has some. */
export const FORM_COLUMNS = ['number', 'chart', 'detail', 'duration', 'standard', 'owners', 'note'] as const;
export type FormColumn = (typeof FORM_COLUMNS)[number];

/** What a legend may explain. */
export type ChartSymbol = StepShape | 'arrow' | 'table' | 'bar' | 'jump' | 'connector';

/** The standard form of a procedure. */
export function formDocument(
  procedure: Procedure,
  steps: readonly StepDocument[],
  registers: Registers,
  office: Office,
  words: DocumentWords,
): FormDocument {
  const formName = formNameOf(office, words);
  return {
    office: formName,
    title: words.sections.standardForm(formName),
    columns: FORM_COLUMNS.filter((column) => column !== 'note' || steps.some(({ note }) => note)),
    references: field(procedure.formReferences ?? referencesUsed(procedure), (cited) =>
      entries(cited).map(registers.reference),
    ),
    symbols: chartSymbols(steps),
  };
}

function chartSymbols(steps: readonly StepDocument[]): readonly ChartSymbol[] {
  const forks = steps.some(({ ways, isJoin }) => isJoin || ways.some(({ fork }) => fork));
  const some: readonly (readonly [name: ChartSymbol, isUsed: boolean])[] = [
    ['subprocess', steps.some(({ shape }) => shape === 'subprocess')],
    ['table', steps.some(isTable)],
    ['bar', forks],
    ['jump', jumps(steps).size > 0],
  ];
  const used = some.flatMap(([name, isUsed]) => (isUsed ? [name] : []));
  return ['terminal', 'process', 'decision', 'arrow', ...used, 'connector'];
}
