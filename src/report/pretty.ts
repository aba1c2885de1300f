import type { Diagnostic, Severity } from '#manual/diagnostic.ts';
import { reportWords } from '#words/report.ts';
import { isRuleId, ruleTitle } from '#words/rule-guide.ts';
import { count, type Findings } from './findings.ts';
import { plainPaint, type Paint } from './paint.ts';
import { ruleAddress } from './rule-address.ts';
import { cells, shown } from './terminal-text.ts';

/** How findings are told to people. */
export interface PrettyOptions {
  readonly paint?: Paint;
  /** Each finding in full, instead of those of a kind together. */
  readonly verbose?: boolean;
  /** Warnings fail the check too, so nothing is called clean where there is one. */
  readonly strict?: boolean;
  /** How many errors there are in files that were not asked for. */
  readonly elsewhere?: number;
}

const WIDEST_LINE = 100;
/** Of warnings of a kind in one file, so many are told in words; of the others the line. */
const MOST_TOLD = 3;
/** Of one mistake, so many places are listed. */
const MOST_PLACES = 20;

const COLOURS = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, string>;

/**
 * For people at a terminal: warnings, those of a kind in one file together, then errors, one mistake once with all its
 * places, then the counts. What others depend on comes first: registers, then the files of manuals, then procedures.
 * @param findings in reading order
 */
export function prettyReport(findings: Findings, options: PrettyOptions = {}): string {
  const { diagnostics } = findings;
  const teller = new Teller(findings, options);
  const inOrder = [...diagnostics].sort((a, b) => rank(a.file) - rank(b.file));
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    inOrder.filter((one) => one.severity === severity),
  ) as [Diagnostic[], Diagnostic[]];
  const told = options.verbose
    ? [...warnings, ...errors].map((one) => teller.finding(one))
    : [
        ...groups(warnings, ({ file, rule }) => `${file}\n${rule}`).map((group) => teller.kind(group)),
        ...groups(errors, ({ rule, message, hint }) => [rule, message, hint].join('\n')).map((group) =>
          teller.mistake(group),
        ),
      ];
  return [...told, teller.summary(diagnostics)].join('\n');
}

/** Registers are read by manuals, and manuals by their procedures. */
function rank(file: string): number {
  if (!file.includes('/')) return 0;
  return file.endsWith('/manual.yaml') ? 1 : 2;
}

type Group = readonly [Diagnostic, ...Diagnostic[]];

function groups(findings: readonly Diagnostic[], keyOf: (one: Diagnostic) => string): readonly Group[] {
  return [...Map.groupBy(findings, keyOf).values()] as unknown as readonly Group[];
}

/** Puts findings into lines of a terminal. */
class Teller {
  private readonly lines = new Map<string, readonly string[]>();
  private readonly sources: Findings['sources'];
  private readonly site: string | undefined;
  private readonly paint: Paint;
  private readonly strict: boolean;
  private readonly elsewhere: number;
  private isShortened = false;

  constructor(
    { sources, site }: Findings,
    { paint = plainPaint, strict = false, elsewhere = 0 }: PrettyOptions,
  ) {
    this.sources = sources;
    this.site = site;
    this.paint = paint;
    this.strict = strict;
    this.elsewhere = elsewhere;
  }

  finding(one: Diagnostic): string {
    const { severity, rule, message, hint, file, line, column } = one;
    return [
      `${this.paint('bold', `${shown(file)}:${line}:${column}`)}\n`,
      `  ${this.label(severity)} ${shown(message)} ${this.paint('dim', `(${rule})`)}\n`,
      this.excerpt(one),
      this.mend(hint),
      this.explained(rule),
    ].join('');
  }

  /** One mistake that was made in several places. */
  mistake([first, ...others]: Group): string {
    if (others.length === 0) return this.finding(first);
    const listed = others.slice(0, MOST_PLACES);
    const left = others.length - listed.length;
    if (left > 0) this.isShortened = true;
    return [
      this.finding(first),
      `  ${reportWords.alsoHere(others.length)}\n`,
      ...listed.map(({ file, line, column }) => `    ${shown(file)}:${line}:${column}\n`),
      left > 0 ? `    ${reportWords.more(left)}\n` : '',
    ].join('');
  }

