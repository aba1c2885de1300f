import type { Loss } from './loss.ts';
import { tellCell } from './cell-loss.ts';
import type { SourceTable } from './source.ts';
import { sourceLines, wordsOf } from './text.ts';
import { DOCUMENT_NAME, DOCUMENT_TYPE, FORM_HEAD, OWN_FACTS, TOTAL_TIME } from './vocabulary.ts';

/** What a table at the head of a document says of it, a label beside each value. */
export interface DocumentFacts {
  readonly name?: string;
  readonly type?: string;
  readonly code?: string;
  /** A line for each. */
  readonly indicators?: readonly string[];
  readonly total?: string;
  readonly losses: readonly Loss[];
}

const KNOWN = {
  name: DOCUMENT_NAME,
  type: DOCUMENT_TYPE,
  code: FORM_HEAD.code,
  indicators: FORM_HEAD.indicator,
  total: TOTAL_TIME,
} as const;
const FIELDS = Object.keys(KNOWN) as readonly (keyof typeof KNOWN)[];

/** The facts that a table of two columns gives of a document; none where it is another table. */
export function documentFacts({ rows, place }: SourceTable): DocumentFacts | undefined {
  const read = rows.map(({ cells: [label, value, other] }) => {
    const words = label ? wordsOf(label.blocks) : '';
    const field = FIELDS.find((one) => words.replace(KNOWN[one], '') === '');
    return { label, value, words, field, isPair: label !== undefined && !other };
  });
  if (!read.every(({ isPair }) => isPair)) return undefined;
  if (!read.some(({ field }) => field === 'name' || field === 'type' || field === 'total')) return undefined;
  const losses: Loss[] = [];
  const facts: { -readonly [Field in Exclude<keyof typeof KNOWN, 'indicators'>]?: string } = {};
  let indicators: readonly string[] | undefined;
  for (const [index, { label, value, words, field }] of read.entries()) {
    const at = { ...place, row: index + 1 };
    const said = value ? wordsOf(value.blocks) : '';
    const isOwn = OWN_FACTS.test(words);
    if (field === 'indicators' && value && said !== '') {
      if (label) tellCell(losses, 'structure', label, at);
      indicators = sourceLines(value.blocks);
      continue;
    }
    // Elsewhere than of a service, the product counts it.
    if (field === 'total' && value) tellCell(losses, 'structure', value, at);
    if (field && field !== 'indicators' && facts[field] === undefined && said !== '') {
      if (label) tellCell(losses, 'structure', label, at);
      facts[field] = said;
      continue;
    }
    for (const cell of [label, value])
      if (cell) tellCell(losses, isOwn ? 'structure' : 'document-head', cell, at);
  }
  return { ...facts, ...(indicators ? { indicators } : {}), losses };
}
