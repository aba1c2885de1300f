import { isRuleId, ruleGuide } from '#words/rule-guide.ts';
import { repositoryPath, type Findings } from './findings.ts';
import { ruleAddress } from './rule-address.ts';

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning services. */
export function sarifReport({ diagnostics, folder = '', site }: Findings): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'procedure-manual', rules: rules.map((id) => ruleText(id, site)) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(({ severity, rule, message, hint, file, line, column }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: severity,
          message: { text: hint === undefined ? message : `${message}\n${hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: repositoryPath({ folder }, file).split('/').map(encodeURIComponent).join('/'),
                },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A rule, with what services show of it beside each of its findings (3.49, reportingDescriptor). */
function ruleText(id: string, site: string | undefined): object {
  if (!isRuleId(id)) return { id };
  const { title, what, why, mend } = ruleGuide[id];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: `${why}\n${mend}` },
    // An address of its own has to be whole (3.49.12).
    ...(site === undefined ? {} : { helpUri: ruleAddress(id, site) }),
  };
}
