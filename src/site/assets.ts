import type { Library } from '#manual/library.ts';
import { address, pictureAddress } from './addresses.ts';

/** A file of the content folder and where the site shows it. */
export interface PublishedAsset {
  /** Relative to the content folder. */
  readonly path: string;
  /** Address on the site, from its root, as its folders and file are named. */
  readonly address: string;
}

/** The files that the site shows: the forms of the register, and pictures beside procedures. */
export function publishedAssets({
  assets,
  forms,
}: Pick<Library, 'assets' | 'forms'>): readonly PublishedAsset[] {
  const registered = forms.flatMap(({ file }) =>
    file === undefined ? [] : [{ path: `forms/${file}`, address: address({ kind: 'form', file }) }],
  );
  const pictures = assets
    .filter(({ path }) => /^manuals\/.+\.(?:png|jpe?g|webp)$/i.test(path))
    .map(({ path }) => ({ path, address: pictureAddress(path) }));
  return [...registered, ...pictures].map((one) => ({ ...one, address: decodeURIComponent(one.address) }));
}
