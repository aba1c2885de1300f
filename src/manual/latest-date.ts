import { firstDay } from '#thai/dates.ts';
import type { Procedure } from './procedure.ts';

/** The latest day in the life of a procedure, as an ISO date; of a month its first day; undefined where it has none. */
export function latestDate(procedure: Procedure): string | undefined {
  const { effective, prepared = [], reviewed = [], approved = [], history = [] } = procedure;
  const dates = [
    effective && firstDay(effective),
    ...[...prepared, ...reviewed, ...approved].map(({ date }) => date),
    ...history.map(({ date }) => date),
  ];
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
