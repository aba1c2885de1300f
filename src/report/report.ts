import type { Findings } from './findings.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { prettyReport, type PrettyOptions } from './pretty.ts';
import { sarifReport } from './sarif.ts';

/** By name. Only people have wishes about how they are told; programs get every finding at its place. */
export const FORMATS = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Record<string, (findings: Findings, options?: PrettyOptions) => string>;

export type Format = keyof typeof FORMATS;
