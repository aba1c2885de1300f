import { stringify } from 'yaml';
import { UNSTATED } from '#manual/vocabulary.ts';
import { STRUCTURES, type ComponentName } from '#manual/structures.ts';
import type { DraftProcedure } from './draft-procedure.ts';
import { markdownOf } from './markdown.ts';
import type { SectionName } from './headings.ts';
import { SHOWN_IN, STRUCTURE_SECTIONS } from './structure.ts';
import { CITED_AT } from './vocabulary.ts';
import { ownerPart } from './owners.ts';
import { isStated, type Stated } from '#manual/stated.ts';
import type { SaidWay } from './chart-sentence.ts';
import { idsOf, type DraftRegisters } from './registers.ts';

/** The text of the file of a procedure. */
export function procedureFile(draft: DraftProcedure, order: number, registers: DraftRegisters): string {
  const { title, code, indicator, definitions, forms, references, formReferences } = draft;
  const bases = draft.steps.flatMap(({ references: cited = [] }) =>
    cited.map((name) => name.split(CITED_AT)[0] ?? name),
  );
  const known = isStated(references) ? references : [];
  const reference = (name: string) => citedIn(name, [...known, ...bases], registers);
  const frontmatter = {
    title,
    code,
    order,
    indicator,
    steps: draft.steps.map(({ owners, ...step }, index) => {
      const { label, detail, narrative, shape, duration, starts, due, standard, note, forms: used } = step;
      const { references: cited } = step;
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
        ...(cited === undefined ? {} : { references: cited.map(reference) }),
        ...(step.indicator === undefined ? {} : { indicator: step.indicator }),
      };
    }),
    ...(draft.service === undefined ? {} : { service: serviceOf(draft.service, registers) }),
    definitions,
    forms: idsOf(forms, (name) => registers.form(name)),
    references: isStated(references) ? references.map(reference) : references,
    ...(formReferences === undefined
      ? {}
      : { formReferences: isStated(formReferences) ? formReferences.map(reference) : formReferences }),
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

/** A reference by its id, with where in it, where what stands before that is named too. */
function citedIn(name: string, named: readonly string[], registers: DraftRegisters): unknown {
  const base = named
    .filter((one) => name.startsWith(one) && name.slice(one.length).search(CITED_AT) === 0)
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  const at = name.slice(base.length).trim();
  return base === '' ? registers.reference(name) : { id: registers.reference(base), at };
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

/** What a service promises, its forms by their ids. */
function serviceOf(
  { documents, ...service }: NonNullable<DraftProcedure['service']>,
  registers: DraftRegisters,
): unknown {
  return {
    channels: service.channels,
    documents:
      typeof documents === 'string'
        ? documents
        : documents.map(({ form, ...paper }) => ({
            ...paper,
            ...(form === undefined ? {} : { form: registers.form(form) }),
          })),
    fee: service.fee,
    total: service.total,
    complaints: service.complaints,
  };
}

/** Sections of the structure, each with its component, those besides it that have something to show, and its text. */
function bodyOf(draft: DraftProcedure): string {
  const { structure, prose } = draft;
  const names = STRUCTURE_SECTIONS[structure];
  const shownIn = Object.entries(SHOWN_IN[structure]) as readonly (readonly [SectionName, SectionName])[];
  return STRUCTURES[structure].sections
    .map(({ titles, component, allowed = [] }, index) => {
      const name = names[index];
      const others = shownIn.flatMap(([other, section]) => (section === name ? [other] : []));
      const components = [
        ...(component ? [component] : []),
        ...allowed.filter((one) => hasToShow(one, draft)),
      ];
      const words = [...(name ? [name] : []), ...others].flatMap(
        (one) => markdownOf(prose.get(one) ?? []) || [],
      );
      const parts = [
        `## ${titles[0]}`,
        ...components.map((one) => `<${one} />`),
        ...(words.length > 0 ? words : components.length > 0 ? [] : [UNSTATED]),
      ];
      return `${parts.join('\n\n')}\n`;
    })
    .join('\n');
}

/** Whether a component that a section need not have has something to show. */
function hasToShow(
  component: ComponentName,
  { definitions, forms, references, hasForm }: DraftProcedure,
): boolean {
  if (component === 'StandardForm') return hasForm;
  if (component === 'Flowchart') return true;
  const lists: Readonly<Partial<Record<ComponentName, Stated<readonly unknown[]>>>> = {
    Definitions: definitions,
    Forms: forms,
    References: references,
  };
  const list = lists[component];
  return list !== undefined && isStated(list);
}
