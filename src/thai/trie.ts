/** A set of Thai words that can be followed letter by letter. */
export interface Trie {
  /** The place after one more letter, or -1 where no word goes on so; `ROOT` is before the first. */
  next(node: number, charCode: number): number;
  /** What the word that ends here weighs, or 0 where none ends. */
  weight(node: number): number;
}

export const ROOT = 0;

const THAI_BLOCK = 0x0e00;
/** The Thai block has 128 places, so that a place in the trie and a letter make one small number. */
const BLOCK_BITS = 7;
const ALL_THAI = /^[\u0e00-\u0e7f]+$/u;

/**
 * Builds a trie; a word given twice keeps its first weight, words with anything but Thai in them are passed over.
 * Weights are positive.
 */
export function trie(words: Iterable<readonly [word: string, weight: number]>): Trie {
  const edges = new Map<number, number>();
  const weights: number[] = [0];
  for (const [word, weight] of words) {
    if (!ALL_THAI.test(word)) continue;
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const edge = edgeKey(node, word.charCodeAt(i));
      let child = edges.get(edge);
      if (child === undefined) {
        child = weights.push(0) - 1;
        edges.set(edge, child);
      }
      node = child;
    }
    if (weights[node] === 0) weights[node] = weight;
  }
  return {
    next: (node, charCode) => edges.get(edgeKey(node, charCode)) ?? -1,
    weight: (node) => weights[node] ?? 0,
  };
}

function edgeKey(node: number, charCode: number): number {
  return (node << BLOCK_BITS) | (charCode - THAI_BLOCK);
}
