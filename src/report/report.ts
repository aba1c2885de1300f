import type { Diagnostic, Severity } from '#manual/diagnostic.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import { sarifReport } from './sarif.ts';

/** What a report is made from. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts by path, to show the line a finding stands on. */
  readonly sources: ReadonlyMap<string, string>;
}

export const FORMATS = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Record<string, (findings: Findings) => string>;

export type Format = keyof typeof FORMATS;

/** How many findings weigh as errors, how many as warnings. */
export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
