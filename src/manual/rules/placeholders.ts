import { FILES, procedures } from '../draft.ts';
import { messages } from '../messages.ts';
import { entries } from '../stated.ts';
import type { Path } from '../yaml.ts';
import type { Finding, Rule } from './rule.ts';

/** What only fills a cell: a dash, dots, or the heading of the very column. */
const FILLERS =
  /^(?:[-–—.…_*?]+|มาตรฐานคุณภาพงาน|ผู้รับผิดชอบ|รายละเอียดงาน|เวลาดำเนินการ|รหัสเอกสาร ?:?|xxx+|todo|tbd)$/i;

/** Fields that may say honestly that they do not say anything. */
const MAY_BE_UNSTATED: readonly string[] = ['code', 'indicator', 'standard'];

/** A field says something, or says honestly that it does not. */
export const placeholders: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps, title, code, indicator, definitions } of procedures(library)) {
      yield* fillers(file, [], { title, code, indicator });
      for (const [index, { label, detail, standard, narrative }] of steps.entries())
        yield* fillers(file, ['steps', index], { label, detail, standard, narrative });
      for (const [index, { term, meaning }] of entries(definitions).entries())
        yield* fillers(file, ['definitions', index], { term, meaning });
    }
  },
};

/** A form or a reference has a name. */
export const registerPlaceholders: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find({ library: { roles, forms, references } }) {
    for (const [index, { name }] of roles.entries()) yield* fillers(FILES.roles, [index], { name });
    for (const [index, { title }] of forms.entries()) yield* fillers(FILES.forms, [index], { title });
    for (const [index, { title }] of references.entries())
      yield* fillers(FILES.references, [index], { title });
  },
};

function* fillers(
  file: string,
  path: Path,
  fields: Readonly<Record<string, string | undefined>>,
): Iterable<Finding> {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || !FILLERS.test(value.trim())) continue;
    yield { file, at: [...path, field], ...messages.placeholder(value, MAY_BE_UNSTATED.includes(field)) };
  }
}
