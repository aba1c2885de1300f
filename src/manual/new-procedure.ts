import { Document, isScalar, visit } from 'yaml';
import { SHOWN_BY } from './schema/procedure.ts';
import { STRUCTURES, type ComponentName, type SectionRule, type StructureName } from './structures.ts';
import { NONE, UNSTATED } from './vocabulary.ts';

/** What is known of a procedure when it is begun. */
export interface Beginning {
  readonly title: string;
  readonly order: number;
  readonly steps: readonly NewStep[];
  /** Ids in the registers. */
  readonly forms: readonly string[];
  readonly references: readonly string[];
  /** Of a service to the public, which cannot leave these open. */
  readonly service: NewService | undefined;
}

export interface NewStep {
  readonly id: string;
  readonly label: string;
  /** Ids of roles. */
  readonly owners: readonly string[];
}

export interface NewService {
  readonly where: string;
  readonly total: string;
  readonly documents: readonly string[];
  readonly fee: readonly { readonly item: string; readonly amount: string }[];
  readonly complaint: { readonly name: string; readonly where: string };
}

/** The file of a procedure in which all that is not known yet is an open question, by the sections of its structure. */
export function procedureText(beginning: Beginning, structure: StructureName): string {
  const { sections } = STRUCTURES[structure];
  const bodies = sections.map((section) => sectionText(section, beginning));
  return `---\n${yamlOf(frontmatter(beginning, sections))}---\n\n${bodies.join('\n')}`;
}

/** Data as YAML, in whose lists of ids brackets stand. */
export function yamlOf(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function frontmatter(
  { title, order, steps, service, ...registers }: Beginning,
  sections: readonly SectionRule[],
): object {
  const asked = (field: keyof typeof SHOWN_BY) =>
    sections.some(({ component }) => component === SHOWN_BY[field]);
  const listed = (field: 'forms' | 'references') =>
    registers[field].length > 0 || asked(field) ? { [field]: listOr(registers[field], UNSTATED) } : {};
  return {
    title,
    code: UNSTATED,
    order,
    indicator: UNSTATED,
    steps: steps.map(({ id, label, owners }, index) => ({
      id,
      label,
      detail: label,
      shape: index === 0 || index === steps.length - 1 ? 'terminal' : 'process',
      duration: UNSTATED,
      standard: UNSTATED,
      owners: listOr(owners, UNSTATED),
    })),
    ...(asked('definitions') ? { definitions: UNSTATED } : {}),
    ...listed('forms'),
    ...listed('references'),
    ...(service ? { service: serviceData(service) } : {}),
  };
}

function serviceData({ where, total, documents, fee, complaint }: NewService): object {
  return {
    channels: [{ kind: 'counter', where }],
    fee: listOr(fee, NONE),
    documents: listOr(
      documents.map((name) => ({ name })),
      NONE,
    ),
    total,
    complaints: [complaint],
  };
}

function listOr<T>(list: readonly T[], otherwise: string): readonly T[] | string {
  return list.length > 0 ? list : otherwise;
}

function sectionText({ titles, component, allowed = [] }: SectionRule, beginning: Beginning): string {
  const shown = [
    ...(component ? [component] : []),
    ...allowed.filter((name) => hasSomething(name, beginning)),
  ];
  const lines = shown.length > 0 ? shown.map((name) => `<${name} />\n`) : [`${UNSTATED}\n`];
  return [`## ${titles[0]}\n`, ...lines].join('\n');
}

/** Whether a component that may stand in a section has something to show. */
function hasSomething(name: ComponentName, { forms, references }: Beginning): boolean {
  if (name === 'Forms') return forms.length > 0;
  if (name === 'References') return references.length > 0;
  return name === 'Flowchart' || name === 'StandardForm';
}
