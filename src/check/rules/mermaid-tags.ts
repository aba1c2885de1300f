import { mermaidSource } from '#diagram/mermaid-source.ts';
import { allOf, nodesOf } from '#manual/body.ts';
import { positionOf } from '#manual/mdx.ts';
import { checkMessages } from '#words/check.ts';
import type { CheckRule } from './rule.ts';

/** Words in a flowchart that an author drew have no tags but `<br>`: others would be shown as their letters. */
export const mermaidTags: CheckRule = {
  id: 'mermaid-tag',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      for (const block of allOf(nodesOf(body), 'code')) {
        if (block.lang !== 'mermaid') continue;
        const { line, column } = positionOf(block);
        for (const [index, text] of mermaidSource(block.value).text.split('\n').entries()) {
          const tags = [...text.matchAll(TAG)].filter(([tag]) => !LINE_END.test(tag));
          const [first] = tags;
          if (first === undefined) continue;
          yield {
            file: body.file,
            at: { line: line + 1 + index, column: column + first.index },
            ...checkMessages.mermaidTag([...new Set(tags.map(([tag]) => tag))]),
          };
        }
      }
    }
  },
};

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu;
/** What `mermaid-flow.ts` ends a line at. */
const LINE_END = /^<br\s*\/?>$/iu;
