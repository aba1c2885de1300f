import type { ProcedureDocument, SectionDocument } from '#document/procedure.ts';
import type { Block, RichText } from '#document/rich-text.ts';
import { procedureWords } from '#words/page.ts';
import { paragraph, plainInline } from './text/rich-text.ts';

/** How long a procedure takes, among the facts of its first page: as the page of the site says it. */
export function leadTimeFact({ leadTime: { total, brief } }: ProcedureDocument): string {
  if (total === undefined) return procedureWords.notNumeric;
  return brief === undefined ? total : `${total} (${brief})`;
}

/** The blocks of a section; of that which tells the steps, after how long they take together and how that was counted. */
export function withLeadTime(
  { blocks }: SectionDocument,
  { leadTime: { total, exact, notes } }: ProcedureDocument,
): RichText {
  if (total === undefined || !blocks.some(isSteps)) return blocks;
  const counted = [...(exact === undefined ? [] : [procedureWords.exactly(exact)]), ...notes];
  return [
    paragraph(
      { type: 'strong', children: [plainInline(`${procedureWords.leadTime}:`)] },
      plainInline(` ${total}${counted.length === 0 ? '' : ` (${counted.join(', ')})`}`),
    ),
    ...blocks,
  ];
}

function isSteps(block: Block): boolean {
  return block.type === 'component' && block.name === 'Steps';
}
