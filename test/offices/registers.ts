import type { Choices } from './choices.ts';
import { phrase, plainPhrase, shortPhrase } from './words.ts';
import type { Yaml } from './yaml.ts';

/** What the procedures of an office name. */
export interface Registers {
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly units: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly roles: readonly Entry[];
  readonly forms: readonly (Entry & { readonly file?: string })[];
  readonly references: readonly Entry[];
}

type Entry = { readonly [key: string]: Yaml } & { readonly id: string };

/** Gives something a name, and keeps it. */
export type Namer = (id: string) => string;

/** Names that are kept in a map, by id. */
export function namer(choices: Choices, names: Map<string, string>): Namer {
  return (id) => {
    const name = choices.once(3) ? phrase(choices).text : shortPhrase(choices);
    names.set(id, name);
    return name;
  };
}

/** The registers of an office; its forms and references are kept in `names` as they are shown. */
export function registers(choices: Choices, named: Namer, names: Map<string, string>): Registers {
  return {
    groups: choices.many(1, 3, (group) => ({
      id: `group-${group + 1}`,
      name: named(`group-${group + 1}`),
      units: choices.many(1, 3, (unit) => {
        const id = `unit-${group + 1}-${unit + 1}`;
        return { id, name: named(id) };
      }),
    })),
    roles: choices.many(1, 8, (index) => {
      const id = `role-${index + 1}`;
      const kind = choices.pick(['unit', 'committee', 'position', 'external']);
      return {
        id,
        name: named(id),
        kind,
        ...(choices.once(3) ? { phone: named(`${id}-phone`) } : {}),
        ...former(choices, id),
      };
    }),
    forms: choices.many(1, 5, (index) => {
      const id = `form-${index + 1}`;
      const file = choices.pick([undefined, 'receipt.pdf', 'แบบ 1.docx', 'a&b.xlsx']);
      const title = named(id);
      const code = choices.once(2) ? plainPhrase(choices) : undefined;
      if (code !== undefined) names.set(id, `${title} (${code})`);
      return {
        id,
        title,
        ...(code === undefined ? {} : { code }),
        ...(file === undefined ? {} : { file }),
        ...former(choices, id),
      };
    }),
    references: choices.many(1, 6, (index) => reference(choices, `reference-${index + 1}`, names)),
  };
}

const KINDS = [
  ...['law', 'regulation', 'announcement', 'order', 'circular'],
  ...['plan', 'standard', 'manual', 'system'],
];

/** A reference, which is cited with its year unless its title or its date says it; its repeal has a name of its own. */
function reference(choices: Choices, id: string, names: Map<string, string>): Entry {
  const year = choices.once(2) ? choices.pick([2526, 2562]) : undefined;
  const ending = year !== undefined && choices.once(2) ? ` พ.ศ. ${year}` : '';
  const title = `${shortPhrase(choices)}${ending}`;
  const kind = choices.pick(KINDS);
  const number = choices.once(3) ? plainPhrase(choices) : undefined;
  const dated = choices.once(3);
  const amended = choices.once(4) ? plainPhrase(choices) : undefined;
  const until = choices.once(4);
  const repealed = choices.pick([undefined, undefined, true, 2566]);
  const isPaper = KINDS.indexOf(kind) < KINDS.indexOf('plan');
  const parts = [
    title,
    ...(number === undefined ? [] : [isPaper ? `ที่ ${number}` : number]),
    ...(dated ? [`ลงวันที่ 12 มกราคม พ.ศ. ${year ?? 2560}`] : []),
    ...(year !== undefined && !dated && ending === '' ? [`พ.ศ. ${year}`] : []),
    ...(amended === undefined ? [] : [`(${amended})`]),
    ...(until ? ['(ใช้ถึงวันที่ 30 กันยายน พ.ศ. 2563)'] : []),
  ];
  names.set(id, parts.join(' '));
  if (repealed !== undefined)
    names.set(repealOf(id), repealed === true ? 'ยกเลิกแล้ว' : `ยกเลิก พ.ศ. ${repealed}`);
  return {
    id,
    title,
    kind,
    ...(number === undefined ? {} : { number }),
    ...(dated ? { date: `${(year ?? 2560) - 543}-01-12` } : {}),
    ...(year === undefined ? {} : { year }),
    ...(amended === undefined ? {} : { amended }),
    ...(until ? { until: '2020-09-30' } : {}),
    ...(choices.once(3) ? { url: 'https://www.ratchakitcha.soc.go.th/a?b=c&d=e' } : {}),
    ...(repealed === undefined ? {} : { repealed }),
    ...former(choices, id),
  };
}

/** The former ids of something, which few have. */
export function former(choices: Choices, id: string): { readonly formerly?: readonly string[] } {
  return choices.once(6) ? { formerly: choices.many(1, 2, (index) => `was-${id}-${index + 1}`) } : {};
}

/** Where the repeal of a reference is kept among the names. */
export function repealOf(id: string): string {
  return `${id}-repealed`;
}
