import type { Nodes } from 'mdast';
import { sectionTitle, type Body } from '../body.ts';
import { isJsx, positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { SECTIONS } from '../sections.ts';
import { isFiller } from '../stated.ts';
import type { Finding, Rule } from './rule.ts';

const TITLES: readonly string[] = SECTIONS.map(({ title }) => title);

/** The sections of the official form are all there, once each, in their order, and nothing stands outside them. */
export const sections: Rule = {
  id: 'sections',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      if (!body.readable) continue;
      yield* missing(body);
      yield* misplaced(body);
      yield* unknown(body);
      const stray = body.preamble[0];
      if (stray) yield { file: body.file, at: positionOf(stray), ...said('beforeFirstSection') };
    }
  },
};

/** No section of the official form is empty; those that a component fills are for the rule of components. */
export const emptySections: Rule = {
  id: 'section-empty',
  severity: 'error',
  *find({ bodies }) {
    for (const { file, sections: written } of bodies) {
      for (const { title, meant, nodes, line, column } of written) {
        const isFilled = SECTIONS.some((section) => 'component' in section && section.title === meant);
        if (!isFilled && !nodes.some(saysSomething))
          yield { file, at: { line, column }, ...said('emptySection', title) };
      }
    }
  },
};

function* missing({ file, sections: written, end }: Body): Iterable<Finding> {
  for (const [index, title] of TITLES.entries()) {
    if (written.some(({ meant }) => meant === title)) continue;
    const following = written.find(({ meant }) => meant !== undefined && TITLES.indexOf(meant) > index);
    yield { file, at: following ?? end, ...said('missingSection', title, TITLES[index - 1]) };
  }
}

function* misplaced({ file, sections: written }: Body): Iterable<Finding> {
  const seen = new Set<string>();
  let last = -1;
  for (const section of written) {
    if (section.meant === undefined) continue;
    const index = TITLES.indexOf(section.meant);
    if (seen.has(section.meant)) yield { file, at: section, ...said('repeatedSection', section.title) };
    else if (index < last)
      yield { file, at: section, ...said('sectionOrder', section.title, TITLES[last] ?? '') };
    seen.add(section.meant);
    last = Math.max(last, index);
  }
}

function* unknown({ file, sections: written }: Body): Iterable<Finding> {
  for (const section of written) {
    const { title, meant, depth } = section;
    if (sectionTitle(title) !== meant)
      yield { file, at: section, ...said('unknownSection', title, meant, TITLES) };
    else if (depth !== 2) yield { file, at: section, ...said('sectionDepth', title, depth) };
  }
}

/** Whether readers are shown more of a node than marks: words, a picture or what a component stands for. */
export function saysSomething(node: Nodes): boolean {
  if (node.type === 'image' || (isJsx(node) && /^[A-Z]/.test(node.name ?? ''))) return true;
  if ('value' in node) return !isFiller(node.value) && node.value.trim() !== '';
  return 'children' in node && node.children.some(saysSomething);
}
