import { toArabicDigits } from '#thai/digits.ts';
import type { Chapter } from '../chapter.ts';
import { FILES, procedures } from '../draft.ts';
import { said } from '../messages.ts';
import type { Procedure } from '../procedure.ts';
import { entries, isStated } from '../stated.ts';
import type { Finding, Rule } from './rule.ts';

/** No two procedures of the office share a code, in whatever digits it is written. */
export const codes: Rule = {
  id: 'code-unique',
  severity: 'error',
  *find({ library }) {
    const coded = procedures(library).filter(({ code }) => isStated(code));
    const first = new Map<string, Procedure>();
    for (const procedure of coded) {
      const code = toArabicDigits(procedure.code).trim();
      const earlier = first.get(code);
      if (earlier)
        yield {
          file: procedure.file,
          at: ['code'],
          ...said('repeatedCode', procedure.code, earlier.file, earlier.code),
        };
      else first.set(code, procedure);
    }
  },
};

/** No two procedures of a manual share a place in it, and no two chapters of one side. */
export const orders: Rule = {
  id: 'order-unique',
  severity: 'error',
  *find({ library }) {
    for (const manual of library.manuals) {
      for (const all of [manual.procedures, manual.front, manual.back])
        yield* shared<Procedure | Chapter>(all, ({ order }) => String(order), 'order', 'repeatedOrder');
    }
  },
};

/** Two procedures or chapters of a manual with one title cannot be told apart. */
export const titles: Rule = {
  id: 'title-unique',
  severity: 'warning',
  *find({ library }) {
    for (const manual of library.manuals) {
      const all = [...manual.front, ...manual.procedures, ...manual.back];
      yield* shared<Procedure | Chapter>(all, ({ title }) => title, 'title', 'repeatedTitle');
    }
  },
};

/** A term that a procedure defines twice has two meanings. */
export const terms: Rule = {
  id: 'term-unique',
  severity: 'warning',
  *find({ library }) {
    for (const { file, definitions } of procedures(library)) {
      const seen = new Set<string>();
      for (const [index, { term }] of entries(definitions).entries()) {
        if (seen.has(term)) yield { file, at: ['definitions', index, 'term'], ...said('repeatedTerm', term) };
        seen.add(term);
      }
    }
  },
};

/** A word stands once among those that mean the same to a searcher: two groups of it would be one. */
export const synonyms: Rule = {
  id: 'synonym-unique',
  severity: 'warning',
  *find({ library }) {
    const first = new Map<string, number>();
    for (const [group, words] of library.synonyms.entries()) {
      for (const [index, written] of words.entries()) {
        const word = written.trim().toLowerCase();
        const earlier = first.get(word);
        if (earlier === undefined) first.set(word, group);
        else
          yield {
            file: FILES.synonyms,
            at: [group, index],
            ...said('repeatedSynonym', written, earlier === group ? undefined : library.synonyms[earlier]),
          };
      }
    }
  },
};

function* shared<One extends Procedure | Chapter>(
  all: readonly One[],
  valueOf: (one: One) => string,
  field: string,
  message: 'repeatedOrder' | 'repeatedTitle',
): Iterable<Finding> {
  const first = new Map<string, One>();
  for (const procedure of all) {
    const value = valueOf(procedure);
    const earlier = first.get(value);
    if (earlier) yield { file: procedure.file, at: [field], ...said(message, value, earlier.file) };
    else first.set(value, procedure);
  }
}
