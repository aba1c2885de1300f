import type { Body } from './body.ts';
import type { Chapter } from './chapter.ts';
import type { Mistake, SourcePosition } from './diagnostic.ts';
import type { Library, Manual } from './library.ts';
import type { Procedure } from './procedure.ts';
import type { Path } from './yaml.ts';

/** What could be read of a content folder, and the places of everything in it. */
export interface Draft {
  /** As far as it could be read. Where it could not, values of the right type stand that say nothing. */
  readonly library: Library;
  /** Bodies of all MDX files, also of those whose frontmatter could not be read. */
  readonly bodies: readonly Body[];
  /** What was already wrong while reading. */
  readonly mistakes: readonly Mistake[];
  /** Ids of procedures that are there, even if they could not be read. */
  readonly procedureIds: ReadonlySet<string>;
  /** The same of chapters. */
  readonly chapterIds: ReadonlySet<string>;
  /** All texts by path, each line ending in `\n`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts that are not where anything is read from. */
  readonly unread: ReadonlySet<string>;
  place(file: string, path: Path, side?: 'key' | 'value'): SourcePosition;
  /**
   * Whether it has been told already that what stands at a path, or that it is part of, is wrong or missing. Findings
   * there are left out; of what only such a value could tell, nothing should be claimed elsewhere.
   */
  isGap(file: string, path: Path): boolean;
}

/** The files of a content folder that are not in a manual. */
export const FILES = {
  office: 'office.yaml',
  roles: 'roles.yaml',
  references: 'references.yaml',
  forms: 'forms.yaml',
  synonyms: 'synonyms.yaml',
} as const;

/** Path of `manual.yaml` of a manual, relative to the content folder. */
export function manualFile(manual: Pick<Manual, 'id'>): string {
  return `manuals/${manual.id}/manual.yaml`;
}

/** Path of `transcription.yaml` of a manual, relative to the content folder. */
export function transcriptionFile(manual: Pick<Manual, 'id'>): string {
  return `manuals/${manual.id}/transcription.yaml`;
}

/** All chapters of a library, manual by manual. */
export function chapters(library: Library): readonly Chapter[] {
  return library.manuals.flatMap(({ front, back }) => [...front, ...back]);
}

/** All procedures of a library, manual by manual. */
export function procedures(library: Library): readonly Procedure[] {
  return library.manuals.flatMap((manual) => manual.procedures);
}
