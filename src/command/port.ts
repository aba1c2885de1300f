import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AstroUserConfig } from 'astro';
import { siteConfig } from '#publish/config.ts';
import { UsageError } from '#publish/refusals.ts';
import { commandMessages } from '#words/command.ts';
import { readArguments, wrongCall } from './arguments.ts';

/**
 * What Astro has to know to serve the site at the port that was asked for, or at a free one.
 * @throws UsageError for a port that is none, or cannot be had
 */
export async function servedAt(
  command: 'dev' | 'preview',
  args: readonly string[],
): Promise<AstroUserConfig> {
  const { port: given } = readArguments(command, args, { options: { port: { type: 'string' } } }).values;
  if (given === undefined) return siteConfig();
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) throw wrongCall(command, commandMessages.badPort);
  await refuseUsed(command, port);
  const config = siteConfig();
  const strict = { strictPort: true };
  return { ...config, server: { port }, vite: { ...config.vite, server: strict, preview: strict } };
}

/** Looked at before anything is read: Astro would start all of it first, and say what is wrong in English. */
async function refuseUsed(command: 'dev' | 'preview', port: number): Promise<void> {
  const server = createServer().listen(port, 'localhost');
  try {
    await once(server, 'listening');
  } catch (cause) {
    const isUsed = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    const say = isUsed ? commandMessages.portUsed : commandMessages.portRefused;
    throw new UsageError(say(command, port), { cause });
  }
  server.close();
  await once(server, 'close');
}
