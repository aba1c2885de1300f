import type { CaseEntry } from '#document/progress.ts';
import { storageKey } from './site-root.ts';

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
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(procedure)) ?? 'null') as Partial<Cases> | null;
    const { cases, current } = { ...NO_CASES, ...kept };
    const isSound = Array.isArray(cases) && (cases as readonly unknown[]).every(isCase);
    return isSound ? { cases, current } : NO_CASES;
  } catch {
    return NO_CASES;
  }
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
  try {
    if (cases.cases.length === 0) localStorage.removeItem(keyOf(procedure));
    else localStorage.setItem(keyOf(procedure), JSON.stringify(cases));
    return true;
  } catch {
    return false;
  }
}

/** Clears the cases of every procedure of this site. */
export function clearCases(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(keyOf(''))) localStorage.removeItem(key);
  } catch {
    // What could not be kept need not be cleared.
  }
}

function keyOf(procedure: string): string {
  return storageKey(`cases/${procedure}`);
}
