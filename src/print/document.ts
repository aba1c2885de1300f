import { encode } from 'uqr';
import type { Library, Manual } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { shortThaiDate } from '#thai/dates.ts';
import { CONNECTOR_LETTERS, printWords } from '#words/print.ts';
import { withoutLineMarks } from './line-marks.ts';
import { millimetres } from './millimetres.ts';
import type { Paper } from './paper.ts';

/** What the frame of every document says: metadata, header, footer. */
export interface PaperDocument {
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** Year, month and day, where the content or the caller gives any. */
  readonly date: readonly number[] | null;
  readonly digits: Manual['digits'];
  readonly landscape: boolean;
  /** Footnotes are styled only where there are any: every rule of style costs each text of the document a look. */
  readonly hasNotes: boolean;
  readonly header: SheetHeader;
  readonly footer: {
    readonly office: string;
    readonly revision: string | null;
    readonly current: {
      readonly label: string;
      readonly address: string;
      readonly qr: string;
      readonly alt: string;
    } | null;
  };
  readonly words: Readonly<Record<'page' | 'of' | 'onPage' | 'fromPage' | 'continued' | 'signed', string>> & {
    readonly letters: readonly string[];
  };
}

/** What stands above every sheet. */
export interface SheetHeader {
  readonly left: string;
  readonly right: string;
  /** Width of the left side in mm; null where both fit one line, which costs the compiler less than columns. */
  readonly leftWidth: number | null;
}

/** Width of the text on an upright sheet, in mm, and size of the header's letters, in pt, as in `sheet.typ`. */
const TEXT_WIDTH = 160;
const NOTE_SIZE = 9;
/** What parts the two sides of a header at least, in mm. */
const BETWEEN = 6;
/** The left side, the title of the manual, gives way to the right, which tells its sheets apart. */
const MOST_LEFT = 60;

/** The header of a sheet, from what stands at its left and its right. */
export function sheetHeader(left: string, right: string): SheetHeader {
  const width = (words: string) => millimetres(withoutLineMarks(words), NOTE_SIZE);
  const fits = width(left) + BETWEEN + width(right) <= TEXT_WIDTH;
  return { left, right, leftWidth: fits ? null : Math.min(width(left) + 1, MOST_LEFT) };
}

/** The frame of a document. `date` is an ISO date; `path` is its page on the site, without a slash before it. */
export function paperDocument(
  { office }: Pick<Library, 'office'>,
  manual: Manual,
  paper: Paper,
  given: {
    readonly title: string;
    /** As the footer names it. */
    readonly office: string;
    readonly code: string;
    readonly revision: string | null;
    readonly date: string | undefined;
    readonly path: string;
    readonly hasNotes: boolean;
  },
): PaperDocument {
  const { text } = paper;
  const address = addressOf(office, given.path);
  return {
    title: paper.number(given.title),
    author: paper.number(`${manual.author.name} ${office.name}`),
    keywords: printWords.keywords,
    date: given.date === undefined ? null : given.date.split('-').map(Number),
    digits: manual.digits,
    hasNotes: given.hasNotes,
    landscape: manual.formPaper === 'landscape',
    header: sheetHeader(text(manual.title), paper.code(given.code)),
    footer: {
      office: text(given.office),
      revision: given.revision,
      current:
        address === undefined
          ? null
          : {
              label: text(printWords.current),
              address: paper.code(address),
              qr: qrCode(address),
              alt: printWords.qr(address),
            },
    },
    words: {
      page: text(printWords.page),
      of: text(printWords.of),
      onPage: text(printWords.onPage),
      fromPage: text(printWords.fromPage),
      continued: text(printWords.continued),
      signed: text(printWords.signed),
      letters: LETTER_ROUNDS.flatMap((round) =>
        CONNECTOR_LETTERS.map((letter) => paper.number(letter + round)),
      ),
    },
  };
}

/** The address of a page on the site of an office, by its path without a slash before it; undefined without a site. */
export function addressOf({ site }: Library['office'], path: string): string | undefined {
  return site === undefined ? undefined : `${site.replace(/\/+$/u, '')}/${path}`;
}

/** Where a chart needs more connectors than there are letters, they begin again with a number: ก ข … ฮ ก2 ข2. */
const LETTER_ROUNDS = ['', '2', '3', '4', '5', '6', '7', '8', '9'];

/** What the footer says of the life of a procedure; null where nothing is known. */
export function revisionText({ revision, effective }: Procedure, paper: Paper): string | null {
  const parts = [
    ...(revision === undefined ? [] : [printWords.revision(revision)]),
    ...(effective === undefined ? [] : [printWords.effective(shortThaiDate(effective))]),
  ];
  return parts.length === 0 ? null : paper.text(parts.join(' '));
}

/** The latest date in the life of a procedure, as an ISO date; undefined where it has none. */
export function latestDate({
  effective,
  prepared,
  reviewed,
  approved,
  history = [],
}: Procedure): string | undefined {
  const dates = [
    effective,
    prepared?.date,
    reviewed?.date,
    approved?.date,
    ...history.map(({ date }) => date),
  ];
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

/** A QR code as the path data of its dark modules, each one unit wide. ISO/IEC 18004. */
function qrCode(address: string): string {
  const { data, size } = encode(address, { border: 0, ecc: 'M' });
  const rows = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${rows.join('')}"/></svg>`;
}
