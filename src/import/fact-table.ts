import type { Loss } from './loss.ts';
import { tellCell } from './cell-loss.ts';
import type { SourceTable } from './source.ts';
import { wordsOf } from './text.ts';
import { DOCUMENT_NAME, DOCUMENT_TYPE, FORM_HEAD, OWN_FACTS } from './vocabulary.ts';

/** What a table at the head of a document says of it, a label beside each value. */
export interface DocumentFacts {
  readonly name?: string;
  readonly type?: string;
  readonly code?: string;
  readonly losses: readonly Loss[];
}

const KNOWN = { name: DOCUMENT_NAME, type: DOCUMENT_TYPE, code: FORM_HEAD.code } as const;
const FIELDS = Object.keys(KNOWN) as readonly (keyof typeof KNOWN)[];

/** The facts that a table of two columns gives of a document; none where it is another table. */
export function documentFacts({ rows, place }: SourceTable): DocumentFacts | undefined {
  const read = rows.map(({ cells: [label, value, other] }) => {
    const words = label ? wordsOf(label.blocks) : '';
    const field = FIELDS.find((one) => words.replace(KNOWN[one], '') === '');
    return { label, value, words, field, isPair: label !== undefined && !other };
  });
  if (!read.every(({ isPair }) => isPair)) return undefined;
  if (!read.some(({ field }) => field === 'name' || field === 'type')) return undefined;
  const losses: Loss[] = [];
  const facts: { name?: string; type?: string; code?: string } = {};
  for (const [index, { label, value, words, field }] of read.entries()) {
    const at = { ...place, row: index + 1 };
    const said = value ? wordsOf(value.blocks) : '';
    const isOwn = OWN_FACTS.test(words);
    if (field && facts[field] === undefined && said !== '') {
      if (label) tellCell(losses, 'structure', label, at);
      facts[field] = said;
      continue;
    }
    for (const cell of [label, value])
      if (cell) tellCell(losses, isOwn ? 'structure' : 'document-head', cell, at);
  }
  return { ...facts, losses };
}
