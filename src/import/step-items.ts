import { isFiller } from '#manual/stated.ts';
import type { OutlineBlock } from './outline.ts';
import type { SourceParagraph } from './source.ts';
import { inOneLine, itemOf } from './text.ts';

/**
 * The items of a section of steps, each with what follows it, its own number left out; none where the section has anything else.
 * Items are what has a number as long as the first: 5.1, not 5.1.1.
 */
export function stepItems(blocks: readonly OutlineBlock[]): readonly (readonly SourceParagraph[])[] {
  const lines = blocks.flatMap((block): readonly StepLine[] => {
    if (block.kind === 'table' || block.isHeading || block.pictures.length > 0)
      return [{ paragraph: undefined }];
    return inOneLine(block.text) === '' ? [] : [{ paragraph: block, ...numberedLine(block) }];
  });
  // 1) below 5.1 is part of it, though its number is shorter.
  const first = lines.find(({ depth = BULLET_DEPTH }) => depth < BULLET_DEPTH);
  const top = first?.depth ?? BULLET_DEPTH;
  const items: SourceParagraph[][] = [];
  for (const { paragraph, depth, sign, rest = '' } of lines) {
    if (!paragraph) return [];
    // 1) below 1. is part of it too.
    if (depth === top && sign === first?.sign) {
      if (isFiller(rest)) return [];
      const { list: _, ...plain } = paragraph;
      items.push([{ ...plain, text: rest, shapes: [] }]);
    } else if (items.length === 0) return [];
    else items.at(-1)?.push({ ...paragraph, shapes: [] });
  }
  return items;
}

/** The blocks before the first numbered item, where there is one. */
export function textBefore(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const first = blocks.findIndex(
    (block) => block.kind === 'paragraph' && !block.isHeading && isNumberedLine(block),
  );
  return blocks.slice(0, Math.max(0, first));
}

function isNumberedLine(paragraph: SourceParagraph): boolean {
  const { depth = BULLET_DEPTH } = numberedLine(paragraph);
  return depth < BULLET_DEPTH && inOneLine(paragraph.text) !== '';
}

interface StepLine {
  readonly paragraph: SourceParagraph | undefined;
  readonly depth?: number;
  /** What stands around its number. */
  readonly sign?: string;
  readonly rest?: string;
}

/** How deep an item stands, and its words; a bullet stands deeper than any number. */
function numberedLine({ text, list }: SourceParagraph): Omit<StepLine, 'paragraph'> {
  const words = inOneLine(text);
  if (list) return { depth: list.number === '' ? BULLET_DEPTH : list.level, rest: words };
  const outer = itemOf(words);
  if (!outer) return {};
  const inner = outer.numbers.length === 0 ? itemOf(outer.rest) : undefined;
  const { numbers, written, rest } = inner ?? outer;
  const isAtTop = numbers.length === 1;
  return {
    depth: numbers.length === 0 ? BULLET_DEPTH : numbers.length,
    rest,
    ...(isAtTop ? { sign: written.replace(/[^()]/gu, '') } : {}),
  };
}
const BULLET_DEPTH = 100;
