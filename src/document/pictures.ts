import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { FILES } from '#manual/draft.ts';
import type { Asset, Library } from '#manual/library.ts';
import { resolvePath } from '#manual/paths.ts';

/** A picture that some page shows. */
export interface ShownPicture {
  /** Relative to the content folder. */
  readonly path: string;
  readonly size: NonNullable<Asset['size']>;
}

/** The pictures of covers, procedures and chapters, and the crest, each once. */
export function shownPictures({
  assets,
  office,
  manuals,
}: Pick<Library, 'assets' | 'office' | 'manuals'>): readonly ShownPicture[] {
  const shown = new Set<string | undefined>();
  if (office.crest !== undefined) shown.add(resolvePath(FILES.office, office.crest));
  for (const { id, cover, procedures, front, back } of manuals) {
    if (cover !== undefined) shown.add(resolvePath(`manuals/${id}/manual.yaml`, cover));
    const texts = [
      ...procedures.map(({ file, sections }) => ({ file, nodes: sections.flatMap(({ nodes }) => nodes) })),
      ...front,
      ...back,
    ];
    for (const { file, nodes } of texts)
      for (const node of nodes)
        visit(node, 'image', ({ url }: Image) => void shown.add(resolvePath(file, url)));
  }
  return assets.flatMap(({ path, size }) => (size && shown.has(path) ? [{ path, size }] : []));
}
