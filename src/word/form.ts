import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ISpacingProperties,
  type ParagraphChild,
} from 'docx';
import type { ProcedureDocument } from '#document/procedure.ts';
import type { CellText } from '#print/form/cells.ts';
import type { PaperForm } from '#print/form/form.ts';
import { millimetres } from '#print/millimetres.ts';
import type { Paper } from '#print/paper.ts';
import { formWords } from '#words/form.ts';
import { allBorders, gap, type WordBody } from './body.ts';
import { chartAt, drawnPicture } from './drawn-picture.ts';
import { CELL_ROOM, wordRows, type WordRow } from './form-rows.ts';
import { millimetresOf, twips } from './lengths.ts';
import type { WordBlock } from './notes.ts';
import { pictureRun, type WordPicture } from './picture.ts';
import { FRAME, NO_FRAME, PLAIN_LINE, SHADE, STYLE } from './styles.ts';
import { lineRuns, tab, textRuns } from './text-run.ts';

/** The standard form with its pictures drawn. */
export interface WordForm {
  readonly form: PaperForm;
  readonly columns: ProcedureDocument['form']['columns'];
  readonly rows: readonly WordRow[];
  /** Of the legend, each beside its meaning. */
  readonly symbols: readonly (LegendEntry & { readonly width: number })[];
}

interface LegendEntry {
  readonly text: string;
  readonly picture: WordPicture;
}

/** The form of a procedure, ready to be written. */
export async function wordForm(
  document: ProcedureDocument,
  form: PaperForm,
  paper: Paper,
): Promise<WordForm> {
  const symbols = form.symbols.meanings.map(async ({ text, drawing }) => {
    const { width, height } = drawing;
    const picture = await drawnPicture({ width, height, content: chartAt(drawing, 0, 0) });
    return { text, picture, width: millimetresOf(width) };
  });
  return {
    form,
    columns: document.form.columns,
    rows: await wordRows(document, form, paper),
    symbols: await Promise.all(symbols),
  };
}

/** Room between the words of a cell and the lines beside them, in mm. */
const ASIDE = 1.2;
/** What a part of the chart leaves of its cell, so that it covers no line around it, in mm. */
const BESIDE_BORDER = 0.4;
/** Columns of meanings in the legend. */
const MEANINGS = 2;
const ITEM_GAP = 1;

/**
 * The form as tables: what is above its rows, and the rows with the references and the legend at their end.
 *
 * @param signed signatures follow, and stand with the last row
 */
export function formTables(word: WordForm, body: WordBody, signed: boolean): WordBlock[] {
  const width = word.form.widths.reduce((sum, one) => sum + one, 0);
  // Tables that follow each other would be one.
  return [headTable(word, width, body), gap(1, true), rowTable(word, width, signed), gap(4, signed)];
}

function headTable({ form }: WordForm, width: number, body: WordBody): Table {
  const { headShares } = form.type;
  const all = headShares.reduce((sum, share) => sum + share, 0);
  const widths = headShares.map((share) => (width * share) / all);
  const heads = form.heads.map(({ label, text }, index) =>
    cellOf([paragraphOf([...textRuns(label, { bold: true })]), paragraphOf(textRuns(text))], {
      width: widths[index] ?? 0,
    }),
  );
  const place = { style: STYLE.form, left: 0, width: width - 2 * ASIDE, depth: 1 } as const;
  const indicator = cellOf(body.blocks(form.indicator, place), { width, span: widths.length });
  return tableOf(widths, [
    new TableRow({ cantSplit: true, children: heads }),
    new TableRow({ cantSplit: true, children: [indicator] }),
  ]);
}

function rowTable(word: WordForm, width: number, signed: boolean): Table {
  const { form, columns, rows } = word;
  const { widths } = form;
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cellOf(
        [
          paragraphOf(textRuns(formWords[column], { bold: true }), {
            alignment: AlignmentType.CENTER,
            keepNext: true,
          }),
        ],
        { width: widths[index] ?? 0, shade: true, aside: 0.6 },
      ),
    ),
  });
  const drawn = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const texts = columns.slice(2).map((column, place) => {
      const size = form.type.cell.size * (row.scales[place] ?? 1);
      const alignment = column === 'duration' ? AlignmentType.CENTER : AlignmentType.LEFT;
      const said = column === 'number' || column === 'chart' ? [] : row.texts[column];
      return cellOf(
        said.map((text, line) =>
          cellParagraph(text, { size, alignment, keepNext: isLast, spacing: spacingOf(line, said.length) }),
        ),
        { width: widths[place + 2] ?? 0, edge: 0 },
      );
    });
    const number = paragraphOf(textRuns(row.number), {
      alignment: AlignmentType.CENTER,
      keepNext: isLast,
      spacing: spacingOf(0, 1),
    });
    return new TableRow({
      // A row that no sheet has room for goes on on the next.
      cantSplit: row.pictures.length === 1,
      height: { value: twips(row.height * row.pictures.length + BESIDE_BORDER), rule: HeightRule.ATLEAST },
      children: [
        cellOf([number], { width: widths[0] ?? 0, aside: 0.4, edge: 0 }),
        chartCell(row, widths[1] ?? 0),
        ...texts,
      ],
    });
  });
  const ends = [referenceLines(word), [...legend(word, width - 2 * ASIDE, signed), gap(1, signed)]].map(
    (children) =>
      new TableRow({ cantSplit: true, children: [cellOf(children, { width, span: widths.length })] }),
  );
  return tableOf(widths, [header, ...drawn, ...ends]);
}

