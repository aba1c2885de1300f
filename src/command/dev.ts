import { dev as serveLive, preview as serveBuilt } from 'astro';
import { siteConfig } from '#publish/config.ts';
import { builtFolder } from '#publish/output-folder.ts';
import { EXIT, type ExitCode } from '#publish/refusals.ts';

/** Serves the site while its content is being written, sound or not. */
export async function dev(): Promise<ExitCode> {
  await serveLive({ ...siteConfig(), configFile: false });
  return EXIT.clean;
}

/**
 * Serves what was built.
 * @throws UsageError where nothing was
 */
export async function preview(): Promise<ExitCode> {
  await builtFolder();
  await serveBuilt({ ...siteConfig(), configFile: false, logLevel: 'info' });
  return EXIT.clean;
}
