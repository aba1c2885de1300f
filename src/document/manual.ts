import { duties } from '#manual/duties.ts';
import type { Library, Manual } from '#manual/library.ts';
import { officeUnit, type OfficeUnit } from '#manual/office-place.ts';
import { partsOf } from '#manual/parts.ts';
import { resolvePath } from '#manual/paths.ts';
import type { Procedure } from '#manual/procedure.ts';
import { UNSTATED } from '#manual/vocabulary.ts';
import { titleParts } from '#thai/title-parts.ts';
import type { DocumentWords } from '#words/document.ts';
import { namedChapter } from './chapter.ts';
import { field, plainField, type Field } from './field.ts';
import { leadTimeDocument, type LeadTimeDocument } from './lead-time.ts';
import { crestOf, officeContact } from './office.ts';
import type { ShownPicture } from './pictures.ts';
import { namedProcedure, registersOf, type Owner } from './registers.ts';
import type { Named } from './target.ts';

/** One line of the contents of a manual. */
export interface ProcedureSummary extends Named {
  readonly number: number;
  readonly code: Field<string>;
  readonly stepCount: number;
  readonly leadTime: LeadTimeDocument;
  /** Everyone who is responsible for one of its steps. */
  readonly owners: Field<readonly Owner[]>;
}

/** The contents of a manual: its chapters before and after its procedures, which its parts group. */
export interface ManualContents {
  readonly front: readonly Named[];
  readonly parts: readonly { readonly title?: string; readonly procedures: readonly ProcedureSummary[] }[];
  readonly back: readonly Named[];
}

/** Someone who wrote a manual, or advised those who did. */
export interface Person {
  readonly name: string;
  readonly position: string;
}

/** Those who did the same for a manual, and what that is called. */
export interface People {
  readonly label: string;
  readonly names: readonly Person[];
}

/** What a reader is shown of a manual besides its procedures. */
export interface ManualDocument {
  readonly id: string;
  readonly title: string;
  /** The title in the parts that stand in lines of their own. */
  readonly titleParts: readonly string[];
  readonly documentType: string;
  readonly place: OfficeUnit;
  /** The names of its place as a cover lists them: unit, group, the office, and the department that it belongs to. */
  readonly placeNames: readonly string[];
  /** Where the office is and how it is called, as far as it says so. */
  readonly contact: readonly string[];
  /** Who wrote it, where that is one and no one advised; else all of them are {@link people}. */
  readonly author: Person | undefined;
  readonly people: readonly People[];
  readonly authorNames: readonly string[];
  /** Its procedures, by their ids, as its parts group them; those in no part have no title. */
  readonly parts: readonly { readonly title?: string; readonly procedures: readonly string[] }[];
  readonly year: string | undefined;
  /** The crest of its office. */
  readonly crest: ShownPicture | undefined;
  /** Path of the picture on its cover, relative to the content folder, and its size in pixels. */
  readonly cover: ShownPicture | undefined;
}

/** The cover of a manual of a checked library. */
export function manualDocument(library: Library, manual: Manual, words: DocumentWords): ManualDocument {
  const { id, title, documentType, year } = manual;
  const { parent } = library.office;
  const place = officeUnit(library, manual);
  return {
    id,
    title,
    titleParts: titleParts(title),
    documentType,
    place,
    placeNames: [place.unit, place.group, place.office, ...(parent === undefined ? [] : [parent])],
    contact: officeContact(library.office, words),
    ...peopleOf(manual, words),
    parts: partsOf(manual).map((part) => ({
      ...part,
      procedures: part.procedures.map(({ id: one }) => one),
    })),
    year: year === undefined ? undefined : words.manual.year(year),
    cover: coverOf(library, manual, words),
    crest: crestOf(library),
  };
}

function peopleOf(
  { author, authors = author ? [author] : [], advisers = [] }: Manual,
  { manual: words }: DocumentWords,
): Pick<ManualDocument, 'author' | 'people' | 'authorNames'> {
  const authorNames = authors.map(({ name }) => name);
  const [only, second] = authors;
  if (only && !second && advisers.length === 0)
    return { author: { ...only, position: words.position(only.position) }, people: [], authorNames };
  const groups = [
    { label: words.advisers, names: advisers },
    { label: words.authors, names: authors },
  ];
  return { author: undefined, people: groups.filter(({ names }) => names.length > 0), authorNames };
}

/** The contents of a manual. */
export function manualContents(library: Library, manual: Manual, words: DocumentWords): ManualContents {
  const summary = (procedure: Procedure): ProcedureSummary => ({
    ...namedProcedure(procedure),
    number: manual.procedures.indexOf(procedure) + 1,
    code: plainField(procedure.code),
    stepCount: procedure.steps.length,
    leadTime: leadTimeDocument(procedure, library, words),
    owners: ownersOf(library, procedure, words),
  });
  return {
    front: manual.front.map(namedChapter),
    parts: partsOf(manual).map((part) => ({ ...part, procedures: part.procedures.map(summary) })),
    back: manual.back.map(namedChapter),
  };
}

function ownersOf(library: Library, procedure: Procedure, words: DocumentWords): ProcedureSummary['owners'] {
  const ids = duties(procedure).map(({ role }) => role);
  return field(ids.length === 0 ? UNSTATED : ids, (known) => known.map(registersOf(library, words).owner));
}

function coverOf(library: Library, { id, cover }: Manual, words: DocumentWords): ManualDocument['cover'] {
  if (cover === undefined) return undefined;
  const path = resolvePath(`manuals/${id}/manual.yaml`, cover) ?? '';
  const size = registersOf(library, words).assets.get(path)?.size;
  return size && { path, size };
}
