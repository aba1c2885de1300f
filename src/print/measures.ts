/*
 * Measures of paper, in mm, and sizes of type, in pt. Texts are fitted by them here, and set by them in the templates, which
 * read them as `json("/measures.json")`.
 */

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
}

export const MEASURES = {
  /**
   * A4 with 3 cm for the binding: at the left, and at the top of a sheet that lies on its side; the foot of one, at which the
   * back of a leaf is bound, has nearly as much.
   */
  sheets: {
    portrait: { width: 210, height: 297, margin: { left: 30, right: 20, top: 27, bottom: 27 } },
    landscape: { width: 297, height: 210, margin: { left: 20, right: 20, top: 30, bottom: 27 } },
  },
  /**
   * Letters of 11.5 pt Sarabun are about as large as 16 pt TH Sarabun, the size of official papers: the older family draws
   * its letters about 1.4 times smaller.
   */
  size: { body: 11.5, note: 9, title: 17, partTitle: 24, peopleTitle: 17 },
  /** Type of tables, as a part of that around them. */
  table: 0.95,
  /** Between the lines of a title on a cover, in letters. */
  titleLeading: 0.7,
  /** What parts the two sides of a header, and two signatures. */
  between: { headers: 6, signatures: 7 },
  /** The width of a signature that stands alone. */
  signature: 75,
} as const;

/** Width and height that a sheet has for text. */
export const TEXT_AREA = {
  portrait: textArea(MEASURES.sheets.portrait),
  landscape: textArea(MEASURES.sheets.landscape),
} as const;

function textArea({ width, height, margin }: Sheet): { readonly width: number; readonly height: number } {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
}
