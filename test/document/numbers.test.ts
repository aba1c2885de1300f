import { describe, expect, test } from 'vitest';
import type { ProcedureDocument } from '#document/procedure.ts';
import type { Block } from '#document/rich-text.ts';
import { valueOf } from '#document/field.ts';
import { step } from '../manual/procedures.ts';
import { documentOf, withSections } from './sample-library.ts';

const STEPS = { steps: [step('a'), step('b'), step('c')] };
const FORMS = { forms: ['central-database-collection-form'] };
const REFERENCES = { references: ['ict-network-knowledge', 'computer-crime-act'] };

/** Every number that a reader meets in a section, in reading order. */
function numbersIn(section: number, document: ProcedureDocument): (string | undefined)[] {
  const { sections, steps, forms, references } = document;
  const shown = { Steps: steps, Forms: valueOf(forms) ?? [], References: valueOf(references) ?? [] };
  const numbersOf = (block: Block): (string | undefined)[] => {
    if (block.type === 'list')
      return block.items.flatMap(({ marker, blocks }) => [marker, ...blocks.flatMap(numbersOf)]);
    if (block.type === 'quote' || block.type === 'callout') return block.blocks.flatMap(numbersOf);
    if (block.type !== 'component') return [];
    return (
      new Map<string, readonly { readonly number?: string }[]>(Object.entries(shown)).get(block.name) ?? []
    ).map(({ number }) => number);
  };
  return (sections.find(({ number }) => number === section)?.blocks ?? []).flatMap(numbersOf);
}

describe('the numbers of a section', () => {
  test.each([
    ['a list', 3, '1. ก\n2. ข', ['3.1', '3.2']],
    ['a second list in it', 3, '1. ก\n2. ข\n\nข้อความ\n\n1. ค\n2. ง', ['3.1', '3.2', '3.3', '3.4']],
    ['a list of another kind of marker', 3, '1. ก\n\n1) ข\n2) ค', ['3.1', '3.2', '3.3']],
    ['a list with a later start', 3, '3. ก\n4. ข', ['3.3', '3.4']],
    ['a second list with a later start', 3, '1. ก\n\nข้อความ\n\n5. ข\n6. ค', ['3.1', '3.5', '3.6']],
    ['a list whose start was passed', 3, '1. ก\n2. ข\n\nข้อความ\n\n2. ค', ['3.1', '3.2', '3.3']],
    ['a list with bullets between', 3, '1. ก\n\n- ข\n\n1. ค', ['3.1', undefined, '3.2']],
    ['a list inside an item', 3, '1. ก\n   1. ข\n   2. ค\n2. ง', ['3.1', '3.1.1', '3.1.2', '3.2']],
    [
      'lists four deep',
      3,
      '2. ก\n   1. ข\n      1. ค\n         1. ง',
      ['3.2', '3.2.1', '3.2.1.1', '3.2.1.1.1'],
    ],
    ['an inner list with a later start', 3, '1. ก\n\n   5. ข\n   6. ค', ['3.1', '3.1.5', '3.1.6']],
    ['an inner list from zero', 3, '1. ก\n\n   0. ข\n   1. ค', ['3.1', '3.1.0', '3.1.1']],
    ['two inner lists', 3, '1. ก\n   1. ข\n\n   ค\n\n   1. ง', ['3.1', '3.1.1', '3.1.2']],
    [
      'bullets in an item, below which a list counts for itself',
      3,
      '1. ก\n   - ข\n     1. ค',
      ['3.1', undefined, '1.'],
    ],
    ['a list inside an item of a quotation', 3, '> 4. ก\n>    1. ข', ['4.', '4.1']],
    ['a list inside an item of a callout', 3, '> [!NOTE]\n> 1. ก\n>    1. ข', ['1.', '1.1']],
    ['a list in a quotation, which counts for itself', 3, '1. ก\n\n> 1. ข\n\n1. ค', ['3.1', '1.', '3.2']],
    ['a list after the steps', 5, '<Steps />\n\n1. ก\n2. ข', ['5.1', '5.2', '5.3', '5.4', '5.5']],
    ['a list before the steps', 5, '1. ก\n2. ข\n\n<Steps />', ['5.1', '5.2', '5.3', '5.4', '5.5']],
    ['lists around the steps', 5, '1. ก\n\n<Steps />\n\n1. ข', ['5.1', '5.2', '5.3', '5.4', '5.5']],
    ['a list after the forms', 7, '<Forms />\n\n1. ก', ['7.1', '7.2']],
    ['a list after the references', 8, '<References />\n\n1. ก\n2. ข', ['8.1', '8.2', '8.3', '8.4']],
    ['a list before the references', 8, '1. ก\n\n<References />', ['8.1', '8.2', '8.3']],
    [
      'a list beside the standard form, which has no number',
      9,
      '<StandardForm />\n\n2. ก\n3. ข',
      ['2.', '3.'],
    ],
    ['a list inside an item beside the standard form', 9, '<StandardForm />\n\n1. ก\n   1. ข', ['1.', '1.1']],
  ])('run in one sequence through %s', (_, section, text, numbers) => {
    const procedure = withSections({ [section]: text }, { ...STEPS, ...FORMS, ...REFERENCES });
    expect(numbersIn(section, documentOf(procedure))).toEqual(numbers);
  });

  test('count nothing for forms that are not stated', () => {
    const procedure = withSections({ 7: '<Forms />\n\n1. ก' }, { forms: 'ไม่ระบุ' });
    expect(numbersIn(7, documentOf(procedure))).toEqual(['7.1']);
  });

  test('of steps are those by which other places name them', () => {
    const { leadTime, steps } = documentOf(
      withSections({ 5: '1. ก\n\n<Steps />' }, { steps: [step('a', 'ต่อเนื่อง'), step('b')] }),
    );
    expect(steps.map(({ number }) => number)).toEqual(['5.2', '5.3']);
    expect(leadTime.uncounted.map((one) => one.step.number)).toEqual(['5.2']);
  });
});
