import { allOf, nodesOf } from '../body.ts';
import { calloutKind } from '../callouts.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import type { Rule } from './rule.ts';

/** A callout says something below its marker. */
export const emptyCallouts: Rule = {
  id: 'callout-empty',
  severity: 'warning',
  *find({ bodies }) {
    for (const body of bodies) {
      for (const quote of allOf(nodesOf(body), 'blockquote'))
        if (calloutKind(quote) && quote.children.length === 0)
          yield { file: body.file, at: positionOf(quote), ...said('calloutEmpty') };
    }
  },
};
