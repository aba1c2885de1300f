import { relative, resolve, sep } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { check } from '#check/check.ts';
import { contentFolder, readContent, type ReadContent } from '#files/read-content.ts';
import { writeTexts } from '#files/write-texts.ts';
import { correctedSources } from '#manual/correct-dates.ts';
import { nearest } from '#manual/nearest.ts';
import { changesReport } from '#report/changes.ts';
import { explanation } from '#report/explain.ts';
import { count } from '#report/findings.ts';
import type { Paint } from '#report/paint.ts';
import { FORMATS, type Format } from '#report/report.ts';
import { EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { commandMessages } from '#words/command.ts';
import { isRuleId, ruleGuide, type RuleId } from '#words/rule-guide.ts';

/**
 * Checks the content folder and reports what was found on stdout, in the format that was asked for: of all files, or of
 * those that are named. What `--fix` changes is shown on stderr.
 * @throws UsageError for arguments it does not know, FolderError for a folder that cannot be used
 */
export async function validate(args: readonly string[]): Promise<ExitCode> {
  const { format, strict, fix, quiet, verbose, explain, help, names, ...options } = optionsOf(args);
  if (help) {
    process.stdout.write(commandMessages.validateHelp);
    return EXIT.clean;
  }
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
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function optionsOf(args: readonly string[]) {
  const { values, positionals: names } = parsed(args);
  const { format } = values;
  const kept = keptByNpm(process.env);
  if (kept !== undefined) throw new UsageError(commandMessages.keptByNpm(kept));
  if (!isFormat(format)) throw new UsageError(commandMessages.unknownFormat(format, Object.keys(FORMATS)));
  if (values['dry-run'] && !values.fix) throw new UsageError(commandMessages.dryRunAlone);
  return { ...values, format, names };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    throw new UsageError(commandMessages.validateUsage, { cause });
  }
}

/**
 * An option that was written before `--`: npm takes it for one of its own, and the command never sees it. What npm was
 * given it hands on in the environment.
 */
function keptByNpm(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  if (environment['npm_lifecycle_event'] !== 'validate') return undefined;
  return ['fix', 'dry-run', 'strict'].find(
    (name) => (environment[`npm_config_${name.replace('-', '_')}`] ?? '') !== '',
  );
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
  if (isFormat(name)) return commandMessages.keptByNpm(`format ${name}`);
  return isRuleId(name) ? commandMessages.keptByNpm(`explain ${name}`) : commandMessages.noContentFile(name);
}

/** What was mended, or would be, and in how many files. */
function changesOf(
  { sources }: ReadContent,
  changed: ReadContent['sources'],
  { write, verbose }: { readonly write: boolean; readonly verbose: boolean },
): string {
  const before = new Map(sources.map(({ path, text }) => [path, text]));
  const report = changesReport(before, changed, { paint: paintOn(process.stderr), verbose });
  const summary = write ? commandMessages.mended(changed.length) : commandMessages.wouldMend(changed.length);
  return `${report}${report === '' ? '' : '\n'}${summary}\n`;
}

/** Colours where the stream is a terminal; NO_COLOR and FORCE_COLOR are honoured by Node. */
function paintOn(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}

/** The folder as seen from where the command was called, which is the root of the repository. */
function fromHere(folder: string): string {
  return slashed(relative(process.cwd(), folder));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
