import { printProblems } from '#words/print.ts';

/** What keeps templates from being set, which a person can mend; the message is Thai, and begins with the place in one. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** A finding of the compiler. */
export interface TypstDiagnostic {
  readonly path?: string;
  readonly message: string;
  /** Counted from 0. */
  readonly range?: { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** Where the templates of the project lie in it. */
const PROJECT_TEMPLATES = 'src/print/templates';

/**
 * The first mistake that stopped the compiler, after its place as compilers write it: file:line:column.
 * @param root the folder that the compiler took the templates to be in
 * @param own those that are not of the project, and the folder that they are in
 */
export function templateError(
  diagnostics: readonly TypstDiagnostic[],
  root: string,
  own?: { readonly folder: string; readonly names: ReadonlySet<string> },
): TemplateError {
  const [first] = diagnostics;
  const name = first?.path?.replace(`${root}/`, '');
  const file =
    name === undefined ? undefined : `${own?.names.has(name) ? own.folder : PROJECT_TEMPLATES}/${name}`;
  const place = [file, ...startOf(first?.range)].filter((part) => part !== undefined).join(':');
  const message = printProblems.template(first?.message ?? '');
  return new TemplateError(place === '' ? message : `${place}: ${message}`);
}

/** Line and column, from 1. */
function startOf(range: TypstDiagnostic['range']): number[] {
  return range ? [range.start.line + 1, range.start.character + 1] : [];
}
