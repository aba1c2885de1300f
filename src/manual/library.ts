import type { Procedure } from './procedure.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
}

/** กลุ่ม: a group of an office, with its units (งาน). */
export interface Group extends Unit {
  readonly units: readonly Unit[];
}

/** สำนักงาน: the office that publishes the library. */
export interface Office {
  readonly name: string;
  readonly abbreviation: string;
  readonly groups: readonly Group[];
  readonly contact?: { readonly email?: string; readonly url?: string };
  /** Address of the repository that holds the content. */
  readonly repository?: string;
  /** Address at which the site is published. */
  readonly site?: string;
}

export type RoleKind = 'unit' | 'committee' | 'position' | 'external';

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly kind: RoleKind;
}

export type ReferenceKind = 'law' | 'plan' | 'standard' | 'manual' | 'system';

export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly kind: ReferenceKind;
  /** พ.ศ. */
  readonly year?: number;
  readonly url?: string;
  readonly repealed?: boolean;
}

export interface Form {
  readonly id: string;
  readonly title: string;
  /** Name of the file in the folder `forms`. */
  readonly file?: string;
}

/**
 * How one passage of a transcribed source was dealt with: `mended` (certainly a slip), `unstated` (the source is
 * silent), `none` (the source writes "-"), `kept` (uncertain, left as found until the owner of the work confirms),
 * `ours` (our own words, because the source lost its own).
 */
export type TranscriptionKind = 'mended' | 'unstated' | 'none' | 'kept' | 'ours';

export interface TranscriptionNote {
  /** Procedure slug within the manual; absent for a note on the whole manual. */
  readonly procedure?: string;
  /** Where in the source: section, row and column. */
  readonly where: string;
  readonly kind: TranscriptionKind;
  /** The words of the source. */
  readonly source: string;
  /** The words of this manual. */
  readonly ours: string;
  readonly reason: string;
}

/** คู่มือปฏิบัติการงาน: the procedures of one unit. */
export interface Manual {
  readonly id: string;
  readonly title: string;
  readonly documentType: string;
  /** Id of a unit of the office. */
  readonly unit: string;
  readonly author: { readonly name: string; readonly position: string };
  /** พ.ศ. */
  readonly year?: number;
  readonly cover?: string;
  readonly digits: 'arabic' | 'thai';
  readonly archive: boolean;
  readonly admin?: string;
  /** In their order. */
  readonly procedures: readonly Procedure[];
  readonly transcription: readonly TranscriptionNote[];
}

/** Everything that a content folder says, checked. */
export interface Library {
  readonly office: Office;
  readonly roles: readonly Role[];
  readonly references: readonly Reference[];
  readonly forms: readonly Form[];
  /** Groups of words that mean the same to a searcher. */
  readonly synonyms: readonly (readonly string[])[];
  readonly manuals: readonly Manual[];
}
