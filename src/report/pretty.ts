import type { Diagnostic } from '#manual/diagnostic.ts';
import { count, type Findings } from './report.ts';
import { words } from './words.ts';

const WIDEST_LINE = 100;

/** For people at a terminal: each finding with its line and a caret under the place, then the counts. */
export function prettyReport({ diagnostics, sources }: Findings): string {
  const findings = diagnostics.map((diagnostic) => finding(diagnostic, sources.get(diagnostic.file)));
  return [...findings, summary(diagnostics)].join('\n');
}

function finding(
  { severity, rule, message, hint, file, line, column }: Diagnostic,
  text: string | undefined,
): string {
  const head = `${file}:${line}:${column}\n  ${words[severity]}: ${message} (${rule})\n`;
  const source = text?.split(/\r\n?|\n/)[line - 1];
  return (
    head +
    (source?.trim() ? excerpt(source, line, column) : '') +
    (hint === undefined ? '' : `  ${words.hint}: ${hint}\n`)
  );
}

/** The line of the source, cut to what fits, and a caret under the column. */
function excerpt(source: string, line: number, column: number): string {
  const start = column > WIDEST_LINE ? column - WIDEST_LINE / 2 : 0;
  const shown = source.slice(start, start + WIDEST_LINE).replaceAll('\t', ' ');
  const gutter = `  ${line} | `;
  const before = (start > 0 ? 1 : 0) + cells(shown.slice(0, column - 1 - start));
  return `${gutter}${start > 0 ? '…' : ''}${shown}\n${' '.repeat(gutter.length + before)}^\n`;
}

/** Columns that a text takes in a terminal: Thai vowels and tone marks above or below a letter take none. */
function cells(text: string): number {
  return [...text].filter((letter) => !/\p{Mn}/u.test(letter)).length;
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  return errors + warnings === 0 ? `${words.clean}\n` : `${words.counts(errors, warnings)}\n`;
}
