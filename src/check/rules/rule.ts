import type { Draft } from '#manual/draft.ts';
import type { Finding, Rule, WordedFinding } from '#manual/rules/rule.ts';

/** What rules of this room may look at besides the texts. */
export interface Surroundings {
  /** The content folder. */
  readonly folder: string;
  /** The day of documents whose content gives none, as an ISO date. */
  readonly date: string | undefined;
}

type Findings = Iterable<Finding | WordedFinding>;

/** One thing that must hold of a library and that takes fonts, charts or pictures to tell. */
export interface CheckRule extends Pick<Rule, 'id' | 'severity'> {
  find(draft: Draft, surroundings: Surroundings): Promise<Findings> | Findings;
}
