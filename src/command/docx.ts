import { join } from 'node:path';
import { checkedContent } from '#publish/checked-content.ts';
import { outputFolder, replaceIn } from '#publish/output-folder.ts';
import { EXIT, type ExitCode } from '#publish/refusals.ts';
import { writeWord } from '#publish/write-word.ts';
import { commandMessages } from '#words/command.ts';
import { readArguments } from './arguments.ts';
import { moveOver, refuseUnknown } from './pdf.ts';

/** Writes the library as Word documents, or with `--procedure MANUAL/PROCEDURE` one procedure, into the output folder. */
export async function docx(args: readonly string[]): Promise<ExitCode> {
  const only = wantedOf(args);
  const library = await checkedContent(commandMessages.notWritten);
  if (only !== undefined) refuseUnknown(library, only);
  const folder = outputFolder();
  let count = 0;
  await replaceIn(folder, 'docx', async (staging, current) => {
    const files = await writeWord(library, staging, only);
    count = files.length;
    if (only !== undefined) await moveOver(staging, current, `${only}.docx`);
    return only === undefined;
  });
  process.stdout.write(`${commandMessages.written(count, join(folder, 'docx'))}\n`);
  return EXIT.clean;
}

function wantedOf(args: readonly string[]): string | undefined {
  return readArguments('docx', args, { options: { procedure: { type: 'string' } } }).values.procedure;
}
