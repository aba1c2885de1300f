import type { AnywhereName } from '#manual/structures.ts';
import { body, type SectionWords } from './body.ts';
import { STRUCTURES, type StructureName } from '#manual/structures.ts';
import type { Choices } from './choices.ts';
import { fieldText } from './field.ts';
import { recordData, records, type RecordWords } from './records.ts';
import { former } from './registers.ts';
import { service, type ServiceWords } from './service.ts';
import { citedData, some, someCited, stepIds, steps, type CitedWords, type StepWords } from './steps.ts';
import { phrase, shortPhrase, uniquePhrase } from './words.ts';
import type { Addresses } from './written.ts';
import { yamlText, type Yaml } from './yaml.ts';

/** The words of a procedure for its readers. */
export interface ProcedureWords {
  readonly title: string;
  readonly code: string | undefined;
  readonly indicator: readonly string[];
  readonly steps: readonly StepWords[];
  readonly definitions: readonly { readonly term: string; readonly meaning: readonly string[] }[];
  /** Ids in the registers: what the procedure names, and what only its steps do. */
  readonly forms: readonly string[];
  readonly references: readonly CitedWords[];
  readonly formReferences: readonly CitedWords[];
  readonly records: readonly RecordWords[];
  readonly sections: readonly SectionWords[];
  /** Of document control: who signed, with the position, and each change. */
  readonly control: readonly (readonly string[])[];
  /** Of a service to the public, which has no standard form. */
  readonly service: ServiceWords | undefined;
}

export interface MadeProcedure {
  /** `manual/procedure`. */
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly words: ProcedureWords;
}

/** What a procedure may name. */
export interface Surroundings {
  readonly manual: string;
  readonly slug: string;
  readonly order: number;
  /** Files of procedures of the office. */
  readonly others: readonly string[];
  /** Files of chapters of the office. */
  readonly chapters: readonly string[];
  /** Ids of procedures that may be done in this one. */
  readonly within: readonly string[];
  readonly roles: readonly string[];
  readonly forms: readonly string[];
  readonly references: readonly string[];
  /** Names of the files in the forms folder. */
  readonly formFiles: readonly string[];
  /** Addresses of pictures from the file. */
  readonly pictures: readonly string[];
  /** Its document needs a date. */
  readonly dated: boolean;
  readonly structure: StructureName;
}

/** A procedure whole. */
export function procedure(choices: Choices, around: Surroundings): MadeProcedure {
  const { manual, slug, order } = around;
  const file = `manuals/${manual}/${slug}.mdx`;
  const { others, chapters, formFiles } = around;
  const addresses: Addresses = {
    file,
    others,
    chapters,
    formFiles,
    steps: stepIds(choices),
    sections: sectionNumbers(around.structure),
  };
  const title = phrase(choices).text;
  const code = choices.once(2) ? uniquePhrase(choices) : undefined;
  const indicator = choices.once(2) ? indicatorOf(choices, addresses) : undefined;
  const kept = choices.once(4) ? records(choices, around.roles, around.forms) : [];
  const made = steps(
    choices,
    addresses,
    around,
    {
      next: around.others.map((other) => other.replace(/^manuals\/|\.mdx$/g, '')),
      within: around.within,
      hasForm: around.structure !== 'service',
    },
    kept.map(({ id }) => id),
  );
  const facts = around.structure === 'service' ? service(choices, around.forms) : undefined;
  const anywhere: AnywhereName[] = [
    ...(kept.length > 0 ? (['Records'] as const) : []),
    ...(made.some(({ words }) => words.control) ? (['Controls'] as const) : []),
    ...(choices.once(4) && made.some(({ words }) => words.owners.length > 0) ? (['Duties'] as const) : []),
  ];
  const definitions = choices.once(2)
    ? choices.many(1, 3, () => ({ term: shortPhrase(choices), meaning: fieldText(choices, addresses) }))
    : [];
  const used = new Set(made.flatMap(({ words }) => words.forms));
  const cited = new Set(made.flatMap(({ words }) => words.references.map(({ id }) => id)));
  const forms = used.size > 0 || choices.once(2) ? some(choices, around.forms, 3) : [];
  const references = cited.size > 0 || choices.once(2) ? someCited(choices, around.references, 3) : [];
  const formReferences = !facts && choices.once(5) ? someCited(choices, around.references, 2) : undefined;
  const allReferences = [
    ...references,
    ...[...cited]
      .filter((id) => references.every((one) => one.id !== id))
      .map((id) => ({ id, at: undefined })),
  ];
  const instead = () => choices.pick(['ไม่ระบุ', 'ไม่มี']);
  const orInstead = (ids: readonly Yaml[]) => (ids.length === 0 ? instead() : ids);
  const control = documentControl(choices, around);
  const frontmatter = yamlText(
    {
      title,
      code: code ?? instead(),
      order,
      indicator: indicator?.data ?? instead(),
      steps: made.map(({ data }) => data),
      definitions: orInstead(definitions.map(({ term, meaning }) => ({ term, meaning: meaning.source }))),
      forms: orInstead(forms),
      references: orInstead(references.map(citedData)),
      ...(formReferences ? { formReferences: formReferences.map(citedData) } : {}),
      ...(kept.length > 0 ? { records: kept.map(recordData) } : {}),
      ...control.data,
      ...former(choices, slug),
      ...(facts ? { service: facts.data } : {}),
    },
    choices,
  );
  const { source, sections } = body(choices, addresses, around.pictures, around.structure, anywhere);
  return {
    id: `${manual}/${slug}`,
    file,
    source: typed(`---\n${frontmatter}---\n\n${source}\n`, choices),
    words: {
      title,
      code,
      indicator: indicator?.parts ?? [],
      steps: made.map(({ words }) => words),
      definitions: definitions.map(({ term, meaning }) => ({ term, meaning: meaning.parts })),
      forms: [...new Set([...forms, ...used])],
      references: allReferences,
      formReferences: formReferences ?? allReferences,
      records: kept,
      sections,
      control: control.words,
      service: facts?.words,
    },
  };
}

