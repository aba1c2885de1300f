import { allOf, nodesOf } from '../body.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
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
