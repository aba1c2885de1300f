import { visit } from 'unist-util-visit';
import { placeOf } from '../mdx.ts';
import { messages } from '../messages.ts';
import type { Rule } from './rule.ts';

/** The title is the only heading of the first level, and no level is skipped. */
export const headings: Rule = {
  id: 'headings',
  severity: 'error',
  *find({ bodies }) {
    for (const { file, preamble, sections } of bodies) {
      for (const nodes of [preamble, ...sections.map((section) => section.nodes)]) {
        let depth = 2;
        for (const block of nodes) {
          if (block.type === 'heading') {
            if (block.depth === 1) yield { file, at: placeOf(block), ...messages.firstLevelHeading };
            else if (block.depth > depth + 1)
              yield { file, at: placeOf(block), ...messages.skippedHeading(block.depth) };
            depth = block.depth;
          } else {
            const nested = nestedHeading(block);
            if (nested) yield { file, at: nested, ...messages.nestedHeading };
          }
        }
      }
    }
  },
};

function nestedHeading(block: Parameters<typeof visit>[0]) {
  let place: ReturnType<typeof placeOf> | undefined;
  visit(block, 'heading', (node) => {
    place ??= placeOf(node as Parameters<typeof placeOf>[0]);
  });
  return place;
}
