import type { Procedure } from './procedure.ts';

/** The latest date in the life of a procedure, as an ISO date; undefined where it has none. */
export function latestDate(procedure: Procedure): string | undefined {
  const { effective, prepared, reviewed, approved, history = [] } = procedure;
  const dates = [
    effective,
    prepared?.date,
    reviewed?.date,
    approved?.date,
    ...history.map(({ date }) => date),
  ];
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
