import { dev as serveLive, preview as serveBuilt } from 'astro';
import { builtFolder } from '#publish/output-folder.ts';
import { EXIT, type ExitCode } from '#publish/refusals.ts';
import { servedAt } from './port.ts';

/**
 * Serves the site while its content is being written, sound or not, with `--port` at a port of one's choice.
 * @throws UsageError for a port that cannot be had
 */
export async function dev(args: readonly string[]): Promise<ExitCode> {
  await serveLive({ ...(await servedAt('dev', args)), configFile: false });
  return EXIT.clean;
}

/**
 * Serves what was built, with `--port` at a port of one's choice.
 * @throws UsageError where nothing was, and for a port that cannot be had
 */
export async function preview(args: readonly string[]): Promise<ExitCode> {
  const config = await servedAt('preview', args);
  await builtFolder();
  await serveBuilt({ ...config, configFile: false, logLevel: 'info' });
  return EXIT.clean;
}
