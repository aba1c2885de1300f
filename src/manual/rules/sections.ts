import type { RootContent } from 'mdast';
import { sectionTitle, type Body } from '../body.ts';
import { placeOf } from '../mdx.ts';
import { messages } from '../messages.ts';
import { SECTIONS } from '../sections.ts';
import type { Finding, Rule } from './rule.ts';

const TITLES: readonly string[] = SECTIONS.map(({ title }) => title);

/** The sections of the official form are all there, once each, in their order, and nothing stands outside them. */
export const sections: Rule = {
  id: 'sections',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      if (body.problems.some(({ rule }) => rule === 'mdx-syntax')) continue;
      yield* missing(body);
      yield* misplaced(body);
      yield* unknown(body);
      const stray = body.preamble[0];
      if (stray) yield { file: body.file, at: placeOf(stray), ...messages.beforeFirstSection };
    }
  },
};

/** No section of the official form is empty. */
export const emptySections: Rule = {
  id: 'section-empty',
  severity: 'error',
  *find({ bodies }) {
    for (const { file, sections: written } of bodies) {
      for (const { title, nodes, line, column } of written) {
        if (!nodes.some(hasWords)) yield { file, at: { line, column }, ...messages.emptySection(title) };
      }
    }
  },
};

function* missing({ file, sections: written, end }: Body): Iterable<Finding> {
  const titles = written.map(({ title }) => sectionTitle(title));
  for (const [index, title] of TITLES.entries()) {
    if (titles.includes(title)) continue;
    const following = written.find((section) => TITLES.indexOf(sectionTitle(section.title)) > index);
    yield { file, at: following ?? end, ...messages.missingSection(title, TITLES[index - 1]) };
  }
}

function* misplaced({ file, sections: written }: Body): Iterable<Finding> {
  const seen = new Set<string>();
  let last = -1;
  for (const section of written) {
    const title = sectionTitle(section.title);
    const index = TITLES.indexOf(title);
    if (index === -1) continue;
    if (seen.has(title)) yield { file, at: section, ...messages.repeatedSection(title) };
    else if (index < last) yield { file, at: section, ...messages.sectionOrder(title, TITLES[last] ?? '') };
    seen.add(title);
    last = Math.max(last, index);
  }
}

function* unknown({ file, sections: written }: Body): Iterable<Finding> {
  for (const section of written) {
    if (TITLES.includes(sectionTitle(section.title))) continue;
    yield { file, at: section, ...messages.unknownSection(section.title, TITLES) };
  }
}

function hasWords(node: RootContent): boolean {
  return (
    node.type !== 'thematicBreak' &&
    node.type !== 'definition' &&
    !(node.type === 'paragraph' && node.children.length === 0)
  );
}
