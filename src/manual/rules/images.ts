import { allOf, nodesOf } from '../body.ts';
import { manualFile } from '../draft.ts';
import type { Asset } from '../library.ts';
import { hasForeignScheme, positionOf } from '../mdx.ts';
import { said, type Message } from '../messages.ts';
import { resolvePath } from '../paths.ts';
import type { Rule } from './rule.ts';

/** Endings of pictures that pages and PDFs can both show. */
export const PICTURE_PATTERN = /\.(?:png|jpe?g|webp)$/i;

/** A picture may weigh this many bytes. */
export const PICTURE_LIMIT = 2 * 1024 * 1024;

/** Every picture is described, is there, and is of a kind and weight that pages and PDFs can show. */
export const images: Rule = {
  id: 'images',
  severity: 'error',
  *find({ bodies, library }) {
    const assets = new Map(library.assets.map((asset) => [asset.path, asset]));
    for (const body of bodies) {
      const { file } = body;
      for (const image of allOf(nodesOf(body), 'image')) {
        const at = positionOf(image);
        if (hasForeignScheme(image.url)) continue;
        if (!image.alt?.trim()) yield { file, at, ...said('imageAlt') };
        const wrong = pictureProblem(file, image.url, assets);
        if (wrong) yield { file, at, ...wrong };
      }
    }
  },
};

/** The picture on the cover of a manual is one that can be shown. */
export const covers: Rule = {
  id: 'cover',
  severity: 'error',
  *find({ library }) {
    const assets = new Map(library.assets.map((asset) => [asset.path, asset]));
    for (const manual of library.manuals) {
      if (manual.cover === undefined) continue;
      const file = manualFile(manual);
      const wrong = pictureProblem(file, manual.cover, assets);
      if (wrong) yield { file, at: ['cover'], ...wrong };
    }
  },
};

function pictureProblem(file: string, url: string, assets: ReadonlyMap<string, Asset>): Message | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return said('imageForeign', url);
  const path = resolvePath(file, url);
  if (path === undefined) return said('outside', url);
  if (!PICTURE_PATTERN.test(path)) return said('imageKind', url);
  const asset = assets.get(path);
  if (!asset) return said('imageMissing', url);
  if (asset.bytes > PICTURE_LIMIT) return said('imageTooLarge', url, asset.bytes);
  return asset.size ? undefined : said('imageUnreadable', url);
}
