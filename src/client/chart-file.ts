/** A chart as a file that stands alone: an SVG with its looks written out, or a PNG drawn from that. */
import { siteRoot } from './site-root.ts';

const SHAPE_LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'];
const TEXT_LOOKS = ['fill', 'font-family', 'font-size', 'font-weight', 'text-anchor'];

/** Px of a PNG for each of the chart. */
const DENSITY = 2;
/** The most px of a canvas on phones. */
const MOST_PX = 16_000_000;

/** The fonts of charts, and the characters that only the second has. */
const FONTS = [
  { family: 'Sarabun', file: 'sarabun-400.woff2', has: /./ },
  {
    family: 'OfficeMarks',
    file: 'office-marks.woff2',
    has: /[\u2190-\u21ff\u2460-\u24ff\u25a0-\u25ff\u2600-\u2612\u2700-\u27bf]/,
  },
] as const;

/** Hands a chart to the reader as a file. */
export async function saveChart(svg: SVGSVGElement, kind: 'svg' | 'png'): Promise<void> {
  const copy = standalone(svg);
  const blob = kind === 'svg' ? svgFile(copy) : await pngFile(copy);
  const link = document.createElement('a');
  link.download = `${fileName(svg)}.${kind}`;
  link.href = URL.createObjectURL(blob);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function fileName(svg: SVGSVGElement): string {
  const page = location.pathname.split('/').findLast((part) => part !== '' && part !== 'index.html');
  const chart = svg.querySelector('title')?.id.replace(/-title$/, '') || 'chart';
  return page === undefined ? chart : `${page}-${chart}`;
}

/** A copy with its looks on white as attributes, which every program that opens SVG understands. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('class', 'flow on-white');
  // Looks can be asked for only of what stands in the page.
  const host = document.createElement('div');
  host.className = 'visually-hidden';
  host.append(copy);
  document.body.append(host);
  for (const shape of copy.querySelectorAll('rect, circle, path')) writeLooks(shape, SHAPE_LOOKS);
  for (const text of copy.querySelectorAll('text')) writeLooks(text, TEXT_LOOKS);
  host.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) strip(element);
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: '#ffffff' }))
    ground.setAttribute(name, String(value));
  const last = [...copy.querySelectorAll(':scope > :is(title, desc)')].at(-1);
  if (last) last.after(ground);
  else copy.prepend(ground);
  return copy;
}

function writeLooks(element: Element, looks: readonly string[]): void {
  const style = getComputedStyle(element);
  for (const look of looks) {
    const value = style.getPropertyValue(look);
    element.setAttribute(look, value.startsWith('rgb') ? hex(value) : value.replace(/px\b/g, ''));
  }
}

function hex(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Takes off what means something on its page only; links lead there from anywhere. */
function strip(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
  }
  if (!element.matches('title, desc')) element.removeAttribute('id');
  const href = element.getAttribute('href');
  if (href === null) return;
  if (location.protocol.startsWith('http')) element.setAttribute('href', new URL(href, location.href).href);
  else element.removeAttribute('href');
}

function svgFile(svg: SVGSVGElement): Blob {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  return new Blob([text], { type: 'image/svg+xml' });
}

async function pngFile(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const density = Math.min(DENSITY, Math.sqrt(MOST_PX / (width * height)));
  const style = document.createElementNS(svg.namespaceURI, 'style');
  style.textContent = await fontFaces(svg.textContent);
  svg.prepend(style);
  const image = new Image(width * density, height * density);
  image.src = `data:image/svg+xml,${encodeURIComponent(await svgFile(svg).text())}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.')))),
  );
}

/** Fonts as a picture may have them: it loads nothing. */
async function fontFaces(text: string): Promise<string> {
  const faces = FONTS.filter(({ has }) => has.test(text)).map(async ({ family, file }) => {
    const font = await (await fetch(`${siteRoot}fonts/${file}`)).blob();
    return `@font-face{font-family:${family};src:url(${await dataUrl(font)})}`;
  });
  return (await Promise.all(faces)).join('');
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('A font cannot be read.')));
    reader.readAsDataURL(blob);
  });
}
