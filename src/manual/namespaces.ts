import { FILES, procedures, type Draft } from './draft.ts';
import type { Manual } from './library.ts';
import type { RegisterName } from './namings.ts';
import type { Procedure } from './procedure.ts';
import { END } from './ways.ts';
import type { Path } from './yaml.ts';

/** Things whose ids are addresses side by side. */
export interface Namespace {
  readonly entries: readonly Addressed[];
  /** Ids of now, also of what could not be read. */
  readonly live: ReadonlySet<string>;
  /** What no id may be there. */
  readonly reserved: readonly string[];
}

/** Something with an address of its own. */
export interface Addressed {
  readonly file: string;
  /** Where in the file it stands. */
  readonly at: Path;
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/** Everything that has an address by its id, by where it has to be told apart. */
export function* namespaces(draft: Draft): Iterable<Namespace> {
  for (const name of ['roles', 'forms', 'references'] as const) yield registerSpace(draft, name);
  for (const manual of draft.library.manuals) yield procedureSpace(draft, manual);
  for (const procedure of procedures(draft.library)) yield stepSpace(procedure);
}

export function registerSpace({ library }: Draft, name: RegisterName): Namespace {
  const entries = library[name].map((entry, index) => ({ ...entry, file: FILES[name], at: [index] }));
  return { entries, live: idsOf(entries), reserved: [] };
}

/** The procedures of a manual, by the names of their files. */
export function procedureSpace({ procedureIds }: Draft, { id, procedures: own }: Manual): Namespace {
  const folder = `${id}/`;
  const live = [...procedureIds].flatMap((one) => (one.startsWith(folder) ? one.slice(folder.length) : []));
  const entries = own.map(({ slug, formerly, file }) => ({ id: slug, formerly, file, at: [] }));
  return { entries, live: new Set(live), reserved: ['index'] };
}

export function stepSpace({ steps, file }: Procedure): Namespace {
  const entries = steps.map((step, index) => ({ ...step, file, at: ['steps', index] }));
  return { entries, live: idsOf(entries), reserved: [END] };
}

function idsOf(entries: readonly Addressed[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}
