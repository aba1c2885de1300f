import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fieldDocuments } from '#document/fields.ts';
import { FIELD_GROUPS } from '#manual/schema/fields.ts';
import { fieldExamples, fieldGuideWords } from '#words/fields.ts';

const fields = FIELD_GROUPS.flatMap((group) => group.fields);

describe('the table of fields', () => {
  it.each(fields)('has an example of $path that validates', ({ path, schema }) => {
    const read = schema.safeParse(parse(fieldExamples[path]));
    expect(read.error?.issues ?? []).toEqual([]);
  });

  it('names every field of every group once', () => {
    const named = fieldDocuments(fieldGuideWords).flatMap((group) => group.fields.map(({ name }) => name));
    expect(named).toHaveLength(fields.length);
  });

  it('says what must be there, and what a field may say instead', () => {
    const [, steps] = fieldDocuments(fieldGuideWords);
    const shown = new Map(steps?.fields.map((field) => [field.name, field]));
    expect(shown.get('owners')).toMatchObject({
      isRequired: true,
      values: [{ code: 'ไม่ระบุ ไม่มี' }],
    });
    expect(shown.get('narrative')).toMatchObject({ isRequired: false, values: [] });
    expect(shown.get('shape')?.values[1]).toEqual({ code: 'process', meaning: 'กิจกรรม' });
  });
});
