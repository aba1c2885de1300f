import { mermaidSource } from '#diagram/mermaid-source.ts';
import { allOf, nodesOf } from '#manual/body.ts';
import { positionOf } from '#manual/mdx.ts';
import { checkMessages } from '#words/check.ts';
import type { CheckRule } from './rule.ts';

/** The title of a flowchart that an author drew stands in the text too: with the chart only listeners are told it. */
export const mermaidTitles: CheckRule = {
  id: 'mermaid-title',
  severity: 'warning',
  *find({ bodies }) {
    for (const body of bodies) {
      const nodes = nodesOf(body);
      for (const block of allOf(nodes, 'code')) {
        const title = block.lang === 'mermaid' ? mermaidSource(block.value).title : '';
        if (title === '' || allOf(nodes, 'text').some(({ value }) => value.includes(title))) continue;
        const { line, column } = positionOf(block);
        const lines = block.value.split('\n');
        const above = lines.findIndex((one) => /^[ \t]*title:/.test(one));
        const indent = /^[ \t]*/.exec(lines[above] ?? '')?.[0].length ?? 0;
        yield {
          file: body.file,
          at: { line: line + 1 + above, column: column + indent },
          ...checkMessages.mermaidTitle(title),
        };
      }
    }
  },
};
