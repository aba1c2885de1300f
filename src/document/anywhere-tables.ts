import { duties } from '#manual/duties.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import type { AnywhereName, ComponentName } from '#manual/structures.ts';
import { UNSTATED } from '#manual/vocabulary.ts';
import type { DocumentWords } from '#words/document.ts';
import type { Reader } from './body.ts';
import type { Owner, Registers } from './registers.ts';
import type { Block, Inline, RichText, Table } from './rich-text.ts';
import { whenText, type StepDocument } from './steps.ts';
import type { Target } from './target.ts';

/** What the components that may stand in any section show: a table each, the header first. Others have none. */
export type AnywhereTables = Readonly<Partial<Record<ComponentName, Table>>>;

type Cell = readonly Inline[];

/** The table of one of the components that may stand in any section. */
export function anywhereTable(
  name: AnywhereName,
  procedure: Procedure,
  steps: readonly StepDocument[],
  read: Reader,
  registers: Registers,
  { anywhere: words, part }: DocumentWords,
): Table {
  switch (name) {
    case 'Duties':
      return table(words.duties, dutyRows(procedure, steps, registers, part));
    case 'Controls':
      return table(words.controls, controlRows(procedure.steps, steps, read, registers));
    case 'Records':
      return table(words.records, recordRows(procedure, registers));
  }
}

/** Each role with the steps that it owns and its part in them. */
function dutyRows(
  procedure: Procedure,
  shown: readonly StepDocument[],
  registers: Registers,
  withPart: DocumentWords['part'],
): Cell[][] {
  return duties(procedure).map(({ role, steps }) => {
    const lines = steps.flatMap(({ index, part }) => {
      const step = shown[index];
      if (!step) return [];
      const done = stepWords(step);
      return [[link(step.target, part === undefined ? done : withPart(done, part))]];
    });
    return [[roleLink(registers.owner(role))], onLines(lines)];
  });
}

/** A row of แบบ ปค.5 for each step that says what may go wrong in it. */
function controlRows(
  written: readonly Step[],
  steps: readonly StepDocument[],
  read: Reader,
  registers: Registers,
): Cell[][] {
  return steps.flatMap((step, index) => {
    const control = written[index]?.control;
    if (!control) return [];
    const { risk, existing, assessment, remaining, improvement, owner, due } = control;
    const told = [risk, existing, assessment, remaining, improvement].map((text) =>
      text === undefined ? [] : cellOf(read.field(text)),
    );
    const when = whenText(due);
    const by = [
      ...(owner === undefined ? [] : [[roleLink(registers.owner(owner))]]),
      ...(when === undefined ? [] : [[plain(when)]]),
    ];
    return [[[stepLink(step)], ...told, onLines(by)]];
  });
}

function recordRows({ records = [] }: Procedure, registers: Registers): Cell[][] {
  return records.map(({ name, form, keeper, keep }) => [
    [plain(name)],
    form === undefined ? [] : [formLink(registers.form(form))],
    [keeper === UNSTATED ? plain(UNSTATED) : roleLink(registers.owner(keeper))],
    [plain(keep.written.trim())],
  ]);
}

/** Text of a field in a cell: its paragraphs and the items of its lists on lines of their own. */
function cellOf(text: RichText): Cell {
  return onLines(text.flatMap(linesOf));
}

function linesOf(block: Block): Cell[] {
  if (block.type === 'paragraph') return [block.children];
  if (block.type !== 'list') throw new Error(`A field holds a ${block.type}, which no field can.`);
  return block.items.flatMap(({ marker = '•', blocks }) =>
    blocks.flatMap(linesOf).map((line, index) => (index === 0 ? [plain(`${marker} `), ...line] : line)),
  );
}

function onLines(lines: readonly Cell[]): Cell {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

function stepLink(step: StepDocument): Inline {
  return link(step.target, stepWords(step));
}

function stepWords({ number, label }: StepDocument): string {
  return `${number} ${label}`;
}

function roleLink({ id, name }: Owner): Inline {
  return link({ kind: 'role', role: id }, name);
}

function formLink({ title, file }: ReturnType<Registers['form']>): Inline {
  return file ? link(file, title) : plain(title);
}

function link(target: Target, text: string): Inline {
  return { type: 'link', target, children: [plain(text)] };
}

function plain(text: string): Inline {
  return { type: 'text', text };
}

function table(header: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return {
    type: 'table',
    columns: header.map(() => 'left'),
    rows: [header.map((words) => [plain(words)]), ...rows],
  };
}
