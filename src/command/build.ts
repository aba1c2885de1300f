import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { TemplateError } from '#print/template-error.ts';
import { writeSearchIndex } from '#search/index/write-index.ts';
import { writePages } from '#site/write-pages.ts';
import { checkFirst } from './check-first.ts';
import { messages } from './messages.ts';
import { outputFolder, replaceFolder } from './output-folder.ts';
import { printAll } from './print-all.ts';
import { EXIT, UsageError, type ExitCode } from './run.ts';

/** Checks the content, then writes PDFs, pages and search index; what was published before stays until all is there. */
export async function build(args: readonly string[]): Promise<ExitCode> {
  const options = optionsOf(args);
  const library = await checkFirst();
  if (!library) {
    process.stderr.write(`${messages.notBuilt}\n`);
    return EXIT.errors;
  }
  const folder = outputFolder();
  try {
    await replaceFolder(folder, (staging) => writeSite(library, staging, options));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    process.stderr.write(`${error.message}\n${messages.notBuilt}\n`);
    return EXIT.errors;
  }
  process.stdout.write(`${messages.built(folder)}\n`);
  return EXIT.clean;
}

export interface SiteOptions {
  readonly pdf: boolean;
}

/** Writes PDFs, pages and search index into an empty folder. */
export async function writeSite(
  library: Checked<Library>,
  folder: string,
  { pdf }: SiteOptions,
): Promise<void> {
  const pdfs = pdf ? await printAll(library, join(folder, 'pdf')) : [];
  await writePages(library, folder, pdfs);
  await writeSearchIndex(library, folder);
}

function optionsOf(args: readonly string[]): SiteOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'no-pdf': { type: 'boolean' } } });
    return { pdf: values['no-pdf'] !== true };
  } catch (cause) {
    throw new UsageError(messages.buildUsage, { cause });
  }
}
