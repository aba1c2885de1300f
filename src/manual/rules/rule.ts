import type { SourcePosition, Severity } from '../diagnostic.ts';
import type { Draft } from '../draft.ts';
import type { Message, Sentences } from '../messages.ts';
import type { Path } from '../yaml.ts';

/** What a rule found: a message by its name, and where. The runner adds the rule, its severity, place and words. */
export interface Finding extends Found, Message {}

/** What is found with fonts, charts or pictures, in words already. */
export interface WordedFinding extends Found, Sentences {}

/** Where something was found. */
export interface Found {
  readonly file: string;
  /** A path into the data of the file, or a place in its text. */
  readonly at: Path | SourcePosition;
  /** Which side of the entry at the path is meant; the value unless told. */
  readonly side?: 'key' | 'value';
}

/** One thing that must hold of a library: metadata and a pure function. */
export interface Rule {
  /** Kebab-case, shown to editors. */
  readonly id: string;
  readonly severity: Severity;
  find(draft: Draft): Iterable<Finding>;
}
