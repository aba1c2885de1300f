import { FolderError } from '#files/read-content.ts';
import { OutputError } from '#print/output-file.ts';

/** What a command tells the shell: 0 clean, 1 errors in the content, 2 wrong usage or a folder that cannot be used. */
export const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called in a way it does not know; the message is one Thai sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command and sets the exit code of the process. What a person can mend is one sentence on stderr; anything else
 * is a fault of ours and keeps its stack.
 */
export async function run(command: () => Promise<ExitCode>): Promise<void> {
  process.stdout.on('error', passOverClosedPipe);
  // Astro would report how it is used to its makers; an office has not agreed to that.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    process.exitCode = await command();
  } catch (error) {
    const isMendable =
      error instanceof FolderError || error instanceof UsageError || error instanceof OutputError;
    if (!isMendable) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.unusable;
  }
}

/** Whoever reads the output may stop early, as `head` does; that is no fault of the command. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
