import type { Library, Manual, Office } from '#manual/library.ts';
import { latestDate } from '#manual/latest-date.ts';
import { officeUnit } from '#manual/office-place.ts';
import { titleParts } from '#thai/title-parts.ts';
import { shortThaiDate } from '#thai/dates.ts';
import type { DocumentWords } from '#words/document.ts';
import type { Signature } from './control.ts';
import { oneLine } from './field.ts';
import { registersOf } from './registers.ts';
import type { Named, Target } from './target.ts';

/** A manual in the book of its office. */
export interface ManualInBook extends Named<Extract<Target, { kind: 'manual' }>> {
  readonly unit: string;
  readonly procedures: number;
  /** The latest date of its procedures, in words. */
  readonly date: string | undefined;
}

/** What the book of a whole office says besides its manuals. */
export interface OfficeBookDocument {
  readonly title: string;
  /** The title in the parts that stand in lines of their own. */
  readonly titleParts: readonly string[];
  readonly year: string | undefined;
  readonly office: string;
  /** Paragraphs. */
  readonly preface: readonly string[];
  readonly signatures: readonly Signature[];
  /** Who has a copy. */
  readonly distribution: readonly Named<Extract<Target, { kind: 'role' }>>[];
  readonly manuals: readonly ManualInBook[];
}

/** Whether an office has a book of all its manuals on its site. */
export function hasOfficeBook({ book, print = [] }: Office): boolean {
  return book !== undefined || print.includes('office');
}

/** The book of a whole office, but for its manuals. */
export function officeBookDocument(library: Library, words: DocumentWords): OfficeBookDocument {
  const { office } = library;
  const {
    title = words.officeBook.title,
    year,
    preface = '',
    approved = [],
    distribution = [],
  } = office.book ?? {};
  const { owner } = registersOf(library, words);
  return {
    title: oneLine(title),
    titleParts: titleParts(oneLine(title)),
    year: year === undefined ? undefined : words.manual.year(year),
    office: office.name,
    preface: preface
      .split(/\n[ \t]*\n/u)
      .map(oneLine)
      .filter((paragraph) => paragraph !== ''),
    signatures: approved.map((one) => ({
      role: words.control.approved,
      ...one,
      date: one.date && shortThaiDate(one.date),
    })),
    distribution: distribution.map((id) => ({ target: { kind: 'role', role: id }, text: owner(id).name })),
    manuals: manualsInOrder(library).map((manual) => inBook(library, manual)),
  };
}

/** The manuals of an office in the order of its groups and units. */
export function manualsInOrder({ office, manuals }: Library): readonly Manual[] {
  const units = office.groups.flatMap((group) => group.units);
  return units.flatMap(({ id }) => manuals.filter(({ unit }) => unit === id));
}

function inBook(library: Library, manual: Manual): ManualInBook {
  const latest = manual.procedures
    .flatMap((procedure) => latestDate(procedure) ?? [])
    .sort()
    .at(-1);
  return {
    target: { kind: 'manual', manual: manual.id },
    text: manual.title,
    unit: officeUnit(library, manual).unit,
    procedures: manual.procedures.length,
    date: latest && shortThaiDate(latest),
  };
}
