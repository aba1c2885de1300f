import type { PaperForm } from '#print/form/form.ts';
import { columnsOf, formOf, pagesOf, type FormPage, type Sheet } from './form-pages.ts';
import { phrasesOf, type Placed } from './places.ts';
import type { PrintedProcedure } from './printing.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const PT_PER_MM = 72 / 25.4;
const CAP_HEIGHT = 0.7;
/** How far the words of the chart reach above their baseline, and stay off what is beside them, in letters. */
const WORDS = { above: 0.55, aside: 0.05 };

/** Words of the chart that stand on its lines, or on circles of connectors, in forms of which no row is parted. */
export async function wordsOnLines(printed: PrintedProcedure, sheet: Sheet): Promise<string[]> {
  const form = formOf(printed);
  const column = columnsOf(form, sheet)[1]?.left ?? 0;
  let first = 0;
  return (await pagesOf(printed, sheet)).flatMap((page) => {
    const { lines, circles } = marksOf(form, page, first);
    first += page.rows.length;
    return phrasesOf(page.cells[1] ?? []).flatMap((word) => {
      const box = boxOf(word, column);
      const crossed = lines.some((line) => meets(box, line));
      const inCircle = circles.filter((circle) => meets(box, circle)).length;
      const isLetter = /^[ก-ฮ]\d*$/u.test(word.text);
      return crossed || inCircle > (isLetter ? 1 : 0) ? [`${page.number}: ${word.text}`] : [];
    });
  });
}

/** Lines and circles on a page whose first row is `first` of the printed ones, in pt from the left of their column. */
function marksOf(form: PaperForm, { rows }: FormPage, first: number) {
  const lines: Box[] = [];
  const circles: Box[] = [];
  for (const [index, { y }] of rows.entries()) {
    const printed = form.printed[first + index];
    const row = printed && form.rows[printed.row];
    if (!printed || !row) continue;
    const top = y - CAP_HEIGHT * form.type.cell.size - form.type.inset.y * PT_PER_MM;
    const bottom = top + printed.height * PT_PER_MM;
    const chart = { x: form.chartX * PT_PER_MM, y: top + printed.chart * PT_PER_MM };
    for (const [from, to] of stretches(row.chart.svg)) {
      const at = ([x, down]: Point): Point => [chart.x + x * form.scale, chart.y + down * form.scale];
      lines.push(around(at(from), at(to)));
    }
    const runOn = (
      edge: typeof row.below | undefined,
      isCut: boolean,
      from: number,
      sign: 1 | -1,
      to: number,
    ) => {
      for (const { x, depth } of edge?.lines ?? []) {
        const [middle, r, at] = [
          from + sign * depth * PT_PER_MM,
          (edge?.radius ?? 0) * PT_PER_MM,
          x * PT_PER_MM,
        ];
        lines.push(around([at, isCut ? middle + sign * r : from], [at, to]));
        if (isCut) circles.push({ left: at - r, right: at + r, top: middle - r, bottom: middle + r });
      }
    };
    runOn(form.rows[printed.row - 1]?.below, index === 0, top, 1, chart.y);
    runOn(row.below, index === rows.length - 1, bottom, -1, chart.y + row.chart.height);
  }
  return { lines, circles };
}

type Point = readonly [x: number, y: number];

/** The straight stretches of the lines in a picture, in px; of a rounded corner its ends. */
function stretches(svg: string): (readonly [Point, Point])[] {
  return [...svg.matchAll(/<path[^>]* class="flow-edge" d="([^"]*)"/g)].flatMap(([, d = '']) => {
    let [x, y] = [0, 0];
    return [...d.matchAll(/([MLHVQ])([^MLHVQ]*)/g)].flatMap(([, command, numbers = '']) => {
      const values = numbers
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      const from = [x, y] as const;
      if (command !== 'V') x = values.at(command === 'H' ? -1 : -2) ?? 0;
      if (command !== 'H') y = values.at(-1) ?? 0;
      return command === 'M' ? [] : [[from, [x, y] as const] as const];
    });
  });
}

function around([x, y]: Point, [toX, toY]: Point): Box {
  return { left: Math.min(x, toX), right: Math.max(x, toX), top: Math.min(y, toY), bottom: Math.max(y, toY) };
}

function boxOf({ x, y, width, size }: Placed, column: number): Box {
  const aside = WORDS.aside * size;
  return {
    left: x - column + aside,
    right: x - column + width - aside,
    top: y - WORDS.above * size,
    bottom: y,
  };
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
