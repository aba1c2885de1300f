import { allOf } from '../body.ts';
import { citedId } from '../cited.ts';
import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import type { Step } from '../procedure.ts';
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
        // A list within a sentence is told too, and hides nothing.
        const shown = sections.flatMap(({ nodes }) => [
          ...allOf(nodes, 'mdxJsxFlowElement'),
          ...allOf(nodes, 'mdxJsxTextElement'),
        ]);
        const isShown = shown.some(({ name }) => name === SHOWN_BY[field]);
        if (!isShown || isStated(written)) continue;
        const known = new Set(library[field].map(({ id }) => id));
        const namedIn = (step: Step) => (step[field] ?? []).map(citedId).filter((id) => known.has(id));
        const first = steps.find((step) => namedIn(step).length > 0);
        const ids = [...new Set(steps.flatMap(namedIn))];
        if (first) yield { file, at: [field], ...said('namedBySteps', field, written, first.label, ids) };
      }
    }
  },
};
