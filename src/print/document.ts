import { encode } from 'uqr';
import type { Target } from '#document/target.ts';
import { CONNECTOR_LETTERS, printWords } from '#words/print.ts';
import { siteAddress } from './paper-link.ts';
import type { Paper } from './paper.ts';
import { shortened } from './text/set-lines.ts';
import type { SheetHeader } from './sheet-header.ts';
import { MEASURES } from './measures.ts';

/** What the frame of every document says: metadata, header, footer. */
export interface PaperDocument {
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** Year, month and day, where the content or the caller gives any. */
  readonly date: readonly number[] | null;
  readonly digits: Paper['digits'];
  readonly landscape: boolean;
  /** Printed on both sides, and bound. */
  readonly duplex: boolean;
  /** Footnotes are styled only where there are any: every rule of style costs each text of the document a look. */
  readonly hasNotes: boolean;
  readonly header: SheetHeader;
  readonly footer: {
    readonly office: string;
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

/** The frame of a document. */
export function paperDocument(
  paper: Paper,
  given: {
    readonly title: string;
    readonly author: string;
    /** As the footer names it. */
    readonly office: string;
    readonly header: SheetHeader;
    /** An ISO date. */
    readonly date: string | undefined;
    /** Its page on the site. */
    readonly page: Extract<Target, { kind: 'manual' | 'procedure' | 'office-book' }>;
    readonly hasNotes: boolean;
  },
): PaperDocument {
  const { text } = paper;
  const address = siteAddress(given.page, paper.site);
  return {
    title: paper.number(given.title),
    author: paper.number(given.author),
    keywords: printWords.keywords,
    date: given.date === undefined ? null : given.date.split('-').map(Number),
    digits: paper.digits,
    hasNotes: given.hasNotes,
    landscape: paper.sheet === 'landscape',
    duplex: paper.duplex,
    header: given.header,
    footer: {
      office: text(shortened(given.office, MOST_OFFICE, MEASURES.size.note, 2)),
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
