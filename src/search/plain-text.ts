import type { Section } from '#manual/procedure.ts';

type Node = Section['nodes'][number];

/** Blocks whose words stand in one line of thought; the words of two of them are never neighbours. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
/** Charts in another language, and components, which stand for data that is indexed as data. */
const NOT_WORDS: ReadonlySet<string> = new Set(['code', 'mdxJsxFlowElement', 'mdxJsxTextElement']);

/** The texts that readers see in a section: one for each paragraph, list item, heading and table cell. */
export function plainTexts(nodes: readonly Node[]): string[] {
  return nodes.flatMap(textsOf).filter((text) => text !== '');
}

function textsOf(node: Node): string[] {
  if (NOT_WORDS.has(node.type)) return [];
  if (TEXT_BLOCKS.has(node.type)) return [wordsOf(node).replace(/\s+/gu, ' ').trim()];
  return 'children' in node ? (node.children as readonly Node[]).flatMap(textsOf) : [];
}

function wordsOf(node: Node): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return (node.children as readonly Node[]).map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}
