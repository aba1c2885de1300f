import type { Diagnostic } from '#manual/diagnostic.ts';
import { count, type Findings } from './findings.ts';
import { reportWords } from '#words/report.ts';

const WIDEST_LINE = 100;

/** For people at a terminal: each finding with its line and a caret under the place, then the counts. */
export function prettyReport({ diagnostics, sources }: Findings): string {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? (sources.get(file) ?? '').replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    lines.set(file, known);
    return known;
  };
  const findings = diagnostics.map((diagnostic) =>
    finding(diagnostic, linesOf(diagnostic.file)[diagnostic.line - 1] ?? ''),
  );
  return [...findings, summary(diagnostics)].join('\n');
}

function finding({ severity, rule, message, hint, file, line, column }: Diagnostic, source: string): string {
  return [
    `${shown(file)}:${line}:${column}\n`,
    `  ${reportWords[severity]}: ${shown(message)} (${rule})\n`,
    source.trim() === '' ? '' : excerpt(source, line, column),
    hint === undefined ? '' : `  ${reportWords.hint}: ${shown(hint)}\n`,
  ].join('');
}

/** The line of the source, cut to what fits, and a caret under the column. */
function excerpt(source: string, line: number, column: number): string {
  const start = column > WIDEST_LINE ? column - WIDEST_LINE / 2 : 0;
  const part = shown(source.slice(start, start + WIDEST_LINE));
  const gutter = `  ${line} | `;
  const before = (start > 0 ? 1 : 0) + cells(part.slice(0, column - 1 - start));
  return `${gutter}${start > 0 ? '…' : ''}${part}\n${' '.repeat(gutter.length + before)}^\n`;
}

/** A text of the content without what a terminal would obey: control characters, and marks that turn the direction. */
function shown(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
      '\ufffd',
    );
}

/** Columns that a text takes in a terminal: Thai vowels and tone marks above or below a letter take none. */
function cells(text: string): number {
  return [...text].filter((letter) => !/[\p{Mn}\u200b-\u200d\u2060\ufeff]/u.test(letter)).length;
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  return errors + warnings === 0 ? `${reportWords.clean}\n` : `${reportWords.counts(errors, warnings)}\n`;
}
