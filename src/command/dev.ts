import { dev as serveLive, preview as serveBuilt } from 'astro';
import { checkedContent } from '#publish/checked-content.ts';
import { siteConfig } from '#publish/config.ts';
import { builtFolder } from '#publish/output-folder.ts';
import { EXIT, type ExitCode } from '#publish/refusals.ts';
import { publish } from '#site/library.ts';
import { commandMessages } from '#words/command.ts';

/**
 * Serves the site while its content is being written. The content is checked before Astro starts, which would tell of a
 * refusal in its own words too.
 */
export async function dev(): Promise<ExitCode> {
  publish(await checkedContent(commandMessages.notServed));
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
