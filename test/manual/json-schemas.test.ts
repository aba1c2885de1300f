import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '#manual/schema/json-schemas.ts';
import { fieldGuideWords } from '#words/fields.ts';

const schemas = jsonSchemas(fieldGuideWords);
const text = (schema: object) => `${JSON.stringify(schema, undefined, 2)}\n`;

describe('the schemas for editors', () => {
  it.each(Object.entries(schemas))('%s is the one that is committed', async (name, schema) => {
    await expect(text(schema)).toMatchFileSnapshot(`../../.vscode/schemas/${name}.schema.json`);
  });

  it('say what each field holds in Thai, and never by the name that code has for it', () => {
    const described = [...text(schemas).matchAll(/"description": "([^"]*)"/gu)].map(
      ([, words = '']) => words,
    );
    expect(described.length).toBeGreaterThan(100);
    expect(described.filter((words) => !/[ก-๙]/u.test(words))).toEqual([]);
  });
});
