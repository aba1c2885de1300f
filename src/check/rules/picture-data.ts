import { join } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { manualFile, type Draft } from '#manual/draft.ts';
import { positionOf } from '#manual/mdx.ts';
import { resolvePath } from '#manual/paths.ts';
import type { WordedFinding } from '#manual/rules/rule.ts';
import { checkMessages } from '#words/check.ts';
import type { CheckRule } from './rule.ts';

/** Every picture that is shown can be decoded to its last line; its head alone says only how large it should be. */
export const pictureData: CheckRule = {
  id: 'picture-data',
  severity: 'error',
  async find(draft, { folder }) {
    const readable = new Set(draft.library.assets.flatMap(({ path, size }) => (size ? [path] : [])));
    const uses = usesOf(draft).filter(({ path }) => readable.has(path));
    const broken = new Set<string>();
    for (const path of new Set(uses.map((use) => use.path)))
      if (!(await isWhole(join(folder, path)))) broken.add(path);
    return uses
      .filter(({ path }) => broken.has(path))
      .map(({ path, file, at }): WordedFinding => ({ file, at, ...checkMessages.brokenPicture(path) }));
  },
};

interface Use extends Pick<WordedFinding, 'file' | 'at'> {
  readonly path: string;
}

function usesOf({ bodies, library }: Draft): Use[] {
  const uses: Use[] = [];
  const add = (url: string, file: string, at: Use['at']) => {
    const path = resolvePath(file, url);
    if (path !== undefined) uses.push({ path, file, at });
  };
  for (const { file, preamble, sections } of bodies)
    for (const node of [...preamble, ...sections.flatMap(({ nodes }) => nodes)])
      visit(node, 'image', (image: Image) => add(image.url, file, positionOf(image)));
  for (const manual of library.manuals)
    if (manual.cover !== undefined) add(manual.cover, manualFile(manual), ['cover']);
  return uses;
}

async function isWhole(file: string): Promise<boolean> {
  // Loaded only where there is a picture.
  const { default: sharp } = await import('sharp');
  try {
    await sharp(file, { failOn: 'truncated' }).stats();
    return true;
  } catch {
    return false;
  }
}
