import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { SourcePosition } from '../diagnostic.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import type { Rule } from './rule.ts';

/** A heading has words, the title is the only heading of the first level, and no level is skipped. */
export const headings: Rule = {
  id: 'headings',
  severity: 'error',
  *find({ bodies }) {
    for (const { kind, file, preamble, sections } of bodies) {
      for (const nodes of [preamble, ...sections.map((section) => section.nodes)]) {
        let depth = kind === 'chapter' ? 1 : 2;
        for (const block of nodes) {
          if (block.type === 'heading') {
            if (toString(block).trim() === '') yield { file, at: positionOf(block), ...said('emptyHeading') };
            else if (block.depth === 1) yield { file, at: positionOf(block), ...said('firstLevelHeading') };
            else if (block.depth > depth + 1)
              yield { file, at: positionOf(block), ...said('skippedHeading', block.depth) };
            else depth = block.depth;
          } else {
            for (const at of nestedHeadings(block)) yield { file, at, ...said('nestedHeading') };
          }
        }
      }
    }
  },
};

function nestedHeadings(block: RootContent): SourcePosition[] {
  const places: SourcePosition[] = [];
  visit(block, 'heading', (heading) => void places.push(positionOf(heading)));
  return places;
}
