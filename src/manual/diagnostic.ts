import { sentences, type Message, type RuleMessages } from './messages.ts';

/** How much a finding weighs: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A point in a file; both numbers count from 1, the column in UTF-16 code units as editors do. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/**
 * One mistake of an author, or one thing an author should know.
 *
 * `message` says what was found and what was expected, `hint` what to do; both are in the interface language.
 * `file` is relative to the content folder and uses forward slashes.
 */
export interface Diagnostic extends SourcePosition {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
  readonly file: string;
}

/** A diagnostic that is not in words yet. */
export interface Mistake extends Omit<Diagnostic, 'message' | 'hint'>, Message {}

/** A mistake in the words of a language. */
export function inWords(mistake: Mistake, words: RuleMessages): Diagnostic {
  const { severity, rule, file, line, column } = mistake;
  const { message, hint } = sentences(mistake, words);
  return { severity, rule, message, ...(hint === undefined ? {} : { hint }), file, line, column };
}

/** Orders diagnostics as a reader goes through the files: by file, then place, then rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
