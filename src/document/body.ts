import type {
  Blockquote,
  Definition,
  FootnoteDefinition,
  Heading as MdastHeading,
  Image,
  List as MdastList,
  ListItem as MdastListItem,
  RootContent,
  Table as MdastTable,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { headingAnchors } from '#manual/anchors.ts';
import { calloutKind } from '#manual/callouts.ts';
import { tableCaption } from '#manual/captions.ts';
import { readFieldText } from '#manual/field-text.ts';
import type { Asset } from '#manual/library.ts';
import { resolvePath } from '#manual/paths.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import { COMPONENTS, type ComponentName } from '#manual/structures.ts';
import type { DocumentWords } from '#words/document.ts';
import { nestedNumbers, type Numbers } from './numbers.ts';
import type {
  Block,
  Caption,
  Heading,
  Inline,
  List,
  ListItem,
  Note,
  Picture,
  RichText,
  Table,
} from './rich-text.ts';
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
 * A reader of the file of a procedure or a chapter. Links and footnotes by name may be defined anywhere in the file; footnotes are
 * numbered through the procedure in the order of their calls, pictures and tables with a caption in theirs.
 */
export function reader(
  { file, sections }: Pick<Procedure, 'file'> & { readonly sections: readonly Pick<Section, 'nodes'>[] },
  assets: ReadonlyMap<string, Asset>,
  { body: words }: Pick<DocumentWords, 'body'>,
): Reader {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const { nodes } of sections) for (const node of nodes) learn(node, links, footnotes);
  const calls = new Map<string, number>();
  const anchors = headingAnchors(sections);

  const captions = { picture: 0, table: 0 };

  const blocks = (nodes: readonly RootContent[], numbers?: Numbers): Block[] =>
    nodes.flatMap((node, index) => {
      if (tableCaption(node, nodes[index + 1])) return [];
      return node.type === 'table'
        ? [table(node, tableCaption(nodes[index - 1], node))]
        : block(node, numbers?.get(node));
    });

  const block = (node: RootContent, numbers?: readonly string[]): Block[] => {
    switch (node.type) {
      case 'paragraph': {
        const picture = alone(node.children);
        return [
          picture ? captionedPicture(picture) : { type: 'paragraph', children: inlines(node.children) },
        ];
      }
      case 'heading':
        return [heading(node)];
      case 'list':
        return [list(node, numbers)];
      case 'blockquote':
        return [quote(node)];
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

  const heading = (node: MdastHeading): Heading => {
    const anchor = anchors.get(node);
    if (anchor === undefined) throw unknown(node);
    return { type: 'heading', depth: node.depth, anchor, children: inlines(node.children) };
  };

  const quote = (node: Blockquote): Block => {
    const kind = calloutKind(node);
    return kind === undefined
      ? { type: 'quote', blocks: blocks(node.children) }
      : { type: 'callout', kind, title: words.callouts[kind], blocks: blocks(node.children) };
  };

  const list = (node: MdastList, numbers?: readonly string[]): List => {
    const start = node.start ?? 1;
    return {
      type: 'list',
      ordered: node.ordered === true,
      loose: node.children.some(({ spread }) => spread === true),
      items: node.children.map((item, index): ListItem => {
        const done = typeof item.checked === 'boolean' ? { done: item.checked } : {};
        if (!node.ordered) return { ...done, blocks: blocks(item.children) };
        const marker = numbers?.[index] ?? writtenMarker(item) ?? `${start + index}.`;
        return { marker, ...done, blocks: blocks(item.children, nestedNumbers(item.children, marker)) };
      }),
    };
  };

  const table = ({ align, children }: MdastTable, said?: readonly RootContent[]): Table => {
    const caption = said && captioned(words.table(++captions.table), inlines(said));
    const columns = (children[0]?.children ?? []).map((_, column) => align?.[column] ?? 'left');
    return {
      type: 'table',
      columns,
      rows: children.map((row) => columns.map((_, column) => inlines(row.children[column]?.children ?? []))),
      ...(caption ? { caption } : {}),
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

  const captionedPicture = (image: Image): Picture =>
    image.title
      ? {
          ...pictureOf(image),
          caption: captioned(words.picture(++captions.picture), [{ type: 'text', text: image.title }]),
        }
      : pictureOf(image);

  const pictureOf = ({ url, alt }: Image): Picture => {
    const path = resolvePath(file, url) ?? '';
    const size = assets.get(path)?.size;
    if (!size) throw new Error(`${file} shows ${url}, which is no picture that was checked.`);
    return { type: 'picture', path, alt: alt ?? '', size };
  };

  return {
    section(nodes, numbers) {
      const before = calls.size;
      const read = blocks(nodes, numbers);
      const outer = calls.size;
      const notes: Note[] = [];
      // A footnote may call others, which then follow it.
      while (before + notes.length < calls.size) {
        const number = before + notes.length + 1;
        const [identifier = ''] = [...calls].find(([, one]) => one === number) ?? [];
        notes.push({
          number,
          nested: number > outer,
          blocks: blocks(footnotes.get(identifier)?.children ?? []),
        });
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

function captioned(label: string, said: readonly Inline[]): Caption {
  return [
    { type: 'strong', children: [{ type: 'text', text: label }] },
    { type: 'text', text: ' ' },
    ...said,
  ];
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
