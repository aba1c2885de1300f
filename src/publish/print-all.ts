import { join } from 'node:path';
import type { Checked, Previewed } from '#check/check.ts';
import { contentFolder } from '#files/read-content.ts';
import type { Library } from '#manual/library.ts';
import type { FurtherPrint } from '#manual/schema/registers.ts';
import { printLibrary, type PrintedFile } from '#print/print-library.ts';
import { publishMessages } from '#words/publish.ts';
import { progressBar } from './progress.ts';
import { PROJECT_FOLDER } from './project-folder.ts';
import { PICTURE_CACHE } from './published-files.ts';
import { UsageError } from './refusals.ts';

/** Printed documents are kept here between runs, so that unchanged ones are not made again. */
const CACHE = join(PROJECT_FOLDER, '.cache/pdf');

/** What is printed of a library. */
export interface PrintChoice {
  /** The id of the one procedure or manual that is printed. */
  readonly only?: string | undefined;
  /** A folder of templates that stand in the place of those of the project. */
  readonly templates?: string | undefined;
  /** Documents besides those that its office asks for. */
  readonly further?: ReadonlySet<FurtherPrint>;
}

/** Prints a library, or one procedure of it, and tells how it goes on stderr. */
export function printAll(
  library: Checked<Library>,
  folder: string,
  choice?: PrintChoice,
): Promise<readonly PrintedFile[]> {
  return printed(library, folder, choice);
}

/**
 * Prints one document of a library that is being written, and gives its path.
 * @param id of a manual or a procedure; what is none of the library has no document
 */
export async function printLive(
  library: Previewed<Library>,
  folder: string,
  id: string,
): Promise<string | undefined> {
  const files = await printed(library, folder, { only: id });
  return files.some((file) => file.id === id) ? join(folder, `${id}.pdf`) : undefined;
}

async function printed(
  library: Library,
  folder: string,
  { only, templates, further = new Set() }: PrintChoice = {},
): Promise<readonly PrintedFile[]> {
  const bar = progressBar(process.stderr, publishMessages.printing);
  return printLibrary(library, {
    content: contentFolder(),
    folder,
    cache: CACHE,
    pictures: PICTURE_CACHE,
    date: sourceDate(),
    further,
    ...(templates === undefined ? {} : { templates }),
    ...(only === undefined ? {} : { wanted: (id: string) => id === only }),
    onProgress: ({ done, total, last }) => bar.show(done, total, last?.id ?? ''),
  }).finally(() => bar.end());
}

/**
 * The day that SOURCE_DATE_EPOCH names, as an ISO date (https://reproducible-builds.org/specs/source-date-epoch/).
 * @throws UsageError where it is not a number of seconds
 */
export function sourceDate(): string | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  const date = new Date(Number(epoch) * 1000);
  if (!/^\d+$/u.test(epoch) || Number.isNaN(date.getTime()))
    throw new UsageError(publishMessages.badEpoch(epoch));
  return date.toISOString().slice(0, 10);
}
