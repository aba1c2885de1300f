import { basename, extname } from 'node:path';
import { opened } from '#pictures/decode.ts';
import { pictureKind, type PictureKind } from '#pictures/kind.ts';
import { importProblems } from '#words/import.ts';
import { importDraft, type ImportedDraft, type ImportSettings } from '../import-draft.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { paragraphsIn } from '../source.ts';
import { openDocx, type DocxParts } from './open-docx.ts';
import { readDocx } from './read-docx.ts';

/** A draft of a Word file, and the bytes of its pictures by their paths in the file. */
export interface ImportedFile {
  readonly draft: ImportedDraft;
  readonly picture: (path: string) => Uint8Array | undefined;
}

/**
 * Reads a Word file and makes a draft of it.
 * @throws ImportRefusal where it cannot be read, says nothing, or holds no procedure
 */
export async function importFile(
  file: string,
  settings: Omit<ImportSettings, 'name' | 'pictureEnding'>,
): Promise<ImportedFile> {
  const parts = await openDocx(file);
  const source = readDocx(parts);
  const paragraphs = paragraphsIn(source.blocks);
  if (
    paragraphs.every(
      ({ text, shapes, pictures }) => text.trim() === '' && shapes.length + pictures.length === 0,
    )
  )
    throw new ImportRefusal(importProblems.noText(file));
  const endings = await pictureEndings(
    parts,
    paragraphs.flatMap(({ pictures }) => pictures.map(({ path }) => path)),
  );
  const draft = importDraft(source, {
    ...settings,
    name: basename(file, extname(file)),
    pictureEnding: (path) => endings.get(path),
  });
  if (!draft) throw new ImportRefusal(importProblems.noProcedure(file));
  return { draft, picture: (path) => parts.bytes(path) };
}

const ENDINGS: Readonly<Partial<Record<PictureKind, string>>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  tiff: 'tif',
  avif: 'avif',
};

/** The endings of pictures that can be shown: of a kind that is known, and whole. */
async function pictureEndings(
  parts: DocxParts,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const endings = new Map<string, string>();
  for (const path of new Set(paths)) {
    const bytes = parts.bytes(path);
    const kind = bytes && pictureKind(bytes);
    const ending = kind && ENDINGS[kind];
    if (bytes && ending && (await isWhole(bytes))) endings.set(path, ending);
  }
  return endings;
}

async function isWhole(bytes: Uint8Array): Promise<boolean> {
  try {
    await (await opened(bytes)).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
