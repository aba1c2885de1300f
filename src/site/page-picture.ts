import type { ShownPicture } from '#document/pictures.ts';
import { fittedSize, pageWidths } from '#pictures/sizes.ts';
import { pictureAddress } from './addresses.ts';

/** What an `img` says of its files. */
export interface PagePicture {
  readonly src: string;
  /** Only where there is more than one file. */
  readonly srcset?: string;
  readonly sizes?: string;
  readonly width: number;
  readonly height: number;
}

/** Text is `--measure` wide where the screen is wider. */
const SIZES = '(max-width: 46rem) 100vw, 44rem';

/** A picture on a page: its files for the browser to choose from, and its size, for which room is kept. */
export function pagePicture({ path, size }: ShownPicture): PagePicture {
  const { width, height } = fittedSize(size);
  const src = pictureAddress(path, width);
  const widths = pageWidths(size);
  if (widths.length === 1) return { src, width, height };
  const srcset = widths.map((one) => `${pictureAddress(path, one)} ${one}w`).join(', ');
  return { src, srcset, sizes: SIZES, width, height };
}
