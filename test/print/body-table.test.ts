import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintTable } from '#print/text/body-tree.ts';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import { FISCAL_MONTHS } from '#thai/dates.ts';
import { bodyPdf } from './body-pdf.ts';
import { printed, type Settings } from './bodies.ts';
import { placesIn, type Placed } from './places.ts';

const PT_PER_MM = 72 / 25.4;
/** Edges of the text on A4, in pt. */
const EDGES = { left: 30 * PT_PER_MM, right: 190 * PT_PER_MM };
/** Stands before each table. */
const BEFORE = 'table';
const TABLE_TYPE = 11.5 * 0.95;

/** A table in Markdown whose second row names its columns: c0, c1, … */
function written(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [header = [], ...others] = rows;
  const names = header.map((_, column) => `c${column}`);
  return [line(header), line(header.map(() => '---')), line(names), ...others.map(line)].join('\n');
}

/** The words of each table, or of each part of one below its `(ต่อ)`, in the order in which they are drawn. */
function tablesOf(pages: readonly (readonly Placed[])[]): Placed[][] {
  const tables: Placed[][] = [];
  let caption: number | undefined;
  for (const word of pages.flat()) {
    const text = withoutLineMarks(word.text).trim();
    if (text === BEFORE || text === '(') {
      tables.push([]);
      caption = word.y;
    } else if (text !== '' && word.y !== caption) {
      tables.at(-1)?.push(word);
      caption = undefined;
    }
  }
  return tables;
}

/** The edges of the columns of a table, by the words that name them, and the words that lie over one. */
function overlapping(words: readonly Placed[], inset: number): string[] {
  const names = words.filter(({ text }) => /^c\d+$/u.test(text));
  const inner = names.slice(1).map(({ x }) => x - inset * PT_PER_MM);
  const left = (names[0]?.x ?? 0) - inset * PT_PER_MM;
  expect(left).toBeGreaterThan(EDGES.left - 0.5);
  const wrong = words.filter(({ x, width }) => {
    const right = x + width;
    return (
      x < left - 0.3 ||
      right > EDGES.right + 0.3 ||
      inner.some((edge) => x < edge - 0.3 && right > edge + 0.3)
    );
  });
  return wrong.map(({ text }) => text);
}

async function drawn(tables: readonly string[], settings?: Settings) {
  const body = printed(tables.map((table) => `${BEFORE}\n\n${table}`).join('\n\n'), settings);
  const { pages } = await placesIn((await bodyPdf(body)).pdf);
  const parts = body.blocks.filter((block): block is PrintTable => block.type === 'table');
  return { parts, found: tablesOf(pages) };
}

const word = fc.constantFrom(
  ...['ตรวจสอบ', 'ประชาสัมพันธ์', 'งานพัสดุและทรัพย์สิน', 'พระราชบัญญัติ', 'ก', '1', 'ต.ค.', '**สำนักงานคณะกรรมการ**'],
  ...[
    '1,250,000.00',
    '15,000,000.00',
    '02-288-5511',
    '`npm-run`',
    'H<sub>2</sub>O',
    '3 วันทำการ',
    'WWWWWWWWWWWWWWWWWWWW',
  ],
  ...['saraban@thungruangthong.go.th', 'https://www.thungruangthong.go.th', 'https://a.go.th/x_y/z-1?a=b'],
  ...[
    '[ใบ](https://gprocurement.example.go.th/wps/portal/egp)',
    '[e-GP](https://process3.gprocurement.go.th/)',
  ],
  ...['................................................', '123456789012345678901234567890'],
);
const cell = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const table = fc
  .integer({ min: 1, max: 16 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 3 }),
  );

describe('a table of the author on paper', () => {
  it('has no word over the edge of its cell, whatever its cells hold and however many there are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(table, { minLength: 8, maxLength: 8 }),
        fc.constantFrom('arabic' as const, 'thai' as const),
        async (tables, digits) => {
          const { parts, found } = await drawn(tables.map(written), { digits });
          expect(found.length).toBe(parts.length);
          expect(found.map((words, index) => overlapping(words, parts[index]?.inset ?? 0)).flat()).toEqual(
            [],
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  it('holds its words in lists, quotations and callouts too', async () => {
    const wide = written([
      Array<string>(5).fill('1,250,000.00'),
      Array<string>(5).fill('ประชาสัมพันธ์ WWWWWWWWWWWW'),
    ]);
    const indented = (by: string) => `${BEFORE}\n\n${wide}`.replaceAll(/^/gmu, by);
    const nested = `1. ก\n\n   - ข\n\n${indented('     ')}\n\n${BEFORE}\n\n> [!NOTE]\n> ก\n>\n${indented('> ')}\n`;
    const { pages } = await placesIn((await bodyPdf(printed(nested))).pdf);
    const found = tablesOf(pages).filter((words) => words.some(({ text }) => text === 'c0'));
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const words of found) expect(overlapping(words, 1)).toEqual([]);
  });

  it('is continued below with its first column again where type of 7 pt is too large, and keeps figures whole', () => {
    const amount = '1,250,000.00';
    const rows = [
      ['เดือน', ...FISCAL_MONTHS, 'รวม'],
      ['งบประมาณ[^1]', ...FISCAL_MONTHS.map(() => amount), '15,000,000.00'],
    ];
    const parts = printed(`ตาราง: เงิน[^1]\n\n${written(rows)}\n\n[^1]: บาท`, { digits: 'thai' })
      .blocks as PrintTable[];
    expect(parts.length).toBe(2);
    expect(parts.map(({ columns }) => columns.length)).toEqual([8, 7]);
    expect(new Set(parts.map(({ size }) => size)).size).toBe(1);
    for (const { size } of parts) expect(size * TABLE_TYPE).toBeGreaterThanOrEqual(6.99);
    const said = parts.map((part) => JSON.stringify(part));
    for (const part of said) expect(part).toContain('๑,๒๕๐,๐๐๐.๐๐'.replaceAll(/[,.]/gu, '\u2060$&\u2060'));
    expect(said.map((part) => part.includes('(ต่อ)') || withoutLineMarks(part).includes('(ต่อ)'))).toEqual([
      false,
      true,
    ]);
    expect(said.map((part) => part.match(/"type":"note"/gu)?.length ?? 0)).toEqual([1, 0]);
  });

  it('loses no cell, however it is parted', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const parts = printed(written(rows)).blocks as PrintTable[];
        const columns = parts.flatMap((part, index) => part.columns.slice(index === 0 ? 0 : 1)).length;
        expect(columns).toBe(rows[0]?.length);
        for (const { rows: lines, size, columns: all } of parts) {
          expect(lines.map(({ cells }) => cells.length)).toEqual(lines.map(() => all.length));
          expect(size * TABLE_TYPE).toBeGreaterThanOrEqual(6.99);
        }
      }),
    );
  });
});
