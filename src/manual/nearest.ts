/** The known word that a misspelt one most likely stands for: few edits away for its length; undefined where none is. */
export function nearest(word: string, known: readonly string[], tolerance = 2): string | undefined {
  return known.includes(word) ? word : leastEdits(word, known, { tolerance, isPart: false });
}

/** The known id that a misspelt one most likely stands for: the shorter it is, the fewer edits away. */
export function nearestId(written: string, known: readonly string[]): string | undefined {
  return nearest(written, known, Math.min(2, Math.floor(written.length / 3)));
}

/** The file of the same folder that a misspelt path most likely stands for: its name alone. */
export function nearestFile(path: string, known: Iterable<string>): string | undefined {
  const end = path.lastIndexOf('/') + 1;
  const beside = [...known].filter(
    (one) => one.lastIndexOf('/') + 1 === end && one.startsWith(path.slice(0, end)),
  );
  return nearestId(
    path.slice(end),
    beside.map((one) => one.slice(end)),
  );
}

/** The known name of which some misspelt words most likely are a part: the shorter they are, the fewer edits away. */
export function nearestPart(written: string, known: readonly string[]): string | undefined {
  const tolerance = Math.min(2, Math.floor(written.length / 4));
  return tolerance === 0 ? undefined : leastEdits(written, known, { tolerance, isPart: true });
}

function leastEdits(
  written: string,
  known: readonly string[],
  { tolerance, isPart }: { readonly tolerance: number; readonly isPart: boolean },
): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, edits: editDistance(plain(written), plain(candidate), isPart) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= tolerance ? best.candidate : undefined;
}

/** Longer words are no slip of a name, and would take long to compare. */
const LONGEST_WORD = 100;

function plain(word: string): string {
  return word.slice(0, LONGEST_WORD).toLowerCase().replace(/\s/g, '');
}

/** Levenshtein distance: of `a` and `b`, or of `a` and the part of `b` that is nearest to it. */
function editDistance(a: string, b: string, isPart: boolean): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => (isPart ? 0 : index));
  for (const [i, letter] of [...a].entries()) {
    const above = row;
    row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      row.push(
        Math.min((row[j] ?? 0) + 1, (above[j + 1] ?? 0) + 1, (above[j] ?? 0) + (letter === b[j] ? 0 : 1)),
      );
    }
  }
  return isPart ? Math.min(...row) : (row.at(-1) ?? 0);
}
