import { stringify } from 'yaml';
import { UNSTATED } from '#manual/vocabulary.ts';
import { STRUCTURES } from '#manual/structures.ts';
import type { DraftProcedure } from './draft-procedure.ts';
import { markdownOf } from './markdown.ts';
import type { SectionName } from './headings.ts';
import { idsOf, type DraftRegisters } from './registers.ts';

/** The text of the file of a procedure. */
export function procedureFile(draft: DraftProcedure, order: number, registers: DraftRegisters): string {
  const { title, code, indicator, definitions, forms, references, formReferences } = draft;
  const role = (name: string) => registers.role(name);
  const reference = (name: string) => registers.reference(name);
  const frontmatter = {
    title,
    code,
    order,
    indicator,
    steps: draft.steps.map(({ owners, ...step }, index) => {
      const { label, detail, narrative, shape, duration, standard, note, forms: used } = step;
      return {
        id: `step-${index + 1}`,
        label,
        detail,
        ...(narrative === undefined ? {} : { narrative }),
        shape,
        duration,
        standard,
        owners: idsOf(owners, role),
        ...(note === undefined ? {} : { note }),
        ...(used === undefined ? {} : { forms: used.map((name) => registers.form(name)) }),
      };
    }),
    definitions,
    forms: idsOf(forms, (name) => registers.form(name)),
    references: idsOf(references, reference),
    ...(formReferences === undefined ? {} : { formReferences: idsOf(formReferences, reference) }),
  };
  return `---\n${yamlText(frontmatter)}---\n\n${bodyOf(draft)}`;
}

/** Values as YAML whose lines are not folded. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** Sections of the structure, by the names that drafts give them. */
const SECTIONS: readonly SectionName[] = [
  'objectives',
  'scope',
  'definitions',
  'steps',
  'flowchart',
  'forms',
  'references',
  'form',
];

function bodyOf({ prose }: DraftProcedure): string {
  return STRUCTURES.obec.sections
    .map(({ titles, component }, index) => {
      const name = SECTIONS[index];
      const words = markdownOf((name && prose.get(name)) ?? []);
      const parts = [
        `## ${titles[0]}`,
        ...(component ? [`<${component} />`] : []),
        ...(words !== '' ? [words] : component ? [] : [UNSTATED]),
      ];
      return `${parts.join('\n\n')}\n`;
    })
    .join('\n');
}
