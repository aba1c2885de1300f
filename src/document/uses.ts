import { citedId } from '#manual/cited.ts';
import type { Library } from '#manual/library.ts';
import type { Cited, Procedure } from '#manual/procedure.ts';
import { oneLine } from './field.ts';
import { namedProcedure, type NamedProcedure } from './registers.ts';
import { stepNames, type StepName } from './step-names.ts';

/** A procedure that names an entry of a register, and where in it. */
export interface EntryUse extends NamedProcedure {
  /** Where in the entry, as the procedure says of itself: `มาตรา 26`. */
  readonly at: readonly string[];
  /** The steps that name it, each with where in the entry, where it says so. */
  readonly steps: readonly UsingStep[];
}

export interface UsingStep extends StepName {
  readonly at: string | undefined;
}

/** What names entries of a register: a procedure as a whole, and each of its steps. */
export interface Naming {
  readonly whole: readonly Cited[];
  readonly steps: readonly (readonly Cited[])[];
}

/** Where the entries of a register are used, by their ids, in the order of the library. */
export function usesIn(
  { manuals }: Library,
  namingOf: (procedure: Procedure) => Naming,
): ReadonlyMap<string, readonly EntryUse[]> {
  const uses = new Map<string, EntryUse[]>();
  for (const procedure of manuals.flatMap(({ procedures }) => procedures)) {
    const naming = namingOf(procedure);
    const ids = new Set([...naming.whole, ...naming.steps.flat()].map(citedId));
    const names = ids.size > 0 ? stepNames(procedure) : [];
    for (const id of ids) {
      const before = uses.get(id) ?? [];
      uses.set(id, before);
      before.push({
        ...namedProcedure(procedure),
        at: [...new Set(naming.whole.flatMap((cited) => (citedId(cited) === id ? placeIn(cited) : [])))],
        steps: names.flatMap((name, index) => stepUse(name, id, naming.steps[index] ?? [])),
      });
    }
  }
  return uses;
}

function stepUse(name: StepName, id: string, named: readonly Cited[]): UsingStep[] {
  const own = named.filter((cited) => citedId(cited) === id);
  if (own.length === 0) return [];
  const places = own.flatMap(placeIn);
  return [{ ...name, at: places.length > 0 ? places.join(', ') : undefined }];
}

function placeIn(cited: Cited): string[] {
  return typeof cited === 'string' ? [] : [oneLine(cited.at)];
}
