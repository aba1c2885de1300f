import { duties } from '#manual/duties.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { OwnerPart, Procedure } from '#manual/procedure.ts';
import type { DocumentWords } from '#words/document.ts';
import { namedProcedure, registersOf, type NamedProcedure, type Owner } from './registers.ts';
import { stepNames, type StepName } from './step-names.ts';

/** What a role does in a procedure: how many of its steps, the first of them, and which parts, each once. */
export interface MatrixCell {
  readonly count: number;
  readonly first: StepName;
  readonly parts: readonly OwnerPart[];
}

/** A procedure with a cell for each role, empty where the role does nothing in it. */
export interface MatrixRow {
  readonly procedure: NamedProcedure;
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** Who does what in some procedures of a manual, the roles in the order in which they first appear. */
export interface Matrix {
  readonly roles: readonly Owner[];
  readonly rows: readonly MatrixRow[];
}

/** So many cells stand on a page, and so many bytes of what fills them, so that it holds 100 KB. */
const MOST_CELLS = 700;
const MOST_BYTES = 75_000;
/** Letters of Thai take three bytes; an element and an address around a text so many. */
const BYTES_OF_LETTER = 3;
const BYTES_AROUND = 220;

/** Who does what in a manual: one matrix, or where procedures and roles are many several, which follow each other. */
export function matrices(library: Library, manual: Manual, words: DocumentWords): readonly Matrix[] {
  const { owner } = registersOf(library, words);
  const pages: Row[][] = [];
  let roles: ReadonlySet<string> = new Set();
  let bytes = 0;
  for (const procedure of manual.procedures) {
    const row = { procedure, cells: cellsOf(procedure) };
    const page = pages.at(-1) ?? [];
    const both = new Set([...roles, ...row.cells.keys()]);
    const own = bytesOf(row, owner);
    const isFull = both.size * (page.length + 1) > MOST_CELLS || bytes + own > MOST_BYTES;
    if (page.length === 0 || isFull) {
      pages.push([row]);
      [roles, bytes] = [new Set(row.cells.keys()), own];
    } else {
      page.push(row);
      [roles, bytes] = [both, bytes + own];
    }
  }
  return pages.map((rows) => matrix(rows, owner));
}

/** A procedure with what each of its roles does in it. */
interface Row {
  readonly procedure: Procedure;
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

/** A phone shows the name of its role in each cell. */
function bytesOf({ procedure, cells }: Row, owner: (id: string) => Owner): number {
  const texts = [...cells].map(([role, { parts }]) => owner(role).name + parts.join(', '));
  return [procedure.title, ...texts].reduce(
    (sum, { length }) => sum + length * BYTES_OF_LETTER + BYTES_AROUND,
    0,
  );
}

function matrix(rows: readonly Row[], owner: (id: string) => Owner): Matrix {
  const roles = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return {
    roles: roles.map(owner),
    rows: rows.map(({ procedure, cells }) => ({
      procedure: namedProcedure(procedure),
      cells: roles.map((role) => cells.get(role)),
    })),
  };
}

function cellsOf(procedure: Procedure): ReadonlyMap<string, MatrixCell> {
  const names = stepNames(procedure);
  const cells = new Map<string, MatrixCell>();
  for (const { role, steps } of duties(procedure)) {
    const first = names[steps[0]?.index ?? -1];
    if (first)
      cells.set(role, {
        count: steps.length,
        first,
        parts: [...new Set(steps.flatMap(({ part }) => part ?? []))],
      });
  }
  return cells;
}
