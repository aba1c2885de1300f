import { linkedForms } from '#document/linked-forms.ts';
import type { Library } from '#manual/library.ts';
import { address, pictureAddress } from './addresses.ts';

/** A file of the content folder and where the site shows it. */
export interface PublishedAsset {
  /** Relative to the content folder. */
  readonly path: string;
  /** Address on the site, from its root, as its folders and file are named. */
  readonly address: string;
}

/** The files that the site shows: forms of the register or that a link leads to, and pictures beside procedures. */
export function publishedAssets({
  assets,
  forms,
  manuals,
}: Pick<Library, 'assets' | 'forms' | 'manuals'>): readonly PublishedAsset[] {
  const registered = forms.flatMap(({ file }) => file ?? []);
  const inForms = assets.flatMap(({ path }) => /^forms\/(.+)$/.exec(path)?.[1] ?? []);
  const others = inForms.filter((file) => !registered.includes(file));
  // Links are looked through only where there may be something to find.
  const linked = others.length > 0 ? linkedForms({ manuals }) : new Set();
  const files = [...registered, ...others.filter((file) => linked.has(file))].map((file) => ({
    path: `forms/${file}`,
    address: address({ kind: 'form', file }),
  }));
  const pictures = assets
    .filter(({ path }) => /^manuals\/.+\.(?:png|jpe?g|webp)$/i.test(path))
    .map(({ path }) => ({ path, address: pictureAddress(path) }));
  return [...files, ...pictures].map((one) => ({ ...one, address: decodeURIComponent(one.address) }));
}
