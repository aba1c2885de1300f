import type { Checked } from '#check/check.ts';
import { contentFolder } from '#files/read-content.ts';
import type { Library } from '#manual/library.ts';
import { publishMessages } from '#words/publish.ts';
import { writeWordLibrary, type WordFile } from '#word/write-library.ts';
import { sourceDate } from './print-all.ts';
import { progressBar } from './progress.ts';
import { PICTURE_CACHE } from './published-files.ts';

/** Writes the Word documents of a library, or of one procedure of it, and tells how it goes on stderr. */
export async function writeWord(
  library: Checked<Library>,
  folder: string,
  only?: string,
): Promise<readonly WordFile[]> {
  const bar = progressBar(process.stderr, publishMessages.writingWord);
  return writeWordLibrary(library, {
    content: contentFolder(),
    folder,
    pictures: PICTURE_CACHE,
    date: sourceDate(),
    ...(only === undefined ? {} : { wanted: (id: string) => id === only }),
    onProgress: ({ done, total, last }) => bar.show(done, total, last?.id ?? ''),
  }).finally(() => bar.end());
}
