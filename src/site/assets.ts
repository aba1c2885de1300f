import { linkedForms } from '#document/linked-forms.ts';
import { shownPictures } from '#document/pictures.ts';
import type { Library } from '#manual/library.ts';
import { pageWidths } from '#pictures/sizes.ts';
import { address, pictureAddress } from './addresses.ts';

/** A file of the content folder and where the site shows it. */
export interface PublishedAsset {
  /** Relative to the content folder. */
  readonly path: string;
  /** Address on the site, from its root, as its folders and file are named. */
  readonly address: string;
  /** Of a picture, the width in which it is shown there. */
  readonly width?: number;
}

/** The files that the site shows: forms of the register or that a link leads to, and pictures in each of their widths. */
export function publishedAssets({
  assets,
  office,
  forms,
  manuals,
}: Pick<Library, 'assets' | 'office' | 'forms' | 'manuals'>): readonly PublishedAsset[] {
  const registered = forms.flatMap(({ file }) => file ?? []);
  const inForms = assets.flatMap(({ path }) => /^forms\/(.+)$/.exec(path)?.[1] ?? []);
  const others = inForms.filter((file) => !registered.includes(file));
  // Links are looked through only where there may be something to find.
  const linked = others.length > 0 ? linkedForms({ manuals }) : new Set();
  const files = [...registered, ...others.filter((file) => linked.has(file))].map((file) => ({
    path: `forms/${file}`,
    address: address({ kind: 'form', file }),
  }));
  const pictures = shownPictures({ assets, office, manuals }).flatMap(({ path, size }) =>
    pageWidths(size).map((width) => ({ path, width, address: pictureAddress(path, width) })),
  );
  return [...files, ...pictures].map((one) => ({ ...one, address: decodeURIComponent(one.address) }));
}
