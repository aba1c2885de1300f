/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** No picture that is published is larger than this on its longer side. */
const LARGEST = 1600;

/** Widths of a page's column on phones and large screens, at one and two dots a pixel. */
const WIDTHS = [480, 800, 1200];

/** A smaller width that saves less than this share of the next is not worth a file. */
const WORTHWHILE = 0.85;

/** The size of a picture as it is published: its own, where that is not too large. */
export function fittedSize({ width, height }: Size): Size {
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  const fitted = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: fitted(width), height: fitted(height) };
}

/** The widths in which a picture is published for pages, the largest last. */
export function pageWidths(size: Size): readonly number[] {
  const { width } = fittedSize(size);
  return [...WIDTHS.filter((one) => one < width * WORTHWHILE), width];
}
