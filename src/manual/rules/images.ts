import type { Asset } from '../library.ts';
import { hasForeignScheme } from '../mdx.ts';
import { said, type Message } from '../messages.ts';
import { nearestFile } from '../nearest.ts';
import { signInName, whyNoPath } from '../paths.ts';
import { pictureUses, type PictureUse } from '../picture-uses.ts';
import type { Rule } from './rule.ts';

/** Endings of pictures that can be turned into ones that pages and PDFs show. */
export const PICTURE_PATTERN = /\.(?:png|jpe?g|jfif|webp|gif|tiff?|avif)$/i;

const UNREADABLE = { heic: /\.(?:hei[cf]s?|hif)$/i, bmp: /\.(?:bmp|dib)$/i } as const;

/** A picture may weigh this many bytes: a photo of any camera, and a scan. */
const PICTURE_LIMIT = 40 * 1024 * 1024;

/** A picture may have this many pixels, which are 480 MB where all are decoded at once. */
const PIXEL_LIMIT = 120_000_000;

/** Every picture is described, is there, and is of a kind and weight that pages and PDFs can show. */
export const images: Rule = {
  id: 'images',
  severity: 'error',
  *find(draft) {
    const assets = assetsOf(draft.library);
    for (const { image, ...use } of pictureUses(draft)) {
      if (image === undefined || hasForeignScheme(use.url)) continue;
      const { file, at } = use;
      if (!image.alt?.trim()) yield { file, at, ...said('imageAlt') };
      const wrong = pictureProblem(use, assets);
      if (wrong) yield { file, at, ...wrong };
    }
  },
};

/** The picture on the cover of a manual, and the crest of the office, are such as can be shown. */
export const covers: Rule = {
  id: 'cover',
  severity: 'error',
  *find(draft) {
    const assets = assetsOf(draft.library);
    for (const { image, ...use } of pictureUses(draft)) {
      const { file, at } = use;
      const wrong = image === undefined ? pictureProblem(use, assets) : undefined;
      if (wrong) yield { file, at, ...wrong };
    }
  },
};

/** Of an animation, or a scan of several sheets, only the first picture is shown. */
export const imageFrames: Rule = {
  id: 'image-frames',
  severity: 'warning',
  *find(draft) {
    const assets = assetsOf(draft.library);
    for (const use of pictureUses(draft)) {
      const { file, at, url } = use;
      const { frames = 1 } = assets.get(use.path ?? '') ?? {};
      if (frames > 1 && !pictureProblem(use, assets)) yield { file, at, ...said('imageFrames', url, frames) };
    }
  },
};

/** Why a picture cannot be shown. */
export function pictureProblem(
  { url, path }: Pick<PictureUse, 'url' | 'path'>,
  assets: ReadonlyMap<string, Asset>,
): Message | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return said('imageForeign', url);
  const sign = assets.has(path ?? '') ? undefined : signInName(url, PICTURE_PATTERN);
  if (sign !== undefined) return said('signInName', url, sign);
  if (path === undefined) return said('noPath', url, whyNoPath(url));
  for (const kind of ['heic', 'bmp'] as const)
    if (UNREADABLE[kind].test(path)) return said('imageUnreadableKind', url, kind);
  if (!PICTURE_PATTERN.test(path)) return said('imageKind', url);
  const asset = assets.get(path);
  if (!asset) return said('imageMissing', url, path, nearPicture(url, path, assets));
  const { bytes, size, unreadable } = asset;
  if (unreadable) return said('imageUnreadableKind', url, unreadable);
  if (bytes > PICTURE_LIMIT) return said('imageTooLarge', url, bytes);
  if (!size) return said('imageUnreadable', url);
  const { width, height } = size;
  return width * height > PIXEL_LIMIT ? said('imagePixels', url, width, height) : undefined;
}

/** The address of the picture beside it that a misspelt one most likely stands for. */
function nearPicture(url: string, path: string, assets: ReadonlyMap<string, Asset>): string | undefined {
  const near = nearestFile(
    path,
    [...assets.keys()].filter((one) => PICTURE_PATTERN.test(one)),
  );
  return near && `${url.slice(0, url.lastIndexOf('/') + 1)}${near}`;
}

/** The files beside the texts, by their paths. */
export function assetsOf({ assets }: { readonly assets: readonly Asset[] }): ReadonlyMap<string, Asset> {
  return new Map(assets.map((asset) => [asset.path, asset]));
}
