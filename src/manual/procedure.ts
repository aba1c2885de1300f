import type { RootContent } from 'mdast';
import type { Duration } from './duration.ts';
import type { Stated } from './stated.ts';

export type StepShape = 'terminal' | 'process' | 'decision';

/** A way out of a step: the id of the step that follows (or `end`), and on a decision the condition. */
export interface Exit {
  readonly to: string;
  readonly when?: string;
}

/** ขั้นตอน: one row of the standard form, one symbol of the flowchart. */
export interface Step {
  readonly id: string;
  /** The words in the symbol. */
  readonly label: string;
  /** รายละเอียดงาน, as the form words it. */
  readonly detail: string;
  /** The wording of section 5, where it differs from `detail`. */
  readonly narrative?: string;
  readonly shape: StepShape;
  readonly duration: Duration;
  /** มาตรฐานคุณภาพงาน */
  readonly standard: Stated<string>;
  /** Ids of roles, jointly responsible. */
  readonly owners: Stated<readonly string[]>;
  /** Omitted: the following step. More than one: a choice on a decision, a parallel fork on a process. */
  readonly next?: readonly Exit[];
  /** Fiscal month (ต.ค. to ก.ย.), ทุกเดือน or ทุกไตรมาส. */
  readonly starts?: string;
}

export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

export interface Signature {
  readonly name: string;
  readonly position: string;
  /** ISO date. */
  readonly date: string;
}

export interface Revision {
  readonly revision: number;
  /** ISO date. */
  readonly date: string;
  readonly change: string;
}

/** One of the eight sections of a procedure; section 1 is the title and has no body. */
export interface Section {
  /** 2 to 8, and 9 for the standard form. */
  readonly number: number;
  readonly title: string;
  /** Checked mdast: only known components, no expressions, no raw HTML. */
  readonly nodes: readonly RootContent[];
  /** Line of the heading in the file. */
  readonly line: number;
}

/** กระบวนงาน: one MDX file. */
export interface Procedure {
  /** `manual/procedure`, unique in the library. */
  readonly id: string;
  readonly manual: string;
  /** File name without its ending. */
  readonly slug: string;
  /** Path of the file, relative to the content folder. */
  readonly file: string;
  readonly title: string;
  readonly code: Stated<string>;
  readonly order: number;
  readonly indicator: Stated<string>;
  readonly steps: readonly Step[];
  readonly definitions: Stated<readonly Definition[]>;
  /** Ids in the forms register. */
  readonly forms: Stated<readonly string[]>;
  /** Ids in the references register. */
  readonly references: Stated<readonly string[]>;
  /** Where the standard form cites other references than section 8. */
  readonly formReferences?: Stated<readonly string[]>;
  readonly status?: 'draft' | 'approved' | 'retired';
  readonly revision?: number;
  readonly effective?: string;
  readonly reviewBy?: string;
  readonly prepared?: Signature;
  readonly reviewed?: Signature;
  readonly approved?: Signature;
  readonly history?: readonly Revision[];
  readonly replacedBy?: string;
  readonly sections: readonly Section[];
}
