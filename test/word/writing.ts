import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { procedureDocument, type ProcedureDocument } from '#document/procedure.ts';
import type { Library } from '#manual/library.ts';
import { writeWordLibrary, type WordSettings } from '#word/write-library.ts';
import { documentWords } from '#words/document.ts';
import { contentFolder, officeWith, type Changes } from '../print/office.ts';

/** Word documents by the ids of what they hold, written as the command writes them, into a folder of their own. */
export async function writtenFiles(
  library: Library,
  settings: Partial<WordSettings> = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const place = await mkdtemp(join(tmpdir(), 'word-'));
  try {
    const folder = settings.folder ?? join(place, 'docx');
    const files = await writeWordLibrary(library, {
      content: contentFolder,
      folder,
      pictures: join(place, 'pictures'),
      date: undefined,
      ...settings,
    });
    const read = files.map(async ({ id }) => [id, await readFile(join(folder, `${id}.docx`))] as const);
    return new Map(await Promise.all(read));
  } finally {
    await rm(place, { recursive: true });
  }
}

/** The first procedure of the sample manual, with changes: what readers are shown, and its Word document. */
export async function writtenProcedure(
  changes: Changes = {},
): Promise<{ readonly document: ProcedureDocument; readonly docx: Uint8Array }> {
  const library = officeWith(changes);
  const [procedure] = library.manuals[0]?.procedures ?? [];
  if (!procedure) throw new Error('There is no procedure to write');
  const files = await writtenFiles(library, { wanted: (id) => id === procedure.id });
  return {
    document: procedureDocument(library, procedure, documentWords),
    docx: files.get(procedure.id) ?? new Uint8Array(),
  };
}
