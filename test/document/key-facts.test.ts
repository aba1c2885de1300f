import { describe, expect, it } from 'vitest';
import { ownersByWork, sectionWith } from '#document/key-facts.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import { documentOf, library, procedureOf, withSteps } from './sample-library.ts';

const [one, two] = library.roles.map(({ id }) => id) as [string, string];
const [step] = procedureOf('ict-network').steps as [Step];

function ownedBy(...owners: readonly Procedure['steps'][number]['owners'][]) {
  return documentOf(withSteps(...owners.map((own, index) => ({ ...step, id: `s-${index}`, owners: own }))));
}

describe('those who are responsible', () => {
  it('come with the number of their steps, those with the most first, ties as they appear', () => {
    const owners = ownersByWork(ownedBy([one], [two], [two, one], [two]));
    expect('value' in owners && owners.value.map(({ id, steps }) => [id, steps])).toEqual([
      [two, 3],
      [one, 2],
    ]);
  });

  it('count once in a step of which they have two parts', () => {
    const twice = [
      { role: one, part: 'เสนอ' },
      { role: one, part: 'อนุมัติ' },
    ] as unknown as Step['owners'];
    const owners = ownersByWork(ownedBy(twice));
    expect('value' in owners && owners.value.map(({ steps }) => steps)).toEqual([1]);
  });

  it('are none only where every step says so', () => {
    expect(ownersByWork(ownedBy(NONE, NONE))).toEqual({ instead: NONE });
    expect(ownersByWork(ownedBy(NONE, UNSTATED))).toEqual({ instead: UNSTATED });
  });
});

it('a component is found in the section in which it stands', () => {
  const document = documentOf(procedureOf('ict-network'));
  expect(sectionWith('Steps', document)?.number).toBe(5);
  expect(sectionWith('Fee', document)).toBeUndefined();
});
