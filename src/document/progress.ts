/** A way out of a step, as a case follows it. */
export interface CaseWay {
  /** Which choice it is part of; all ways of one part are followed together. */
  readonly part: number;
  readonly when: string | undefined;
  /** The step that it leads to; undefined where the procedure is left. */
  readonly to: string | undefined;
  /** The step that it leads to waits for all branches of a fork. */
  readonly joins: boolean;
}

/** A step, as a case does it. */
export interface CaseStep {
  readonly id: string;
  readonly ways: readonly CaseWay[];
}

/** That a step was done for a case, when, and which of its choices was taken. */
export interface CaseEntry {
  readonly step: string;
  readonly part: number;
  /** An ISO date. */
  readonly on: string;
}

/** How far a case has come. */
export interface Progress {
  /** What was done last of each step that need not be done again. */
  readonly done: ReadonlyMap<string, CaseEntry>;
  /** Ids of the steps that can be done now. */
  readonly next: ReadonlySet<string>;
  readonly isEnded: boolean;
}

/**
 * How far a case has come by what was done for it, in the order in which it was done. A way back to a step that was done
 * opens it again, with every step between it and where the way was taken. Entries of steps that there are no longer count
 * not.
 * @param starts ids of the steps with which the procedure may begin
 */
export function progress(
  steps: readonly CaseStep[],
  starts: readonly string[],
  entries: readonly CaseEntry[],
): Progress {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const done = new Map<string, CaseEntry>();
  for (const entry of entries) {
    if (!byId.has(entry.step)) continue;
    done.set(entry.step, entry);
    for (const { to, joins } of taken(byId, entry))
      if (to !== undefined && done.has(to) && !joins) reopen(byId, done, to, entry.step);
  }
  const ways = [...done.values()].flatMap((entry) => taken(byId, entry));
  const isOpen = ({ to, joins }: CaseWay): boolean =>
    to !== undefined && !done.has(to) && (!joins || feeding(steps, to).every((id) => done.has(id)));
  const reached = ways.filter(isOpen).flatMap(({ to }) => to ?? []);
  const next = new Set(starts.some((id) => done.has(id)) ? reached : [...starts, ...reached]);
  return { done, next, isEnded: next.size === 0 && ways.some(({ to }) => to === undefined) };
}

function taken(steps: ReadonlyMap<string, CaseStep>, { step, part }: CaseEntry): readonly CaseWay[] {
  return steps.get(step)?.ways.filter((way) => way.part === part) ?? [];
}

/** The steps whose ways meet in a step that waits for all of them. */
function feeding(steps: readonly CaseStep[], to: string): readonly string[] {
  return steps.filter(({ ways }) => ways.some((way) => way.joins && way.to === to)).map(({ id }) => id);
}

/** Takes out what was done from a step on, up to where the way back to it was taken. */
function reopen(
  steps: ReadonlyMap<string, CaseStep>,
  done: Map<string, CaseEntry>,
  from: string,
  until: string,
): void {
  const leads = (id: string, seen = new Set<string>()): boolean => {
    if (id === until) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return steps.get(id)?.ways.some(({ to }) => to !== undefined && leads(to, seen)) ?? false;
  };
  const open = [from];
  for (const id of open) {
    if (!done.delete(id) || id === until) continue;
    for (const { to } of steps.get(id)?.ways ?? [])
      if (to !== undefined && !open.includes(to) && leads(to)) open.push(to);
  }
}
