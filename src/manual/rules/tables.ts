import { allOf, nodesOf } from '../body.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { indicesIn } from '../text-place.ts';
import type { Rule } from './rule.ts';

/** No row of a table has more cells than its header; what is beyond would not be shown. */
export const tableCells: Rule = {
  id: 'table-cells',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      for (const { children } of allOf(nodesOf(body), 'table')) {
        const columns = children[0]?.children.length ?? 0;
        for (const { children: cells } of children) {
          const surplus = cells[columns];
          if (surplus)
            yield {
              file: body.file,
              at: positionOf(surplus),
              ...said('tableCells', cells.length, columns),
            };
        }
      }
    }
  },
};

/** A line below a table is one of its rows, and not words that belong below it: it has a border. */
export const tableRows: Rule = {
  id: 'table-row',
  severity: 'warning',
  *find({ bodies, texts }) {
    for (const body of bodies) {
      const source = texts.get(body.file) ?? '';
      const indexAt = indicesIn(source);
      for (const { children } of allOf(nodesOf(body), 'table')) {
        const line = children.find(({ position }) => {
          const [start, end] = position ? [indexAt(position.start), indexAt(position.end)] : [0, 0];
          return !/(?<!\\)\|/.test(source.slice(start, end));
        });
        if (line) yield { file: body.file, at: positionOf(line), ...said('tableRow') };
      }
    }
  },
};
