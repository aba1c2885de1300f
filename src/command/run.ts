import { refusal, type ExitCode } from '#publish/refusals.ts';
import { usages, type CommandName } from '#words/usage.ts';

/**
 * Runs a command with the arguments of the process, or tells how it is called where it is asked for that (`--help`), and sets
 * the exit code of the process. What a person can mend is told on stderr; anything else is a fault of ours and keeps its stack.
 */
export async function run(
  name: CommandName,
  command: (args: readonly string[]) => Promise<ExitCode>,
): Promise<void> {
  process.stdout.on('error', passOverClosedPipe);
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    const { call, details } = usages[name];
    process.stdout.write(`${call}\n\n${details}\n`);
    return;
  }
  try {
    process.exitCode = await command(args);
  } catch (error) {
    const code = refusal(error);
    if (code === undefined) throw error;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = code;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

/** Whoever reads the output may stop early, as `head` does; that is no fault of the command. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
