import { buddhistYear } from '#thai/dates.ts';
import { FILES, type Draft } from '../draft.ts';
import type { Reference } from '../library.ts';
import { said } from '../messages.ts';
import type { Rule } from './rule.ts';

/** A reference is in force for some time: it ends, or is repealed, no sooner than it was made. */
export const referenceDates: Rule = {
  id: 'reference-dates',
  severity: 'error',
  *find(draft) {
    for (const [index, reference] of readable(draft)) {
      const { date, until, repealed } = reference;
      const made = reference.year ?? yearOf(date);
      if (date !== undefined && until !== undefined && until < date)
        yield { file: FILES.references, at: [index, 'until'], ...said('untilBeforeDate') };
      if (typeof repealed === 'number' && made !== undefined && repealed < made)
        yield {
          file: FILES.references,
          at: [index, 'repealed'],
          ...said('repealedBeforeDate', repealed, made),
        };
    }
  },
};

/** The year of a reference is that of its date; a warning, because before พ.ศ. 2484 years began in April. */
export const referenceYears: Rule = {
  id: 'reference-years',
  severity: 'warning',
  *find(draft) {
    for (const [index, { year, date }] of readable(draft)) {
      const dated = yearOf(date);
      if (year !== undefined && dated !== undefined && year !== dated)
        yield { file: FILES.references, at: [index, 'year'], ...said('yearOfDate', year, dated) };
    }
  },
};

/** References, without what could not be read of their times. */
function* readable({ library, isGap }: Draft): Iterable<readonly [index: number, Partial<Reference>]> {
  const times = ['date', 'until', 'year', 'repealed'] as const;
  for (const [index, reference] of library.references.entries()) {
    const read = times.filter((name) => !isGap(FILES.references, [index, name]));
    yield [index, Object.fromEntries(read.map((name) => [name, reference[name]]))];
  }
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : buddhistYear(date);
}
