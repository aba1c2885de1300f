import { build as buildSite } from 'astro';
import { outputError } from '#print/output-file.ts';
import { siteConfig } from '#publish/config.ts';
import { outputFolder } from '#publish/output-folder.ts';
import type { PublishOptions } from '#publish/published-library.ts';
import { EXIT, type ExitCode } from '#publish/refusals.ts';
import { commandMessages } from '#words/command.ts';
import { readArguments } from './arguments.ts';

/**
 * Checks the content, then writes PDFs, pages and search index; what was published before stays until all is there. What
 * Astro says on its way is for those who work on the pages: `astro build` does the same and shows it.
 */
export async function build(args: readonly string[]): Promise<ExitCode> {
  const folder = outputFolder();
  try {
    await buildSite({ ...siteConfig(optionsOf(args)), configFile: false, logLevel: 'silent' });
  } catch (error) {
    throw outputError(error, folder);
  }
  process.stdout.write(`${commandMessages.built(folder)}\n`);
  return EXIT.clean;
}

function optionsOf(args: readonly string[]): PublishOptions {
  const { values } = readArguments('build', args, {
    options: { 'no-pdf': { type: 'boolean' }, docx: { type: 'boolean' } },
  });
  return { pdf: values['no-pdf'] !== true, docx: values.docx === true };
}
