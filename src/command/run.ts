import { FolderError } from '#files/read-content.ts';
import { messages } from './messages.ts';

/** What a command tells the shell: 0 clean, 1 errors in the content, 2 wrong usage or a folder that cannot be used. */
export const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called in a way it does not know; the message is one Thai sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The Node that the oldest locked platform package brings; older ones cannot run TypeScript directly. */
const OLDEST_NODE = [22, 18] as const;

/**
 * Runs a command and sets the exit code of the process. What a person can mend is one sentence on stderr; anything else
 * is a fault of ours and keeps its stack.
 */
export async function run(command: () => Promise<ExitCode>): Promise<void> {
  process.stdout.on('error', passOverClosedPipe);
  // Astro would report how it is used to its makers; an office has not agreed to that.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    requireNode(process.versions.node);
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof FolderError || error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.unusable;
  }
}

/** @throws UsageError where the running Node is older than what Astro and the scripts need */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new UsageError(messages.oldNode(version, OLDEST_NODE.join('.')));
}

/** Whoever reads the output may stop early, as `head` does; that is no fault of the command. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
