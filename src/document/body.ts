import type {
  Definition,
  FootnoteDefinition,
  Image,
  List as MdastList,
  ListItem as MdastListItem,
  RootContent,
  Table as MdastTable,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { readFieldText } from '#manual/field-text.ts';
import type { Asset } from '#manual/library.ts';
import { resolvePath } from '#manual/paths.ts';
import type { Procedure } from '#manual/procedure.ts';
import { COMPONENTS, type ComponentName } from '#manual/structures.ts';
import type { Numbers } from './numbers.ts';
import type { Block, Inline, List, ListItem, Note, Picture, RichText, Table } from './rich-text.ts';
import { linkTarget } from './target.ts';

/** Reads the Markdown of one procedure. */
export interface Reader {
  /** The blocks of a section, and the footnotes that are first called in it. */
  section(
    nodes: readonly RootContent[],
    numbers: Numbers,
  ): { readonly blocks: readonly Block[]; readonly notes: readonly Note[] };
  /** The text of a field of the frontmatter. */
  field(written: string): RichText;
}

/**
 * A reader of the file of a procedure. Links and footnotes by name may be defined anywhere in the file; footnotes are
 * numbered through the procedure in the order of their calls.
 */
export function reader(
  { file, sections }: Pick<Procedure, 'file' | 'sections'>,
  assets: ReadonlyMap<string, Asset>,
): Reader {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const { nodes } of sections) for (const node of nodes) learn(node, links, footnotes);
  const calls = new Map<string, number>();

  const blocks = (nodes: readonly RootContent[], numbers?: Numbers): Block[] =>
    nodes.flatMap((node) => block(node, numbers?.get(node)));

  const block = (node: RootContent, numbers?: readonly string[]): Block[] => {
    switch (node.type) {
      case 'paragraph': {
        const picture = alone(node.children);
        return [picture ? pictureOf(picture) : { type: 'paragraph', children: inlines(node.children) }];
      }
      case 'heading':
        return [{ type: 'heading', depth: node.depth, children: inlines(node.children) }];
      case 'list':
        return [list(node, numbers)];
      case 'table':
        return [table(node)];
      case 'blockquote':
        return [{ type: 'quote', blocks: blocks(node.children) }];
      case 'code':
        return [{ type: node.lang === 'mermaid' ? 'mermaid' : 'code', text: node.value }];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'mdxJsxFlowElement':
        return element(node);
      default:
        throw unknown(node);
    }
  };

  /** A component, or a tag that stands in a line of its own. */
  const element = (node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>): Block[] => {
    const name = node.name ?? '';
    if (isComponent(name)) return [{ type: 'component', name }];
    if (name === 'br') return [{ type: 'paragraph', children: [{ type: 'break' }] }];
    if (name !== 'sub' && name !== 'sup') throw unknown(node);
    return blocks(node.children).map((inner) =>
      inner.type === 'paragraph'
        ? { type: 'paragraph', children: [{ type: name, children: inner.children }] }
        : inner,
    );
  };

  const list = (node: MdastList, numbers?: readonly string[]): List => {
    const start = node.start ?? 1;
    return {
      type: 'list',
      ordered: node.ordered === true,
      loose: node.children.some(({ spread }) => spread === true),
      items: node.children.map((item, index): ListItem => ({
        ...(node.ordered ? { marker: numbers?.[index] ?? writtenMarker(item) ?? `${start + index}.` } : {}),
        ...(typeof item.checked === 'boolean' ? { done: item.checked } : {}),
        blocks: blocks(item.children),
      })),
    };
  };

  const table = ({ align, children }: MdastTable): Table => {
    const columns = (children[0]?.children ?? []).map((_, column) => align?.[column] ?? 'left');
    return {
      type: 'table',
      columns,
      rows: children.map((row) => columns.map((_, column) => inlines(row.children[column]?.children ?? []))),
    };
  };

  const inlines = (nodes: readonly RootContent[]): Inline[] => nodes.flatMap(inline);

  const inline = (node: RootContent): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: node.value }];
      case 'inlineCode':
        return [{ type: 'code', text: node.value }];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ type: node.type, children: inlines(node.children) }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return [{ type: 'link', target: linkTarget(node.url, file), children: inlines(node.children) }];
      case 'linkReference': {
        const url = links.get(node.identifier)?.url;
        const children = inlines(node.children);
        return url === undefined ? children : [{ type: 'link', target: linkTarget(url, file), children }];
      }
      case 'image':
        return [pictureOf(node)];
      case 'footnoteReference':
        return [call(node.identifier)];
      case 'mdxJsxTextElement':
        if (node.name === 'br') return [{ type: 'break' }];
        if (node.name === 'sub' || node.name === 'sup')
          return [{ type: node.name, children: inlines(node.children) }];
        throw unknown(node);
      default:
        throw unknown(node);
    }
  };

  const call = (identifier: string): Inline => {
    const known = calls.get(identifier);
    const number = known ?? calls.size + 1;
    calls.set(identifier, number);
    return { type: 'note', number, first: known === undefined };
  };

  const pictureOf = ({ url, alt, title }: Image): Picture => {
    const path = resolvePath(file, url) ?? '';
    const size = assets.get(path)?.size;
    if (!size) throw new Error(`${file} shows ${url}, which is no picture that was checked.`);
    return { type: 'picture', path, alt: alt ?? '', size, ...(title ? { caption: title } : {}) };
  };

  return {
    section(nodes, numbers) {
      const before = calls.size;
      const read = blocks(nodes, numbers);
      const notes: Note[] = [];
      // A footnote may call others, which then follow it.
      while (before + notes.length < calls.size) {
        const number = before + notes.length + 1;
        const [identifier = ''] = [...calls].find(([, one]) => one === number) ?? [];
        notes.push({ number, blocks: blocks(footnotes.get(identifier)?.children ?? []) });
      }
      return { blocks: read, notes };
    },
    field: (written) => blocks(readFieldText(written)),
  };
}

function learn(
  block: RootContent,
  links: Map<string, Definition>,
  footnotes: Map<string, FootnoteDefinition>,
): void {
  visit(block, (node) => {
    if (node.type === 'definition') links.set(node.identifier, links.get(node.identifier) ?? node);
    if (node.type === 'footnoteDefinition')
      footnotes.set(node.identifier, footnotes.get(node.identifier) ?? node);
  });
}

/** The picture that is alone in its paragraph, which makes it a block. */
function alone(children: readonly RootContent[]): Image | undefined {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

/** How the author of a field wrote the number of an item. */
function writtenMarker(item: MdastListItem & { readonly marker?: string }): string | undefined {
  return item.marker;
}

function isComponent(name: string): name is ComponentName {
  return (COMPONENTS as readonly string[]).includes(name);
}

function unknown(node: RootContent): Error {
  return new Error(`Content of the unknown kind ${node.type} was not refused.`);
}
