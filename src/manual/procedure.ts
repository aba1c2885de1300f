import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type {
  OUTCOMES,
  STEP_SHAPES,
  citation,
  procedureSchema,
  record,
  stepSchema,
} from './schema/procedure.ts';
import type { OWNER_PARTS } from './vocabulary.ts';

export type StepShape = (typeof STEP_SHAPES)[number];
export type Outcome = (typeof OUTCOMES)[number];
/** What someone has to do with a step. */
export type OwnerPart = (typeof OWNER_PARTS)[number];
/** A reference as a procedure names it: its id, or with where in it. */
export type Cited = string | z.output<typeof citation>;

/** ขั้นตอน: one row of the standard form, one symbol of the flowchart. */
export type Step = z.output<typeof stepSchema>;

/** บันทึก: what is kept of the work, for how long. */
export type KeptRecord = z.output<typeof record>;

/** A way out of a step as it is written: its goals, on a decision the condition, and how the work ends. */
export type WrittenWay = NonNullable<Step['next']>[number];

/** What is said of a service, and one way to come to it. */
export type Service = NonNullable<ProcedureData['service']>;
export type Channel = Service['channels'][number];

/** What the frontmatter of a procedure says. */
export type ProcedureData = z.output<typeof procedureSchema>;

/** One section of the body of a procedure. */
export interface Section {
  /** Of its place: as its structure says; appendices are counted on from the last of them. */
  readonly number: number;
  /** What stands before its title and before the numbers of its items: `2`, of an appendix `ก`. */
  readonly marker?: string;
  /** Of an appendix what follows its letter, which may be nothing. */
  readonly title: string;
  readonly kind: 'section' | 'appendix' | 'form';
  /** Checked mdast: only known components, no expressions, no raw HTML. */
  readonly nodes: readonly RootContent[];
}

/** กระบวนงาน: one MDX file. */
export interface Procedure extends Readonly<ProcedureData> {
  /** `manual/procedure`, unique in the library. */
  readonly id: string;
  /** Id of the manual. */
  readonly manual: string;
  /** File name without its ending. */
  readonly slug: string;
  /** Path of the file, relative to the content folder. */
  readonly file: string;
  readonly sections: readonly Section[];
}