  /** Warnings of one kind in one file. */
  kind(group: Group): string {
    const [first, ...others] = group;
    if (others.length === 0) return this.finding(first);
    const told = group.slice(0, MOST_TOLD);
    const rest = group.slice(MOST_TOLD);
    if (rest.length > 0) this.isShortened = true;
    const places = told.map(({ line, column }) => `${line}:${column}`);
    const width = Math.max(...places.map(({ length }) => length));
    const heading = reportWords.ofAKind(ruleTitle(first.rule), group.length);
    const isOneHint = group.every(({ hint }) => hint === first.hint);
    return [
      `${this.paint('bold', shown(first.file))}\n`,
      `  ${this.label(first.severity)} ${heading} ${this.paint('dim', `(${first.rule})`)}\n`,
      ...told.map(
        ({ message }, index) =>
          `    ${this.paint('dim', (places[index] ?? '').padEnd(width))}  ${shown(message)}\n`,
      ),
      rest.length > 0 ? `    ${reportWords.moreLines(rest.length, linesOf(rest))}\n` : '',
      isOneHint ? this.mend(first.hint) : '',
      this.explained(first.rule),
    ].join('');
  }

  summary(diagnostics: readonly Diagnostic[]): string {
    const errors = count(diagnostics, 'error');
    const warnings = count(diagnostics, 'warning');
    const verdict = this.verdict(errors, warnings);
    const notes = [
      ...(this.elsewhere > 0 ? [this.paint('yellow', reportWords.elsewhere(this.elsewhere))] : []),
      ...(this.isShortened ? [this.paint('dim', reportWords.verbose)] : []),
    ];
    return [...notes, verdict].map((line) => `${line}\n`).join('');
  }

  private verdict(errors: number, warnings: number): string {
    if (errors > 0) return this.paint('red', reportWords.counts(errors, warnings));
    if (warnings > 0 && this.strict) return this.paint('red', reportWords.strict(warnings));
    if (warnings > 0) return this.paint('yellow', reportWords.counts(errors, warnings));
    return this.elsewhere > 0 ? reportWords.cleanHere : this.paint('green', reportWords.clean);
  }

  private label(severity: Severity): string {
    return this.paint(COLOURS[severity], `${reportWords[severity]}:`);
  }

  private mend(hint: string | undefined): string {
    return hint === undefined ? '' : `  ${this.paint('green', `${reportWords.hint}:`)} ${shown(hint)}\n`;
  }

  private explained(rule: string): string {
    if (!isRuleId(rule)) return '';
    const where = this.site === undefined ? reportWords.explainedBy(rule) : ruleAddress(rule, this.site);
    return `  ${this.paint('dim', `${reportWords.explained}: ${where}`)}\n`;
  }

  /** The line of the source, cut to what fits, and a caret under the column. */
  private excerpt({ severity, file, line, column }: Diagnostic): string {
    const source = this.linesIn(file)[line - 1] ?? '';
    if (source.trim() === '') return '';
    const start = column > WIDEST_LINE ? column - WIDEST_LINE / 2 : 0;
    const part = shown(source.slice(start, start + WIDEST_LINE));
    const gutter = `  ${line} | `;
    const before = (start > 0 ? 1 : 0) + cells(part.slice(0, column - 1 - start));
    const caret = this.paint(COLOURS[severity], '^');
    return `${this.paint('dim', gutter)}${start > 0 ? '…' : ''}${part}\n${' '.repeat(gutter.length + before)}${caret}\n`;
  }

  private linesIn(file: string): readonly string[] {
    const known =
      this.lines.get(file) ?? (this.sources.get(file) ?? '').replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    this.lines.set(file, known);
    return known;
  }
}

/** The lines of findings, each once, as far as they fit on a line. */
function linesOf(findings: readonly Diagnostic[]): string {
  const lines = [...new Set(findings.map(({ line }) => line))];
  const listed = lines.slice(0, MOST_PLACES).join(', ');
  return lines.length > MOST_PLACES ? `${listed} …` : listed;
}
