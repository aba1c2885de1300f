import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { MEASURES } from '#print/measures.ts';
import { millimetres } from '#print/millimetres.ts';
import type { PrintBlock, PrintInline, PrintItem, PrintTable } from '#print/text/body-tree.ts';
import type { ChartPicture } from './chart.ts';
import { inlineRuns, pictureOf, type LineParts } from './inline.ts';
import { twips, twipsOfPoints } from './lengths.ts';
import type { WordBlock, WordNotes } from './notes.ts';
import { pictureRun, type WordPicture } from './picture.ts';
import { BULLETS, FRAME, NO_FRAME, PLAIN_LINE, SHADE, STYLE, type StyleId } from './styles.ts';
import { lineRuns, tab, textRuns } from './text-run.ts';

/** Where blocks stand; lengths are mm. */
export interface BlockPlace {
  readonly style: StyleId;
  /** From the margin to the text. */
  readonly left: number;
  /** The room for it. */
  readonly width: number;
  /** How many lists are around. */
  readonly depth: number;
  /** What stands before the first paragraph. */
  readonly lead?: Lead | undefined;
}

/** The number of an item, or a bullet, which hangs so many mm out of its text. */
type Lead = { readonly hanging: number } & (
  | { readonly runs: readonly ParagraphChild[] }
  /** How deep in lists it stands. */
  | { readonly bullet: number }
);

/** An item of a list: its number, a bullet where there is none, and what draws its text. */
export interface WordItem {
  readonly marker?: string;
  readonly draw: (place: BlockPlace) => readonly WordBlock[];
}

/** What blocks hold that was drawn before. */
export interface BodyParts {
  readonly pictures: ReadonlyMap<string, WordPicture>;
  readonly notes: WordNotes;
  /** The charts that the author drew in these blocks. */
  readonly charts: readonly (readonly ChartPicture[])[];
  readonly component: (
    name: Extract<PrintBlock, { type: 'component' }>['name'],
    place: BlockPlace,
  ) => WordBlock[];
}

const SIZE = MEASURES.size.body;
const INDENT = { outer: 5, inner: 2 };
const MARKER = { least: 4, gap: 1.6 };
const RULE = 40;
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
/** Boxes of a task, done and open. */
const TASK = { done: '\u2611', open: '\u2610' };
/** As deep as Word knows lists. */
const DEEPEST = 8;

/** Draws blocks as print lays them down. */
export class WordBody {
  readonly #parts: BodyParts;
  readonly #line: LineParts;

  constructor(parts: BodyParts) {
    this.#parts = parts;
    const note = (blocks: readonly PrintBlock[], mark?: string) =>
      this.blocks(blocks, {
        style: STYLE.footnote,
        left: 0,
        width: FOOTNOTE_WIDTH,
        depth: 1,
        ...(mark === undefined ? {} : { lead: { hanging: 0, runs: textRuns(`${mark} `) } }),
      });
    this.#line = { pictures: parts.pictures, notes: parts.notes, note };
  }

