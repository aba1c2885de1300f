import { join } from 'node:path';
import { pictureUses } from '#manual/picture-uses.ts';
import { assetsOf, pictureProblem } from '#manual/rules/images.ts';
import type { WordedFinding } from '#manual/rules/rule.ts';
import { isWholePicture } from '#pictures/decode.ts';
import { checkMessages } from '#words/check.ts';
import type { CheckRule } from './rule.ts';

/** Every picture that is shown can be decoded to its last line; its head alone says only how large it should be. */
export const pictureData: CheckRule = {
  id: 'picture-data',
  severity: 'error',
  async find(draft, { folder }) {
    const assets = assetsOf(draft.library);
    const uses = pictureUses(draft).flatMap(({ path, url, file, at }) =>
      path === undefined || pictureProblem({ url, path }, assets) ? [] : [{ path, file, at }],
    );
    const broken = new Set<string>();
    for (const path of new Set(uses.map((use) => use.path)))
      if (!(await isWholePicture(join(folder, path)))) broken.add(path);
    return uses
      .filter(({ path }) => broken.has(path))
      .map(({ path, file, at }): WordedFinding => ({ file, at, ...checkMessages.brokenPicture(path) }));
  },
};
