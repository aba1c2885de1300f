import { join, relative } from 'node:path';
import { check, type Check } from '#check/check.ts';
import { rememberingReader } from '#check/read-together.ts';
import { contentFolder, readContent, type ReadContent } from '#files/read-content.ts';
import { writeTexts } from '#files/write-texts.ts';
import { addedProcedure } from '#manual/added-procedure.ts';
import type { Source } from '#manual/content.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import type { Draft } from '#manual/draft.ts';
import { entriesMeant, entryNear, entryNumbered, isCalled } from '#manual/find-entry.ts';
import type { Manual } from '#manual/library.ts';
import { procedureSpace } from '#manual/namespaces.ts';
import { parseContent } from '#manual/parse.ts';
import { refreshCompletionIndex } from '#publish/completion-index.ts';
import { ContentError, EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { diffReport } from '#report/diff.ts';
import { prettyReport } from '#report/pretty.ts';
import { newWords } from '#words/workshop.ts';
import { readArguments } from './arguments.ts';
import { newOffice, type Begun } from './new-office.ts';
import { paintOn } from './paint-on.ts';
import { procedureAnswers } from './procedure-answers.ts';
import { Answers, withTerminal } from './questions.ts';

/**
 * Begins a procedure, or with `--office` the content of an office: asks for what is not given with the command. What is written
 * validates but for its open questions; where it would not, nothing is.
 * @throws UsageError, ContentError, FolderError
 */
export async function newContent(args: readonly string[], asked = withTerminal): Promise<ExitCode> {
  const { office, 'dry-run': isTrial, ...given } = options(args);
  await asked(async (terminal) => {
    const answers = new Answers(given, terminal);
    const folder = contentFolder();
    const begin = office ? newOffice : newProcedure;
    if (!office) answers.refuse(OF_AN_OFFICE, newWords.onlyOffice);
    const { path, open } = await begin(folder, answers, isTrial);
    const written = isTrial ? newWords.tried : newWords.written(fromHere(path));
    const elsewhere = process.env['CONTENT_DIR'] === undefined ? undefined : fromHere(folder);
    process.stdout.write(answers.taken.map((line) => `${line}\n`).join(''));
    process.stdout.write(`${written}\n${newWords.open(open, elsewhere)}\n`);
  });
  return EXIT.clean;
}

async function newProcedure(folder: string, answers: Answers, isTrial: boolean): Promise<Begun> {
  const content = await readContent(folder);
  const read = rememberingReader();
  const draft = parseContent(content, await read(content.sources));
  const manual = await chosenManual(draft, answers);
  const { live, entries, reserved } = procedureSpace(draft, manual);
  const made = await procedureAnswers(answers, {
    structure: manual.structure,
    order: Math.max(0, ...manual.procedures.map(({ order }) => order)) + 1,
    taken: new Set([...live, ...reserved, ...entries.flatMap(({ formerly = [] }) => formerly)]),
    library: draft.library,
  });
  answers.refuseMissing();
  const written = addedProcedure(content, draft, manual, made);
  const file = `manuals/${manual.id}/${made.id}.mdx`;
  const before = await check(folder, { content, read });
  const after = await check(folder, { content: withSources(content, written), read });
  refuseNewErrors(before, after);
  await write(folder, written, { before: before.sources, isTrial });
  const open = after.diagnostics.filter((one) => one.file === file && one.rule === 'unstated').length;
  return { path: join(folder, file), open };
}

async function chosenManual({ library }: Draft, answers: Answers): Promise<Manual> {
  const { manuals } = library;
  const named = manuals.map((manual) => ({ ...manual, name: manual.title }));
  const [only] = named;
  if (!only) throw new UsageError(newWords.noManual);
  if (manuals.length === 1 && !answers.has('manual')) return only;
  for (const [index, { id, name }] of named.entries())
    answers.terminal?.say(newWords.listed(index + 1, name, id));
  const isTyped = !answers.has('manual');
  const meant = (words: string) => {
    const numbered = isTyped ? entryNumbered(words, named) : undefined;
    return numbered ? [numbered] : entriesMeant(words, named);
  };
  const answer = await answers.one('manual', newWords.questions.manual, {
    problem: (words) => {
      const found = meant(words);
      const [manual, another] = found;
      if (another)
        return newWords.several(
          words,
          found.map(({ name, id }) => `${name} (${id})`),
        );
      // Who types it is told what was taken, and can end the command; who gives it with the command cannot.
      const isMeant = manual && (isTyped || isCalled(words, manual));
      return isMeant ? undefined : newWords.noEntry(words, manual ?? entryNear(words, named));
    },
  });
  answers.refuseMissing();
  const chosen = meant(answer)[0] ?? only;
  if (isTyped) answers.terminal?.say(newWords.chosen(chosen.title, chosen.id));
  return chosen;
}

function withSources(content: ReadContent, written: readonly Source[]): ReadContent {
  const paths = new Set(written.map(({ path }) => path));
  const sources = [...content.sources.filter(({ path }) => !paths.has(path)), ...written];
  return { ...content, sources: sources.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Refuses texts in which something is wrong; what was wrong elsewhere before stays for its own author. */
function refuseNewErrors(before: Check, { diagnostics, sources }: Check): void {
  const known = new Set(before.diagnostics.map(nameOf));
  const errors = diagnostics.filter((one) => one.severity === 'error' && !known.has(nameOf(one)));
  if (errors.length === 0) return;
  process.stderr.write(prettyReport({ diagnostics: errors, sources }));
  throw new ContentError(newWords.notWritten);
}

function nameOf({ rule, file, message }: Diagnostic): string {
  return [rule, file, message].join('\n');
}

async function write(
  folder: string,
  written: readonly Source[],
  { before, isTrial }: { readonly before: ReadonlyMap<string, string>; readonly isTrial: boolean },
): Promise<void> {
  const changed = written.map(({ path, text }) => ({
    from: before.has(path) ? path : undefined,
    to: path,
    before: before.get(path) ?? '',
    after: text,
  }));
  const told = isTrial ? changed : changed.filter(({ from }) => from !== undefined);
  process.stdout.write(diffReport(told, { paint: paintOn(process.stdout) }));
  if (isTrial) return;
  await writeTexts(folder, written);
  await refreshCompletionIndex(folder);
}

/** Options that only the content of an office asks for. */
const OF_AN_OFFICE = [
  'office-name',
  'abbreviation',
  'group',
  'unit',
  'manual-title',
  'author',
  'position',
  'structure',
] as const;

/** A path as it is opened from where the command was called. */
function fromHere(path: string): string {
  return relative(process.env['INIT_CWD'] ?? process.cwd(), path);
}

function options(args: readonly string[]) {
  const one = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const yes = { type: 'boolean', default: false } as const;
  return readArguments('new', args, {
    options: {
      office: yes,
      'dry-run': yes,
      ...{ manual: one, title: one, id: one, steps: many, step: many },
      ...{ owner: many, form: many, reference: many },
      ...{ 'add-role': many, 'add-form': many, 'add-reference': many },
      ...{ where: one, total: one, document: many, fee: many, complaint: one, 'complaint-at': one },
      ...{ 'office-name': one, abbreviation: one, group: one, unit: one, 'manual-title': one },
      ...{ author: one, position: one, structure: one },
    },
  }).values;
}
