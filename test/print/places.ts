import { join } from 'node:path';
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Words that were set at once, on their page; lengths are pt from the upper left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

/** A bookmark with the page that it leads to, counted from 1. */
export interface PlacedBookmark {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
}

export interface PlacedLink {
  /** Page that holds it, counted from 1. */
  readonly on: number;
  /** An address, or the page in this document that it leads to. */
  readonly to: string | number;
  /** Its edges, in pt from the upper left corner. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** What a document says and where, by pdf.js. */
export interface Places {
  readonly pages: readonly (readonly Placed[])[];
  readonly outline: readonly PlacedBookmark[];
  readonly links: readonly PlacedLink[];
}

/** Reads a document with the places of its words. */
export async function placesIn(pdf: Uint8Array): Promise<Places> {
  const folder = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..');
  const task = getDocument({ data: Uint8Array.from(pdf), standardFontDataUrl: `${folder}/standard_fonts/` });
  try {
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    return {
      pages: await Promise.all(numbers.map((number) => wordsOn(document, number))),
      outline: await bookmarks(document, await document.getOutline(), 1),
      links: (await Promise.all(numbers.map((number) => linksOn(document, number)))).flat(),
    };
  } finally {
    await task.destroy();
  }
}

/** The lines of a page in the order of its content: words one after the other on one baseline. */
export function linesOf(page: readonly Placed[]): string[] {
  const lines: Placed[][] = [];
  for (const word of page) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const goesOn = before && Math.abs(before.y - word.y) < 1 && word.x >= before.x + before.width - 1;
    if (line && goesOn) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.map(({ text }) => text).join(''));
}

/** The part of letters' size that a space takes. */
const SPACE = 0.25;

/** How far the words of a page reach to the right, in pt; a space at the end of a line is not seen. */
export function rightEdge(page: readonly Placed[]): number {
  const edges = page
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, x, width, size }) => x + width - (text.endsWith(' ') ? SPACE * size : 0));
  return Math.max(...edges);
}

/** A gap as wide as this part of the letters' size is more than a space. */
const APART = 0.4;

/** Words that stand together on one line of a page, with single spaces between them. */
export function phrasesOf(page: readonly Placed[]): Placed[] {
  const phrases: Placed[] = [];
  for (const { text, x, y, width, size } of page) {
    if (text.trim() === '') continue;
    const before = phrases.at(-1);
    const gap = before ? x - before.x - before.width : Infinity;
    const goesOn = before && Math.abs(before.y - y) < 1 && Math.abs(gap) < APART * size;
    if (!before || !goesOn) phrases.push({ text, x, y, width, size });
    else {
      const space = gap > 0.1 * size ? ' ' : '';
      phrases[phrases.length - 1] = {
        ...before,
        text: before.text + space + text,
        width: x + width - before.x,
      };
    }
  }
  return phrases.map((phrase) => ({ ...phrase, text: phrase.text.trim() }));
}

async function wordsOn(document: PDFDocumentProxy, number: number): Promise<Placed[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const [, , , top = 0] = page.view;
  return items
    .filter((item): item is TextItem => 'str' in item && item.str !== '')
    .map(({ str, transform, width }) => {
      const [, , , size, x, y] = transform as number[];
      return { text: str, x: x ?? 0, y: top - (y ?? 0), width, size: size ?? 0 };
    });
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
type Destination = Outline[number]['dest'];

async function bookmarks(
  document: PDFDocumentProxy,
  items: Outline,
  depth: number,
): Promise<PlacedBookmark[]> {
  const found: PlacedBookmark[] = [];
  for (const { title, dest, items: inner } of items) {
    found.push({ title, depth, page: await pageOf(document, dest) });
    found.push(...(await bookmarks(document, inner as Outline, depth + 1)));
  }
  return found;
}

async function linksOn(document: PDFDocumentProxy, number: number): Promise<PlacedLink[]> {
  const page = await document.getPage(number);
  const [, , , height = 0] = page.view;
  const annotations = (await page.getAnnotations()) as {
    readonly subtype: string;
    readonly url?: string;
    readonly dest?: Destination;
    readonly rect: readonly [number, number, number, number];
  }[];
  return Promise.all(
    annotations
      .filter(({ subtype }) => subtype === 'Link')
      .map(async ({ url, dest, rect: [left, bottom, right, top] }) => ({
        on: number,
        to: url ?? (await pageOf(document, dest ?? null)),
        box: { left, right, top: height - top, bottom: height - bottom },
      })),
  );
}

async function pageOf(document: PDFDocumentProxy, given: Destination): Promise<number> {
  const destination = typeof given === 'string' ? await document.getDestination(given) : given;
  const [page] = (destination ?? []) as readonly Parameters<PDFDocumentProxy['getPageIndex']>[0][];
  if (!page) throw new Error('A link leads nowhere');
  return (await document.getPageIndex(page)) + 1;
}
