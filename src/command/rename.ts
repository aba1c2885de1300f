import { check } from '#check/check.ts';
import { rememberingReader } from '#check/read-together.ts';
import { contentFolder, readContent, type ReadContent } from '#files/read-content.ts';
import { writeTexts } from '#files/write-texts.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import type { Draft } from '#manual/draft.ts';
import { nearestId } from '#manual/nearest.ts';
import { parseContent } from '#manual/parse.ts';
import { renaming, spaceOf, type Renaming, type Subject } from '#manual/rename.ts';
import { ID_PATTERN, PROCEDURE_ID } from '#manual/schema/primitives.ts';
import { withEdits } from '#manual/text-edits.ts';
import { refreshCompletionIndex } from '#publish/completion-index.ts';
import { ContentError, EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { diffReport } from '#report/diff.ts';
import { prettyReport } from '#report/pretty.ts';
import { callWords } from '#words/usage.ts';
import { renameWords } from '#words/workshop.ts';
import { readArguments, wrongCall } from './arguments.ts';
import { paintOn } from './paint-on.ts';

/**
 * Gives something another id everywhere: `rename role|form|reference|procedure|step OLD NEW`. All files change, or with
 * `--dry-run`, with an error before or with one in the result, none.
 * @throws UsageError, ContentError, FolderError
 */
export async function rename(args: readonly string[]): Promise<ExitCode> {
  const { subject, to, isTrial } = wanted(args);
  const folder = contentFolder();
  const before = await readContent(folder);
  const read = rememberingReader();
  const refuseErrors = async (content: ReadContent) => {
    const { diagnostics, sources } = await check(folder, { content, read });
    refuse(
      diagnostics.filter(({ severity }) => severity === 'error'),
      sources,
    );
  };
  await refuseErrors(before);
  const draft = parseContent(before, await read(before.sources));
  const from = refuseUnfit(draft, subject, to);
  const found = renaming(draft, subject, to);
  refuse(found.unwritable.map(unwritable), draft.texts);
  const after = renamed(before, found);
  await refuseErrors(after);

  const { moved } = found;
  const path = (one: string) => (one === moved?.from ? moved.to : one);
  const texts = before.sources.filter(({ path: file }) => found.edits.has(file));
  const changed = texts.map(({ path: file, text }) => ({
    from: file,
    to: path(file),
    before: text,
    after: withEdits(text, found.edits.get(file) ?? []),
  }));
  process.stdout.write(diffReport(changed, { paint: paintOn(process.stdout) }));
  if (moved) process.stdout.write(`${renameWords.moved(moved.from, moved.to)}\n`);
  if (!isTrial) {
    await writeTexts(
      folder,
      changed.map((one) => ({ path: one.from, text: one.after })),
      moved,
    );
    if (moved) await refreshCompletionIndex(folder);
  }
  const say = isTrial ? renameWords.tried : renameWords.done;
  process.stdout.write(`${say(from, to, changed.length)}\n`);
  return EXIT.clean;
}

interface Wanted {
  readonly subject: Subject;
  readonly to: string;
  readonly isTrial: boolean;
}

function wanted(args: readonly string[]): Wanted {
  const { positionals, values } = readArguments('rename', args, {
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const [kind = '', from = '', to = '', more] = positionals;
  if (!isKind(kind)) throw wrongCall('rename', renameWords.kind(kind, nearestId(kind, KINDS)));
  if (from === '' || to === '') throw wrongCall('rename', renameWords.missing);
  if (more !== undefined) throw wrongCall('rename', callWords.needlessWord(more));
  const subject = subjectOf(kind, from);
  if (!subject) throw wrongCall('rename', renameWords.unnamed(kind === 'step', from));
  return { subject, to: newId(subject, to), isTrial: values['dry-run'] };
}

const KINDS = Object.keys(renameWords.kinds);

function isKind(kind: string): kind is Subject['kind'] {
  return KINDS.includes(kind);
}

function subjectOf(kind: Subject['kind'], from: string): Subject | undefined {
  if (kind === 'role' || kind === 'form' || kind === 'reference') return { kind, id: from };
  const [page = '', step] = from.split('#');
  const [manual = '', slug = ''] = page.split('/');
  if (!PROCEDURE_ID.test(page)) return undefined;
  if (kind === 'procedure') return step === undefined ? { kind, manual, id: slug } : undefined;
  return step === undefined ? undefined : { kind, procedure: page, id: step.replace(/^step-/, '') };
}

/** The new id alone, though it may be written as the old one is. */
function newId(subject: Subject, written: string): string {
  if (subject.kind === 'procedure' && written.startsWith(`${subject.manual}/`))
    return written.slice(subject.manual.length + 1);
  return subject.kind === 'step' ? written.replace(`${subject.procedure}#`, '') : written;
}

/** Refuses a renaming of nothing, or to what cannot be; gives what is renamed as people write it. */
function refuseUnfit(draft: Draft, subject: Subject, to: string): string {
  const { kind, id } = subject;
  const before = kind === 'procedure' ? `${subject.manual}/` : kind === 'step' ? `${subject.procedure}#` : '';
  const space = spaceOf(draft, subject);
  const ids = space?.entries.map((entry) => entry.id) ?? [];
  if (!space || !ids.includes(id)) {
    const meant = space?.entries.find(({ formerly }) => formerly?.includes(id))?.id ?? nearestId(id, ids);
    const shown = meant === undefined ? undefined : before + meant;
    throw new UsageError(renameWords.notFound(renameWords.kinds[kind], before + id, shown));
  }
  if (to === id) throw new UsageError(renameWords.same);
  if (!ID_PATTERN.test(to)) throw new UsageError(renameWords.pattern(to));
  if (space.reserved.includes(to)) throw new UsageError(renameWords.reserved(to));
  const other = space.entries.find((entry) => entry.id === to);
  if (other) throw new UsageError(renameWords.taken(to, other.file));
  const former = space.entries.find((entry) => entry.id !== id && entry.formerly?.includes(to));
  if (former) throw new UsageError(renameWords.formerOf(to, former.id, former.file));
  return before + id;
}

function renamed(content: ReadContent, { edits, moved }: Renaming): ReadContent {
  const sources = content.sources.map(({ path, text }) => ({
    path: path === moved?.from ? moved.to : path,
    text: withEdits(text, edits.get(path) ?? []),
  }));
  return { ...content, sources: sources.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function unwritable(place: Renaming['unwritable'][number]): Diagnostic {
  return { severity: 'error', rule: 'rename', ...renameWords.unwritable, ...place };
}

function refuse(errors: readonly Diagnostic[], sources: ReadonlyMap<string, string>): void {
  if (errors.length === 0) return;
  process.stderr.write(prettyReport({ diagnostics: errors, sources }));
  throw new ContentError(renameWords.notRenamed);
}
