import { stringify } from 'yaml';
import { UNSTATED } from '#manual/vocabulary.ts';
import { STRUCTURES } from '#manual/structures.ts';
import type { DraftProcedure } from './draft-procedure.ts';
import { markdownOf } from './markdown.ts';
import type { SectionName } from './headings.ts';
import { ownerPart } from './owners.ts';
import { isStated } from '#manual/stated.ts';
import type { SaidWay } from './chart-sentence.ts';
import { idsOf, type DraftRegisters } from './registers.ts';

/** The text of the file of a procedure. */
export function procedureFile(draft: DraftProcedure, order: number, registers: DraftRegisters): string {
  const { title, code, indicator, definitions, forms, references, formReferences } = draft;
  const reference = (name: string) => registers.reference(name);
  const frontmatter = {
    title,
    code,
    order,
    indicator,
    steps: draft.steps.map(({ owners, ...step }, index) => {
      const { label, detail, narrative, shape, duration, starts, due, standard, note, forms: used } = step;
      return {
        id: stepId(index + 1),
        label,
        detail,
        ...(narrative === undefined ? {} : { narrative }),
        shape,
        ...(step.isStart === undefined ? {} : { start: true }),
        duration,
        ...(starts === undefined ? {} : { starts }),
        ...(due === undefined ? {} : { due }),
        standard,
        owners: isStated(owners) ? owners.map((name) => ownerOf(name, registers)) : owners,
        ...(note === undefined ? {} : { note }),
        ...(step.ways === undefined ? {} : { next: nextOf(step.ways) }),
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

/** Where a step leads, by ids: one step, several at once, or a list of ways. */
function nextOf(ways: readonly SaidWay[]): unknown {
  const goals = ways.map(({ to, when, outcome }) => {
    const ids = to.map((goal) => (typeof goal === 'number' ? stepId(goal) : 'end'));
    return {
      to: ids.length === 1 ? ids[0] : ids,
      ...(when === undefined ? {} : { when }),
      ...(outcome === undefined ? {} : { outcome }),
    };
  });
  const [only, other] = goals;
  return only && !other && !('when' in only) && !('outcome' in only) ? only.to : goals;
}

function stepId(row: number): string {
  return `step-${row}`;
}

/** A role by its id, with the part that stands behind its name. */
function ownerOf(name: string, registers: DraftRegisters): unknown {
  const { role, part } = ownerPart(name) ?? {};
  return role === undefined || registers.hasRole(name)
    ? registers.role(name)
    : { role: registers.role(role), part };
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
