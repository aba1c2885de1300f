import { parseArgs } from 'node:util';
import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { writeSearchIndex } from '#search/index-library.ts';
import { writePages } from '#site/write-pages.ts';
import { checkFirst } from './check-first.ts';
import { messages } from './messages.ts';
import { outputFolder, replaceFolder } from './output-folder.ts';
import { EXIT, UsageError, type ExitCode } from './run.ts';

/** Checks the content, then writes the site and its search index; what was published before stays until all is there. */
export async function build(args: readonly string[]): Promise<ExitCode> {
  refuseUnknown(args);
  const library = await checkFirst();
  if (!library) {
    process.stderr.write(`${messages.notBuilt}\n`);
    return EXIT.errors;
  }
  const folder = outputFolder();
  await replaceFolder(folder, (staging) => writeSite(library, staging));
  process.stdout.write(`${messages.built(folder)}\n`);
  return EXIT.clean;
}

/** Writes pages and search index into an empty folder. */
export async function writeSite(library: Checked<Library>, folder: string): Promise<void> {
  await writePages(library, folder);
  await writeSearchIndex(library, folder);
}

function refuseUnknown(args: readonly string[]): void {
  try {
    parseArgs({ args: [...args], options: { 'no-pdf': { type: 'boolean' } } });
  } catch (cause) {
    throw new UsageError(messages.buildUsage, { cause });
  }
}
