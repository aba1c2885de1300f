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

/** So many cells stand on a page, so that it holds 100 KB. */
const MOST_CELLS = 700;

/** Who does what in a manual: one matrix, or where procedures and roles are many several, which follow each other. */
export function matrices(library: Library, manual: Manual, words: DocumentWords): readonly Matrix[] {
  const pages: Procedure[][] = [];
  let roles = new Set<string>();
  for (const procedure of manual.procedures) {
    const page = pages.at(-1) ?? [];
    const both = new Set([...roles, ...duties(procedure).map(({ role }) => role)]);
    const isNew = page.length === 0 || both.size * (page.length + 1) > MOST_CELLS;
    if (isNew) pages.push([procedure]);
    else page.push(procedure);
    roles = isNew ? new Set(duties(procedure).map(({ role }) => role)) : both;
  }
  return pages.map((procedures) => matrix(procedures, registersOf(library, words).owner));
}

function matrix(procedures: readonly Procedure[], owner: (id: string) => Owner): Matrix {
  const roles = [...new Set(procedures.flatMap(duties).map(({ role }) => role))];
  return { roles: roles.map(owner), rows: procedures.map((procedure) => matrixRow(procedure, roles)) };
}

function matrixRow(procedure: Procedure, roles: readonly string[]): MatrixRow {
  const names = stepNames(procedure);
  const own = new Map(duties(procedure).map(({ role, steps }) => [role, steps]));
  return {
    procedure: namedProcedure(procedure),
    cells: roles.map((role) => {
      const steps = own.get(role) ?? [];
      const first = names[steps[0]?.index ?? -1];
      if (!first) return undefined;
      return { count: steps.length, first, parts: [...new Set(steps.flatMap(({ part }) => part ?? []))] };
    }),
  };
}
