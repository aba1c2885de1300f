import { reportWords } from '#words/report.ts';
import { repositoryPath, type Findings } from './findings.ts';
import { ruleAddress } from './rule-address.ts';

/**
 * Workflow commands that GitHub shows beside the lines of a change.
 * Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.
 */
export function githubReport({ diagnostics, folder = '', site }: Findings): string {
  return diagnostics
    .map(({ severity, rule, message, hint, file, line, column }) => {
      const explained = site === undefined ? reportWords.explainedBy(rule) : ruleAddress(rule, site);
      const words = [
        message,
        ...(hint === undefined ? [] : [hint]),
        `${reportWords.explained}: ${explained}`,
      ].join('\n');
      return `::${severity} file=${property(repositoryPath({ folder }, file))},line=${line},col=${column},title=${property(rule)}::${data(words)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
