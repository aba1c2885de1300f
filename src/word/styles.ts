import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import { MEASURES } from '#print/measures.ts';
import { twips } from './lengths.ts';
import { halfPoints } from './text-run.ts';

/** What everything is set in; its files are part of the document. */
export const FONT = 'Sarabun';

/** Ids of the styles of paragraphs that are our own; those of headings are Word's. */
export const STYLE = {
  body: 'BodyText',
  list: 'ListText',
  table: 'TableText',
  form: 'FormText',
  quote: 'Quote',
  code: 'Code',
  caption: 'Caption',
  footnote: 'FootnoteText',
  sheet: 'SheetText',
} as const;

export type StyleId = (typeof STYLE)[keyof typeof STYLE];

/** A line takes 1.3 times the size of its letters; this many 240ths of it stand between two lines of running text. */
const BODY_LINE = { line: 268, lineRule: LineRuleType.AUTO } as const;
export const PLAIN_LINE = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** The ink and the shade of paper. */
export const INK = '1A1A1A';
export const SHADE = 'EBEBEB';

export const FRAME = { style: BorderStyle.SINGLE, size: 4, color: INK } as const;
export const NO_FRAME = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** The list of bullets. */
export const BULLETS = 'bullets';

const { body, note } = MEASURES.size;
/** Of headings of each depth: the size of letters in pt, and the room above and below in pt; those that follow are as the last. */
const HEADINGS = [
  [17, 12, 8],
  [13, 14, 5],
  [12, 10, 4],
  [body, 8, 3],
] as const;
const FIRST_LINE = 12;
const SMALL = 0.95;

/** How a document looks, as styles that an office can change in one place. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
        size: halfPoints(body),
        color: INK,
        language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' },
      },
      paragraph: { spacing: { ...BODY_LINE, before: 0, after: 80 } },
    },
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`heading${depth}`, heading(depth)])),
    hyperlink: { run: { color: '0B4F8A', underline: { type: 'single' } } },
    footnoteText: { run: { size: halfPoints(9.5) }, paragraph: { spacing: { ...PLAIN_LINE, after: 20 } } },
    caption: {
      run: { size: halfPoints(body * 0.85), italics: false, bold: false, color: INK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...PLAIN_LINE, before: 60, after: 100 } },
    },
  },
  paragraphStyles: [
    own(STYLE.body, { paragraph: { indent: { firstLine: twips(FIRST_LINE) } } }),
    own(STYLE.list, { paragraph: { spacing: { ...BODY_LINE, after: 50 } } }),
    own(STYLE.table, {
      run: { size: halfPoints(body * SMALL) },
      paragraph: { spacing: { ...PLAIN_LINE, after: 0 } },
    }),
    own(STYLE.form, {
      run: { size: halfPoints(9.5) },
      paragraph: { spacing: { ...PLAIN_LINE, after: 0 } },
    }),
    own(STYLE.quote, { paragraph: { spacing: { ...BODY_LINE, after: 60 } } }),
    own(STYLE.code, {
      run: { size: halfPoints(body * 0.9) },
      paragraph: { spacing: { ...PLAIN_LINE, after: 0 } },
    }),
    own(STYLE.sheet, {
      run: { size: halfPoints(note) },
      paragraph: { spacing: { ...PLAIN_LINE, after: 0 } },
    }),
  ],
};

/** Bullets as deep as Word knows lists. */
export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: Array.from({ length: 9 }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
      })),
    },
  ],
};

function heading(depth: number) {
  const [size, before, after] = HEADINGS[Math.min(depth, HEADINGS.length) - 1] ?? [body, 8, 3];
  return {
    next: STYLE.body,
    quickFormat: true,
    run: { font: FONT, size: halfPoints(size), bold: true, color: INK },
    paragraph: { keepNext: true, spacing: { ...PLAIN_LINE, before: before * 20, after: after * 20 } },
  };
}

function own(id: StyleId, look: Omit<NonNullable<IStylesOptions['paragraphStyles']>[number], 'id'>) {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, ...look };
}