  blocks(blocks: readonly PrintBlock[], { lead, ...place }: BlockPlace): WordBlock[] {
    const [first, ...others] = blocks;
    const rest = (more: readonly PrintBlock[]) => more.flatMap((block) => this.#block(block, place));
    if (!lead) return rest(blocks);
    if (first?.type === 'paragraph') return [...this.#block(first, { ...place, lead }), ...rest(others)];
    return [paragraphAt({ ...place, lead }, []), ...rest(blocks)];
  }

  /** A list of what is numbered by the product or the author. */
  items(items: readonly WordItem[], place: BlockPlace): WordBlock[] {
    const hanging = Math.max(
      MARKER.least,
      ...items.map(({ marker = '' }) => millimetres(marker, SIZE) + MARKER.gap),
    );
    const indent = (place.depth === 0 ? INDENT.outer : INDENT.inner) + hanging;
    return items.flatMap(({ marker, draw }) =>
      draw({
        style: place.style === STYLE.body ? STYLE.list : place.style,
        left: place.left + indent,
        width: place.width - indent,
        depth: place.depth + 1,
        lead:
          marker === undefined
            ? { hanging, bullet: Math.min(place.depth, DEEPEST) }
            : { hanging, runs: [...textRuns(marker), tab()] },
      }),
    );
  }

  #block(block: PrintBlock, place: BlockPlace): WordBlock[] {
    switch (block.type) {
      case 'paragraph':
        return [paragraphAt(place, this.#runs(block.children, place))];
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.depth - 1] ?? HeadingLevel.HEADING_6,
            children: this.#runs(block.children, place),
          }),
        ];
      case 'list':
        return this.items(
          block.items.map((item) => this.#item(item)),
          place,
        );
      case 'table':
        return this.#table(block, place);
      case 'quote':
        return boxed(this.blocks(block.blocks, inBox(place, STYLE.quote)), place, { left: BAR.quote });
      case 'callout': {
        const inside = inBox(place, STYLE.list);
        const title = paragraphAt(inside, textRuns(block.title, { bold: true }), { keepNext: true });
        const edges = { top: FRAME, right: FRAME, bottom: FRAME, left: BAR.callout };
        return boxed([title, ...this.blocks(block.blocks, inside)], place, edges);
      }
      case 'code':
        return [codeAt(block, place)];
      case 'rule':
        return [ruleAt(place)];
      case 'picture': {
        const drawn = [pictureOf(block, place.width, this.#line)];
        if (!block.caption) return [centred(place, drawn)];
        return [centred(place, drawn, { keepNext: true }), this.#caption(block.caption, place)];
      }
      case 'component':
        return this.#parts.component(block.name, place);
      case 'chart':
        return chartBlocks(this.#parts.charts[block.index] ?? [], place);
    }
  }

  #item({ marker, task, blocks }: PrintItem): WordItem {
    const box = task && (task.done ? TASK.done : TASK.open);
    const written = [marker, box].filter((one) => one !== undefined).join(' ');
    return {
      ...(written === '' ? {} : { marker: written }),
      draw: (place) => this.blocks(blocks, place),
    };
  }

  #runs(nodes: readonly PrintInline[], { width }: BlockPlace): ParagraphChild[] {
    return inlineRuns(nodes, { look: {}, width, size: SIZE }, this.#line);
  }

  #caption(nodes: readonly PrintInline[], place: BlockPlace, more: IParagraphOptions = {}): Paragraph {
    return centred({ ...place, style: STYLE.caption }, this.#runs(nodes, place), more);
  }

  #table(table: PrintTable, place: BlockPlace): WordBlock[] {
    const { columns, narrow, inset, header, rows, caption } = table;
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const whole = narrow ? Math.min(place.width, shares) : place.width;
    const widths = columns.map(({ share }) => twips((whole * share) / shares));
    // Word counts halves of a pt; the larger half would not fit.
    const size = Math.floor(SIZE * MEASURES.table * table.size * 2) / 2;
    const cell = (nodes: readonly PrintInline[], column: number, isHead: boolean) => {
      const width = (whole * (columns[column]?.share ?? 0)) / shares - 2 * inset;
      const look = { size, bold: isHead };
      return new TableCell({
        ...(isHead ? { shading: { fill: SHADE }, verticalAlign: VerticalAlign.CENTER } : {}),
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        children: [
          new Paragraph({
            style: STYLE.table,
            alignment: isHead ? AlignmentType.CENTER : ALIGNED[columns[column]?.align ?? 'left'],
            ...(isHead ? { keepNext: true } : {}),
            children: inlineRuns(nodes, { look, width, size }, this.#line),
          }),
        ],
      });
    };
    const drawn = new Table({
      rows: [
        new TableRow({
          tableHeader: !header.tall,
          cantSplit: !header.tall,
          children: header.cells.map((nodes, column) => cell(nodes, column, true)),
        }),
        ...rows.map(
          ({ cells, tall }) =>
            new TableRow({
              cantSplit: !tall,
              children: cells.map((nodes, column) => cell(nodes, column, false)),
            }),
        ),
      ],
      columnWidths: widths,
      width: { size: twips(whole), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: allBorders(FRAME),
      margins: { left: twips(inset), right: twips(inset), top: twips(CELL_EDGE), bottom: twips(CELL_EDGE) },
      ...(place.left > 0
        ? { indent: { size: twips(place.left), type: WidthType.DXA } }
        : { alignment: AlignmentType.CENTER }),
    });
    return [...(caption ? [this.#caption(caption, place, { keepNext: true })] : []), drawn, gap()];
  }
}

/** Room for pictures and tables of a footnote. */
const FOOTNOTE_WIDTH = 150;
const CELL_EDGE = 1;
const BOX = { aside: 3, around: 1.6 };
const BAR = { quote: { ...FRAME, size: 6 }, callout: { ...FRAME, size: 20 } };
const ALIGNED = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A paragraph in its place. */
export function paragraphAt(
  { style, left, lead }: BlockPlace,
  runs: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph {
  const indent = { left: twips(left), ...(lead ? { hanging: twips(lead.hanging) } : {}) };
  const before = lead && 'runs' in lead ? lead.runs : [];
  return new Paragraph({
    style,
    ...(left > 0 || lead ? { indent } : {}),
    ...(lead && 'bullet' in lead ? { numbering: { reference: BULLETS, level: lead.bullet } } : {}),
    ...more,
    children: [...before, ...runs],
  });
}

/** The parts of a chart, each on a page of its own where there are several. */
export function chartBlocks(parts: readonly ChartPicture[], place: BlockPlace): Paragraph[] {
  return parts.map(({ picture, width, alt }, index) =>
    centred(place, [pictureRun(picture, Math.min(width, place.width), alt)], {
      pageBreakBefore: index > 0 && place.depth === 0,
    }),
  );
}

/** What keeps a table off the next, which would be one with it. */
export function gap(height = 4, keepNext = false): Paragraph {
  return new Paragraph({
    style: STYLE.table,
    keepNext,
    spacing: { line: twipsOfPoints(height), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  });
}

export function allBorders(border: typeof FRAME | typeof NO_FRAME) {
  return {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
}

function centred(
  place: BlockPlace,
  runs: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph {
  const { left } = place;
  return new Paragraph({
    style: place.style === STYLE.caption ? STYLE.caption : STYLE.table,
    alignment: AlignmentType.CENTER,
    spacing: { ...PLAIN_LINE, before: 80, after: 80 },
    ...(left > 0 ? { indent: { left: twips(left) } } : {}),
    ...more,
    children: [...runs],
  });
}

function codeAt({ lines }: Extract<PrintBlock, { type: 'code' }>, place: BlockPlace): Paragraph {
  const edge = { ...FRAME, space: 4 };
  const written = lines.map((line) => ' '.repeat(line.indent) + line.text);
  return paragraphAt({ ...place, style: STYLE.code, left: place.left + 2 }, lineRuns(written), {
    border: { top: edge, bottom: edge, left: edge, right: edge },
    spacing: { before: 80, after: 120 },
  });
}

function ruleAt({ left, width }: BlockPlace): Paragraph {
  const side = Math.max(0, (width - RULE) / 2);
  return new Paragraph({
    style: STYLE.table,
    border: { bottom: FRAME },
    indent: { left: twips(left + side), right: twips(side) },
    spacing: { before: 80, after: 160 },
  });
}

/** The place of what stands in a box, whose own edge is where the box begins. */
function inBox({ width, depth }: BlockPlace, style: StyleId): BlockPlace {
  return { style, left: 0, width: width - 2 * BOX.aside, depth: depth + 1 };
}

/** A box as a table of one cell, which may hold anything and may go on on the next page. */
function boxed(
  children: readonly WordBlock[],
  { left, width }: BlockPlace,
  edges: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', typeof FRAME | (typeof BAR)['quote']>>>,
): WordBlock[] {
  const last = children.at(-1);
  const table = new Table({
    rows: [
      new TableRow({
        children: [
          new TableCell({
            children: last instanceof Paragraph ? children : [...children, gap()],
            borders: { top: NO_FRAME, bottom: NO_FRAME, left: NO_FRAME, right: NO_FRAME, ...edges },
          }),
        ],
      }),
    ],
    columnWidths: [twips(width)],
    width: { size: twips(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    indent: { size: twips(left), type: WidthType.DXA },
    margins: {
      left: twips(BOX.aside),
      right: twips(BOX.aside),
      top: twips(BOX.around),
      bottom: twips(BOX.around),
    },
  });
  return [gap(2), table, gap()];
}
