import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Asset, Library } from '#manual/library.ts';
import { resolvePath } from '#manual/paths.ts';

/** A picture that some page shows. */
export interface ShownPicture {
  /** Relative to the content folder. */
  readonly path: string;
  readonly size: NonNullable<Asset['size']>;
}

/** The pictures of covers and procedures, each once. */
export function shownPictures({
  assets,
  manuals,
}: Pick<Library, 'assets' | 'manuals'>): readonly ShownPicture[] {
  const shown = new Set<string | undefined>();
  for (const { id, cover, procedures } of manuals) {
    if (cover !== undefined) shown.add(resolvePath(`manuals/${id}/manual.yaml`, cover));
    for (const { file, sections } of procedures)
      for (const node of sections.flatMap(({ nodes }) => nodes))
        visit(node, 'image', ({ url }: Image) => void shown.add(resolvePath(file, url)));
  }
  return assets.flatMap(({ path, size }) => (size && shown.has(path) ? [{ path, size }] : []));
}
