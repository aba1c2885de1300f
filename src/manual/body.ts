import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { SourcePosition } from './diagnostic.ts';
import { isJsx, positionOf, readMdx, type MdxProblem } from './mdx.ts';
import { nearest } from './nearest.ts';
import { SECTIONS } from './sections.ts';

/** A `##` heading and what follows it. */
export interface BodySection extends SourcePosition {
  readonly title: string;
  /** Of its heading: 2, unless an official title was written at another. */
  readonly depth: number;
  /** The title on the official form that it has or, by a slip, most likely means. */
  readonly meant?: string;
  readonly nodes: readonly RootContent[];
  /** Its last line. */
  readonly lastLine: number;
}

/** The body of a procedure as written, before anything is expected of it. */
export interface Body {
  readonly file: string;
  /** What stands before the first `##` heading. */
  readonly preamble: readonly RootContent[];
  readonly sections: readonly BodySection[];
  /** The last line that is written. */
  readonly end: SourcePosition;
  /** Whether it could be read at all; where not, nothing should be claimed about what is missing. */
  readonly readable: boolean;
  readonly problems: readonly MdxProblem[];
}

/** Reads the body of a procedure. */
export function readBody(file: string, text: string): Body {
  const { tree, readable, problems } = readMdx(text);
  const preamble: RootContent[] = [];
  const found: Found[] = [];
  const isSection = sectionHeadings(tree);
  for (const node of tree.children) {
    if (isSection(node)) found.push({ title: toString(node).trim(), heading: node, nodes: [] });
    else (found.at(-1)?.nodes ?? preamble).push(node);
  }
  const lastLine = lastWritten(text);
  const meant = meantTitles(found);
  const sections = found.map((section, index): BodySection => {
    const { title, heading, nodes } = section;
    const following = found[index + 1];
    const official = meant.get(section);
    return {
      title,
      depth: heading.depth,
      ...(official === undefined ? {} : { meant: official }),
      nodes,
      lastLine: following ? positionOf(following.heading).line - 1 : lastLine,
      ...positionOf(heading),
    };
  });
  return { file, preamble, sections, end: { line: lastLine, column: 1 }, readable, problems };
}

/** Everything that stands in a body, but the headings of its sections. */
export function nodesOf({ preamble, sections }: Body): readonly RootContent[] {
  return [...preamble, ...sections.flatMap(({ nodes }) => nodes)];
}

/** All nodes of a type among and below some, in reading order. */
export function allOf<T extends Nodes['type']>(
  nodes: readonly Nodes[],
  type: T,
): readonly Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
    if ('children' in node) node.children.forEach(collect);
  };
  nodes.forEach(collect);
  return found;
}

/** The title of a section, whatever spaces stand in it. */
export function sectionTitle(written: string): string {
  return written
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The last line that is not empty, or the line above an empty body. */
function lastWritten(text: string): number {
  const written = text.trimEnd();
  return written === '' ? Math.max(1, text.split('\n').length - 1) : written.split('\n').length;
}

interface Found {
  readonly title: string;
  readonly heading: Heading;
  readonly nodes: RootContent[];
}

const TITLES: readonly string[] = SECTIONS.map(({ title }) => title);

/** Headings of the second level, and official titles at another level where the second level lacks them. */
function sectionHeadings(tree: Root): (node: RootContent) => node is Heading {
  const titlesAt = (depth: number) =>
    tree.children.flatMap((node) =>
      node.type === 'heading' && node.depth === depth ? [sectionTitle(toString(node))] : [],
    );
  const written = new Set(titlesAt(2));
  return (node): node is Heading => {
    if (node.type !== 'heading') return false;
    if (node.depth === 2) return true;
    const title = sectionTitle(toString(node));
    return TITLES.includes(title) && !written.has(title);
  };
}

/** Which official title each section stands for; one that no section has may be meant by one of an unknown title. */
function meantTitles(sections: readonly Found[]): ReadonlyMap<Found, string> {
  const meant = new Map<Found, string>();
  for (const section of sections) {
    const title = sectionTitle(section.title);
    if (TITLES.includes(title)) meant.set(section, title);
  }
  const missing = SECTIONS.filter(({ title }) => ![...meant.values()].includes(title));
  for (const section of sections) {
    if (meant.has(section)) continue;
    const left = missing.filter(({ title }) => ![...meant.values()].includes(title));
    const byComponent = left.find((one) => 'component' in one && holds(section, one.component));
    const title = byComponent?.title ?? nearestTitle(section.title, left);
    if (title !== undefined) meant.set(section, title);
  }
  return meant;
}

function nearestTitle(written: string, left: readonly { readonly title: string }[]): string | undefined {
  const tolerance = Math.max(2, Math.floor(written.length / 4));
  return nearest(
    written,
    left.map(({ title }) => title),
    tolerance,
  );
}

function holds({ nodes }: Found, component: string): boolean {
  return nodes.some((node) => isJsx(node) && node.name === component);
}
