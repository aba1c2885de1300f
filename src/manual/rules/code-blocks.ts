import { allOf, nodesOf } from '../body.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

const CHART_LANGUAGE = 'mermaid';

/** A block of code that is meant as a chart says so, and no words stand where they are not shown. */
export const codeBlocks: Rule = {
  id: 'code-block',
  severity: 'warning',
  *find({ bodies }) {
    for (const body of bodies) {
      for (const code of allOf(nodesOf(body), 'code')) {
        const { file } = body;
        const at = positionOf(code);
        const lang = code.lang ?? '';
        if (lang !== CHART_LANGUAGE && nearest(lang, [CHART_LANGUAGE]))
          yield { file, at, ...said('chartLanguage', lang) };
        const words = [/^[\w+#.-]*$/.test(lang) ? '' : lang, code.meta ?? ''].join(' ').trim();
        if (words !== '') yield { file, at, ...said('codeWords', words) };
      }
    }
  },
};
