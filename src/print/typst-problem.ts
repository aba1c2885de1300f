import { printProblems } from '#words/print.ts';
import { PrintProblem } from './print-problem.ts';

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
 * The first mistake that stopped the compiler, at its place in the template.
 * @param root the folder that the compiler took the templates to be in
 * @param folder the folder that they are in
 */
export function compileProblem(
  diagnostics: readonly TypstDiagnostic[],
  root: string,
  folder: string = PROJECT_TEMPLATES,
  pictures: Iterable<string> = [],
): PrintProblem {
  const [first] = diagnostics;
  const step = TALL_SYMBOL.exec(first?.message ?? '')?.[1];
  if (step !== undefined) return new PrintProblem(printProblems.symbolTooTall(Number(step)));
  if (BROKEN_PICTURE.test(first?.message ?? ''))
    return new PrintProblem(printProblems.brokenPicture([...pictures]));
  const place = {
    ...(first?.path ? { file: first.path.replace(`${root}/`, `${folder}/`) } : {}),
    ...startOf(first?.range),
  };
  return new PrintProblem(printProblems.template(first?.message ?? ''), place);
}

function startOf(range: TypstDiagnostic['range']): { line?: number; column?: number } {
  if (!range) return {};
  const [line, column] =
    typeof range === 'string'
      ? (range.match(/\d+/gu) ?? []).map(Number)
      : [range.start.line, range.start.character];
  return line === undefined || column === undefined ? {} : { line: line + 1, column: column + 1 };
}

/** Raised by `form-rows.typ`. */
const TALL_SYMBOL = /symbol-too-tall (\d+)/u;

const BROKEN_PICTURE = /failed to decode image|unknown image format/u;

const MISSING_GLYPH = /the text `\\?"(.+?)\\?"` could not be displayed/u;
const MISSING_DATE = /missing document date/u;

/** Why a document that was set could not be written as a conforming PDF. The compiler names no place. */
export function exportProblem(cause: unknown): PrintProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const glyph = MISSING_GLYPH.exec(reason)?.[1];
  if (glyph !== undefined) return new PrintProblem(printProblems.missingGlyph(glyph), {}, { cause });
  if (MISSING_DATE.test(reason)) return new PrintProblem(printProblems.missingDate, {}, { cause });
  const message = /message: "((?:[^"\\]|\\.)*)"/u.exec(reason)?.[1] ?? reason;
  return new PrintProblem(printProblems.standard(message), {}, { cause });
}
