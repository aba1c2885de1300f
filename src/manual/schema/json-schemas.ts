import { z } from 'zod';
import type { FieldPath, FieldWords } from './fields.ts';
import { chapterSchema, manualSchema, transcriptionSchema } from './manual.ts';
import { procedureSchema, SHOWN_BY } from './procedure.ts';
import { formsSchema, officeSchema, referencesSchema, rolesSchema, synonymsSchema } from './registers.ts';

/** What a language says of fields, and of the codes of those that hold one of some. */
interface SchemaWords {
  readonly fieldWords: FieldWords;
  readonly choiceWords: Partial<Readonly<Record<FieldPath, Readonly<Record<string, string>>>>>;
}

/** Every kind of content file, by the name of its schema. */
const SCHEMAS = {
  procedure: procedureSchema,
  chapter: chapterSchema,
  manual: manualSchema,
  transcription: transcriptionSchema,
  office: officeSchema,
  roles: rolesSchema,
  references: referencesSchema,
  forms: formsSchema,
  synonyms: synonymsSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type SchemaName = keyof typeof SCHEMAS;

/**
 * The JSON Schema of each kind of content file, by which editors complete fields and say what they hold. Fields of words
 * accept what YAML reads as a number or as yes and no, as reading does. Source of `enumDescriptions`: the JSON Schemas of
 * Visual Studio Code, which its extension for YAML follows.
 */
export function jsonSchemas(words: SchemaWords): Readonly<Record<SchemaName, object>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema, words)]),
  ) as Record<SchemaName, object>;
}

function jsonSchema(schema: z.ZodType, { fieldWords, choiceWords }: SchemaWords): object {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // What a field says is never left out; what a value must be besides is told by the validator.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (made.type === 'string' && !made.enum && made.const === undefined)
        Object.assign(made, { type: ['string', 'number', 'boolean'] });
      if (zodSchema === procedureSchema)
        made.required = made.required?.filter((field) => !Object.hasOwn(SHOWN_BY, field)) ?? [];
      const path = made.description as FieldPath | undefined;
      if (path === undefined) return;
      made.description = fieldWords[path];
      const choices = choiceWords[path];
      const listed = made.enum ? made : (made.items as typeof made | undefined);
      if (choices && listed?.enum)
        Object.assign(listed, { enumDescriptions: listed.enum.map((code) => choices[String(code)] ?? '') });
    },
  });
}
