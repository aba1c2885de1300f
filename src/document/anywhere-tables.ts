import type { Procedure, Step } from '#manual/procedure.ts';
import type { AnywhereName } from '#manual/structures.ts';
import { UNSTATED } from '#manual/vocabulary.ts';
import type { DocumentWords } from '#words/document.ts';
import type { Reader } from './body.ts';
import { valueOf } from './field.ts';
import type { Owner, Registers } from './registers.ts';
import type { Block, Inline, RichText, Table } from './rich-text.ts';
import { whenText, type StepDocument } from './steps.ts';
import type { Target } from './target.ts';

/** What the components that may stand in any section show: a table each, the header first. */
export type AnywhereTables = Readonly<Partial<Record<AnywhereName, Table>>>;

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
      return table(words.duties, dutyRows(steps, part));
    case 'Controls':
      return table(words.controls, controlRows(procedure.steps, steps, read, registers));
    case 'Records':
      return table(words.records, recordRows(procedure, registers));
  }
}

/** Each role with the steps that it owns and its part in them, in the order in which it first appears. */
function dutyRows(steps: readonly StepDocument[], withPart: DocumentWords['part']): Cell[][] {
  const duties = new Map<string, { readonly owner: Owner; readonly lines: Cell[] }>();
  for (const step of steps) {
    for (const owner of valueOf(step.owners) ?? []) {
      const duty = duties.get(owner.id) ?? { owner, lines: [] };
      duties.set(owner.id, duty);
      const done = stepWords(step);
      duty.lines.push([link(step.target, owner.part === undefined ? done : withPart(done, owner.part))]);
    }
  }
  return [...duties.values()].map(({ owner, lines }) => [[roleLink(owner)], onLines(lines)]);
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
