import type { z } from 'zod';
import type { Chapter } from './chapter.ts';
import type { UnreadableKind } from './messages.ts';
import type { Procedure } from './procedure.ts';
import type { manualSchema, transcriptionSchema } from './schema/manual.ts';
import type { formSchema, officeSchema, referenceSchema, roleSchema } from './schema/registers.ts';

/** สำนักงาน: the office that publishes the library. */
export type Office = Readonly<z.output<typeof officeSchema>>;
export type Group = Office['groups'][number];
export type Unit = Group['units'][number];

export type Role = Readonly<z.output<typeof roleSchema>>;
export type Reference = Readonly<z.output<typeof referenceSchema>>;
export type Form = Readonly<z.output<typeof formSchema>>;

/**
 * How one passage of a transcribed source was dealt with: `mended` (certainly a slip), `unstated` (the source is
 * silent), `none` (the source writes "-"), `kept` (uncertain, left as found until the owner of the work confirms),
 * `ours` (our own words, because the source lost its own).
 */
export type TranscriptionNote = Readonly<z.output<typeof transcriptionSchema>[number]>;
export type TranscriptionKind = TranscriptionNote['kind'];

/** คู่มือปฏิบัติการงาน: the procedures of one unit. */
export interface Manual extends Readonly<z.output<typeof manualSchema>> {
  /** Name of its folder. */
  readonly id: string;
  /** Before its procedures and after them, each sorted by `order`. */
  readonly front: readonly Chapter[];
  readonly back: readonly Chapter[];
  /** As its parts list them, others by `order`. */
  readonly procedures: readonly Procedure[];
  readonly transcription: readonly TranscriptionNote[];
}

/** A file beside the texts: a picture or a form. */
export interface Asset {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** In pixels, where the file is a picture that could be read. */
  readonly size?: { readonly width: number; readonly height: number };
  /** How many pictures it holds, where more than one; only the first is shown. */
  readonly frames?: number;
  /** What it is by its bytes, whatever its name, where it is a picture that cannot be read. */
  readonly unreadable?: UnreadableKind;
}

/** Everything that a content folder says. */
export interface Library {
  readonly office: Office;
  readonly roles: readonly Role[];
  readonly references: readonly Reference[];
  readonly forms: readonly Form[];
  /** Groups of words that mean the same to a searcher. */
  readonly synonyms: readonly (readonly string[])[];
  readonly manuals: readonly Manual[];
  readonly assets: readonly Asset[];
}
