import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printProblems } from '#words/print.ts';
import type { TemplateSet } from './template-set.ts';
import type { PageLabels } from '../pdf/page-labels.ts';
import { TemplateError, templateError } from './template-error.ts';

/**
 * Standards that a document can be made to: accessible, or for archives. Typst 0.14 makes to neither what pages of other PDFs
 * are set into.
 */
export type PdfStandard = 'ua-1' | 'a-2a' | '1.7';

/** One document to be typeset. */
export interface TypstInput {
  /** Name of the template that draws the whole document. */
  readonly template: string;
  /** JSON, which the template reads as `json("/data.json")`. */
  readonly data: string;
  /** Pictures by the name that the data gives them, under `/pictures/`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly standard: PdfStandard;
}

export interface TypstOutput {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What its pages are called, where that is not their place. */
  readonly labels: readonly PageLabels[];
}

/** Typst, which sets one document at a time. */
export interface TypstCompiler {
  readonly typeset: (input: TypstInput) => Promise<TypstOutput>;
  /** How many pages of a PDF can be set in: none of one that is encrypted or damaged; of a long one `TOO_MANY_PAGES`. */
  readonly pagesOf: (pdf: Uint8Array) => Promise<number>;
}

/** Where a template leaves what its pages are called. */
const PAGE_LABELS = { selector: '<page-labels>', field: 'value' };

/** Nothing of it lies on disk: fonts, templates and data are handed over in memory. */
const ROOT = '/print';

/**
 * Typst with our fonts and templates.
 * @throws TemplateError where there is no build of Typst for this machine
 */
export async function typstCompiler({
  fonts,
  templates,
  files = new Map(),
  own,
}: TemplateSet): Promise<TypstCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    throw new TemplateError(printProblems.noCompiler(`${process.platform}-${process.arch}`));
  });
  const fontBlobs = fonts.map((font) => Buffer.from(font));
  const compiler = typst.NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
  for (const [name, text] of templates) compiler.addSource(`${ROOT}/${name}`, text);
  for (const [name, bytes] of files) compiler.mapShadow(`${ROOT}/${name}`, Buffer.from(bytes));
  const between = async <T>(made: () => T): Promise<T> => {
    try {
      return made();
    } finally {
      // Memory of the compiler is given back by finalizers, which run only between tasks.
      await setImmediate();
    }
  };
  return {
    typeset: (input) => between(() => typeset(compiler, input, own)),
    pagesOf: (pdf) => between(() => pagesOf(compiler, pdf)),
  };
}

/** So many pages of another PDF are not set in: it is no form to be filled in. */
export const TOO_MANY_PAGES = 41;

function pagesOf(compiler: NodeCompiler, pdf: Uint8Array): number {
  const mainFilePath = `${ROOT}/one-page.typ`;
  compiler.mapShadow(`${ROOT}/set-in.pdf`, Buffer.from(pdf));
  const hasPage = (page: number): boolean => {
    compiler.addSource(mainFilePath, `#image("set-in.pdf", page: ${page})`);
    return compiler.compile({ mainFilePath }).result !== null;
  };
  let pages = 0;
  while (pages < TOO_MANY_PAGES && hasPage(pages + 1)) pages++;
  compiler.evictCache(0);
  return pages;
}

/** Longer documents are those of many procedures. */
const MOST_PAGES_LIKE_OTHERS = 40;

function typeset(
  compiler: NodeCompiler,
  { template, data, pictures, standard }: TypstInput,
  own: TemplateSet['own'],
): TypstOutput {
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(data));
  for (const [name, bytes] of pictures) compiler.mapShadow(`${ROOT}/pictures/${name}`, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/${template}` });
  const document = compiled.result;
  const failure = compiled.takeError();
  // Half of the compiler's memory is for layouts that it might meet again. Short documents are much like the one before; the
  // PDF of a long one is written in what they leave.
  compiler.evictCache(document && document.numOfPages <= MOST_PAGES_LIKE_OTHERS ? 1 : 0);
  if (!document) throw templateError(failure ? compiler.fetchDiagnostics(failure) : [], ROOT, own);
  const [labels = []] = compiler.query(document, PAGE_LABELS) as readonly (readonly PageLabels[])[];
  return { pdf: compiler.pdf(document, { pdfStandard: standard }), pages: document.numOfPages, labels };
}
