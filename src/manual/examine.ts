import type { Content } from './content.ts';
import { byPlace, type Diagnostic } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import type { Library } from './library.ts';
import { parseContent } from './parse.ts';
import type { ReadProcedure } from './procedure-text.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { RULES } from './rules/index.ts';

/** What a content folder says, and everything that is wrong with it, in reading order. */
export interface Examined {
  /** Whole only where no diagnostic is an error. */
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a content folder and tries every rule on it; all findings come at once.
 *
 * @param read procedures that were read already, by path
 */
export function examine(content: Content, read?: ReadonlyMap<string, ReadProcedure>): Examined {
  const draft = parseContent(content, read);
  const found = RULES.flatMap((rule) => diagnosticsOf(rule, rule.find(draft), draft));
  return { library: draft.library, diagnostics: [...draft.diagnostics, ...found].sort(byPlace) };
}

/** The findings of a rule as diagnostics. Of what is wrong by itself already, nothing more is told. */
export function diagnosticsOf(
  rule: Pick<Rule, 'id' | 'severity'>,
  findings: Iterable<Finding>,
  draft: Draft,
): Diagnostic[] {
  return [...findings]
    .filter(({ file, at }) => 'line' in at || !draft.isGap(file, at))
    .map((finding) => stamped(rule, finding, draft));
}

function stamped(
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  { file, at, side, message, hint }: Finding,
  draft: Draft,
): Diagnostic {
  const { line, column } = 'line' in at ? at : draft.place(file, at, side);
  return { severity, rule: id, message, ...(hint === undefined ? {} : { hint }), file, line, column };
}
