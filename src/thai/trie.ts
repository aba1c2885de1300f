/** A set of words that can be followed character by character. */
export interface Trie {
  /** The place after one more character, or -1 where no word goes on so; `ROOT` is before the first. */
  next(node: number, charCode: number): number;
  /** What the word that ends here weighs, or 0 where none ends. */
  weight(node: number): number;
}

export const ROOT = 0;
const CODE_BITS = 16;

/** Builds a trie; a word given twice keeps its first weight. Weights are positive. */
export function trie(words: Iterable<readonly [word: string, weight: number]>): Trie {
  const edges = new Map<number, number>();
  const weights: number[] = [0];
  for (const [word, weight] of words) {
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
    if (weights[node] === 0 && node !== ROOT) weights[node] = weight;
  }
  return {
    next: (node, charCode) => edges.get(edgeKey(node, charCode)) ?? -1,
    weight: (node) => weights[node] ?? 0,
  };
}

/** A place and a character as one number; multiplied because a shift would wrap past 32 bits. */
function edgeKey(node: number, charCode: number): number {
  return node * 2 ** CODE_BITS + charCode;
}
