import { sectionIn } from './headings.ts';
import { documentFacts } from './fact-table.ts';
import { paragraphsIn, type SourceBlock, type SourceParagraph, type SourceTable } from './source.ts';
import { atBreaks, inOneLine, itemOf, numberedText } from './text.ts';
import { DOCUMENT_NAME, DOCUMENT_TYPE } from './vocabulary.ts';

/** Tables of one column are frames around text, and manual breaks stand where others end a paragraph. */
export function flatBlocks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'paragraph') return brokenParagraph(block);
    if (documentFacts(block)) return [block];
    if (isSectionTable(block))
      return flatBlocks(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)));
    if (block.rows.some(({ cells }) => cells.length > 1)) return [block];
    return flatBlocks(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)));
  });
}

/** A table whose rows are sections, their titles beside their texts. */
function isSectionTable({ rows }: SourceTable): boolean {
  const titles = rows.filter(({ cells: [first] }) => {
    const [paragraph, ...others] = paragraphsIn(first?.blocks ?? []);
    return (
      paragraph &&
      others.length === 0 &&
      sectionIn(paragraph, inOneLine(numberedText(paragraph)))?.rest === ''
    );
  });
  return (
    rows.every(({ cells }) => cells.length <= 2) && titles.length >= 2 && titles.length * 2 >= rows.length
  );
}

function brokenParagraph(paragraph: SourceParagraph): readonly SourceParagraph[] {
  let isBehindHeading = false;
  return atBreaks(paragraph, (line) => {
    const words = inOneLine(line);
    const isHeading = sectionIn({ ...paragraph, text: line }, words)?.rest === '';
    const begins =
      isHeading ||
      isBehindHeading ||
      itemOf(words) !== undefined ||
      DOCUMENT_NAME.test(words) ||
      DOCUMENT_TYPE.test(words);
    isBehindHeading = isHeading;
    return begins;
  });
}
