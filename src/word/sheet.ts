import {
  Footer,
  Header,
  NumberFormat,
  PageOrientation,
  Paragraph,
  SimpleField,
  TabStopType,
  ExternalHyperlink,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import type { ManualDocument } from '#document/manual.ts';
import type { ProcedureDocument } from '#document/procedure.ts';
import { MEASURES, TEXT_AREA } from '#print/measures.ts';
import { millimetres } from '#print/millimetres.ts';
import { siteAddress } from '#print/paper-link.ts';
import type { Paper } from '#print/paper.ts';
import { shortened } from '#print/text/set-lines.ts';
import { printWords } from '#words/print.ts';
import { twips } from './lengths.ts';
import { FRAME, STYLE } from './styles.ts';
import { tab, textRuns } from './text-run.ts';

type Lies = Paper['sheet'];

/** What stands above and below every sheet that lies in a manner, and its size. */
export function wordSheet(
  document: ProcedureDocument,
  cover: ManualDocument,
  paper: Paper,
  lies: Lies,
): Pick<ISectionOptions, 'headers' | 'footers' | 'properties'> {
  return {
    properties: properties(paper, lies),
    headers: { default: new Header({ children: header(document, paper, TEXT_AREA[lies].width) }) },
    footers: { default: new Footer({ children: footer(document, cover, paper, TEXT_AREA[lies].width) }) },
  };
}

const SIZE = MEASURES.size.note;
/** Between the two sides of a line, in mm. */
const BETWEEN = 6;
/** Room in mm between the edge of a sheet and what stands above and below its text. */
const EDGE = 12;

function properties({ digits }: Paper, lies: Lies): ISectionPropertiesOptions {
  const { width, height, margin } = MEASURES.sheets[lies];
  const upright = { width: Math.min(width, height), height: Math.max(width, height) };
  return {
    page: {
      // A sheet on its side is written as it would stand, and then turned.
      size: {
        width: twips(upright.width),
        height: twips(upright.height),
        orientation: lies === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        left: twips(margin.left),
        right: twips(margin.right),
        top: twips(margin.top),
        bottom: twips(margin.bottom),
        header: twips(EDGE),
        footer: twips(EDGE),
      },
      ...(digits === 'thai' ? { pageNumbers: { formatType: NumberFormat.THAI_NUMBERS } } : {}),
    },
    ...(digits === 'thai'
      ? { footnoteProperties: { numberFormat: { type: NumberFormat.THAI_NUMBERS } } }
      : {}),
  };
}

/** The manual and the code; the procedure, whether it is a draft, its revision and the page. */
function header(document: ProcedureDocument, paper: Paper, width: number): Paragraph[] {
  const { manual, title, code, control } = document;
  const { status, brief } = control;
  const told = [
    ...(status === undefined || status.kind === 'approved' ? [] : [status.text]),
    ...(brief === undefined ? [] : [brief]),
  ].map(paper.number);
  const above = 'value' in code ? paper.code(code.value) : '';
  const page = `${printWords.page} 888 ${printWords.of} 888`;
  const right = [...told.flatMap((one) => [one, PARTED]), ''].join('');
  return [
    sides(fitted(paper.number(manual.text), above, width), textRuns(above), width),
    sides(
      fitted(paper.number(title), right + page, width),
      [...textRuns(right), ...pageOf(paper)],
      width,
      true,
    ),
  ];
}

const PARTED = ' · ';

/** หน้า 3 จาก 12, which only Word can count. */
function pageOf({ digits, number }: Paper): ParagraphChild[] {
  const field = (name: string) => {
    const instruction = digits === 'thai' ? `${name} \\* ThaiArabic` : name;
    return new SimpleField(instruction, number('1'));
  };
  return [
    ...textRuns(`${printWords.page} `),
    field('PAGE'),
    ...textRuns(` ${printWords.of} `),
    field('NUMPAGES'),
  ];
}

function footer(
  { id, control }: ProcedureDocument,
  cover: ManualDocument,
  paper: Paper,
  width: number,
): Paragraph[] {
  const revision = paper.number(control.brief ?? '');
  const address = siteAddress({ kind: 'procedure', procedure: id }, paper.site);
  const office = sides(
    fitted(paper.number(cover.place.office), revision, width),
    textRuns(revision),
    width,
    false,
    true,
  );
  if (address === undefined) return [office];
  const link = textRuns(paper.code(address), { style: 'Hyperlink' });
  return [
    office,
    new Paragraph({
      style: STYLE.sheet,
      children: [
        ...textRuns(`${paper.number(printWords.current)} `),
        new ExternalHyperlink({ link: address, children: link }),
      ],
    }),
  ];
}

function fitted(left: string, right: string, width: number): ParagraphChild[] {
  return textRuns(shortened(left, width - BETWEEN - millimetres(right, SIZE), SIZE, 1));
}

/** A line with something at its left and its right edge. */
function sides(
  left: readonly ParagraphChild[],
  right: readonly ParagraphChild[],
  width: number,
  isLast = false,
  isFirst = false,
): Paragraph {
  const edge = { ...FRAME, space: 3 };
  return new Paragraph({
    style: STYLE.sheet,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    ...(isLast ? { border: { bottom: edge } } : {}),
    ...(isFirst ? { border: { top: edge } } : {}),
    children: [...left, tab(), ...right],
  });
}
