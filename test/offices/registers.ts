import type { Choices } from './choices.ts';
import { phrase, shortPhrase } from './words.ts';
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

/** The registers of an office; its references are kept in `names` as they are cited. */
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
      return { id, name: named(id), kind: choices.pick(['unit', 'committee', 'position', 'external']) };
    }),
    forms: choices.many(1, 5, (index) => {
      const id = `form-${index + 1}`;
      const file = choices.pick([undefined, 'receipt.pdf', 'แบบ 1.docx', 'a&b.xlsx']);
      return { id, title: named(id), ...(file === undefined ? {} : { file }) };
    }),
    references: choices.many(1, 6, (index) => reference(choices, `reference-${index + 1}`, names)),
  };
}

/** A reference, which is cited with its year unless its title says it. */
function reference(choices: Choices, id: string, names: Map<string, string>): Entry {
  const year = choices.once(2) ? choices.pick([2526, 2562]) : undefined;
  const ending = year !== undefined && choices.once(2) ? ` พ.ศ. ${year}` : '';
  const title = `${shortPhrase(choices)}${ending}`;
  names.set(id, year === undefined || ending !== '' ? title : `${title} พ.ศ. ${year}`);
  return {
    id,
    title,
    kind: choices.pick(['law', 'plan', 'standard', 'manual', 'system']),
    ...(year === undefined ? {} : { year }),
    ...(choices.once(3) ? { url: 'https://www.ratchakitcha.soc.go.th/a?b=c&d=e' } : {}),
    ...(choices.once(4) ? { repealed: true } : {}),
  };
}
