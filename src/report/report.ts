import type { Findings } from './findings.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import { sarifReport } from './sarif.ts';

export const FORMATS = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Record<string, (findings: Findings) => string>;

export type Format = keyof typeof FORMATS;
