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
 * @param folder the folder that they are in
 */
export function templateError(
  diagnostics: readonly TypstDiagnostic[],
  root: string,
  folder: string = PROJECT_TEMPLATES,
): TemplateError {
  const [first] = diagnostics;
  const file = first?.path?.replace(`${root}/`, `${folder}/`);
  const place = [file, ...startOf(first?.range)].filter((part) => part !== undefined).join(':');
  const message = printProblems.template(first?.message ?? '');
  return new TemplateError(place === '' ? message : `${place}: ${message}`);
}

/** Line and column, from 1. */
function startOf(range: TypstDiagnostic['range']): number[] {
  return range ? [range.start.line + 1, range.start.character + 1] : [];
}
