import { dev as serveLive, preview as serveBuilt } from 'astro';
import { siteConfig } from '#site/config.ts';
import { publish } from '#site/library.ts';
import { checkFirst } from './check-first.ts';
import { messages } from './messages.ts';
import { isBuilt, outputFolder } from './output-folder.ts';
import { EXIT, UsageError, type ExitCode } from './run.ts';

/** Serves the site while its content is being written. */
export async function dev(): Promise<ExitCode> {
  const library = await checkFirst();
  if (!library) {
    process.stderr.write(`${messages.notServed}\n`);
    return EXIT.errors;
  }
  publish(library);
  await serveLive({ ...siteConfig(), configFile: false });
  return EXIT.clean;
}

/**
 * Serves what was built.
 * @throws UsageError where nothing was built
 */
export async function preview(): Promise<ExitCode> {
  const folder = outputFolder();
  if (!(await isBuilt(folder))) throw new UsageError(messages.notBuiltYet(folder));
  await serveBuilt({ ...siteConfig(), configFile: false, outDir: folder, logLevel: 'info' });
  return EXIT.clean;
}