/** One indicator, or several with or without a target. */
function indicatorOf(
  choices: Choices,
  addresses: Addresses,
): { readonly data: Yaml; readonly parts: readonly string[] } {
  if (!choices.once(3)) {
    const { source, parts } = fieldText(choices, addresses);
    return { data: source, parts };
  }
  const list = choices.many(1, 4, () => ({
    name: shortPhrase(choices),
    target: choices.once(2) ? shortPhrase(choices) : undefined,
  }));
  return {
    data: list.map(({ name, target }) => (target === undefined ? { name } : { name, target })),
    parts: list.flatMap(({ name, target }) => ['', name, ...(target === undefined ? [] : [target])]),
  };
}

function sectionNumbers(structure: StructureName): readonly number[] {
  const { title, sections } = STRUCTURES[structure];
  return [...(title ? [title] : []), ...sections].map(({ number }) => number);
}

/** As another editor would save it: with the line ends of Windows, or with a mark of byte order. */
function typed(text: string, choices: Choices): string {
  if (choices.once(20)) return text.replaceAll('\n', '\r\n');
  return choices.once(30) ? `\ufeff${text}` : text;
}

function documentControl(
  choices: Choices,
  { others, manual, slug, dated, roles }: Surroundings,
): { readonly data: { readonly [key: string]: Yaml }; readonly words: readonly (readonly string[])[] } {
  if (!dated && choices.once(2)) return { data: {}, words: [] };
  const words: string[][] = [];
  const status = choices.pick(['draft', 'approved', 'retired']);
  const signature = () => {
    const [name, position] = [shortPhrase(choices), shortPhrase(choices)];
    words.push([name, position]);
    return { name, position, ...(choices.once(4) ? {} : { date: choices.pick(DATES) }) };
  };
  /** The last of those who approve has signed. */
  const signatures = (isSigned: boolean) => {
    const all = choices.many(1, choices.pick([1, 1, 3]), signature);
    if (!isSigned) return choices.once(2) && all.length === 1 ? (all[0] ?? all) : all;
    return [...all.slice(0, -1), { date: DATES[0] ?? '', ...all.at(-1) }];
  };
  const changed = () => {
    const change = shortPhrase(choices);
    const by = choices.pick([undefined, uniquePhrase(choices), roles[0]]);
    words.push([change, ...(by === undefined ? [] : [by])]);
    return { change, ...(by === undefined ? {} : { by }) };
  };
  const history = choices.many(0, 3, (index) => ({
    revision: index * 2,
    date: DATES[index] ?? '2025-01-01',
    ...changed(),
  }));
  const last = history.at(-1)?.revision;
  const revision = last ?? (choices.once(2) ? choices.below(12) : undefined);
  const successor = others.find((other) => other !== `manuals/${manual}/${slug}.mdx`);
  const replacedBy = successor?.replace(/^manuals\/|\.mdx$/g, '');
  return {
    data: {
      ...(choices.once(2) || status === 'approved' ? { status } : {}),
      ...(revision === undefined ? {} : { revision }),
      ...(dated || choices.once(2) ? { effective: choices.pick([...DATES, '2025-10']) } : {}),
      ...(choices.once(2) ? { reviewBy: '2030-09-30' } : {}),
      ...(choices.once(2) ? { prepared: signatures(false) } : {}),
      ...(choices.once(2) ? { reviewed: signatures(false) } : {}),
      ...(status === 'approved' || choices.once(2) ? { approved: signatures(status === 'approved') } : {}),
      ...(history.length > 0 ? { history } : {}),
      ...(status === 'retired' && replacedBy !== undefined ? { replacedBy } : {}),
    },
    words,
  };
}

const DATES = ['2024-01-05', '2024-10-01', '2025-02-28', '2025-12-31'];
