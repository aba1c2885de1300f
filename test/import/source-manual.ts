import { readFileSync } from 'node:fs';
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { toThaiDigits } from '#thai/digits.ts';

/** The source of the manual that is shipped, as it came through OCR. */
export const SOURCE_TEXT = readFileSync(new URL('files/source-manual.txt', import.meta.url), 'utf8');

/** A table of the source: its rows with their cells. */
export type SourceTable = readonly (readonly string[])[];

/** The tables of the source in their order, a form each; a chart in Mermaid stands in its cell as it is written. */
export function sourceTables(): readonly SourceTable[] {
  const tables: string[][][] = [];
  let isOpen = false;
  for (const line of SOURCE_TEXT.split('\n')) {
    const isRow = line.includes('\t');
    if (isRow && !isOpen) tables.push([]);
    isOpen = isRow;
    if (isRow) tables.at(-1)?.push(line.split('\t').map((cell) => cell.replace(/<\/?pre>/gu, '').trim()));
  }
  return tables;
}

/** The whole source as offices set it in Word: headings, lists with Thai digits, forms whose cells are merged. */
export async function sourceManual(): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  const tables = [...sourceTables()];
  let paragraph: string[] = [];
  let isTable = false;
  const close = () => {
    if (paragraph.length > 0) children.push(paragraphOf(paragraph));
    paragraph = [];
  };
  for (const line of [...SOURCE_TEXT.split('\n'), '']) {
    const isRow = line.includes('\t');
    if (isRow && !isTable) {
      close();
      const [table] = tables.splice(0, 1);
      if (table) children.push(tableOf(table));
    } else if (line.trim() === '' || line.startsWith('- ')) {
      close();
      if (line.trim() !== '') children.push(paragraphOf([line.slice(2)]));
    } else if (!isRow) paragraph.push(line.trim());
    isTable = isRow;
  }
  const document = new Document({
    styles: { default: { document: { run: { font: 'TH SarabunPSK', size: 32 } } } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Lines of a paragraph, parted by breaks that are typed. Headings of sections are bold, some by a style. */
function paragraphOf(lines: readonly string[]): Paragraph {
  const heading = /^([1-8])\. (?:ชื่องาน|วัตถุ|ขอบเขต|คำจำกัด|ขั้นตอน|Flow|แบบฟอร์ม|เอกสาร)/u.exec(lines[0] ?? '');
  const isBold = heading !== null || ['**', 'โครงสร้าง'].some((mark) => lines[0]?.startsWith(mark));
  const words = lines.map((line) => numbersInThai(line.replaceAll('**', '')));
  return new Paragraph({
    ...(heading && Number(heading[1]) % 2 === 0 ? { heading: HeadingLevel.HEADING_2 } : {}),
    children: words.map(
      (text, index) => new TextRun({ text, bold: isBold, ...(index > 0 ? { break: 1 } : {}) }),
    ),
  });
}

/** The number before a heading or an item as Thai offices write it. */
function numbersInThai(line: string): string {
  return line.replace(/^\d(?:\.\d)?(?=[. ])/u, toThaiDigits);
}

/** A form: cells of its head that are empty are one with that before them; columns that the source has not are not there. */
function tableOf(rows: SourceTable): Table {
  const header = rows.findIndex((cells) => cells[0] === 'ลำดับที่');
  const columns = rows[header]?.length ?? 0;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, index) => {
      const isFree = index < header || (cells[0] ?? '').startsWith('เอกสาร');
      const spans = isFree ? merged(cells, columns) : cells.map((text) => ({ text, span: 1 }));
      return new TableRow({
        tableHeader: index === header,
        children: spans.map(
          ({ text, span }) =>
            new TableCell({
              columnSpan: span,
              verticalMerge: VerticalMergeType.RESTART,
              children: [new Paragraph({ children: [new TextRun(numberInRow(text))] })],
            }),
        ),
      });
    }),
  });
}

function numberInRow(text: string): string {
  return /^\d\.$/u.test(text) ? toThaiDigits(text) : text;
}

function merged(cells: readonly string[], columns: number): { text: string; span: number }[] {
  const spans: { text: string; span: number }[] = [];
  for (const text of cells.slice(0, columns)) {
    const last = spans.at(-1);
    if (text === '' && last) last.span += 1;
    else spans.push({ text, span: 1 });
  }
  const last = spans.at(-1);
  const missing = columns - spans.reduce((sum, { span }) => sum + span, 0);
  if (last) last.span += missing;
  return spans;
}
