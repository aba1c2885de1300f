import type { PdfFile } from './file.ts';

/** What readers call pages from one on. */
export interface PageLabels {
  /** The first of them, counted from 1. */
  readonly from: number;
  /** All of its name, where it has no number that goes on. */
  readonly name?: string;
  /** The number of the first, from which the others go on. */
  readonly start?: number;
}

const CATALOG = /\/Type\s*\/Catalog\b/;

/**
 * A file whose pages are called as they are printed (ISO 32000-1, 12.4.2). Typst 0.14 names only pages that are numbered by
 * a pattern, of which none has Thai letters; this may go when it takes names from a function.
 */
export function withPageLabels(file: PdfFile, labels: readonly PageLabels[]): PdfFile {
  if (labels.length === 0) return file;
  const entries = labels.map(({ from, name, start }) => {
    const prefix = name === undefined ? '' : ` /P <${utf16(name)}>`;
    const style = start === undefined ? '' : ` /S /D /St ${start}`;
    return `${from - 1} <<${prefix}${style} >>`;
  });
  const tree = `/PageLabels << /Nums [${entries.join(' ')}] >>`;
  const objects = [...file.objects].map(
    ([number, body]) => [number, CATALOG.test(body) ? body.replace(/>>\s*$/, `${tree} >>`) : body] as const,
  );
  return { ...file, objects: new Map(objects) };
}

/** A text in hexadecimal digits, as PDF writes what Latin letters alone cannot say. */
function utf16(text: string): string {
  return `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`.toUpperCase();
}
