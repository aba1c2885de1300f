import { parseArgs } from 'node:util';
import { check, type Preview } from '#check/check.ts';
import { libraryChanges } from '#document/changes.ts';
import { contentFolder } from '#files/read-content.ts';
import { withRevision } from '#files/revision.ts';
import { ContentError, EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { libraryChangesReport } from '#report/library-changes.ts';
import { changeWords } from '#words/changes.ts';
import { documentWords } from '#words/document.ts';

const WORKING_COPY = undefined;

/**
 * Tells what readers are shown otherwise than at a revision of git: `changes [FROM [TO]]`, from the last commit where none is
 * given, to the working copy. What has errors cannot be compared, and is named.
 */
export async function changes(args: readonly string[]): Promise<ExitCode> {
  const [from = 'HEAD', to = WORKING_COPY] = revisions(args);
  const [before, after] = [await stateAt(from), await stateAt(to)];
  const broken = new Set([...before.leftOut.keys(), ...after.leftOut.keys()]);
  const words = { document: documentWords, change: changeWords };
  process.stdout.write(
    libraryChangesReport({
      from,
      to: to ?? changeWords.workingCopy,
      changes: libraryChanges(before.library, after.library, words, ({ file }) => !broken.has(file)),
      broken: [...broken].sort(),
    }),
  );
  return EXIT.clean;
}

type State = { readonly library: NonNullable<Preview['library']> } & Pick<Preview, 'leftOut'>;

async function stateAt(revision: string | undefined): Promise<State> {
  const folder = contentFolder();
  const { library, leftOut } =
    revision === undefined
      ? (await check(folder)).preview()
      : await withRevision(folder, revision, async (then) => (await check(then)).preview());
  if (!library) throw new ContentError(changeWords.unreadable(revision ?? changeWords.workingCopy));
  return { library, leftOut };
}

function revisions(args: readonly string[]): readonly string[] {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    if (positionals.length > 2) throw new UsageError(changeWords.usage);
    return positionals;
  } catch (cause) {
    throw cause instanceof UsageError ? cause : new UsageError(changeWords.usage, { cause });
  }
}
