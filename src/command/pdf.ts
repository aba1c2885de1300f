import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Library } from '#manual/library.ts';
import type { PrintedFile } from '#print/print-library.ts';
import { checkedContent } from '#publish/checked-content.ts';
import { outputFolder, replaceIn } from '#publish/output-folder.ts';
import { printAll } from '#publish/print-all.ts';
import { EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { commandMessages } from '#words/command.ts';

/** Prints the library, or with `--procedure MANUAL/PROCEDURE` one procedure, into the output folder. */
export async function pdf(args: readonly string[]): Promise<ExitCode> {
  const only = procedureOf(args);
  const library = await checkedContent(commandMessages.notPrinted);
  if (only !== undefined) refuseUnknown(library, only);
  const folder = outputFolder();
  let files: readonly PrintedFile[] = [];
  await replaceIn(folder, 'pdf', async (staging, current) => {
    files = await printAll(library, staging, only);
    if (only !== undefined) await moveOver(staging, current, `${only}.pdf`);
    return only === undefined;
  });
  process.stdout.write(
    `${commandMessages.printed(files.length, files.filter(({ unchanged }) => unchanged).length, join(folder, 'pdf'))}\n`,
  );
  for (const { id, pages, bytes } of only === undefined ? [] : files) {
    process.stdout.write(`${commandMessages.printedFile(`${id}.pdf`, pages, bytes)}\n`);
  }
  return EXIT.clean;
}

async function moveOver(from: string, to: string, path: string): Promise<void> {
  await mkdir(dirname(join(to, path)), { recursive: true });
  await rename(join(from, path), join(to, path));
}

function procedureOf(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { procedure: { type: 'string' } } }).values.procedure;
  } catch (cause) {
    throw new UsageError(commandMessages.pdfUsage, { cause });
  }
}

function refuseUnknown({ manuals }: Library, id: string): void {
  const ids = manuals.flatMap(({ procedures }) => procedures.map((procedure) => procedure.id));
  if (!ids.includes(id)) throw new UsageError(commandMessages.unknownProcedure(id, ids));
}
