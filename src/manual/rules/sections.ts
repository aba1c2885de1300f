import type { Nodes } from 'mdast';
import { appendixName, sectionTitle, type Body } from '../body.ts';
import { isJsx, positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { APPENDIX_LETTERS } from '../vocabulary.ts';
import { isFiller } from '../stated.ts';
import type { SectionRule } from '../structures.ts';
import type { Finding, Rule } from './rule.ts';

/** The sections of its structure are all there, once each, in their order, appendices last, and nothing outside them. */
export const sections: Rule = {
  id: 'sections',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      if (!body.readable || body.kind === 'chapter') continue;
      yield* missing(body);
      yield* repeated(body);
      const outOfOrder = firstOutOfOrder(body);
      if (outOfOrder) yield outOfOrder;
      yield* unknown(body);
      const stray = body.preamble[0];
      if (stray) yield { file: body.file, at: positionOf(stray), ...said('beforeFirstSection') };
    }
  },
};

/** No section is empty; those that a component fills are for the rule of components. */
export const emptySections: Rule = {
  id: 'section-empty',
  severity: 'error',
  *find({ bodies }) {
    for (const { file, sections: written } of bodies) {
      for (const { title, meant, nodes, line, column } of written) {
        if (!meant?.component && !nodes.some(saysSomething))
          yield { file, at: { line, column }, ...said('emptySection', title) };
      }
    }
  },
};

/** A title is shown as its structure says, and an appendix with the letter of its place, which is told. */
export const sectionTitles: Rule = {
  id: 'section-title',
  severity: 'warning',
  *find({ bodies }) {
    for (const { file, sections: written } of bodies) {
      for (const { title, meant, line, column } of written) {
        const [official = '', ...others]: readonly string[] = meant?.titles ?? [];
        if (others.includes(sectionTitle(title)))
          yield { file, at: { line, column }, ...said('otherTitle', title, official) };
      }
      for (const [index, { title, line, column }] of written.filter((one) => one.isAppendix).entries()) {
        const { letter } = appendixName(title);
        const shown = APPENDIX_LETTERS.charAt(index);
        if (letter !== undefined && letter !== shown)
          yield { file, at: { line, column }, ...said('appendixLetter', title, shown) };
      }
    }
  },
};

function* missing({ file, structure, sections: written, end }: Body): Iterable<Finding> {
  const { sections: all } = structure;
  for (const [index, section] of all.entries()) {
    if (written.some(({ meant }) => meant === section)) continue;
    const following =
      written.find(({ meant }) => meant !== undefined && all.indexOf(meant) > index) ??
      written.find(({ isAppendix }) => isAppendix);
    yield {
      file,
      at: following ?? end,
      ...said('missingSection', section.titles[0], section.component, following?.title),
    };
  }
}

function* repeated({ file, sections: written }: Body): Iterable<Finding> {
  const seen = new Set<SectionRule>();
  for (const section of written) {
    if (!section.meant) continue;
    if (seen.has(section.meant)) yield { file, at: section, ...said('repeatedSection', section.title) };
    seen.add(section.meant);
  }
  const tooMany = written.filter(({ isAppendix }) => isAppendix).slice(APPENDIX_LETTERS.length);
  for (const section of tooMany)
    yield { file, at: section, ...said('manyAppendices', APPENDIX_LETTERS.length) };
}

/** The first section that should stand before one above it; where the others belong, the order tells too. */
export function firstOutOfOrder({ file, structure, sections: written }: Body): Finding | undefined {
  const { sections: all } = structure;
  const seen = new Set<number>();
  let last = -1;
  for (const section of written) {
    const index = section.meant ? all.indexOf(section.meant) : section.isAppendix ? all.length : last;
    if (index < last && !seen.has(index)) {
      const order = all.map(({ titles }) => titles[0]);
      return { file, at: section, ...said('sectionOrder', section.title, order[last], order) };
    }
    seen.add(index);
    last = Math.max(last, index);
  }
  return undefined;
}

function* unknown({ file, structure, sections: written }: Body): Iterable<Finding> {
  const titles = structure.sections.map((section) => section.titles[0]);
  for (const section of written) {
    const { title, meant, depth, isAppendix } = section;
    if (isAppendix) continue;
    if (!meant?.titles.some((one) => one === sectionTitle(title)))
      yield { file, at: section, ...said('unknownSection', title, meant?.titles[0], titles) };
    else if (depth !== 2) yield { file, at: section, ...said('sectionDepth', title, depth) };
  }
}

/** Whether readers are shown more of a node than marks: words, a picture or what a component stands for. */
export function saysSomething(node: Nodes): boolean {
  if (node.type === 'image' || (isJsx(node) && /^[A-Z]/.test(node.name ?? ''))) return true;
  if ('value' in node) return !isFiller(node.value) && node.value.trim() !== '';
  return 'children' in node && node.children.some(saysSomething);
}
