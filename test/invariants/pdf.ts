import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** A tag of a PDF, or a text below one. */
export type Tag =
  { readonly name: string; readonly alt: string | undefined; readonly children: readonly Tag[] } | string;

/** The tags of a PDF with the texts in them, as they are read aloud. */
export async function tagsOf(pdf: Uint8Array): Promise<readonly Tag[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const texts = await markedTexts(pdf);
  const { catalog, context } = document;
  const read = (written: unknown, page: number): Tag[] => {
    const element = written instanceof PDFRef ? context.lookup(written) : written;
    if (element instanceof PDFNumber) return [texts[page]?.get(element.asNumber()) ?? ''];
    if (element instanceof PDFArray) return element.asArray().flatMap((child) => read(child, page));
    if (!(element instanceof PDFDict)) return [];
    const here = pages.get(String(element.get(PDFName.of('Pg')))) ?? page;
    if (element.has(PDFName.of('MCID'))) return read(element.get(PDFName.of('MCID')), here);
    const name = element.get(PDFName.of('S'));
    const children = read(element.get(PDFName.of('K')), here);
    if (name === undefined) return children;
    const alt = element.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString);
    return [{ name: String(name).slice(1), alt: alt?.decodeText(), children }];
  };
  return read(catalog.get(PDFName.of('StructTreeRoot')), 0);
}

/** The texts of each page by the number of their mark. */
async function markedTexts(pdf: Uint8Array): Promise<readonly ReadonlyMap<number, string>[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: ReadonlyMap<number, string>[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(textsByMark((await page.getTextContent({ includeMarkedContent: true })).items));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

const MARK = /_mc(\d+)$/;

function textsByMark(items: readonly (TextItem | TextMarkedContent)[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const mark = open.findLast((one) => one !== undefined);
      if (mark !== undefined)
        texts.set(mark, `${texts.get(mark) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const mark = MARK.exec(item.id)?.[1];
      open.push(mark === undefined ? undefined : Number(mark));
    }
  }
  return texts;
}

type Element = Exclude<Tag, string>;

/** The tags that are wanted, in their order; what is in them is not looked at. */
export function tagsFound(tags: readonly Tag[], wanted: (tag: Element) => boolean): Element[] {
  return tags.flatMap((tag) =>
    typeof tag === 'string' ? [] : wanted(tag) ? [tag] : tagsFound(tag.children, wanted),
  );
}

/** What is read, without what is in some tags. */
export function textOfTags(tags: readonly Tag[], without: (tag: Element) => boolean = () => false): string {
  return tags
    .map((tag) => {
      if (typeof tag === 'string') return tag;
      return without(tag) ? '' : `${tag.alt ?? ''}${textOfTags(tag.children, without)}`;
    })
    .join('');
}

/** The texts of the columns of a table; a row that goes on in the next is one text by then. */
export function columnsOf(table: Element): readonly string[] {
  const rows = tagsFound([table], ({ name }) => name === 'TR').map(({ children }) =>
    children.filter((cell) => typeof cell !== 'string').filter(({ name }) => name === 'TD'),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((cells) => textOfTags(cells[column]?.children ?? [])).join('\n'),
  );
}

/** What is said in place of each picture, in the order of the tags. */
export function alternativesOf(tags: readonly Tag[]): readonly string[] {
  return tagsFound(tags, ({ alt }) => alt !== undefined).map(({ alt = '' }) => alt);
}
