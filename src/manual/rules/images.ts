import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf } from '../mdx.ts';
import { messages } from '../messages.ts';
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
    for (const { file, sections } of bodies) {
      const found: Image[] = [];
      for (const { nodes } of sections)
        for (const block of nodes) visit(block, 'image', (image) => void found.push(image));
      for (const image of found) {
        const at = placeOf(image);
        if (!image.alt?.trim()) yield { file, at, ...messages.imageAlt };
        if (/^[a-z]+:/i.test(image.url)) {
          yield { file, at, ...messages.imageForeign(image.url) };
          continue;
        }
        const path = resolvePath(file, image.url);
        const asset = path === undefined ? undefined : assets.get(path);
        if (!PICTURE_PATTERN.test(image.url)) yield { file, at, ...messages.imageKind(image.url) };
        else if (!asset) yield { file, at, ...messages.imageMissing(image.url) };
        else if (asset.bytes > PICTURE_LIMIT)
          yield { file, at, ...messages.imageTooLarge(image.url, asset.bytes) };
        else if (!asset.size) yield { file, at, ...messages.imageUnreadable(image.url) };
      }
    }
  },
};
