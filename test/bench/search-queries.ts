import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Something a reader types, and the pages it should lead to. */
export interface Query {
  readonly query: string;
  /** `word`, `phrase`, `nothing` and so on; figures are given for each kind. */
  readonly kind: string;
  /** Ids of procedures or manuals, as in their addresses; none for words that must find nothing. */
  readonly expect: readonly string[];
  /** Id of the step that the first result should lead to. */
  readonly step?: string;
}

/** The kind of queries that must find nothing. */
export const NOTHING = 'nothing';

const QUERIES = new URL('./search-queries.yaml', import.meta.url);

/** The queries kept beside this file. Throws where one of them is not whole or expects a page that is not there. */
export async function searchQueries(pages: ReadonlySet<string>): Promise<readonly Query[]> {
  const list: unknown = parse(await readFile(QUERIES, 'utf8'));
  if (!Array.isArray(list)) throw new Error('search-queries.yaml is not a list.');
  const faulty = list.filter((entry) => !isQuery(entry) || faultOf(entry, pages));
  if (faulty.length > 0) throw new Error(`Queries that cannot be used: ${JSON.stringify(faulty)}`);
  return list as readonly Query[];
}

function isQuery(entry: unknown): entry is Query {
  if (typeof entry !== 'object' || entry === null) return false;
  const { query, kind, expect, step } = entry as Partial<Record<keyof Query, unknown>>;
  return (
    typeof query === 'string' &&
    typeof kind === 'string' &&
    Array.isArray(expect) &&
    expect.every((id) => typeof id === 'string') &&
    (step === undefined || typeof step === 'string')
  );
}

function faultOf({ kind, expect }: Query, pages: ReadonlySet<string>): boolean {
  return (kind === NOTHING) !== (expect.length === 0) || expect.some((id) => !pages.has(id));
}