/** The part of the chart in a row, from edge to edge. */
function chartCell({ pictures, alt }: WordRow, width: number): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children: pictures.map(
      (picture, index) =>
        new Paragraph({
          style: STYLE.form,
          alignment: AlignmentType.CENTER,
          // The line of a picture has the room of its letters below it, which are as small as may be.
          run: { size: 2 },
          children: [pictureRun(picture, width - BESIDE_BORDER, index === 0 ? alt : '')],
        }),
    ),
  });
}

/**
 * The room around a paragraph of a cell, among so many. The room at the edges of a row is that of its paragraphs: Word gives
 * every cell of a row the margins of the one that has the largest, and the chart has to reach the edges.
 */
function spacingOf(index: number, count: number): ISpacingProperties {
  return {
    ...PLAIN_LINE,
    before: twips(index === 0 ? CELL_ROOM.edge : CELL_ROOM.paragraphs),
    after: index === count - 1 ? twips(CELL_ROOM.edge) : 0,
  };
}

interface ParagraphLook {
  /** In pt. */
  readonly size: number;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly keepNext: boolean;
  readonly spacing: ISpacingProperties;
}

/** A paragraph or an item of a list, whose words hang beside its marker. */
function cellParagraph(
  { words, item }: CellText,
  { size, alignment, keepNext, spacing }: ParagraphLook,
): Paragraph {
  const runs = words.flatMap(({ text, strong, emphasis, script }) =>
    lineRuns(text.split('\n'), {
      size,
      ...(strong ? { bold: true } : {}),
      ...(emphasis ? { italics: true } : {}),
      ...(script === 'sub' ? { subScript: true } : {}),
      ...(script === 'sup' ? { superScript: true } : {}),
    }),
  );
  if (!item) return paragraphOf(runs, { alignment, keepNext, spacing });
  const left = twips(millimetres(item.widest, size) + ITEM_GAP);
  const marker = item.marker === '' ? [] : [...textRuns(item.marker, { size }), tab()];
  return paragraphOf([...marker, ...runs], {
    alignment: AlignmentType.LEFT,
    keepNext,
    spacing,
    indent: { left, ...(item.marker === '' ? {} : { hanging: left }) },
  });
}

/** They stand with the last row, and the legend with them. */
function referenceLines({ form }: WordForm): Paragraph[] {
  const { label, items } = form.references;
  return [
    paragraphOf(textRuns(label, { bold: true }), { keepNext: true }),
    ...items.map(({ text }) => paragraphOf(textRuns(text), { keepNext: true })),
  ];
}

function legend({ form, symbols }: WordForm, width: number, keepNext: boolean): WordBlock[] {
  const picture = Math.max(...symbols.map((one) => one.width)) + 2;
  const meaning = width / MEANINGS - picture;
  const widths = Array.from({ length: MEANINGS }, () => [picture, meaning]).flat();
  const rows = Array.from({ length: Math.ceil(symbols.length / MEANINGS) }, (_, row) => {
    const own = Array.from({ length: MEANINGS }, (__, place) => symbols[row * MEANINGS + place]);
    return new TableRow({
      cantSplit: true,
      children: own.flatMap((one) => {
        const drawn = one ? [pictureRun(one.picture, one.width, '')] : [];
        return [
          cellOf([paragraphOf(drawn, { keepNext })], { width: picture, middle: true, aside: 0 }),
          cellOf([paragraphOf(textRuns(one?.text ?? ''), { keepNext })], {
            width: meaning,
            middle: true,
            aside: 0,
          }),
        ];
      }),
    });
  });
  return [
    paragraphOf(textRuns(form.symbols.title, { bold: true }), { keepNext: true }),
    tableOf(widths, rows, NO_FRAME),
  ];
}

type Border = typeof FRAME | typeof NO_FRAME;

interface CellLook {
  /** In mm. */
  readonly width: number;
  readonly span?: number;
  readonly shade?: boolean;
  readonly middle?: boolean;
  readonly aside?: number;
  readonly edge?: number;
}

function cellOf(children: readonly WordBlock[], look: CellLook): TableCell {
  const { width, span, shade = false, middle = shade, aside = ASIDE, edge = CELL_ROOM.edge } = look;
  return new TableCell({
    children: children.length === 0 ? [paragraphOf([])] : children,
    width: { size: twips(width), type: WidthType.DXA },
    margins: {
      left: twips(aside),
      right: twips(aside),
      top: twips(edge),
      bottom: twips(edge),
    },
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(shade ? { shading: { fill: SHADE } } : {}),
    ...(middle ? { verticalAlign: VerticalAlign.CENTER } : {}),
  });
}

function paragraphOf(
  runs: readonly ParagraphChild[],
  more: Omit<NonNullable<ConstructorParameters<typeof Paragraph>[0]> & object, 'children'> = {},
): Paragraph {
  return new Paragraph({ style: STYLE.form, ...more, children: [...runs] });
}

function tableOf(widths: readonly number[], rows: readonly TableRow[], border: Border = FRAME): Table {
  return new Table({
    rows,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: allBorders(border),
  });
}
