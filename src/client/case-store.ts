import type { CaseEntry } from '#document/progress.ts';
import { keep, kept, storageKey } from './site-root.ts';

/** A piece of work for which the steps of a procedure are done. */
export interface Case {
  readonly name: string;
  readonly entries: readonly CaseEntry[];
}

/** The cases of a procedure that are kept on this device, and which of them is worked on. */
export interface Cases {
  readonly cases: readonly Case[];
  /** -1 where none is. */
  readonly current: number;
}

const NO_CASES: Cases = { cases: [], current: -1 };

/** The cases of a procedure; none where what is kept cannot be read. */
export function keptCases(procedure: string): Cases {
  const { cases, current } = { ...NO_CASES, ...(kept(nameOf(procedure)) as Partial<Cases> | null) };
  const isSound = Array.isArray(cases) && (cases as readonly unknown[]).every(isCase);
  return isSound ? { cases, current } : NO_CASES;
}

function isCase(one: unknown): one is Case {
  const { name, entries } = (one ?? {}) as Partial<Case>;
  return typeof name === 'string' && name !== '' && Array.isArray(entries) && entries.every(isEntry);
}

function isEntry(one: unknown): one is CaseEntry {
  const { step, part, on } = (one ?? {}) as Partial<CaseEntry>;
  return typeof step === 'string' && typeof part === 'number' && /^\d{4}-\d{2}-\d{2}$/u.test(on ?? '');
}

/** Keeps the cases of a procedure; whether that could be done. */
export function keepCases(procedure: string, cases: Cases): boolean {
  return keep(nameOf(procedure), cases.cases.length === 0 ? undefined : cases);
}

/** Clears the cases of every procedure of this site. */
export function clearCases(): void {
  const names = storageKey(nameOf(''));
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(names)) localStorage.removeItem(key);
  } catch {
    // What could not be kept need not be cleared.
  }
}

function nameOf(procedure: string): string {
  return `cases/${procedure}`;
}
