import { FIELD_GROUPS } from '#manual/schema/fields.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import type { FieldGuideWords } from '#words/fields.ts';

/** A field that authors write, as they are shown it. */
export interface FieldDocument {
  readonly name: string;
  readonly isRequired: boolean;
  readonly words: string;
  /** What it may say where it is one of some, each with what it means. */
  readonly values: readonly { readonly code: string; readonly meaning?: string }[];
  /** As YAML. */
  readonly example: string;
}

/** Fields that are written together. */
export interface FieldGroupDocument {
  readonly name: string;
  readonly fields: readonly FieldDocument[];
}

/** Every field of the content, group by group. */
export function fieldDocuments({
  groupNames,
  fieldWords,
  choiceWords,
  fieldExamples,
}: FieldGuideWords): readonly FieldGroupDocument[] {
  return FIELD_GROUPS.map((group) => ({
    name: groupNames[group.name],
    fields: group.fields.map(({ name, path, schema }): FieldDocument => {
      const codes = Object.entries(choiceWords[path] ?? {}).map(([code, meaning]) => ({ code, meaning }));
      const answers = [UNSTATED, NONE].filter((answer) => schema.safeParse(answer).success);
      const answer = answers.length > 0 ? [{ code: answers.join(' ') }] : [];
      return {
        name,
        isRequired: !schema.safeParse(undefined).success,
        words: fieldWords[path],
        values: [...codes, ...answer],
        example: fieldExamples[path],
      };
    }),
  }));
}
