import type { Content } from './content.ts';
import { byPlace, inWords, type Diagnostic } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import type { Library } from './library.ts';
import { sentences, type RuleMessages } from './messages.ts';
import { parseContent } from './parse.ts';
import type { ReadProcedure } from './procedure-text.ts';
import type { Finding, Rule, WordedFinding } from './rules/rule.ts';
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
 * @param words what is said of them
 * @param ready procedures that were read already, by path
 */
export function examine(
  content: Content,
  words: RuleMessages,
  ready?: ReadonlyMap<string, ReadProcedure>,
): Examined {
  const draft = parseContent(content, ready);
  const read = draft.mistakes.map((mistake) => inWords(mistake, words));
  const found = RULES.flatMap((rule) => diagnosticsOf(rule, rule.find(draft), draft, words));
  return { library: draft.library, diagnostics: [...read, ...found].sort(byPlace) };
}

/** The findings of a rule as diagnostics. Of what is wrong by itself already, nothing more is told. */
export function diagnosticsOf(
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  findings: Iterable<Finding | WordedFinding>,
  draft: Draft,
  words: RuleMessages,
): Diagnostic[] {
  return [...findings]
    .filter(({ file, at }) => 'line' in at || !draft.isGap(file, at))
    .map((finding) => {
      const { file, at, side } = finding;
      const { line, column } = 'line' in at ? at : draft.place(file, at, side);
      const { message, hint } = 'key' in finding ? sentences(finding, words) : finding;
      return { severity, rule: id, message, ...(hint === undefined ? {} : { hint }), file, line, column };
    });
}
