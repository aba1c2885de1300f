import type {
  Block,
  Heading,
  Inline,
  List,
  ListItem,
  Note,
  Picture,
  RichText,
  Table,
} from '#document/rich-text.ts';
import { breakableHtml, codeHtml, escapedHtml } from '#thai/breakable.ts';
import { bodyWords } from '#words/body.ts';
import { address } from './addresses.ts';
import { contactHtml } from './contact-html.ts';
import { pagePicture } from './page-picture.ts';

/** The SVG of the flowcharts that authors drew. */
export type DrawnCharts = ReadonlyMap<Block, string>;

/**
 * Text as HTML, for the page of the procedure `here`. Only words of the content and elements of ours are in it.
 *
 * @param lead HTML that begins the first paragraph, such as a number
 */
export function richHtml(blocks: RichText, here: string, lead = '', charts: DrawnCharts = new Map()): string {
  const page = { here, charts };
  const [first, ...rest] = blocks;
  if (lead === '') return blocksHtml(blocks, page);
  return first?.type === 'paragraph'
    ? `<p>${lead} ${inlineHtml(first.children, page)}</p>${blocksHtml(rest, page)}`
    : `<p>${lead}</p>${blocksHtml(blocks, page)}`;
}

/** The text of a field as HTML: of a single paragraph only what stands in it. */
export function fieldHtml(blocks: RichText, here: string): string {
  const [only, second] = blocks;
  return only?.type === 'paragraph' && !second
    ? inlineHtml(only.children, { here, charts: new Map() })
    : richHtml(blocks, here);
}

/** A number that is text, as in the source. */
export function numberHtml(number: string): string {
  return `<span class="number">${escapedHtml(number)}</span>`;
}

/** The footnotes of a section, each with a way back to where it is called. */
export function notesHtml(notes: readonly Note[], here: string, charts?: DrawnCharts): string {
  const items = notes.map(({ number, blocks }) => {
    const text = richHtml(blocks, here, numberHtml(String(number)), charts);
    const back = ` <a href="#${callId(number)}" aria-label="${bodyWords.backToText}">↩</a>`;
    const whole = text.endsWith('</p>') ? `${text.slice(0, -'</p>'.length)}${back}</p>` : text + back;
    return `<li id="${noteId(number)}">${whole}</li>`;
  });
  return `<h3>${bodyWords.footnotes}</h3><ol class="footnotes">${items.join('')}</ol>`;
}

/** What the HTML of a text depends on besides the text. */
interface Page {
  readonly here: string;
  readonly charts: DrawnCharts;
  /** It stands in a link, where no other can. */
  readonly inLink?: boolean;
}

function blocksHtml(blocks: RichText, page: Page): string {
  return blocks.map((block) => blockHtml(block, page)).join('');
}

