import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connectionsOf } from '#document/connections.ts';
import { manualContents } from '#document/manual.ts';
import { manualNavigation } from '#document/manual-navigation.ts';
import { namedProcedure } from '#document/registers.ts';
import { documentWords } from '#words/document.ts';
import { library, manual } from './sample-library.ts';

const [first, second, ...others] = manual.procedures;
if (!first || !second) throw new Error('The sample manual has two procedures.');

/** A library whose first procedure is retired and hands over to the second, a draft. */
const [last] = first.steps.slice(-1);
const retired = {
  ...first,
  status: 'retired' as const,
  steps: first.steps.map((step) => (step === last ? { ...step, next: [{ to: second.id }] } : step)),
};
const changed = { ...manual, procedures: [retired, { ...second, status: 'draft' as const }, ...others] };
const office = { ...library, manuals: [changed] };

test('a procedure that is not in force is told as such wherever it is listed', () => {
  const listed = manualContents(office, changed, documentWords).parts.flatMap(({ procedures }) => procedures);
  expect(listed.map(({ notInForce }) => notInForce)).toEqual([
    'retired',
    'draft',
    ...others.map(() => undefined),
  ]);
  const beside = manualNavigation(office, second.id).groups.flatMap(({ pages }) => pages);
  expect(beside.flatMap(({ notInForce }) => notInForce ?? [])).toEqual(['retired', 'draft']);
});

test('a procedure that is retired is told as such where others go on from it', () => {
  expect(connectionsOf(office, second.id, documentWords)).toMatchObject([
    { procedures: [{ text: first.title, notInForce: 'retired' }] },
  ]);
});

test('a procedure that is approved or says nothing of its state is only named', () => {
  for (const status of [undefined, 'approved' as const]) {
    const named = namedProcedure({ id: 'a/b', title: 'งาน', ...(status === undefined ? {} : { status }) });
    expect(named).toEqual({ target: { kind: 'procedure', procedure: 'a/b' }, text: 'งาน' });
  }
});

test('every component that writes the name of a procedure itself tells that too', () => {
  const src = new URL('../../src/components', import.meta.url).pathname;
  const silent = globSync(`${src}/*.astro`).filter((path) => {
    const text = readFileSync(path, 'utf8');
    return (
      /\{(?:\w+\.)*(?:procedure|previous|next|page)\.text\}/u.test(text) && !text.includes('<NotInForce')
    );
  });
  expect(silent).toEqual([]);
});
