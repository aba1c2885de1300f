import type { List, ListItem, RootContent } from 'mdast';
import type { Asset } from '#manual/library.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import { COMPONENTS, STANDARD_FORM_SECTION, type ComponentName } from '#manual/sections.ts';
import { printProblems, printWords } from '#words/print.ts';
import { BodyScope } from './body-scope.ts';
import { printTable } from './body-table.ts';
import type { PrintBlock, PrintItem } from './body-tree.ts';
import { inlines } from './inline-runs.ts';
import { pictureOf, runsOf } from './inline.ts';
import type { PrintProblem } from './print-problem.ts';
import { plainText, printText, type Digits } from './print-text.ts';

/** The body of a section, ready for the templates. */
export interface PrintBody {
  readonly blocks: readonly PrintBlock[];
  /** The Mermaid texts of the charts that the author drew, in their order. */
  readonly charts: readonly string[];
  /** The pictures that it shows, relative to the content folder, each once; templates find them in `/pictures/`. */
  readonly pictures: readonly string[];
  readonly hasNotes: boolean;
  /** Nothing should be printed where there is one. */
  readonly problems: readonly PrintProblem[];
}

/** What the body of a section needs to know besides itself. */
export interface BodySettings {
  readonly assets: readonly Asset[];
  readonly digits: Digits;
  /** The address of the site, where the office has one. */
  readonly site: string | undefined;
}

/** Of a procedure: its file, its sections (a definition may stand in any of them), and its id, for those of footnotes. */
export type BodyOwner = Pick<Procedure, 'id' | 'file' | 'sections'>;

/** The body of a section as it is printed; what no form of print is known for is a problem, never left out. */
export function printBody(procedure: BodyOwner, section: Section, settings: BodySettings): PrintBody {
  const scope = new BodyScope(procedure, section, settings);
  const isNumbered = section.number !== STANDARD_FORM_SECTION;
  const printed = section.nodes.flatMap((node): PrintBlock[] =>
    node.type === 'list' && node.ordered && isNumbered
      ? [list(node, scope, `${section.number}.`)]
      : blocks([node], scope),
  );
  const { charts, pictures, hasNotes, problems } = scope;
  return { blocks: printed, charts, pictures: [...pictures], hasNotes, problems };
}

function blocks(nodes: readonly RootContent[], scope: BodyScope): PrintBlock[] {
  return nodes.flatMap((node) => block(node, scope));
}

function block(node: RootContent, scope: BodyScope): PrintBlock[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children, scope);
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: inline(node.children, scope) }];
    case 'list':
      return [list(node, scope)];
    case 'table':
      return [printTable(node, (children) => inline(children, scope))];
    case 'blockquote':
      return [{ type: 'quote', blocks: blocks(node.children, scope) }];
    case 'code':
      return [node.lang === 'mermaid' ? scope.chart(node.value) : code(node.value)];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'mdxJsxFlowElement':
      return element(node, scope);
    case 'definition':
    case 'footnoteDefinition':
      return [];
    default:
      scope.report(node, printProblems.unknownNode(node.type));
      return [];
  }
}

/** A picture that is alone in its paragraph is a block. */
function paragraph(children: readonly RootContent[], scope: BodyScope): PrintBlock[] {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (only?.type !== 'image' || others.length > 0)
    return [{ type: 'paragraph', children: inline(children, scope) }];
  const picture = pictureOf(only, scope);
  return picture ? [picture] : [];
}

function inline(children: readonly RootContent[], scope: BodyScope) {
  const note = (nodes: readonly RootContent[]) => blocks(nodes, scope);
  return inlines(runsOf(children, scope, note), scope.settings.digits);
}

/** `prefix` is the number of the section, where the list is one of its own. */
function list(node: List, scope: BodyScope, prefix?: string): PrintBlock {
  const start = node.start ?? 1;
  const items = node.children.map((item, index): PrintItem => {
    const number = prefix === undefined ? `${start + index}.` : `${prefix}${start + index}`;
    return {
      ...(node.ordered ? { marker: plainText(number, scope.settings.digits) } : {}),
      ...task(item),
      blocks: blocks(item.children, scope),
    };
  });
  return { type: 'list', loose: node.children.some(isLoose), items };
}

function task({ checked }: ListItem): Pick<PrintItem, 'task'> {
  if (typeof checked !== 'boolean') return {};
  return { task: { done: checked, alt: checked ? printWords.taskDone : printWords.taskOpen } };
}

function isLoose({ spread }: ListItem): boolean {
  return spread === true;
}

/** Spaces that a tab stands for. */
const TAB = 4;

function code(value: string): PrintBlock {
  const lines = value.split('\n').map((line) => {
    const spaced = line.replaceAll('\t', ' '.repeat(TAB));
    const text = spaced.trimStart();
    return { indent: spaced.length - text.length, text: printText(text, 'arabic') };
  });
  return { type: 'code', lines };
}

function element(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>, scope: BodyScope): PrintBlock[] {
  const name = node.name ?? '';
  if ((COMPONENTS as readonly string[]).includes(name))
    return [{ type: 'component', name: name as ComponentName }];
  if (name === 'br') return [];
  if (name === 'sub' || name === 'sup') {
    return node.children.flatMap((child): PrintBlock[] => {
      if (child.type !== 'paragraph') return block(child, scope);
      return [{ type: 'paragraph', children: [{ type: name, children: inline(child.children, scope) }] }];
    });
  }
  scope.report(node, printProblems.unknownElement(name));
  return [];
}
