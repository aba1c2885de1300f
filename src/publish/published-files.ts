import { join } from 'node:path';
import { contentFolder } from '#files/read-content.ts';
import { pictureStore } from '#pictures/picture-store.ts';
import type { PublishedAsset } from '#site/assets.ts';
import { PROJECT_FOLDER } from './project-folder.ts';

/** Pictures are kept here between runs, as they are published. */
export const PICTURE_CACHE = join(PROJECT_FOLDER, '.cache/pictures');

const pictures = pictureStore(PICTURE_CACHE);

/** The file that is published at the address of an asset: a form as it is, a picture turned into what pages show. */
export async function publishedFile({ path, width }: PublishedAsset): Promise<string> {
  const file = join(contentFolder(), path);
  return width === undefined ? file : pictures.page(file, width);
}
