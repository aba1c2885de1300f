import { join } from 'node:path';
import { manualDocument } from '#document/manual.ts';
import { procedureDocument } from '#document/procedure.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { pictureStore, type PictureStore } from '#pictures/picture-store.ts';
import { writeWhole } from '#print/output-file.ts';
import { paperOf } from '#print/paper.ts';
import { procedureOnPaper } from '#print/procedure.ts';
import { documentWords } from '#words/document.ts';
import { wordProblems } from '#words/word.ts';
import { writtenPictures } from './picture.ts';
import { wordDocument } from './word-document.ts';

/** A Word document that was written. */
export interface WordFile {
  /** Id of a procedure (`manual/procedure`); its address is `/docx/<id>.docx`. */
  readonly id: string;
  readonly bytes: number;
}

export interface WordSettings {
  /** The content folder, which pictures are read from. */
  readonly content: string;
  /** Where `<manual>/<procedure>.docx` is written. */
  readonly folder: string;
  /** Where pictures are kept between runs, as they are printed. */
  readonly pictures: string;
  /** The day of documents whose content gives none, as an ISO date. */
  readonly date: string | undefined;
  /** Which of the ids of procedures are written; all where it is left out. */
  readonly wanted?: (id: string) => boolean;
  /** Called before the first and after every file. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly last?: WordFile;
  }) => void;
}

/** While charts of one are drawn, another is written; more would only fill the memory. */
const AT_ONCE = 2;

/**
 * Writes every procedure as a Word document. A file takes its place only when it is whole.
 * @throws OutputError where a file cannot be written
 */
export async function writeWordLibrary(
  library: Library,
  settings: WordSettings,
): Promise<readonly WordFile[]> {
  const { wanted = () => true, onProgress } = settings;
  const all = library.manuals.flatMap((manual) =>
    manual.procedures.filter(({ id }) => wanted(id)).map((procedure) => ({ manual, procedure })),
  );
  const pictures = pictureStore(settings.pictures);
  const files: WordFile[] = [];
  onProgress?.({ done: 0, total: all.length });
  const waiting = all.values();
  const problems: unknown[] = [];
  const write = async () => {
    for (const { manual, procedure } of waiting) {
      // Nothing is begun after a failure, but what was begun is ended, so that no file is left half-written.
      if (problems.length > 0) return;
      try {
        const last = await writtenFile(library, manual, procedure, settings, pictures);
        files.push(last);
        onProgress?.({ done: files.length, total: all.length, last });
      } catch (error) {
        problems.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
  if (problems.length > 0) throw problems[0];
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function writtenFile(
  library: Library,
  manual: Manual,
  procedure: Procedure,
  { content, folder, date }: WordSettings,
  store: PictureStore,
): Promise<WordFile> {
  const { id } = procedure;
  const bytes = await docxOf(library, manual, procedure, { content, date, store }).catch((cause: unknown) => {
    throw new Error(wordProblems.notWritten(id), { cause });
  });
  await writeWhole(join(folder, `${id}.docx`), bytes);
  return { id, bytes: bytes.length };
}

async function docxOf(
  library: Library,
  manual: Manual,
  procedure: Procedure,
  { content, date, store }: { content: string; date: string | undefined; store: PictureStore },
): Promise<Uint8Array> {
  const paper = paperOf(library, manual);
  const document = procedureDocument(library, procedure, documentWords);
  const onPaper = await procedureOnPaper(document, paper);
  return wordDocument({
    document,
    cover: manualDocument(library, manual, documentWords),
    paper,
    onPaper,
    pictures: await writtenPictures(onPaper.pictures, content, store),
    date: document.control.latestDate ?? date,
  });
}
