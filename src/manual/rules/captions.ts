import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { allOf, nodesOf } from '../body.ts';
import { captionBeginning, tableCaption } from '../captions.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { CAPTION_WORDS } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** A paragraph that begins as the caption of a table says something, and stands right above one. */
export const tableCaptions: Rule = {
  id: 'table-caption',
  severity: 'warning',
  *find({ bodies }) {
    for (const body of bodies) {
      for (const [node, next] of neighbours(nodesOf(body)))
        if (captionBeginning(node) && !tableCaption(node, next))
          yield { file: body.file, at: positionOf(node), ...said('tableCaption', next?.type === 'table') };
    }
  },
};

const NUMBERED = new RegExp(
  `^\\s*${CAPTION_WORDS}\\s*[\\d\u0e50-\u0e59]+(?:[.-][\\d\u0e50-\u0e59]+)*[.:]?`,
  'u',
);

/** No caption begins with a number of its own: it is numbered by itself. */
export const captionNumbers: Rule = {
  id: 'caption-number',
  severity: 'warning',
  *find({ bodies }) {
    for (const body of bodies) {
      const nodes = nodesOf(body);
      const titles = allOf(nodes, 'image').map((image) => ({
        node: image as Nodes,
        text: image.title ?? '',
      }));
      const captions = neighbours(nodes).flatMap(([node, next]) => {
        const words = tableCaption(node, next);
        return words ? [{ node, text: words.map((word) => toString(word)).join('') }] : [];
      });
      for (const { node, text } of [...titles, ...captions]) {
        const number = NUMBERED.exec(text)?.[0].trim();
        if (number) yield { file: body.file, at: positionOf(node), ...said('captionNumber', number) };
      }
    }
  },
};

/** Every node with the one that follows it in the same place. */
function neighbours(nodes: readonly Nodes[]): readonly (readonly [Nodes, Nodes | undefined])[] {
  return nodes.flatMap((node, index) => [
    [node, nodes[index + 1]] as const,
    ...('children' in node ? neighbours(node.children) : []),
  ]);
}
