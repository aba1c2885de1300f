import type { Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { readCallouts } from './callouts.ts';
import type { SourcePosition } from './diagnostic.ts';
import { bodyExcess, tooDeepIn } from './limits.ts';
import { said, type Message } from './messages.ts';
import { mdxMistake } from './mdx-mistake.ts';
import { nearest } from './nearest.ts';
import { COMPONENTS } from './structures.ts';

export interface MdxProblem extends SourcePosition, Message {
  readonly rule: 'mdx-syntax' | 'mdx-content' | 'mdx-limits';
}

export interface Mdx {
  /** Safe to draw only where there is no problem; empty where the text could not be read at all. */
  readonly tree: Root;
  readonly readable: boolean;
  readonly problems: readonly MdxProblem[];
}

/** One `~` between numbers (`5~10`) is no mark: two of them would strike out what lies between, and vanish. */
const parser = remark().use(remarkGfm, { singleTilde: false }).use(remarkMdx);

/** Tags that only shape text and take no attribute. */
const PLAIN_TAGS = new Set(['br', 'sub', 'sup']);

/** Addresses that a link may have besides a relative one. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reads MDX as data: prose, the components of the manual and nothing that could run.
 *
 * Import and export, expressions, unknown components, props, raw HTML and addresses of other schemes are problems.
 * @param text the body, with as many empty lines before it as the frontmatter takes, so that places are those of the file
 */
export function readMdx(text: string): Mdx {
  const excess = bodyExcess(text);
  if (excess) return unreadable({ rule: 'mdx-limits', ...excess });
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    return unreadable(syntaxProblem(error, text));
  }
  const deep = tooDeepIn<Nodes>(tree);
  if (deep) return unreadable({ rule: 'mdx-limits', ...said('tooDeep'), ...positionOf(deep) });
  const lines = text.split('\n');
  const fence = openFence(tree, lines);
  if (fence) return unreadable({ rule: 'mdx-syntax', ...fence });
  if (text.includes('[!')) readCallouts(tree, lines);
  const problems: MdxProblem[] = [];
  visit(tree, (node) => {
    const found = refusal(node);
    if (found) problems.push({ rule: 'mdx-content', ...found, ...positionOf(node) });
    // A table that was pasted is one mistake, however many cells it has.
    return found?.key === 'htmlTable' ? SKIP : CONTINUE;
  });
  return { tree, readable: true, problems };
}

/** The first block of code without a line that closes it; everything behind it would be code. */
function openFence(tree: Root, lines: readonly string[]): (SourcePosition & Message) | undefined {
  let found: (SourcePosition & Message) | undefined;
  visit(tree, 'code', (node) => {
    const { line, column } = positionOf(node);
    const last = node.position?.end.line ?? line;
    const fence = /^(?:`{3,}|~{3,})/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0];
    const closing = last > line ? /^[\s>]*(`{3,}|~{3,})\s*$/.exec(lines[last - 1] ?? '')?.[1] : undefined;
    if (fence === undefined || closing?.startsWith(fence)) return CONTINUE;
    found = { ...said('openFence', fence), line, column };
    return EXIT;
  });
  return found;
}

/** Where a node starts. */
export function positionOf(node: Pick<RootContent, 'position'>): SourcePosition {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Whether a node is an element written as `<Name />`. */
export function isJsx(node: { readonly type: string }): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * Whether an address is of a scheme that content may not use, or of no scheme on another host. Control characters and
 * spaces are what a browser ignores in a scheme, so they are ignored here too.
 */
export function hasForeignScheme(url: string): boolean {
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  return (scheme !== undefined && !SCHEMES.has(scheme.toLowerCase())) || /^[/\\]{2}/.test(bare);
}

function refusal(node: Root | RootContent): Message | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return said('esm');
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return said('expression');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementRefusal(node);
    case 'html':
      return said('rawHtml');
    case 'imageReference':
      return said('imageReference');
    case 'link':
    case 'image':
    case 'definition':
      return hasForeignScheme(node.url) ? said('scheme', node.url) : undefined;
    default:
      return undefined;
  }
}

function elementRefusal(element: Jsx): Message | undefined {
  const name = element.name ?? '';
  if (name.toLowerCase() === 'table') return said('htmlTable');
  const isComponent = (COMPONENTS as readonly string[]).includes(name);
  if (!isComponent && !PLAIN_TAGS.has(name)) return said('unknownElement', name, nearest(name, COMPONENTS));
  if (element.attributes.length > 0) return said('props', name);
  if (isComponent && element.children.length > 0) return said('children', name);
  return undefined;
}

function unreadable(problem: MdxProblem): Mdx {
  return { tree: { type: 'root', children: [] }, readable: false, problems: [problem] };
}

function syntaxProblem(error: unknown, text: string): MdxProblem {
  if (isFromParser(error)) return { rule: 'mdx-syntax', ...mdxMistake(error, text, parses) };
  const words = error instanceof RangeError ? said('tooDeep') : said('mdxSyntax', '');
  return { rule: 'mdx-limits', ...words, line: 1, column: 1 };
}

function isFromParser(error: unknown): error is VFileMessage {
  return error instanceof Error && 'reason' in error;
}

/** Whether a text does not end inside a tag or an expression. */
function parses(text: string): boolean {
  try {
    parser.parse(text);
    return true;
  } catch (error) {
    return !(isFromParser(error) && error.ruleId === 'unexpected-eof');
  }
}