function blockHtml(block: Block, page: Page): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children, page)}</p>`;
    case 'heading':
      return headingHtml(block, page);
    case 'list':
      return listHtml(block, page);
    case 'table':
      return tableHtml(block, page);
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks, page)}</blockquote>`;
    case 'callout':
      return `<div class="callout callout-${block.kind}" role="note"><p class="callout-title">${breakableHtml(block.title)}</p>${blocksHtml(block.blocks, page)}</div>`;
    case 'code':
      return `<pre tabindex="0"><code>${escapedHtml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'picture':
      return block.caption === undefined
        ? `<p>${pictureHtml(block)}</p>`
        : `<figure>${pictureHtml(block)}<figcaption>${inlineHtml(block.caption, page)}</figcaption></figure>`;
    case 'mermaid':
      return `<div class="flow-box">${chartSvg(block, page)}</div>`;
    case 'component':
      throw new Error(`${block.name} is drawn by a component of its own.`);
  }
}

/** A heading leads to itself, so that its address can be copied; one that holds a link or a note cannot be in a link. */
function headingHtml({ depth, anchor, children }: Heading, page: Page): string {
  const id = escapedHtml(anchor);
  const words = inlineHtml(children, { ...page, inLink: true });
  const linked = words.includes('<a ') ? words : `<a class="place-link" href="#${id}">${words}</a>`;
  return `<h${depth} id="${id}">${linked}</h${depth}>`;
}

function chartSvg(block: Block, { charts }: Page): string {
  const svg = charts.get(block);
  if (svg === undefined) throw new Error('A chart was not drawn before the text around it.');
  return svg;
}

function listHtml({ ordered, loose, items }: List, page: Page): string {
  const tag = ordered ? 'ol' : 'ul';
  const isMarked = items.some(({ marker, done }) => marker !== undefined || done !== undefined);
  const isNumbered = items.some(({ marker }) => marker !== undefined && /^\d+(?:\.\d+)+$/.test(marker));
  const name = isNumbered ? ' class="numbered"' : isMarked ? ' class="marked"' : '';
  return `<${tag}${name}>${items.map((item) => itemHtml(item, loose, page)).join('')}</${tag}>`;
}

function itemHtml({ marker, done, blocks }: ListItem, loose: boolean, page: Page): string {
  const number = marker === undefined ? '' : numberHtml(marker);
  const said = done === undefined ? '' : taskHtml(done);
  const [first, ...rest] = blocks;
  const isTight = !loose && first?.type === 'paragraph';
  const words = isTight
    ? inlineHtml(first.children, page) + blocksHtml(rest, page)
    : blocksHtml(blocks, page);
  return `<li>${[number, said, words].filter(Boolean).join(' ')}</li>`;
}

function taskHtml(done: boolean): string {
  const name = done ? bodyWords.taskDone : bodyWords.taskOpen;
  return `<input type="checkbox" disabled${done ? ' checked' : ''} aria-label="${name}">`;
}

/** A wide table scrolls in its own box on a phone, and the keyboard has to reach it there. */
function tableHtml({ columns, rows, caption }: Table, page: Page): string {
  const row = (cells: Table['rows'][number], tag: 'th' | 'td') => {
    const drawn = cells.map((cell, index) => {
      const align = columns[index] ?? 'left';
      const name = align === 'left' ? '' : ` class="align-${align}"`;
      return `<${tag}${name}>${inlineHtml(cell, page)}</${tag}>`;
    });
    return `<tr>${drawn.join('')}</tr>`;
  };
  const [header = [], ...others] = rows;
  const body = others.map((cells) => row(cells, 'td')).join('');
  const said = caption ? `<caption>${inlineHtml(caption, page)}</caption>` : '';
  return `<div class="table-box" tabindex="0"><table>${said}<thead>${row(header, 'th')}</thead><tbody>${body}</tbody></table></div>`;
}

function inlineHtml(nodes: readonly Inline[], page: Page): string {
  return nodes.map((node) => oneHtml(node, page)).join('');
}

const TAGS = { strong: 'strong', emphasis: 'em', delete: 'del', sub: 'sub', sup: 'sup' } as const;

function oneHtml(node: Inline, page: Page): string {
  switch (node.type) {
    case 'text':
      return page.inLink ? breakableHtml(node.text) : contactHtml(node.text);
    case 'code':
      return `<code>${codeHtml(node.text)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a${node.target.kind === 'definition' ? ' class="term"' : ''} href="${escapedHtml(address(node.target, page.here))}">${inlineHtml(node.children, { ...page, inLink: true })}</a>`;
    case 'note':
      return `<sup><a href="#${noteId(node.number)}"${node.first ? ` id="${callId(node.number)}"` : ''} aria-label="${bodyWords.footnote(node.number)}">${node.number}</a></sup>`;
    case 'picture':
      return pictureHtml(node);
    default:
      return `<${TAGS[node.type]}>${inlineHtml(node.children, page)}</${TAGS[node.type]}>`;
  }
}

function pictureHtml(picture: Picture): string {
  const { src, srcset, sizes, width, height } = pagePicture(picture);
  const widths = srcset === undefined ? '' : ` srcset="${escapedHtml(srcset)}" sizes="${sizes}"`;
  const alt = escapedHtml(picture.alt);
  return `<img src="${escapedHtml(src)}"${widths} alt="${alt}" width="${width}" height="${height}" loading="lazy">`;
}

function noteId(number: number): string {
  return `note-${number}`;
}

function callId(number: number): string {
  return `call-${number}`;
}
