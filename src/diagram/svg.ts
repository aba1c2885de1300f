import type { TextBlock } from './wrap-label.ts';

/** Where the letters of a line sit below its top, as a part of the line height: the Thai middle zone is centred. */
const BASELINE = 0.7;

/** A text as it may stand in an SVG, in content and in attributes. Control characters XML forbids are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A coordinate to a tenth of a px, in the fewest characters. */
export function px(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** Where the letters of the first line of a block stand whose middle is at `y`. */
export function firstBaseline({ height, lineHeight }: TextBlock, y: number): number {
  return y - height / 2 + lineHeight * BASELINE;
}

/** What a program that reads a picture is told of an element: the `data-` attributes of it, without that beginning. */
export type Data = Readonly<Record<string, string>>;

/** The attributes of an element that tell a program about it. */
export function dataAttributes(data: Data = {}): string {
  return Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escaped(value)}"`)
    .join('');
}

/** A block of text, each line centred on `x` (by the stylesheet), the block centred on `y`. */
export function textElement(block: TextBlock, x: number, y: number, attributes = ''): string {
  const [line = '', ...rest] = block.lines;
  const spans = rest.map(
    (text) => `<tspan x="${px(x)}" dy="${px(block.lineHeight)}">${escaped(text)}</tspan>`,
  );
  return `<text${attributes} x="${px(x)}" y="${px(firstBaseline(block, y))}">${escaped(line)}${spans.join('')}</text>`;
}

/** A path; `attributes` begin with a space each. */
export function pathElement(d: string, attributes: string): string {
  return `<path${attributes} d="${d}"/>`;
}

export interface Link {
  readonly href: string;
  /** Words that a reader hears in place of the label. */
  readonly name?: string;
}

/** What a group is besides its class. */
interface GroupPlace {
  readonly link?: Link | undefined;
  readonly data?: Data | undefined;
  /** The id of its place on the page. */
  readonly anchor?: string | undefined;
}

/** A group with a class; a link when it leads somewhere. */
export function groupElement(
  className: string,
  content: string,
  { link, data, anchor }: GroupPlace = {},
): string {
  const id = anchor === undefined ? '' : ` id="${escaped(anchor)}"`;
  const attributes = `class="${className}"${id}${dataAttributes(data)}`;
  if (link === undefined) return `<g ${attributes}>${content}</g>`;
  const name = link.name === undefined ? '' : ` aria-label="${escaped(link.name)}"`;
  return `<a ${attributes} href="${escaped(link.href)}"${name}>${content}</a>`;
}

export interface SvgDrawing {
  /** Prefix of the ids in the picture, unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Too high for a sheet of paper: its parts follow, and are printed in its place. */
  readonly isHigh?: boolean;
}

/** The whole SVG, named and described for those who do not see it. A picture with links is a group, not an image. */
export function svgElement({
  id,
  title,
  description,
  width,
  height,
  content,
  isHigh = false,
}: SvgDrawing): string {
  const className = isHigh ? 'flow flow-high' : 'flow';
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const role = content.includes('<a ') ? 'group' : 'img';
  const name = title === '' ? '' : ` aria-labelledby="${id}-title"`;
  const more = description === '' ? '' : ` aria-describedby="${id}-desc"`;
  const words =
    (title === '' ? '' : `<title id="${id}-title">${escaped(title)}</title>`) +
    (description === '' ? '' : `<desc id="${id}-desc">${escaped(description)}</desc>`);
  return `<svg class="${className}" xmlns="http://www.w3.org/2000/svg" ${size} role="${role}"${name}${more}>${words}${content}</svg>`;
}

export interface SheetDrawing {
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** The id of the drawing that it shows a part of. */
  readonly of: string;
}

/** How large the parts of a drawing are printed, all alike. */
const PRINTED = 0.75;

/** A part of a drawing that stands elsewhere on the page, for those who see it only. */
export function sheetSvgElement({ width, top, height, of }: SheetDrawing): string {
  const size = `viewBox="0 ${px(top)} ${px(width)} ${px(height)}" width="${px(width * PRINTED)}" height="${px(height * PRINTED)}"`;
  return `<svg class="flow-sheet" xmlns="http://www.w3.org/2000/svg" ${size} aria-hidden="true"><use href="#${of}"/></svg>`;
}

const PX_PER_EM = 16;

/** An SVG that grows with the letters around it; of it only its title is read aloud. */
export function rowSvgElement({
  title,
  width,
  height,
  content,
}: Pick<SvgDrawing, 'title' | 'width' | 'height' | 'content'>): string {
  const em = (length: number) => `${Math.round((length / PX_PER_EM) * 1000) / 1000}em`;
  const size = `viewBox="0 0 ${px(width)} ${px(height)}" width="${em(width)}" height="${em(height)}"`;
  return `<svg class="flow flow-row" xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(title)}">${content}</svg>`;
}

/** An SVG that brings its own stylesheet and says nothing. */
export function bareSvgElement({
  width,
  height,
  style,
  content,
}: Pick<SvgDrawing, 'width' | 'height' | 'content'> & { readonly style: string }): string {
  const size = `viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${style}</style>${content}</svg>`;
}
