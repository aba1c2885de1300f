import { count, type Findings } from './findings.ts';
import { ruleAddress } from './rule-address.ts';

/** `{errors, warnings, diagnostics}` and nothing else; `help` of a diagnostic is where its rule is explained. */
export function jsonReport({ diagnostics, site }: Findings): string {
  const report = {
    errors: count(diagnostics, 'error'),
    warnings: count(diagnostics, 'warning'),
    diagnostics: diagnostics.map((one) => ({ ...one, help: ruleAddress(one.rule, site) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
