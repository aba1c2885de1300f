import { count, type Findings } from './findings.ts';

/** `{errors, warnings, diagnostics}` and nothing else. */
export function jsonReport({ diagnostics }: Findings): string {
  const report = {
    errors: count(diagnostics, 'error'),
    warnings: count(diagnostics, 'warning'),
    diagnostics,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
