import type { SectionName } from './headings.ts';
import type { OutlineBlock } from './outline.ts';
import { bare, inOneLine, itemOf, wordsOf } from './text.ts';
import { CITED_AT, MEANS, STEP_LABELS } from './vocabulary.ts';

type Sections = ReadonlyMap<SectionName, readonly OutlineBlock[]>;

/**
 * The sections of a service with the lists that stand in others without a heading of their own: references and forms that its
 * steps and papers name, and terms in bold with their meanings.
 */
export function withLists(sections: Sections): Sections {
  const all = new Map(sections);
  const labelled = [...(all.get('steps') ?? []), ...(all.get('documents') ?? [])].flatMap(linesOf);
  const behind = (label: RegExp) =>
    labelled.flatMap((line) => {
      const [, name = '', value = ''] = /^([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/u.exec(line) ?? [];
      return label.test(name) ? [bare(value)] : [];
    });
  move(all, 'documents', 'forms', listOf(all.get('documents') ?? [], behind(STEP_LABELS.forms)));
  move(all, 'criteria', 'references', listOf(all.get('criteria') ?? [], behind(STEP_LABELS.references)));
  move(all, 'criteria', 'definitions', (all.get('criteria') ?? []).filter(isTerm));
  return all;
}

function move(
  all: Map<SectionName, readonly OutlineBlock[]>,
  from: SectionName,
  to: SectionName,
  list: readonly OutlineBlock[],
): void {
  if (list.length === 0 || all.has(to)) return;
  all.set(to, list);
  all.set(
    from,
    (all.get(from) ?? []).filter((block) => !list.includes(block)),
  );
}

function linesOf(block: OutlineBlock): readonly string[] {
  if (block.kind === 'paragraph') return block.text.split('\n').map(inOneLine);
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(linesOf)));
}

/** The first list of numbered lines of which one is among names, or begins one with where in it behind. */
function listOf(blocks: readonly OutlineBlock[], named: readonly string[]): readonly OutlineBlock[] {
  const lists: OutlineBlock[][] = [];
  let last = 0;
  for (const block of blocks) {
    const [number, ...deeper] = numbersOf(block);
    const goesOn = number === last + 1 && deeper.length === 0;
    if (number === 1 && deeper.length === 0) lists.push([block]);
    else if (goesOn) lists.at(-1)?.push(block);
    last = number !== undefined && (number === 1 || goesOn) ? number : 0;
  }
  const isNamed = (block: OutlineBlock) => {
    const words = itemOf(wordsOf([block]))?.rest ?? '';
    const [title = words] = words.split(CITED_AT);
    return named.some((value) => value.startsWith(bare(title)));
  };
  return lists.find((list) => list.some(isNamed)) ?? [];
}

function numbersOf(block: OutlineBlock): readonly number[] {
  return block.kind === 'paragraph' && !block.isApart && !block.isHeading
    ? (itemOf(wordsOf([block]))?.numbers ?? [])
    : [];
}

/** Whether a paragraph is a term in bold with its meaning. */
function isTerm(block: OutlineBlock): boolean {
  if (block.kind !== 'paragraph' || block.isApart || block.boldStart === '') return false;
  const { term } = MEANS.exec(inOneLine(block.text))?.groups ?? {};
  return term !== undefined && bare(term) === bare(block.boldStart);
}
