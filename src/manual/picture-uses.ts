import type { Image } from 'mdast';
import { allOf, nodesOf } from './body.ts';
import { FILES, manualFile, type Draft } from './draft.ts';
import { positionOf } from './mdx.ts';
import { resolvePath } from './paths.ts';
import type { Found } from './rules/rule.ts';

/** A picture where it is shown. */
export interface PictureUse extends Found {
  /** As written. */
  readonly url: string;
  /** Relative to the content folder; none where the address leads out of it. */
  readonly path: string | undefined;
  /** In a body; none on the cover of a manual, nor of the crest of the office. */
  readonly image?: Image;
}

/** Every picture of bodies and covers, and the crest. */
export function pictureUses({ bodies, library }: Pick<Draft, 'bodies' | 'library'>): readonly PictureUse[] {
  const inBodies = bodies.flatMap((body) =>
    allOf(nodesOf(body), 'image').map((image) => ({
      image,
      file: body.file,
      at: positionOf(image),
      url: image.url,
      path: resolvePath(body.file, image.url),
    })),
  );
  const covers = library.manuals.flatMap((manual) => {
    const { cover: url } = manual;
    return url === undefined ? [] : [pictureOf(manualFile(manual), 'cover', url)];
  });
  const { crest } = library.office;
  const ofOffice = crest === undefined ? [] : [pictureOf(FILES.office, 'crest', crest)];
  return [...inBodies, ...covers, ...ofOffice];
}

function pictureOf(file: string, field: string, url: string): PictureUse {
  return { file, at: [field], url, path: resolvePath(file, url) };
}
