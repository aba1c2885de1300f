import { check, type Preview } from '#check/check.ts';
import { libraryChanges } from '#document/changes.ts';
import { contentFolder } from '#files/read-content.ts';
import { withRevision } from '#files/revision.ts';
import { everyFormerId, type FormerId } from '#manual/former-ids.ts';
import type { Library } from '#manual/library.ts';
import { ContentError, EXIT, type ExitCode } from '#publish/refusals.ts';
import { libraryChangesReport } from '#report/library-changes.ts';
import { changeWords } from '#words/changes.ts';
import { documentWords } from '#words/document.ts';
import { callWords } from '#words/usage.ts';
import { readArguments, wrongCall } from './arguments.ts';

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
  const isComparable = ({ file = '' }: { readonly file?: string }) => !broken.has(file);
  process.stdout.write(
    libraryChangesReport({
      from,
      to: to ?? changeWords.workingCopy,
      changes: libraryChanges(before.library, after.library, words, isComparable),
      formerIds: newFormerIds(before.library, after.library).filter(isComparable),
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

/** Ids that something was given up for another, and by which it can still be found. */
function newFormerIds(before: Library, after: Library): readonly FormerId[] {
  const nameOf = ({ kind, former, id }: FormerId) => [kind, former, id].join(' ');
  const known = new Set(everyFormerId(before).map(nameOf));
  return everyFormerId(after).filter((one) => !known.has(nameOf(one)));
}

function revisions(args: readonly string[]): readonly string[] {
  const { positionals } = readArguments('changes', args, { allowPositionals: true });
  const [, , more] = positionals;
  if (more !== undefined) throw wrongCall('changes', callWords.needlessWord(more));
  return positionals;
}
