import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '#check/check.ts';
import { contentFolder, readContent } from '#files/read-content.ts';
import { writeTexts } from '#files/write-texts.ts';
import { correctedSlips } from '#manual/correct-slips.ts';
import { count } from '#report/findings.ts';
import { FORMATS, type Format } from '#report/report.ts';
import { EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { commandMessages } from '#words/command.ts';

/**
 * Checks the content folder and reports everything that was found on stdout, in the format that was asked for.
 * @throws UsageError for arguments it does not know, FolderError for a folder that cannot be used
 */
export async function validate(args: readonly string[]): Promise<ExitCode> {
  const { format, strict, fix, help } = options(args);
  if (help) {
    process.stdout.write(commandMessages.validateHelp);
    return EXIT.clean;
  }
  const folder = contentFolder();
  if (fix) process.stderr.write(`${commandMessages.mended(await mend(folder))}\n`);
  const { diagnostics, sources } = await check(folder);
  process.stdout.write(FORMATS[format]({ diagnostics, sources, folder: fromHere(folder) }));
  const failed = count(diagnostics, 'error') > 0 || (strict && diagnostics.length > 0);
  return failed ? EXIT.errors : EXIT.clean;
}

interface Options {
  readonly format: Format;
  readonly strict: boolean;
  readonly fix: boolean;
  readonly help: boolean;
}

function options(args: readonly string[]): Options {
  const { format, strict, fix, help } = parsed(args);
  if (!isFormat(format)) throw new UsageError(commandMessages.unknownFormat(format, Object.keys(FORMATS)));
  return { format, strict, fix, help };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        format: { type: 'string', default: 'pretty' },
        strict: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(commandMessages.validateUsage, { cause });
  }
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** Mends the typing slips that are certain; gives how many files changed. */
async function mend(folder: string): Promise<number> {
  const { sources } = await readContent(folder);
  const changed = correctedSlips(sources);
  await writeTexts(folder, changed);
  return changed.length;
}

/** The folder as seen from where the command was called, which is the root of the repository. */
function fromHere(folder: string): string {
  return relative(process.cwd(), folder).split(sep).join('/');
}
