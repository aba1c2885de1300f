import { printProblems } from '#words/print.ts';

/** A template that cannot be set, which whoever wrote it can mend; the message is Thai and begins with the place. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** A finding of the compiler, as both of its builds tell it. */
export interface TypstDiagnostic {
  readonly path?: string;
  readonly message: string;
  /** Counted from 0; the twin writes it as text, `4:3-4:10`. */
  readonly range?: { readonly start: { readonly line: number; readonly character: number } } | string | null;
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
  if (!range) return [];
  const [line, column] =
    typeof range === 'string'
      ? (range.match(/\d+/gu) ?? []).map(Number)
      : [range.start.line, range.start.character];
  return line === undefined || column === undefined ? [] : [line + 1, column + 1];
}
