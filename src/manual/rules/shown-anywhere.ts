import type { Body } from '../body.ts';
import { procedures, type Draft } from '../draft.ts';
import { said } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Procedure } from '../procedure.ts';
import { isStated } from '../stated.ts';
import { ANYWHERE, COMPONENTS, type AnywhereName } from '../structures.ts';
import type { Path } from '../yaml.ts';
import { usesOf, type Use } from './components.ts';
import type { Rule } from './rule.ts';

/** A component that may stand anywhere has something to show. */
export const emptyComponents: Rule = {
  id: 'component-empty',
  severity: 'error',
  *find(draft) {
    for (const { procedure, name, use, paths } of everyOne(draft)) {
      if (use && paths.length === 0 && !mayBeMisread(draft, procedure, name))
        yield { file: procedure.file, at: use.place, ...said('emptyComponent', name) };
    }
  },
};

/** What only such a component shows is not said where the body has none of it. */
export const unshownAnywhere: Rule = {
  id: 'field-unshown',
  severity: 'error',
  *find(draft) {
    for (const { body, name, use, paths } of everyOne(draft)) {
      if (use || SHOWN_WITH_STEPS.includes(name) || !body.readable || isRefused(name, draft, body)) continue;
      for (const at of paths)
        yield { file: body.file, at, side: 'key', ...said('unshownField', String(at.at(-1)), name) };
    }
  },
};

/** Owners are told with each step, whether or not their duties are told together. */
const SHOWN_WITH_STEPS: readonly AnywhereName[] = ['Duties'];

/** What each shows of a procedure: where it is written. */
const SHOWN: Readonly<Record<AnywhereName, (procedure: Procedure) => readonly Path[]>> = {
  Duties: ({ steps }) =>
    steps.flatMap(({ owners }, index) => (isStated(owners) ? [['steps', index, 'owners']] : [])),
  Controls: ({ steps }) =>
    steps.flatMap(({ control }, index) => (control ? [['steps', index, 'control']] : [])),
  Records: ({ records }) => (records ? [['records']] : []),
};

interface Anywhere {
  readonly procedure: Procedure;
  readonly body: Body;
  readonly name: AnywhereName;
  readonly use: Use | undefined;
  readonly paths: readonly Path[];
}

/** Every such component with every procedure. */
function* everyOne({ library, bodies, texts }: Draft): Iterable<Anywhere> {
  const byFile = new Map(bodies.map((body) => [body.file, body]));
  for (const procedure of procedures(library)) {
    const body = byFile.get(procedure.file);
    if (!body) continue;
    const text = texts.get(procedure.file) ?? '';
    for (const name of ANYWHERE) {
      // A look into the text spares nearly all bodies the look for components.
      const use = text.includes(`<${name}`) ? usesOf(body).find((one) => one.name === name) : undefined;
      yield { procedure, body, name, use, paths: SHOWN[name](procedure) };
    }
  }
}

/** Whether it was told already that what a component shows is wrong, so that it may be there for all we know. */
function mayBeMisread({ isGap }: Draft, { file, steps }: Procedure, name: AnywhereName): boolean {
  if (name === 'Records') return isGap(file, ['records']);
  const field = name === 'Duties' ? 'owners' : 'control';
  return isGap(file, ['steps']) || steps.some((_, index) => isGap(file, ['steps', index, field]));
}

/** Whether an element was refused that most likely means the component. */
function isRefused(name: AnywhereName, { texts }: Draft, { file, problems }: Body): boolean {
  const lines = texts.get(file)?.split('\n') ?? [];
  return problems.some(({ line, column }) => {
    const [, written] = /^<\/?(\w+)/.exec(lines[line - 1]?.slice(column - 1) ?? '') ?? [];
    return written !== undefined && nearest(written, COMPONENTS) === name;
  });
}
