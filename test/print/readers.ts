import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Programs that read PDFs back and that a machine may lack: poppler-utils, mupdf-tools and qpdf have them. */
export type Program = 'pdftotext' | 'pdfinfo' | 'mutool' | 'qpdf';

/** Whether a test has to do without a program; never where `CI` is set: there the test runs and fails. */
export function isMissing(program: Program): boolean {
  return !process.env['CI'] && spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;
}

/** The text of each page as a reader gives it. */
export type Reader = (pdf: Uint8Array) => Promise<string[]> | string[];

/** The text of each page by poppler. */
export const pagesByPoppler = (pdf: Uint8Array): string[] =>
  pagesOf(run('pdftotext', ['-enc', 'UTF-8', '{}', '-'], pdf));

/** The same in the order that it was written in: poppler guesses at columns, and may join lines of two cells. */
export const pagesAsWrittenByPoppler = (pdf: Uint8Array): string[] =>
  pagesOf(run('pdftotext', ['-raw', '-enc', 'UTF-8', '{}', '-'], pdf));

/** The text of each page by MuPDF. */
export const pagesByMupdf = (pdf: Uint8Array): string[] =>
  pagesOf(run('mutool', ['draw', '-q', '-F', 'text', '-o', '-', '{}'], pdf));

/** The text of each page by PDFium, which reads PDFs in Chromium. */
export async function pagesByPdfium(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    return [...document.pages()].map((page) => page.getText());
  } finally {
    library.destroy();
  }
}

/** The text of each page by pdf.js, which reads PDFs in Firefox. */
export async function pagesByPdfjs(pdf: Uint8Array): Promise<string[]> {
  const folder = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..');
  const task = getDocument({ data: Uint8Array.from(pdf), standardFontDataUrl: `${folder}/standard_fonts/` });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const texts = items.filter((item): item is TextItem => 'str' in item);
      pages.push(texts.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** Every reader, and the program that it needs. */
export const readers: readonly {
  readonly name: string;
  readonly pages: Reader;
  readonly program?: Program;
}[] = [
  { name: 'poppler', pages: pagesByPoppler, program: 'pdftotext' },
  { name: 'PDFium', pages: pagesByPdfium },
  { name: 'pdf.js', pages: pagesByPdfjs },
  { name: 'MuPDF', pages: pagesByMupdf, program: 'mutool' },
];

/** What `qpdf --check` has against a file; empty if nothing. */
export function complaints(pdf: Uint8Array): string {
  return inFile(pdf, (file) => {
    const { status, stdout, stderr, error } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    if (error) throw error;
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}

/** The tree of tags, as poppler prints it. */
export const structure = (pdf: Uint8Array): string => run('pdfinfo', ['-struct', '{}'], pdf);

/** What is said in place of each picture, in the order of the tags. */
export async function alternativeTexts(pdf: Uint8Array): Promise<string[]> {
  const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const found = (tag: unknown): string[] => {
    const element = tag instanceof PDFRef ? context.lookup(tag) : tag;
    if (element instanceof PDFArray) return element.asArray().flatMap(found);
    if (!(element instanceof PDFDict)) return [];
    const alt = element.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString);
    return [...(alt ? [alt.decodeText()] : []), ...found(element.get(PDFName.of('K')))];
  };
  return found(catalog.get(PDFName.of('StructTreeRoot')));
}

export interface Bookmark {
  readonly title: string;
  readonly children: readonly Bookmark[];
}

export interface Facts {
  readonly pages: number;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  readonly outline: readonly Bookmark[];
  readonly tagged: boolean;
  /** What the metadata say that the file keeps to: `ua-1`, `a-2a`. */
  readonly standard: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** What a PDF says of itself. */
export async function facts(pdf: Uint8Array): Promise<Facts> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog } = document;
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'));
  return {
    pages: document.getPageCount(),
    title: document.getTitle(),
    author: document.getAuthor(),
    language: document.getLanguage(),
    outline: bookmarks(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)),
    tagged: String(marked) === 'true' && catalog.has(PDFName.of('StructTreeRoot')),
    standard: standards(metadata(document)),
    fonts: fonts(document),
  };
}

function bookmarks(parent: PDFDict | undefined): Bookmark[] {
  const found: Bookmark[] = [];
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    const title = item.lookup(PDFName.of('Title'), PDFString, PDFHexString);
    found.push({ title: title.decodeText(), children: bookmarks(item) });
  }
  return found;
}

function standards(xmp: string): string[] {
  const value = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>|\\b${name}="([^"]*)"`).exec(xmp);
  const [ua, part, conformance] = ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'].map((name) => {
    const found = value(name);
    return found?.[1] ?? found?.[2];
  });
  return [
    ...(ua === undefined ? [] : [`ua-${ua}`]),
    ...(part === undefined ? [] : [`a-${part}${conformance?.toLowerCase() ?? ''}`]),
  ];
}

function metadata({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8')
    : '';
}

/** Every font that is no part of another, by its name without the tag of a subset. */
function fonts({ context }: PDFDocument): Facts['fonts'] {
  const found = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    const descendants = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
    const isPart = String(object.get(PDFName.of('Subtype'))).startsWith('/CIDFont');
    if (isPart) return [];
    const descriptor = (descendants?.lookup(0, PDFDict) ?? object).lookupMaybe(
      PDFName.of('FontDescriptor'),
      PDFDict,
    );
    const name = String(object.get(PDFName.of('BaseFont'))).replace(/^\/(?:[A-Z]{6}\+)?|-Identity-H$/g, '');
    const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));
    return [{ name, embedded: files.some((key) => descriptor?.has(key)) }];
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Pages end with a form feed, after which MuPDF begins a line. */
const pagesOf = (text: string) => text.split(/\f\n?/).slice(0, -1);

/** What a program prints about a PDF; `{}` among the arguments stands for the file. */
function run(program: Program, args: readonly string[], pdf: Uint8Array): string {
  return inFile(pdf, (file) =>
    execFileSync(
      program,
      args.map((arg) => (arg === '{}' ? file : arg)),
      { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] },
    ),
  );
}

function inFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
