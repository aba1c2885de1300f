import { encode } from 'uqr';
import type { ManualDocument } from '#document/manual.ts';
import type { Target } from '#document/target.ts';
import { CONNECTOR_LETTERS, printWords } from '#words/print.ts';
import { millimetres } from './millimetres.ts';
import { siteAddress } from './paper-link.ts';
import type { Paper } from './paper.ts';
import { shortened } from './text/set-lines.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';

/** What the frame of every document says: metadata, header, footer. */
export interface PaperDocument {
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** Year, month and day, where the content or the caller gives any. */
  readonly date: readonly number[] | null;
  readonly digits: Paper['digits'];
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
  readonly words: Readonly<
    Record<'page' | 'of' | 'onPage' | 'fromPage' | 'continued' | 'signed' | 'dated', string>
  > & {
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

const TEXT_WIDTH = TEXT_AREA.portrait.width;
const NOTE_SIZE = MEASURES.size.note;
const BETWEEN = MEASURES.between.headers;
/** The left side, the title of the manual, gives way to the right, which tells its sheets apart, but not beyond this. */
const LEAST_LEFT = 60;
/** The margin has room for so many lines; what they cannot hold stands whole on the first page. */
const MOST_LINES = 3;

/** The header of a sheet, from what stands at its left and its right. */
export function sheetHeader(left: string, right: string, { code }: Paper): SheetHeader {
  const leftWidth = millimetres(left, NOTE_SIZE);
  if (leftWidth + BETWEEN + millimetres(right, NOTE_SIZE) <= TEXT_WIDTH)
    return { left: code(left), right: code(right), leftWidth: null };
  const width = Math.min(
    leftWidth + 1,
    Math.max(LEAST_LEFT, TEXT_WIDTH - BETWEEN - millimetres(right, NOTE_SIZE) - 1),
  );
  const side = (words: string, room: number) => code(shortened(words, room, NOTE_SIZE, MOST_LINES));
  return { left: side(left, width), right: side(right, TEXT_WIDTH - BETWEEN - width), leftWidth: width };
}

/** The frame of a document. */
export function paperDocument(
  manual: ManualDocument,
  paper: Paper,
  given: {
    readonly title: string;
    /** As the footer names it. */
    readonly office: string;
    readonly code: string;
    readonly revision: string | undefined;
    /** An ISO date. */
    readonly date: string | undefined;
    /** Its page on the site. */
    readonly page: Extract<Target, { kind: 'manual' | 'procedure' }>;
    readonly hasNotes: boolean;
  },
): PaperDocument {
  const { text } = paper;
  const address = siteAddress(given.page, paper.site);
  return {
    title: paper.number(given.title),
    author: paper.number(`${manual.authorNames.join(', ')} ${manual.place.office}`),
    keywords: printWords.keywords,
    date: given.date === undefined ? null : given.date.split('-').map(Number),
    digits: paper.digits,
    hasNotes: given.hasNotes,
    landscape: paper.sheet === 'landscape',
    header: sheetHeader(paper.number(manual.title), given.code, paper),
    footer: {
      office: text(shortened(given.office, MOST_OFFICE, NOTE_SIZE, 2)),
      revision: given.revision === undefined ? null : text(given.revision),
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
      dated: text(printWords.dated),
      letters: LETTER_ROUNDS.flatMap((round) =>
        CONNECTOR_LETTERS.map((letter) => paper.number(letter + round)),
      ),
    },
  };
}

/** Width in mm of the name of an office beside the number of the page and the code. */
const MOST_OFFICE = 110;

/** Where a chart needs more connectors than there are letters, they begin again with a number: ก ข … ฮ ก2 ข2. */
const LETTER_ROUNDS = ['', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A QR code as the path data of its dark modules, each one unit wide. ISO/IEC 18004. */
function qrCode(address: string): string {
  const { data, size } = encode(address, { border: 0, ecc: 'M' });
  const rows = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${rows.join('')}"/></svg>`;
}
