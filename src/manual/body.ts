import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from './diagnostic.ts';
import { placeOf, readMdx, type MdxProblem } from './mdx.ts';

/** A `##` heading and what follows it. */
export interface BodySection extends Place {
  readonly title: string;
  readonly nodes: readonly RootContent[];
}

/** The body of a procedure as written, before anything is expected of it. */
export interface Body {
  readonly file: string;
  /** What stands before the first `##` heading. */
  readonly preamble: readonly RootContent[];
  readonly sections: readonly BodySection[];
  /** Line after the last. */
  readonly end: Place;
  readonly problems: readonly MdxProblem[];
}

/** Reads the body of a procedure. */
export function readBody(file: string, text: string): Body {
  const { tree, problems } = readMdx(text);
  const preamble: RootContent[] = [];
  const sections: { title: string; nodes: RootContent[]; line: number; column: number }[] = [];
  for (const node of tree.children) {
    if (isSectionHeading(node)) sections.push({ title: toString(node).trim(), nodes: [], ...placeOf(node) });
    else (sections.at(-1)?.nodes ?? preamble).push(node);
  }
  return { file, preamble, sections, end: { line: text.split('\n').length, column: 1 }, problems };
}

/** The title of a section, whatever spaces stand in it. */
export function sectionTitle(written: string): string {
  return written
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}
