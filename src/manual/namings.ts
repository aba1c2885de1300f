import { FILES, procedures } from './draft.ts';
import type { Library } from './library.ts';
import type { Cited, Procedure, Step } from './procedure.ts';
import { ID_PATTERN } from './schema/primitives.ts';
import { entries, type Stated } from './stated.ts';
import { NONE, UNSTATED } from './vocabulary.ts';
import type { Path } from './yaml.ts';

/** The registers whose entries are named by their ids. */
export type RegisterName = 'roles' | 'forms' | 'references';

/** Entries of a register that are named together at one place of a file. */
export interface Namings {
  readonly file: string;
  readonly register: RegisterName;
  readonly names: readonly NamedId[];
}

/** Every place of a library that names entries of registers. */
export function* namings(library: Library): Iterable<Namings> {
  for (const procedure of procedures(library)) {
    const { file, steps, history = [] } = procedure;
    for (const [index, step] of steps.entries()) {
      const at = ['steps', index];
      yield { file, register: 'roles', names: owned([...at, 'owners'], step.owners) };
      yield { file, register: 'forms', names: cited([...at, 'forms'], step.forms) };
      yield { file, register: 'references', names: cited([...at, 'references'], step.references) };
      yield { file, register: 'roles', names: single([...at, 'control', 'owner'], step.control?.owner) };
    }
    for (const [index, { form, keeper }] of (procedure.records ?? []).entries()) {
      yield { file, register: 'forms', names: single(['records', index, 'form'], form) };
      yield { file, register: 'roles', names: single(['records', index, 'keeper'], keeper) };
    }
    for (const [index, { by }] of history.entries())
      if (by !== undefined && ID_PATTERN.test(by))
        yield { file, register: 'roles', names: single(['history', index, 'by'], by) };
    yield { file, register: 'forms', names: cited(['forms'], procedure.forms) };
    yield { file, register: 'references', names: cited(['references'], procedure.references) };
    yield { file, register: 'references', names: cited(['formReferences'], procedure.formReferences) };
    yield { file, register: 'forms', names: papersOf(procedure) };
  }
  const copies = cited(['book', 'distribution'], library.office.book?.distribution);
  yield { file: FILES.office, register: 'roles', names: copies };
}

/** An id where it is written, and what may be named once: the id, or a place in a reference. */
export interface NamedId {
  readonly at: Path;
  readonly id: string;
  readonly named: string;
}

function owned(path: Path, owners: Step['owners']): readonly NamedId[] {
  return entries(owners).map((owner, index) =>
    typeof owner === 'string'
      ? { at: [...path, index], id: owner, named: owner }
      : { at: [...path, index, 'role'], id: owner.role, named: owner.role },
  );
}

function cited(path: Path, list: Stated<readonly Cited[]> = []): readonly NamedId[] {
  return entries(list).map((one, index) =>
    typeof one === 'string'
      ? { at: [...path, index], id: one, named: one }
      : { at: [...path, index, 'id'], id: one.id, named: `${one.id} ${one.at.trim()}` },
  );
}

/** Forms that are evidence of a service; one may stand for several. */
function papersOf({ service }: Procedure): readonly NamedId[] {
  return entries(service?.documents ?? NONE).flatMap(({ form }, index) =>
    form === undefined
      ? []
      : [{ at: ['service', 'documents', index, 'form'], id: form, named: `${index} ${form}` }],
  );
}

function single(at: Path, id: string | undefined): readonly NamedId[] {
  return id === undefined || id === UNSTATED ? [] : [{ at, id, named: id }];
}
