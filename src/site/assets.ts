import type { Asset, Library } from '#manual/library.ts';

/** A file of the content folder and where the site shows it. */
export interface PublishedAsset {
  /** Relative to the content folder. */
  readonly path: string;
  /** Address on the site, from its root. */
  readonly address: string;
}

/** The address of a file of the content folder; undefined where the site does not show it. */
export function assetAddress(path: string): string | undefined {
  const form = /^forms\/(.+)$/.exec(path)?.[1];
  if (form !== undefined) return `/forms/files/${encoded(form)}`;
  const picture = /^manuals\/(.+\.(?:png|jpe?g|webp))$/i.exec(path)?.[1];
  return picture === undefined ? undefined : `/${encoded(picture)}`;
}

/** The files that the site shows: the forms of the register, and pictures beside procedures. */
export function publishedAssets({
  assets,
  forms,
}: Pick<Library, 'assets' | 'forms'>): readonly PublishedAsset[] {
  const registered = new Set(forms.flatMap(({ file }) => (file === undefined ? [] : [`forms/${file}`])));
  return assets.flatMap(({ path }: Asset) => {
    const address = assetAddress(path);
    if (address === undefined || (path.startsWith('forms/') && !registered.has(path))) return [];
    return [{ path, address: decodeURIComponent(address) }];
  });
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
