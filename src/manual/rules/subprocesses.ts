import { procedures } from '../draft.ts';
import type { Library } from '../library.ts';
import { said } from '../messages.ts';
import type { Step } from '../procedure.ts';
import { procedureNamed } from './goals.ts';
import type { Finding, Rule } from './rule.ts';

/** A sub-process names the procedure that is done in it, which is there; no other step does. */
export const subprocesses: Rule = {
  id: 'subprocess',
  severity: 'error',
  *find({ library, procedureIds, isGap }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, { shape, procedure, label }] of steps.entries()) {
        const at = ['steps', index, 'procedure'];
        if (procedure === undefined) {
          if (isSubprocess({ shape }))
            yield { file, at: ['steps', index, 'shape'], ...said('noSubprocess', label) };
        } else if (!isSubprocess({ shape }) && !isGap(file, ['steps', index, 'shape']))
          yield { file, at, side: 'key', ...said('procedureOnStep') };
        else if (!procedureIds.has(procedure))
          yield { file, at, ...said('noSuchProcedure', procedure, procedureNamed(procedure, procedureIds)) };
      }
    }
  },
};

/** No procedure is done within itself. Each circle is told once, where the first of its procedures enters it. */
export const subprocessCircles: Rule = {
  id: 'subprocess-circle',
  severity: 'error',
  *find({ library }) {
    yield* circles(library);
  },
};

function* circles(library: Library): Iterable<Finding> {
  const all = procedures(library);
  const within = new Map(
    all.map(
      ({ id, steps }) =>
        [id, steps.flatMap((step) => (isSubprocess(step) ? (step.procedure ?? []) : []))] as const,
    ),
  );
  const told = new Set<string>();
  for (const { file, id, steps } of all) {
    if (told.has(id)) continue;
    const circle = pathBack(id, within);
    if (!circle) continue;
    for (const one of circle) told.add(one);
    const index = steps.findIndex((step) => isSubprocess(step) && step.procedure === (circle[1] ?? id));
    yield { file, at: ['steps', index, 'procedure'], ...said('subprocessCircle', [...circle, id]) };
  }
}

function isSubprocess({ shape }: Pick<Step, 'shape'>): boolean {
  return shape === 'subprocess';
}

/** The shortest way from a procedure through those that are done within it back to it, itself first. */
function pathBack(from: string, within: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [from];
  for (const one of queue) {
    for (const inner of within.get(one) ?? []) {
      if (inner === from) return backwards(one, from, before);
      if (before.has(inner)) continue;
      before.set(inner, one);
      queue.push(inner);
    }
  }
  return undefined;
}

function backwards(last: string, from: string, before: ReadonlyMap<string, string>): string[] {
  const path = [last];
  for (let one = last; one !== from; path.unshift(one)) one = before.get(one) ?? from;
  return path;
}
