import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { procedures } from '../draft.ts';
import { anchors } from '../anchors.ts';
import { hasForeignScheme, placeOf } from '../mdx.ts';
import { messages } from '../messages.ts';
import { fragmentOf, resolvePath } from '../paths.ts';
import type { Rule } from './rule.ts';

/** A link inside the library leads to a procedure that is there, and to a place on its page. */
export const links: Rule = {
  id: 'links',
  severity: 'error',
  *find({ bodies, library, procedureIds }) {
    const byFile = new Map(procedures(library).map((procedure) => [procedure.file, procedure]));
    for (const { file, sections } of bodies) {
      const found: (Link | Definition)[] = [];
      for (const { nodes } of sections) {
        for (const block of nodes)
          visit(block, ['link', 'definition'], (node) => void found.push(node as Link | Definition));
      }
      for (const link of found) {
        if (/^[a-z][a-z0-9+.-]*:/i.test(link.url) || hasForeignScheme(link.url)) continue;
        const at = placeOf(link);
        const target = link.url.startsWith('#') ? file : resolvePath(file, link.url);
        const id = /^manuals\/([^/]+\/[^/]+)\.mdx$/.exec(target ?? '')?.[1];
        if (target === undefined) yield { file, at, ...messages.outside(link.url) };
        else if (id === undefined) yield { file, at, ...messages.linkKind(link.url) };
        else if (!procedureIds.has(id)) yield { file, at, ...messages.linkMissing(link.url) };
        else {
          const fragment = fragmentOf(link.url);
          const procedure = byFile.get(target);
          if (fragment && procedure && !anchors(procedure).has(fragment)) {
            yield { file, at, ...messages.linkAnchor(fragment, procedure.title) };
          }
        }
      }
    }
  },
};
