import type { Library } from '#manual/library.ts';
import { goalsOf, isHandOver } from '#manual/ways.ts';
import type { DocumentWords } from '#words/document.ts';
import { namedProcedure, type NamedProcedure } from './registers.ts';

/** Procedures that lead to one in the same manner, in the order of the library. */
export interface Connection {
  /** What the one is to them: `ใช้ต่อจาก`, `ใช้ใน`. */
  readonly label: string;
  readonly procedures: readonly NamedProcedure[];
}

interface Connections {
  /** Those that hand over to it. */
  readonly continuedFrom: NamedProcedure[];
  /** Those in which it is done as a sub-process. */
  readonly usedIn: NamedProcedure[];
}

const known = new WeakMap<Library, ReadonlyMap<string, Connections>>();

/** The procedures that lead to one, by the manner in which they do; those of a library are looked for once. */
export function connectionsOf(
  library: Library,
  procedure: string,
  { connections: words }: DocumentWords,
): readonly Connection[] {
  const all = known.get(library) ?? connectionsIn(library);
  known.set(library, all);
  const { continuedFrom = [], usedIn = [] } = all.get(procedure) ?? {};
  return [
    { label: words.continuedFrom, procedures: continuedFrom },
    { label: words.usedIn, procedures: usedIn },
  ].filter(({ procedures }) => procedures.length > 0);
}

function connectionsIn({ manuals }: Library): ReadonlyMap<string, Connections> {
  const found = new Map<string, Connections>();
  const of = (id: string) => {
    const connections = found.get(id) ?? { continuedFrom: [], usedIn: [] };
    found.set(id, connections);
    return connections;
  };
  for (const procedure of manuals.flatMap(({ procedures }) => procedures)) {
    const { steps } = procedure;
    const goals = steps.flatMap(({ next = [] }) => next.flatMap(goalsOf));
    for (const id of new Set(goals.filter(isHandOver))) of(id).continuedFrom.push(namedProcedure(procedure));
    for (const id of new Set(steps.flatMap((step) => step.procedure ?? [])))
      of(id).usedIn.push(namedProcedure(procedure));
  }
  return found;
}
