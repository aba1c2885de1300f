/** The known word that a misspelt one most likely stands for: few edits away for its length; undefined where none is. */
export function nearest(word: string, known: readonly string[], tolerance = 2): string | undefined {
  if (known.includes(word)) return word;
  const [best] = known
    .map((candidate) => ({ candidate, edits: editDistance(plain(word), plain(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= tolerance ? best.candidate : undefined;
}

/** The known id that a misspelt one most likely stands for: the shorter it is, the fewer edits away. */
export function nearestId(written: string, known: readonly string[]): string | undefined {
  return nearest(written, known, Math.min(2, Math.floor(written.length / 3)));
}

/** Longer words are no slip of a name, and would take long to compare. */
const LONGEST_WORD = 100;

function plain(word: string): string {
  return word.slice(0, LONGEST_WORD).toLowerCase().replace(/\s/g, '');
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const above = row;
    row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      row.push(
        Math.min((row[j] ?? 0) + 1, (above[j + 1] ?? 0) + 1, (above[j] ?? 0) + (letter === b[j] ? 0 : 1)),
      );
    }
  }
  return row.at(-1) ?? 0;
}
