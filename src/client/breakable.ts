import type { Piece } from '#search/result/snippet.ts';
import type { Tokenize } from '#search/text/tokens.ts';

/** Longer pieces may have to break somewhere on a phone. */
const LONGEST_KEPT_WHOLE = 20;

/** The text as nodes whose lines end only between words, with what was found in `mark`; copied, it carries nothing added. */
export function breakable(pieces: readonly Piece[], lines: Tokenize): Node[] {
  const nodes: Node[] = [];
  const whole = pieces.map(({ text }) => text).join('');
  let at = 0;
  for (const line of lines(whole)) {
    if (at > 0) nodes.push(document.createElement('wbr'));
    const parts = within(pieces, at, at + line.length).map(node);
    at += line.length;
    if (line.length > LONGEST_KEPT_WHOLE) nodes.push(...parts);
    else {
      const kept = document.createElement('span');
      kept.className = 'w';
      kept.append(...parts);
      nodes.push(kept);
    }
  }
  return nodes;
}

function within(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let start = 0;
  return pieces.flatMap(({ text, isFound }) => {
    const inside = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return inside === '' ? [] : [{ text: inside, isFound }];
  });
}

function node({ text, isFound }: Piece): Node {
  if (!isFound) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
