import { citedId } from '../cited.ts';
import { procedures } from '../draft.ts';
import { isJsx } from '../mdx.ts';
import { said } from '../messages.ts';
import { isStated } from '../stated.ts';
import { SHOWN_BY } from '../schema/procedure.ts';
import type { Rule } from './rule.ts';

/** A procedure does not say that it has no forms or references where its steps name some, which its list shows too. */
export const stepRegisters: Rule = {
  id: 'step-registers',
  severity: 'error',
  *find({ library }) {
    for (const procedure of procedures(library)) {
      const { file, steps, sections } = procedure;
      for (const field of ['forms', 'references'] as const) {
        const written = procedure[field];
        const isShown = sections.some(({ nodes }) =>
          nodes.some((node) => isJsx(node) && node.name === SHOWN_BY[field]),
        );
        const naming = steps.filter((step) => step[field]);
        const [first] = naming;
        if (!first || !isShown || isStated(written)) continue;
        const ids = new Set(naming.flatMap((step) => (step[field] ?? []).map(citedId)));
        yield { file, at: [field], ...said('namedBySteps', field, String(written), first.label, [...ids]) };
      }
    }
  },
};
