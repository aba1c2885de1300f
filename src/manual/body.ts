import type { Heading, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { SourcePosition } from './diagnostic.ts';
import { isJsx, positionOf, readMdx, type MdxProblem } from './mdx.ts';
import { nearest } from './nearest.ts';
import {
  STRUCTURE_NAMES,
  STRUCTURES,
  type SectionRule,
  type Structure,
  type StructureName,
} from './structures.ts';
import { APPENDIX, APPENDIX_LETTERS } from './vocabulary.ts';

/** A `##` heading and what follows it. */
export interface BodySection extends SourcePosition {
  readonly title: string;
  /** Of its heading: 2, unless a title of the structure was written at another. */
  readonly depth: number;
  /** The section of the structure that it is or, by a slip, most likely means; none of an appendix. */
  readonly meant?: SectionRule;
  readonly isAppendix: boolean;
  readonly nodes: readonly RootContent[];
  /** Its last line. */
  readonly lastLine: number;
}

/** The body of a procedure as written, before anything is expected of it; plain data. */
export interface WrittenBody extends Pick<Body, 'file' | 'end' | 'readable' | 'problems'> {
  readonly nodes: readonly RootContent[];
}

/** The body of a procedure in the sections of its structure, or of a chapter, which is one section by its title. */
export interface Body {
  readonly kind: 'procedure' | 'chapter';
  readonly file: string;
  readonly structure: Structure;
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
export function readBody(file: string, text: string): WrittenBody {
  const { tree, readable, problems } = readMdx(text);
  return { file, nodes: tree.children, end: { line: lastWritten(text), column: 1 }, readable, problems };
}

/**
 * The structure of a name; where none has it, which is told of the manual, the one that most headings of a body belong to,
 * so that nothing is claimed of the body that is only wrong in the manual.
 */
export function structureFor(named: string, { nodes }: WrittenBody): StructureName {
  const known = STRUCTURE_NAMES.find((name) => name === named);
  if (known) return known;
  const written = nodes.flatMap((node) => (node.type === 'heading' ? [sectionTitle(toString(node))] : []));
  const met = (name: StructureName) =>
    STRUCTURES[name].sections.filter(({ titles }) => titles.some((title) => written.includes(title))).length;
  return STRUCTURE_NAMES.reduce((best, name) => (met(name) > met(best) ? name : best));
}

/** A body in sections, as far as their headings tell which ones they are. */
export function sectionedBody(written: WrittenBody, structure: Structure): Body {
  const { nodes, end, ...rest } = written;
  const preamble: RootContent[] = [];
  const found: Found[] = [];
  const isSection = sectionHeadings(nodes, structure);
  for (const node of nodes) {
    if (isSection(node)) found.push({ title: toString(node).trim(), heading: node, nodes: [] });
    else (found.at(-1)?.nodes ?? preamble).push(node);
  }
  const meant = meantSections(found, structure);
  const sections = found.map((section, index): BodySection => {
    const { title, heading, nodes: own } = section;
    const following = found[index + 1];
    const official = meant.get(section);
    return {
      title,
      depth: heading.depth,
      isAppendix: isAppendix(section),
      ...(official === undefined ? {} : { meant: official }),
      nodes: own,
      lastLine: following ? positionOf(following.heading).line - 1 : end.line,
      ...positionOf(heading),
    };
  });
  return { kind: 'procedure', ...rest, structure, preamble, sections, end };
}

/** The body of a chapter. */
export function chapterBody({ nodes, end, ...rest }: WrittenBody, title: string): Body {
  const at = { line: Math.min(...nodes.map((node) => positionOf(node).line), end.line), column: 1 };
  const whole = { title, depth: 1, isAppendix: false, nodes, lastLine: end.line, ...at };
  return { kind: 'chapter', ...rest, structure: { sections: [] }, preamble: [], sections: [whole], end };
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

/** The title of a section, whatever spaces stand in it and whatever number before it. */
export function sectionTitle(written: string): string {
  return written
    .replace(/^\s*\p{Nd}+\s*[.)]\s*/u, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What an appendix is called besides its letter, and the letter that was written. */
export function appendixName(written: string): { readonly name: string; readonly letter?: string } {
  const name = written.slice(APPENDIX.length).trim();
  const letter = name.charAt(0);
  if (letter === '' || !APPENDIX_LETTERS.includes(letter) || /^.[^\s.:)]/u.test(name)) return { name };
  return { name: name.slice(1).replace(/^[\s.:)]+/u, ''), letter };
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

/** Headings of the second level, and titles of the structure at another level where the second level lacks them. */
function sectionHeadings(
  nodes: readonly RootContent[],
  { sections }: Structure,
): (node: RootContent) => node is Heading {
  const titles: readonly string[] = sections.flatMap((section) => section.titles);
  const written = new Set(
    nodes.flatMap((node) =>
      node.type === 'heading' && node.depth === 2 ? [sectionTitle(toString(node))] : [],
    ),
  );
  return (node): node is Heading => {
    if (node.type !== 'heading') return false;
    if (node.depth === 2) return true;
    const title = sectionTitle(toString(node));
    return titles.includes(title) && !written.has(title);
  };
}

function isAppendix({ title }: Found): boolean {
  return title.startsWith(APPENDIX);
}

/** Which section of the structure each stands for; one that is missing may be meant by one of an unknown title. */
function meantSections(found: readonly Found[], { sections }: Structure): ReadonlyMap<Found, SectionRule> {
  const meant = new Map<Found, SectionRule>();
  const named = found.filter((section) => !isAppendix(section));
  for (const section of named) {
    const title = sectionTitle(section.title);
    const official = sections.find(({ titles }) => (titles as readonly string[]).includes(title));
    if (official) meant.set(section, official);
  }
  for (const section of named) {
    if (meant.has(section)) continue;
    const left = sections.filter((one) => ![...meant.values()].includes(one));
    const official =
      left.find(({ component }) => component !== undefined && holds(section, component)) ??
      nearestSection(section.title, left);
    if (official) meant.set(section, official);
  }
  return meant;
}

function nearestSection(written: string, left: readonly SectionRule[]): SectionRule | undefined {
  const tolerance = Math.max(2, Math.floor(written.length / 4));
  const title = nearest(
    written,
    left.flatMap(({ titles }) => titles),
    tolerance,
  );
  return left.find(({ titles }) => titles.some((one) => one === title));
}

function holds({ nodes }: Found, component: string): boolean {
  return nodes.some((node) => isJsx(node) && node.name === component);
}
