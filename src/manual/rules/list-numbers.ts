import { allOf, nodesOf } from '../body.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { indicesIn } from '../text-place.ts';
import type { Rule } from './rule.ts';

/** The numbers of a list are shown as they are written: one by one, or all alike to have them counted. */
export const listNumbers: Rule = {
  id: 'list-number',
  severity: 'warning',
  *find({ bodies, texts }) {
    for (const body of bodies) {
      const source = texts.get(body.file) ?? '';
      const indexAt = indicesIn(source);
      for (const { ordered, children } of allOf(nodesOf(body), 'list')) {
        if (!ordered) continue;
        const numbers = children.map((item) => Number.parseInt(source.slice(indexAt(positionOf(item))), 10));
        const first = numbers[0] ?? 1;
        if (numbers.every((number) => number === first)) continue;
        for (const [index, item] of children.entries()) {
          const [above = NaN, here = NaN] = numbers.slice(Math.max(0, index - 1), index + 1);
          if (index > 0 && here !== above + 1)
            yield { file: body.file, at: positionOf(item), ...said('listNumber', here, first + index) };
        }
      }
    }
  },
};
