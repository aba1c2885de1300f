import type { Image, Paragraph } from 'mdast';
import { allOf, nodesOf } from '../body.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { writtenLinks } from './links.ts';
import type { Rule } from './rule.ts';

/** A title is the caption of a picture in a paragraph of its own; anywhere else it would show on no paper. */
export const linkTitles: Rule = {
  id: 'link-title',
  severity: 'error',
  *find(draft) {
    for (const { link, file, at } of writtenLinks(draft))
      if (link.title) yield { file, at, ...said('linkTitle', link.title) };
    for (const body of draft.bodies) {
      const nodes = nodesOf(body);
      const titled = allOf(nodes, 'image').filter(({ title }) => title);
      const alone = new Set(titled.length > 0 ? allOf(nodes, 'paragraph').flatMap(onlyPicture) : []);
      for (const image of titled) {
        if (!alone.has(image))
          yield { file: body.file, at: positionOf(image), ...said('imageTitle', image.title ?? '') };
      }
    }
  },
};

function onlyPicture({ children: [first, ...others] }: Paragraph): Image[] {
  return first?.type === 'image' && others.length === 0 ? [first] : [];
}
