import { oneEditApart } from '#thai/near-spelling.ts';
import { FILES } from '../draft.ts';
import { said } from '../messages.ts';
import type { Finding, Rule } from './rule.ts';

/** Two entries of a register are two: their names differ by more than a letter or a space. */
export const nearDuplicates: Rule = {
  id: 'near-duplicate',
  severity: 'warning',
  *find({ library }) {
    yield* near(
      FILES.roles,
      'name',
      library.roles,
      ({ name }) => name,
      () => '',
    );
    yield* near(
      FILES.references,
      'title',
      library.references,
      ({ title }) => title,
      ({ number, year, date }) => [number, year, date].join(' '),
    );
    yield* near(
      FILES.forms,
      'title',
      library.forms,
      ({ title }) => title,
      ({ code }) => code ?? '',
    );
  },
};

/** @param besides what tells entries of one name apart */
function* near<Entry extends { readonly id: string }>(
  file: string,
  field: string,
  entries: readonly Entry[],
  name: (entry: Entry) => string,
  besides: (entry: Entry) => string,
): Iterable<Finding> {
  const seen = oneEditApart();
  for (const [index, entry] of entries.entries()) {
    const letters = name(entry).replace(/[\s\p{P}]/gu, '');
    const numbers = letters.replace(/\P{Nd}/gu, '');
    const like = seen(letters, `${numbers} ${besides(entry)}`, index);
    const other = like === undefined ? undefined : entries[like];
    if (other && other.id !== entry.id)
      yield { file, at: [index, field], ...said('nearDuplicate', name(entry), name(other), other.id) };
  }
}
