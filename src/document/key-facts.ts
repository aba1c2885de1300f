import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import type { ComponentName } from '#manual/structures.ts';
import type { Field } from './field.ts';
import type { ProcedureDocument, SectionDocument } from './procedure.ts';
import type { Owner } from './registers.ts';

/** Someone who is responsible for steps of a procedure, and for how many. */
export interface MainOwner extends Owner {
  readonly steps: number;
}

/** Everyone who is responsible for a step, those with the most steps first. */
export function ownersByWork({ steps }: Pick<ProcedureDocument, 'steps'>): Field<readonly MainOwner[]> {
  const owners = new Map<string, MainOwner>();
  for (const step of steps) {
    if (!('value' in step.owners)) continue;
    const own = new Map(step.owners.value.map(({ id, name }) => [id, name]));
    for (const [id, name] of own) owners.set(id, { id, name, steps: (owners.get(id)?.steps ?? 0) + 1 });
  }
  if (owners.size > 0) return { value: [...owners.values()].sort((a, b) => b.steps - a.steps) };
  const areNone = steps.every(({ owners: told }) => 'instead' in told && told.instead === NONE);
  return { instead: areNone ? NONE : UNSTATED };
}

/** The section in which a component stands. */
export function sectionWith(
  component: ComponentName,
  { sections }: Pick<ProcedureDocument, 'sections'>,
): SectionDocument | undefined {
  return sections.find(({ blocks }) =>
    blocks.some((block) => block.type === 'component' && block.name === component),
  );
}
