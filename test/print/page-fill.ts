import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEASURES } from '#print/measures.ts';

/** What a page holds. Lengths are parts of the height that a sheet has for text. */
export interface PageFill {
  /** Counted from 1. */
  readonly page: number;
  readonly kind: 'text' | 'cover' | 'part' | 'signatures' | 'last';
  /** How far down the page something stands. */
  readonly full: number;
  /** How many lines of words stand on it. */
  readonly lines: number;
}

const PT_PER_MM = 72 / 25.4;
const DPI = 36;
/** Heights of words by poppler, in pt: those of titles of documents, and of parts of a book. */
const TITLE = 21;
const PART = 30;

interface Words {
  readonly width: number;
  readonly height: number;
  readonly all: readonly { readonly top: number; readonly bottom: number; readonly text: string }[];
}

/** How full the pages of a PDF are. The last page is that of a document, and in a book also of each procedure and chapter. */
export function pageFills(pdf: Uint8Array): PageFill[] {
  const folder = mkdtempSync(join(tmpdir(), 'fill-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const pages = [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(wordsOf);
    execFileSync('pdftoppm', ['-r', String(DPI), '-gray', file, join(folder, 'p')]);
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
    return pages.map((words, index): PageFill => {
      const { top, height, bottom } = areaOf(words);
      const inText = words.all.filter((word) => word.top >= top - 1 && word.bottom <= bottom + 4);
      const isTitled = (page: Words | undefined) =>
        page === undefined || page.all.some((word) => word.bottom - word.top > TITLE);
      const hasHeader = words.all.some((word) => word.bottom < top);
      const isPart = words.all.some((word) => word.bottom - word.top > PART);
      const signed = words.all.some(({ text }) => text === 'ลงชื่อ');
      return {
        page: index + 1,
        kind: !hasHeader
          ? 'cover'
          : isPart
            ? 'part'
            : isTitled(pages[index + 1])
              ? 'last'
              : signed
                ? 'signatures'
                : 'text',
        full: (lowestInk(pictures[index] as Buffer, top, bottom) - top) / height,
        lines: linesOf(inText),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wordsOf([, width = '', height = '', body = '']: RegExpMatchArray): Words {
  const all = [...body.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</gu)].map(
    ([, top = '', bottom = '', text = '']) => ({ top: Number(top), bottom: Number(bottom), text }),
  );
  return { width: Number(width), height: Number(height), all };
}

function areaOf({ width, height }: Words) {
  const { margin } = MEASURES.sheets[width > height ? 'landscape' : 'portrait'];
  const [top, bottom] = [margin.top * PT_PER_MM, height - margin.bottom * PT_PER_MM];
  return { top, bottom, height: bottom - top };
}

function linesOf(words: Words['all']): number {
  const heights = words.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b);
  return heights.filter((y, index) => index === 0 || y - (heights[index - 1] ?? 0) > 4).length;
}

const DARK = 200;

/** The lowest dark row of a picture of a page within its text, in pt. */
function lowestInk(picture: Buffer, top: number, bottom: number): number {
  const header = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(picture.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('This is no picture of a page');
  const width = Number(header[1]);
  const row = (y: number) => Math.round((y * DPI) / 72);
  for (let y = row(bottom) - 1; y > row(top); y--) {
    const from = header[0].length + y * width;
    if (picture.subarray(from, from + width).some((grey) => grey < DARK)) return ((y + 1) * 72) / DPI;
  }
  return top;
}
