import { repositoryPath, type Findings } from './findings.ts';

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning services. */
export function sarifReport({ diagnostics, folder = '' }: Findings): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'procedure-manual', rules: rules.map((id) => ({ id })) } },
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
