import type { Checked, Previewed } from '#check/check.ts';
import type { Library } from '#manual/library.ts';

/** A PDF that stands beside the pages, at `/pdf/<id>.pdf`. */
export interface PublishedPdf {
  /** Id of a manual or of a procedure; of what is printed besides, with its kind before. */
  readonly id: string;
  readonly bytes: number;
  readonly pages: number;
}

/** A Word document that stands beside the pages, at `/docx/<id>.docx`. */
export interface PublishedWord {
  /** Id of a procedure. */
  readonly id: string;
  readonly bytes: number;
}

/** What stands beside a library that is published. */
export interface Beside {
  /** The PDFs that were printed of it. */
  readonly pdfs?: readonly PublishedPdf[];
  /** The Word documents that were written of it. */
  readonly wordFiles?: readonly PublishedWord[];
  /** The day of the last change of its files, as ISO dates by path. */
  readonly changed?: ReadonlyMap<string, string>;
}

/** A library that pages may be drawn from: as a whole without error, or while it is written what is sound of it. */
type Drawable = Checked<Library> | Previewed<Library>;

interface Published {
  readonly library: Drawable;
  readonly pdfs: ReadonlyMap<string, PublishedPdf>;
  readonly wordFiles: ReadonlyMap<string, PublishedWord>;
  readonly changed: ReadonlyMap<string, string>;
}

/**
 * Astro bundles pages apart from the process that checked the content, so a module variable would be two variables; the
 * registry of symbols is one.
 */
const KEY = Symbol.for('procedure-manual/library');

const handedOver = globalThis as { [KEY]?: Published };

/** Makes a library the one that pages are drawn from. */
export function publish(
  drawable: Drawable,
  { pdfs = [], wordFiles = [], changed = new Map() }: Beside = {},
): void {
  handedOver[KEY] = {
    library: drawable,
    pdfs: new Map(pdfs.map((pdf) => [pdf.id, pdf])),
    wordFiles: new Map(wordFiles.map((word) => [word.id, word])),
    changed,
  };
}

/** The library that pages are drawn from. */
export function library(): Drawable {
  return published().library;
}

/** The PDF of a manual or a procedure, where one was printed. */
export function publishedPdf(id: string): PublishedPdf | undefined {
  return published().pdfs.get(id);
}

/** The Word document of a procedure, where one was written. */
export function publishedWord(id: string): PublishedWord | undefined {
  return published().wordFiles.get(id);
}

/** The day on which a file of the content was last changed, as an ISO date, where that is known. */
export function changedOn(file: string): string | undefined {
  return published().changed.get(file);
}

function published(): Published {
  const found = handedOver[KEY];
  if (!found) throw new Error('No library was published before the pages were drawn.');
  return found;
}
