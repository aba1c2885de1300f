import type { Form, Reference, Role } from '#manual/library.ts';
import { isStated, type Stated } from '#manual/stated.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { bare } from './text.ts';
import {
  ANY_REFERENCE_KIND,
  BUDDHIST_ERA,
  REFERENCE_KIND_WORDS,
  ROLE_KIND_WORDS,
  YEAR_AT_END,
} from './vocabulary.ts';

/** What registers hold already. */
export interface KnownRegisters {
  readonly roles: readonly Role[];
  readonly forms: readonly Form[];
  readonly references: readonly Reference[];
}

/** Gives ids to names: those of entries that are known already, or new ones, and remembers which entries are needed. */
export class DraftRegisters {
  private readonly roles: Register<Role>;
  private readonly forms: Register<Form>;
  private readonly references: Register<Reference>;

  constructor(known: KnownRegisters) {
    this.roles = new Register('role', known.roles, ({ name }) => name);
    this.forms = new Register('form', known.forms, ({ title }) => title);
    this.references = new Register('reference', known.references, titleWithYear);
  }

  /** Whether a role of this name is known already. */
  hasRole(name: string): boolean {
    return this.roles.knows(name);
  }

  role(name: string): string {
    return this.roles.idOf(name, (id) => ({
      id,
      name,
      kind: ROLE_KIND_WORDS.find(([, words]) => words.test(name))?.[0] ?? 'position',
    }));
  }

  form(title: string): string {
    return this.forms.idOf(title, (id) => ({ id, title }));
  }

  reference(title: string): string {
    return this.references.idOf(title, (id) => {
      const year = Number(toArabicDigits(YEAR_AT_END.exec(title)?.groups?.['year'] ?? ''));
      const isYear = year >= 2400 && year < 2700;
      return {
        id,
        title: isYear ? title.replace(YEAR_AT_END, '') : title,
        kind: REFERENCE_KIND_WORDS.find(([, words]) => words.test(title))?.[0] ?? ANY_REFERENCE_KIND,
        ...(isYear ? { year } : {}),
      };
    });
  }

  /** The entries that were named, in the order in which they were. */
  get used(): KnownRegisters {
    return { roles: this.roles.used, forms: this.forms.used, references: this.references.used };
  }

  /** The entries that are new. */
  get added(): KnownRegisters {
    return { roles: this.roles.added, forms: this.forms.added, references: this.references.added };
  }
}

/** The ids of a list of names; what stands for a list stays. */
export function idsOf(
  names: Stated<readonly string[]>,
  id: (name: string) => string,
): Stated<readonly string[]> {
  return isStated(names) ? names.map(id) : names;
}

function titleWithYear({ title, year }: Reference): string {
  return year === undefined ? title : `${title} ${BUDDHIST_ERA} ${year}`;
}

class Register<Entry extends { readonly id: string }> {
  readonly used: Entry[] = [];
  readonly added: Entry[] = [];
  private readonly known: readonly Entry[];
  private readonly named: string;
  private readonly nameOf: (entry: Entry) => string;

  constructor(named: string, known: readonly Entry[], nameOf: (entry: Entry) => string) {
    this.named = named;
    this.known = known;
    this.nameOf = nameOf;
  }

  knows(name: string): boolean {
    return this.known.some((entry) => bare(this.nameOf(entry)) === bare(name));
  }

  idOf(name: string, make: (id: string) => Entry): string {
    const isSame = (entry: Entry) => bare(this.nameOf(entry)) === bare(name);
    const used = this.used.find(isSame);
    if (used) return used.id;
    const known = this.known.find(isSame);
    const entry = known ?? make(this.freeId());
    this.used.push(entry);
    if (!known) this.added.push(entry);
    return entry.id;
  }

  private freeId(): string {
    const taken = new Set([...this.known, ...this.added].map(({ id }) => id));
    let number = this.added.length + 1;
    while (taken.has(`${this.named}-${number}`)) number += 1;
    return `${this.named}-${number}`;
  }
}
