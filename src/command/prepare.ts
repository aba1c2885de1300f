import { contentFolder } from '#files/read-content.ts';
import { writeCompletionIndex } from '#publish/completion-index.ts';
import { EXIT, type ExitCode } from '#publish/refusals.ts';
import { readArguments } from './arguments.ts';

/** Makes ready what editors read of a fresh clone; npm calls it at the end of `npm ci`. */
export async function prepare(args: readonly string[]): Promise<ExitCode> {
  readArguments('prepare', args, {});
  await writeCompletionIndex(process.cwd(), contentFolder());
  return EXIT.clean;
}
