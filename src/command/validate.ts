import { relative, resolve, sep } from 'node:path';
import { check } from '#check/check.ts';
import { contentFolder, readContent, type ReadContent } from '#files/read-content.ts';
import { writeTexts } from '#files/write-texts.ts';
import { correctedSources } from '#manual/correct-dates.ts';
import { nearest } from '#manual/nearest.ts';
import { diffReport } from '#report/diff.ts';
import { explanation } from '#report/explain.ts';
import { count } from '#report/findings.ts';
import { FORMATS, type Format } from '#report/report.ts';
import { EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { commandMessages } from '#words/command.ts';
import { isRuleId, ruleGuide, type RuleId } from '#words/rule-guide.ts';
import { callWords } from '#words/usage.ts';
import { readArguments } from './arguments.ts';
import { paintOn } from './paint-on.ts';

/**
 * Checks the content folder and reports what was found on stdout, in the format that was asked for: of all files, or of
 * those that are named. What `--fix` changes is shown on stderr.
 * @throws UsageError for arguments it does not know, FolderError for a folder that cannot be used
 */
export async function validate(args: readonly string[]): Promise<ExitCode> {
  const { format, strict, fix, quiet, verbose, explain, names, ...options } = optionsOf(args);
  if (explain !== undefined) {
    process.stdout.write(explanation(ruleNamed(explain), paintOn(process.stdout)));
    return EXIT.clean;
  }
  const folder = contentFolder();
  const content = names.length > 0 || fix ? await readContent(folder) : undefined;
  const chosen = content && names.length > 0 ? chosenFiles(folder, names, content) : undefined;
  const isChosen = ({ file }: { readonly file: string }) => chosen?.has(file) ?? true;
  if (content && fix) {
    const changed = correctedSources(content).filter(({ path }) => isChosen({ file: path }));
    if (!options['dry-run']) await writeTexts(folder, changed);
    process.stderr.write(changesOf(content, changed, { write: !options['dry-run'], verbose }));
  }
  const { diagnostics, sources, site } = await check(folder);
  const here = diagnostics.filter(isChosen);
  // Where warnings fail the check they are what has to be mended.
  const told = quiet && !strict ? here.filter(({ severity }) => severity === 'error') : here;
  process.stdout.write(
    FORMATS[format](
      { diagnostics: told, sources, folder: fromHere(folder), ...(site === undefined ? {} : { site }) },
      {
        paint: paintOn(process.stdout),
        verbose,
        strict,
        elsewhere: count(diagnostics, 'error') - count(here, 'error'),
      },
    ),
  );
  const failed = count(diagnostics, 'error') > 0 || (strict && here.length > 0);
  return failed ? EXIT.errors : EXIT.clean;
}

const OPTIONS = {
  format: { type: 'string', default: 'pretty' },
  strict: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  explain: { type: 'string' },
} as const;

function optionsOf(args: readonly string[]) {
  const { values, positionals: names } = readArguments('validate', args, {
    allowPositionals: true,
    options: OPTIONS,
  });
  const { format } = values;
  if (!isFormat(format)) throw new UsageError(commandMessages.unknownFormat(format, Object.keys(FORMATS)));
  if (values['dry-run'] && !values.fix) throw new UsageError(commandMessages.dryRunAlone);
  return { ...values, format, names };
}

/** @throws UsageError for a rule that is not there */
function ruleNamed(name: string): RuleId {
  if (isRuleId(name)) return name;
  throw new UsageError(commandMessages.unknownRule(name, nearest(name, Object.keys(ruleGuide))));
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/**
 * The files that are meant, each named from where the command was called or from the content folder.
 * @throws UsageError for a name that is no file of the content
 */
function chosenFiles(folder: string, names: readonly string[], content: ReadContent): ReadonlySet<string> {
  const files = new Set([
    ...content.sources.map(({ path }) => path),
    ...content.assets.map(({ path }) => path),
    ...content.diagnostics.map(({ file }) => file),
  ]);
  const chosen = names.map((name) => {
    const places = [resolve(process.env['INIT_CWD'] ?? '', name), resolve(name), resolve(folder, name)];
    const file = places.map((place) => slashed(relative(folder, place))).find((path) => files.has(path));
    if (file === undefined) throw new UsageError(notAFile(name));
    return file;
  });
  return new Set(chosen);
}

/** Why a name is no file: npm keeps the first word of `--format json` and of `--explain schema`. */
function notAFile(name: string): string {
  if (isFormat(name)) return callWords.keptByNpm('validate', `format ${name}`);
  return isRuleId(name)
    ? callWords.keptByNpm('validate', `explain ${name}`)
    : commandMessages.noContentFile(name);
}

/** Of a file, so many lines of the difference are shown unless all are asked for. */
const MOST_LINES = 40;

/** What was mended, or would be, and in how many files. */
function changesOf(
  { sources }: ReadContent,
  changed: ReadContent['sources'],
  { write, verbose }: { readonly write: boolean; readonly verbose: boolean },
): string {
  const before = new Map(sources.map(({ path, text }) => [path, text]));
  const texts = changed.map(({ path, text }) => ({
    from: path,
    to: path,
    before: before.get(path) ?? '',
    after: text,
  }));
  const report = diffReport(texts, {
    paint: paintOn(process.stderr),
    most: verbose ? Infinity : MOST_LINES,
  });
  const summary = write ? commandMessages.mended(changed.length) : commandMessages.wouldMend(changed.length);
  return `${report}${report === '' ? '' : '\n'}${summary}\n`;
}

/** The folder as seen from where the command was called, which is the root of the repository. */
function fromHere(folder: string): string {
  return slashed(relative(process.cwd(), folder));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
