import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Definition, FootnoteDefinition, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { drawMermaid, readMermaid } from '#diagram/mermaid.ts';
import { isJsx } from '#manual/mdx.ts';
import { resolvePath } from '#manual/paths.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import type { ComponentName } from '#manual/sections.ts';
import { visit } from 'unist-util-visit';
import { assetAddress } from './assets.ts';
import { pageAddress } from './addresses.ts';
import { breakLines } from './break-lines.ts';
import { library } from './library.ts';
import { bodyWords } from '#words/body.ts';

/** A part of a section: prose as safe HTML, a place for a component, or a chart that the author drew. */
export type Block =
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'component'; readonly name: ComponentName }
  | { readonly type: 'mermaid'; readonly svg: string };

/** The body of a section, ready to draw in order. */
export async function sectionBlocks(procedure: Procedure, section: Section): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const close = () => {
    if (prose.length > 0) blocks.push({ type: 'html', html: html(procedure, section, prose, blocks.length) });
    prose = [];
  };
  for (const node of section.nodes) {
    if (isJsx(node)) {
      close();
      blocks.push({ type: 'component', name: node.name as ComponentName });
    } else if (isMermaid(node)) {
      close();
      blocks.push({
        type: 'mermaid',
        svg: await mermaidSvg(node.value, `chart-${section.number}-${blocks.length}`),
      });
    } else if (node.type !== 'definition' && node.type !== 'footnoteDefinition') {
      prose.push(node);
    }
  }
  close();
  return blocks;
}

async function mermaidSvg(text: string, id: string): Promise<string> {
  const read = await readMermaid(text);
  if (!read.ok) throw new Error(`A chart that was checked cannot be read: ${read.message}`);
  return drawMermaid(read.chart, { id });
}

function isMermaid(node: RootContent): node is Code {
  return node.type === 'code' && node.lang === 'mermaid';
}

function html(procedure: Procedure, section: Section, nodes: readonly RootContent[], index: number): string {
  const tree = toHast(
    { type: 'root', children: [...nodes, ...definitions(procedure)] },
    {
      clobberPrefix: `note-${section.number}-${index}-`,
      footnoteLabel: bodyWords.footnotes,
      footnoteLabelTagName: 'h3',
      footnoteBackLabel: bodyWords.backToText,
      handlers: { mdxJsxTextElement: (_, node: { name: string }) => element(node.name) },
    },
  ) as HastRoot;
  numberLists(tree, section.number);
  visit(tree, 'element', (node: Element) => shape(node, procedure));
  breakLines(tree);
  return toHtml(tree);
}

/** Link and footnote definitions may stand anywhere in the file. */
function definitions({ sections }: Procedure): (Definition | FootnoteDefinition)[] {
  return sections.flatMap(({ nodes }) =>
    nodes.filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition'),
  );
}

/** Gives the items of the first-level ordered lists of a section their numbers as text: 3.1, 3.2. */
function numberLists({ children }: HastRoot, section: number): void {
  for (const list of children) {
    if (list.type !== 'element' || list.tagName !== 'ol') continue;
    const start = Number(list.properties['start'] ?? 1);
    delete list.properties['start'];
    list.properties['className'] = ['numbered'];
    const items = list.children.filter(
      (item): item is Element => item.type === 'element' && item.tagName === 'li',
    );
    for (const [index, item] of items.entries()) {
      const number = element('span', { className: ['number'] }, [
        { type: 'text', value: `${section}.${start + index}` },
      ]);
      const first = item.children.find(
        (child): child is Element => child.type === 'element' && child.tagName === 'p',
      );
      (first ?? item).children.unshift(number, { type: 'text', value: ' ' });
    }
  }
}

/** Leads links and pictures to their addresses, and keeps styles in classes. */
function shape({ tagName, properties }: Element, procedure: Procedure): void {
  if (tagName === 'a' && typeof properties['href'] === 'string') {
    properties['href'] = linkAddress(properties['href'], procedure);
  }
  if (tagName === 'img') {
    const path = resolvePath(procedure.file, String(properties['src']));
    const asset = library().assets.find((one) => one.path === path);
    properties['src'] = assetAddress(path ?? '') ?? '';
    properties['width'] = asset?.size?.width;
    properties['height'] = asset?.size?.height;
    properties['loading'] = 'lazy';
  }
  // A wide table scrolls in its own box on a phone, and the keyboard has to reach it there.
  if (tagName === 'table') properties['tabIndex'] = 0;
  if ((tagName === 'td' || tagName === 'th') && typeof properties['align'] === 'string') {
    properties['className'] = [`align-${properties['align']}`];
    delete properties['align'];
  }
}

function linkAddress(url: string, { file }: Procedure): string {
  const path = resolvePath(file, url);
  const target = /^manuals\/([^/]+)\/([^/]+)\.mdx$/.exec(path ?? '');
  if (!target || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const [, manual = '', slug = ''] = target;
  return pageAddress({ manual, slug }) + (/#.*$/s.exec(url)?.[0] ?? '');
}

function element(
  tagName: string,
  properties: Element['properties'] = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
