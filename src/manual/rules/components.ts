import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { sectionTitle, type Body } from '../body.ts';
import type { Place } from '../diagnostic.ts';
import { isJsx, placeOf } from '../mdx.ts';
import { messages } from '../messages.ts';
import { COMPONENTS, SECTIONS, type ComponentName } from '../sections.ts';
import type { Rule } from './rule.ts';

/** Each component stands once, in the section whose data it shows, as a block of its own. */
export const components: Rule = {
  id: 'components',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      if (body.problems.some(({ rule }) => rule === 'mdx-syntax')) continue;
      const used = usesOf(body);
      for (const name of COMPONENTS) {
        const uses = used.filter((use) => use.name === name);
        const home =
          SECTIONS.find((section) => 'component' in section && section.component === name)?.title ?? '';
        if (uses.length === 0) {
          const section = body.sections.find(({ title }) => sectionTitle(title) === home);
          if (section) yield { file: body.file, at: section, ...messages.missingComponent(name, home) };
          continue;
        }
        for (const { place, section, isBlock } of uses) {
          if (section !== home)
            yield { file: body.file, at: place, ...messages.componentSection(name, home) };
          else if (!isBlock) yield { file: body.file, at: place, ...messages.componentInline(name) };
        }
        for (const { place } of uses.slice(1))
          yield { file: body.file, at: place, ...messages.repeatedComponent(name) };
      }
    }
  },
};

interface Use {
  readonly name: ComponentName;
  readonly place: Place;
  readonly section: string;
  /** Whether it stands by itself, not inside a paragraph, list or quotation. */
  readonly isBlock: boolean;
}

function usesOf(body: Body): Use[] {
  const used: Use[] = [];
  const collect = (nodes: readonly RootContent[], section: string) => {
    for (const block of nodes) {
      visit(block, (node) => {
        if (!isJsx(node) || !(COMPONENTS as readonly string[]).includes(node.name ?? '')) return;
        used.push({
          name: node.name as ComponentName,
          place: placeOf(node),
          section,
          isBlock: node === block,
        });
      });
    }
  };
  collect(body.preamble, '');
  for (const { title, nodes } of body.sections) collect(nodes, sectionTitle(title));
  return used;
}
