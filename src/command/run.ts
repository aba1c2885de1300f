import { refusal, type ExitCode } from '#publish/refusals.ts';

/**
 * Runs a command and sets the exit code of the process. What a person can mend is one sentence on stderr; anything else
 * is a fault of ours and keeps its stack.
 */
export async function run(command: () => Promise<ExitCode>): Promise<void> {
  process.stdout.on('error', passOverClosedPipe);
  try {
    process.exitCode = await command();
  } catch (error) {
    const code = refusal(error);
    if (code === undefined) throw error;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = code;
  }
}

/** Whoever reads the output may stop early, as `head` does; that is no fault of the command. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
