import type { OwnerPart, Procedure, Step } from './procedure.ts';
import { entries } from './stated.ts';

/** Someone who is responsible for a step, and what part of it is theirs, where that is said. */
export interface StepOwner {
  /** Id of a role. */
  readonly role: string;
  readonly part: OwnerPart | undefined;
}

/** What a role has to do in a procedure: its steps by their place from 0, each with the part, in their order. */
export interface Duty {
  readonly role: string;
  readonly steps: readonly { readonly index: number; readonly part: OwnerPart | undefined }[];
}

/** Those who are responsible for a step, as they are written. */
export function stepOwners({ owners }: Pick<Step, 'owners'>): readonly StepOwner[] {
  return entries(owners).map((owner) =>
    typeof owner === 'string' ? { role: owner, part: undefined } : owner,
  );
}

/** หน้าที่ความรับผิดชอบ: who does what in a procedure, by role in the order in which they first appear. */
export function duties({ steps }: Pick<Procedure, 'steps'>): readonly Duty[] {
  const all = steps.flatMap((step, index) =>
    stepOwners(step).map(({ role, part }) => ({ role, index, part })),
  );
  return [...Map.groupBy(all, ({ role }) => role)].map(([role, own]) => ({
    role,
    steps: own.map(({ index, part }) => ({ index, part })),
  }));
}
