import { describe, expect, test } from 'vitest';
import type { Form, Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { entries } from '#manual/stated.ts';
import type { Index } from '#document/index-parts.ts';
import { formIndex, glossary, partOfForm, referenceIndex } from '#document/indexes.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, manual, withSteps } from './sample-library.ts';

function all<Entry>({ groups }: Index<Entry>): readonly Entry[] {
  return groups.flatMap((group) => group.entries);
}

function holding(procedure: Procedure, changes: Partial<Library> = {}): Library {
  return { ...library, ...changes, manuals: [{ ...manual, procedures: [procedure] }] };
}

describe('the glossary', () => {
  test('lists every definition under its first consonant, by its place in the alphabet', () => {
    const letters = glossary(library, documentWords);
    expect(letters.groups.map(({ id, title }) => [id, title])).toEqual([
      ['letter-2', 'ข'],
      ['letter-4', 'ค'],
      ['letter-28', 'ผ'],
      ['letter-30', 'พ'],
    ]);
    expect(all(letters)).toHaveLength(
      manual.procedures.flatMap(({ definitions }) => entries(definitions)).length,
    );
  });

  test('has places in the letters of an address for every letter, each its own', () => {
    const terms = ['ก', 'ฮ', 'A', 'a', 'Ø', 'ßa', 'S', '1', '๒', '!', 'é'];
    const definitions = terms.map((term) => ({ term, meaning: 'ความหมาย' }));
    const { groups } = glossary(holding({ ...withSteps(step('a')), definitions }), documentWords);
    const ids = groups.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^letter-[a-z0-9-]+$/);
  });

  test('has a part for each letter where the terms are many', () => {
    const definitions = Array.from({ length: 300 }, (_, index) => ({
      term: `${index % 2 === 0 ? 'ก' : 'ข'}${index}`,
      meaning: 'ความหมาย',
    }));
    const { parts } = glossary(holding({ ...withSteps(step('a')), definitions }), documentWords);
    expect(parts.map(({ path, entries: own }) => [path, own.length])).toEqual([
      ['letter-1', 150],
      ['letter-2', 150],
    ]);
  });
});

describe('the registers of forms and references', () => {
  test('tell which steps name an entry, and where in it', () => {
    const [form, reference] = [library.forms[0]?.id ?? '', 'computer-crime-act'];
    const procedure = {
      ...withSteps(
        step('a', '1 วัน', { forms: [form], references: [{ id: reference, at: 'มาตรา 26' }] }),
        step('b', '1 วัน', { references: [reference] }),
      ),
      forms: 'ไม่มี' as const,
      references: 'ไม่มี' as const,
    };
    const changed = holding(procedure);
    const target = { kind: 'procedure', procedure: procedure.id };
    expect(all(formIndex(changed, documentWords)).find(({ id }) => id === form)?.uses).toMatchObject([
      { target, at: [], steps: [{ id: 'a', at: undefined }] },
    ]);
    expect(
      all(referenceIndex(changed, documentWords)).find(({ id }) => id === reference)?.uses,
    ).toMatchObject([
      {
        target,
        at: [],
        steps: [
          { id: 'a', number: '5.1', at: 'มาตรา 26' },
          { id: 'b', number: '5.2', at: undefined },
        ],
      },
    ]);
  });

  test('tell where in a reference a procedure refers to it, each place once', () => {
    const id = 'computer-crime-act';
    const procedure: Procedure = {
      ...withSteps(step('a')),
      references: [{ id, at: 'มาตรา 26' }],
      formReferences: [{ id, at: 'มาตรา 26' }, id, { id, at: 'มาตรา 27' }],
    };
    const found = all(referenceIndex(holding(procedure), documentWords)).find((one) => one.id === id);
    expect(found?.uses).toMatchObject([{ at: ['มาตรา 26', 'มาตรา 27'], steps: [] }]);
  });

  test('count a reference that only the form cites', () => {
    const references = all(referenceIndex(library, documentWords));
    expect(references).toHaveLength(library.references.length);
    expect(references.find(({ id }) => id === 'ict-policies-and-development-plans')?.uses).toMatchObject([
      { target: { procedure: 'information-work/ict-development-plan' } },
    ]);
  });

  test('name the procedures that use a form, and what its file is', () => {
    const [form] = library.forms;
    expect(all(formIndex(library, documentWords))).toMatchObject([
      {
        id: 'central-database-collection-form',
        data: undefined,
        uses: [{ target: { procedure: 'information-work/management-information' } }],
      },
    ]);
    const forms: Form[] = [{ ...form, id: 'f', title: 'แบบ', file: 'แบบ 1.DOCX' }];
    const assets = [{ path: 'forms/แบบ 1.DOCX', bytes: 20_480 }];
    expect(all(formIndex({ ...library, forms, assets }, documentWords))[0]?.data).toEqual({
      ending: 'docx',
      bytes: 20_480,
    });
  });

  test('tell in which part a form stands, where they are many', () => {
    const forms = Array.from({ length: 250 }, (_, index): Form => ({
      id: `f${index}`,
      title: `${index < 100 ? 'ก' : 'บ'}${index}`,
    }));
    expect(partOfForm('f99', { ...library, forms }, documentWords)).toBe('letter-1');
    expect(partOfForm('f100', { ...library, forms }, documentWords)).toBe('letter-26');
    expect(partOfForm(library.forms[0]?.id ?? '', library, documentWords)).toBeUndefined();
  });
});
