import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '#manual/library.ts';
import { procedureNamed } from '#manual/rules/goals.ts';
import { FURTHER_PRINTS, type FurtherPrint } from '#manual/schema/registers.ts';
import type { PrintedFile } from '#print/print-library.ts';
import { checkedContent } from '#publish/checked-content.ts';
import { outputFolder, replaceIn } from '#publish/output-folder.ts';
import { printAll, type PrintChoice } from '#publish/print-all.ts';
import { EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { commandMessages } from '#words/command.ts';
import { readArguments } from './arguments.ts';

/**
 * Prints the library, or with `--procedure MANUAL/PROCEDURE` one procedure, into the output folder; with `--checklist`,
 * `--poster` and `--office` these too.
 */
export async function pdf(args: readonly string[]): Promise<ExitCode> {
  const choice = choiceOf(args);
  const { only } = choice;
  const library = await checkedContent(commandMessages.notPrinted);
  if (only !== undefined) refuseUnknown(library, only);
  const folder = outputFolder();
  let files: readonly PrintedFile[] = [];
  await replaceIn(folder, 'pdf', async (staging, current) => {
    files = await printAll(library, staging, choice);
    if (only !== undefined) for (const { id } of files) await moveOver(staging, current, `${id}.pdf`);
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

/** Puts one new file in the place of the one before, among others that stay. */
export async function moveOver(from: string, to: string, path: string): Promise<void> {
  await mkdir(dirname(join(to, path)), { recursive: true });
  await rename(join(from, path), join(to, path));
}

/** What is said with words. */
interface Texts {
  readonly procedure?: readonly string[];
  readonly templates?: readonly string[];
}

function onlyOne(option: string, given: readonly string[] = []): string | undefined {
  if (given.length > 1) throw new UsageError(commandMessages.givenTwice(option));
  return given[0];
}

function choiceOf(args: readonly string[]): PrintChoice {
  const further = Object.fromEntries(FURTHER_PRINTS.map((kind) => [kind, { type: 'boolean' } as const]));
  const { values } = readArguments('pdf', args, {
    options: {
      procedure: { type: 'string', multiple: true },
      templates: { type: 'string', multiple: true },
      ...further,
    },
  });
  const {
    procedure: procedures,
    templates: folders,
    ...kinds
  } = values as Texts & { readonly [kind in FurtherPrint]?: boolean };
  const procedure = onlyOne('procedure', procedures);
  const templates = onlyOne('templates', folders);
  if (templates?.trim() === '') throw new UsageError(commandMessages.templatesBlank);
  if (procedure !== undefined && kinds['office'] === true)
    throw new UsageError(commandMessages.procedureOrOffice);
  return {
    only: procedure,
    templates,
    further: new Set(FURTHER_PRINTS.filter((kind) => kinds[kind] === true)),
  };
}

/** @throws UsageError where no procedure has this id */
export function refuseUnknown({ manuals }: Library, id: string): void {
  const ids = manuals.flatMap(({ procedures }) => procedures.map((procedure) => procedure.id));
  if (ids.includes(id)) return;
  throw new UsageError(commandMessages.unknownProcedure(id, ids, procedureNamed(id, new Set(ids))));
}
