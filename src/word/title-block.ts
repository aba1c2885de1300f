import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  Paragraph,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  ExternalHyperlink,
  type ParagraphChild,
} from 'docx';
import { millimetres } from '#print/millimetres.ts';
import { MEASURES } from '#print/measures.ts';
import type { PaperProcedure } from '#print/procedure.ts';
import { printWords } from '#words/print.ts';
import { allBorders, gap } from './body.ts';
import { twips } from './lengths.ts';
import type { WordBlock } from './notes.ts';
import { FRAME, NO_FRAME, SHADE, STYLE } from './styles.ts';
import { lineRuns, plainWords, tab, textRuns } from './text-run.ts';

const SIZE = MEASURES.size.body;
const CELL = { aside: 1.4, edge: 0.5 };
/** Names of facts take no more than this of the width, in mm. */
const WIDEST_LABEL = 58;
/** A signature takes so much of the width, in mm, where it does not share it with others. */
const WIDEST_SIGNATURE = 80;
const ABOVE_LINE = 9;

type PaperFact = PaperProcedure['facts'][number];

/** What must be known first, in a frame: that this is a draft, or no longer in use. */
export function noticeBlock(words: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 5, color: FRAME.color };
  return new Paragraph({
    style: STYLE.list,
    border: { top: edge, bottom: edge, left: edge, right: edge },
    spacing: { before: 80, after: 200 },
    children: textRuns(words, { bold: true }),
  });
}

/** Facts beside their names, on grey where they are what is promised of a service. */
export function factTable(facts: readonly PaperFact[], width: number, shaded = false): WordBlock[] {
  if (facts.length === 0) return [];
  const wished = Math.max(...facts.map(({ label }) => millimetres(plainWords(label), SIZE, 600)));
  const label = Math.min(WIDEST_LABEL, wished + 2 * CELL.aside + 1);
  const widths = [label, width - label];
  const rows = facts.map(
    (fact) =>
      new TableRow({
        cantSplit: true,
        children: [
          factCell(textRuns(fact.label, { bold: true }), widths[0] ?? 0, shaded),
          factCell(factRuns(fact), widths[1] ?? 0, shaded),
        ],
      }),
  );
  return [tableOf(widths, rows, { aside: shaded ? CELL.aside : 0 }), gap()];
}

/** Signatures beside each other, each with a line to sign on, and one for the date where it has none yet. */
export function signatureTables(rows: PaperProcedure['signatures'], width: number): WordBlock[] {
  return rows.flatMap((row) => {
    const each = Math.min(WIDEST_SIGNATURE, width / row.length);
    const cells = row.map(({ role, name, position, date }) => {
      const line = (words: string, before = 0) => signedLine(words, each, before);
      return new TableCell({
        width: { size: twips(each), type: WidthType.DXA },
        children: [
          signaturePart(role, { bold: true }),
          line(printWords.signed, ABOVE_LINE),
          signaturePart(name),
          signaturePart(position),
          date === null ? line(printWords.dated, 1.5) : signaturePart(date),
        ],
      });
    });
    const widths = row.map(() => each);
    return [
      gap(14, true),
      tableOf(widths, [new TableRow({ cantSplit: true, children: cells })], { centred: true }),
      gap(),
    ];
  });
}

function factRuns({ text, url, lines }: PaperFact): ParagraphChild[] {
  if (url !== undefined)
    return [new ExternalHyperlink({ link: url, children: textRuns(text, { style: 'Hyperlink' }) })];
  return lines ? lineRuns(lines) : textRuns(text);
}

function factCell(runs: readonly ParagraphChild[], width: number, shaded: boolean): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(shaded ? { shading: { fill: SHADE } } : {}),
    verticalAlign: VerticalAlign.TOP,
    children: [new Paragraph({ style: STYLE.list, spacing: { after: 0 }, children: [...runs] })],
  });
}

function signaturePart(words: string, look: { readonly bold?: boolean } = {}): Paragraph {
  return new Paragraph({
    style: STYLE.list,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: 0 },
    children: textRuns(words, look),
  });
}

/** A word with a dotted line after it up to the edge of its column. */
function signedLine(words: string, width: number, before: number): Paragraph {
  return new Paragraph({
    style: STYLE.list,
    keepNext: true,
    spacing: { before: twips(before), after: 0 },
    tabStops: [
      { type: TabStopType.RIGHT, position: twips(width - 2 * CELL.aside - 1), leader: LeaderType.DOT },
    ],
    children: [...textRuns(`${words} `), tab()],
  });
}

function tableOf(
  widths: readonly number[],
  rows: readonly TableRow[],
  { aside = CELL.aside, centred = false }: { readonly aside?: number; readonly centred?: boolean },
): Table {
  return new Table({
    rows,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: allBorders(NO_FRAME),
    margins: {
      left: twips(aside),
      right: twips(CELL.aside),
      top: twips(CELL.edge),
      bottom: twips(CELL.edge),
    },
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
  });
}
