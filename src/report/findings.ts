import type { Diagnostic, Severity } from '#manual/diagnostic.ts';

/** What a report is made from. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts by path, to show the line a finding stands on. */
  readonly sources: ReadonlyMap<string, string>;
  /** Path of the content folder from the root of the repository, for services that show findings beside its files. */
  readonly folder?: string;
  /** The address of the published site, which explains rules. */
  readonly site?: string;
}

/** How many findings weigh as errors, how many as warnings. */
export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/** The path of a file from the root of the repository. */
export function repositoryPath({ folder = '' }: Pick<Findings, 'folder'>, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}
