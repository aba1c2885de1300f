import type { Nodes } from 'mdast';
import { allOf, nodesOf } from '../body.ts';
import { said, type Message } from '../messages.ts';
import { indicesIn, placesIn } from '../text-place.ts';
import type { Finding, Rule } from './rule.ts';

/** An asterisk as a sign of multiplication, and what it leads to. */
const PRODUCT = /^[A-Za-z0-9\u0e50-\u0e59]\*[A-Za-z0-9\u0e50-\u0e59]/;

/** Two backslashes, as the name of a computer begins, and what follows. */
const TWO_BACKSLASHES = /(?<!\\)\\\\(?=[\w\u0e00-\u0e7f])\S*/g;

/** Signs that stand for something are not taken for markup, which is not shown: `2*3*4`, `\\server`. */
export const lostSigns: Rule = {
  id: 'lost-sign',
  severity: 'error',
  *find({ bodies, texts }) {
    for (const body of bodies) {
      const source = texts.get(body.file) ?? '';
      const found = [...lostAsterisks(nodesOf(body), source), ...lostBackslashes(nodesOf(body), source)];
      const placeAt = placesIn(source);
      for (const { index, words } of found)
        yield { file: body.file, at: placeAt(index), ...words } satisfies Finding;
    }
  },
};

interface Lost {
  readonly index: number;
  readonly words: Message;
}

function lostAsterisks(nodes: readonly Nodes[], source: string): readonly Lost[] {
  const indexAt = indicesIn(source);
  return allOf(nodes, 'emphasis').flatMap(({ position }) => {
    if (!position) return [];
    const [start, end] = [indexAt(position.start), indexAt(position.end)];
    if (!PRODUCT.test(source.slice(start - 1)) || !PRODUCT.test(source.slice(end - 2))) return [];
    return [{ index: start, words: said('lostAsterisks', source.slice(start - 1, end + 1)) }];
  });
}

function lostBackslashes(nodes: readonly Nodes[], source: string): readonly Lost[] {
  const indexAt = indicesIn(source);
  return allOf(nodes, 'text').flatMap(({ position }) => {
    if (!position) return [];
    const start = indexAt(position.start);
    return [...source.slice(start, indexAt(position.end)).matchAll(TWO_BACKSLASHES)].map(
      ({ 0: found, index }) => ({
        index: start + index,
        words: said('lostBackslash', found),
      }),
    );
  });
}
