import type { Library } from '#manual/library.ts';
import { valueOf } from '#document/field.ts';
import { chapterDocument } from '#document/chapter.ts';
import { manualDocument } from '#document/manual.ts';
import { hasOfficeBook, officeBookDocument } from '#document/office-book.ts';
import {
  chapterPlaces,
  manualPlaces,
  officeBookPlaces,
  procedurePlaces,
  registerPages,
  type PassageKind,
  type Place,
} from '#document/places.ts';
import { procedureDocument } from '#document/procedure.ts';
import { escapedHtml } from '#thai/breakable.ts';
import { documentWords } from '#words/document.ts';
import { partWords } from '#words/index-pages.ts';
import { pageTitles } from '#words/page.ts';
import { recordWords } from '#words/search-records.ts';
import { pageBelow } from '../engine.ts';

export interface SearchRecord {
  /** Address from the root of the site, `/manual/procedure/`. */
  readonly url: string;
  readonly title: string;
  readonly places: readonly Place[];
  /** How much it counts that a place says something; 1 but for registers. */
  readonly share?: number;
  /** Names a reader may narrow a search by. */
  readonly filters: Readonly<Partial<Record<'manual' | 'role' | 'reference' | 'status', readonly string[]>>>;
}

/** Headings that every procedure shares say little about any of them. */
const WEIGHTS: Readonly<Record<PassageKind, number>> = { heading: 0.5, label: 3, term: 4, prose: 1 };
/** What a register says is said by the procedures too, which tell more of it. */
const REGISTER = 0.05;

/** Everything that can be found: the contents page of each manual, its procedures and chapters, and the registers. */
export function searchRecords(library: Library): SearchRecord[] {
  const manuals = library.manuals.flatMap((manual) => {
    const document = manualDocument(library, manual, documentWords);
    const { id, title } = manual;
    const contents = { url: `/${id}/`, title, places: manualPlaces(document, library, recordWords) };
    const chapters = [...manual.front, ...manual.back].map((chapter): SearchRecord => {
      const places = chapterPlaces(chapterDocument(library, chapter, documentWords), recordWords);
      return { url: `/${chapter.id}/`, title: chapter.title, places, filters: { manual: [title] } };
    });
    const procedures = manual.procedures.map((procedure): SearchRecord => {
      const one = procedureDocument(library, procedure, documentWords);
      const owners = one.steps.flatMap((step) => valueOf(step.owners) ?? []).map(({ name }) => name);
      const kinds = [
        ...(valueOf(one.references) ?? []),
        ...(valueOf(one.form.references) ?? []),
        ...one.steps.flatMap(({ references }) => references),
      ].map(({ kindName }) => kindName);
      const status = [one.control.status ?? []].flat().filter(({ kind }) => kind !== 'approved');
      const filters = {
        manual: [title],
        role: [...new Set(owners)],
        reference: [...new Set(kinds)],
        status: status.map(({ text }) => text),
      };
      return { url: `/${one.id}/`, title: one.title, places: procedurePlaces(one, recordWords), filters };
    });
    return [{ ...contents, filters: { manual: [title] } }, ...procedures, ...chapters];
  });
  const registers = registerPages(library, documentWords, recordWords).map(
    ({ register, path, part, places }): SearchRecord => {
      const url = path === undefined ? `/${register}/` : `/${register}/${path}/`;
      const whole = pageTitles[register];
      const title = part ? partWords.title(whole, partWords.part(part.title, part.place, part.of)) : whole;
      return { url, title, places, share: REGISTER, filters: {} };
    },
  );
  const book = officeBookDocument(library, documentWords);
  const inBook = officeBookPlaces(book, recordWords);
  const office = { url: '/office/', title: book.title, places: inBook, filters: {} };
  const books = hasOfficeBook(library.office) ? [office] : [];
  return [...manuals, ...books, ...registers.filter(({ places }) => places.length > 0)];
}

/** All that a record says. */
export function textsOf({ title, places }: SearchRecord): string[] {
  return [title, ...places.flatMap(({ passages }) => passages.map(({ text }) => text))];
}

/** A record as the page that Pagefind reads, its texts as they are indexed: every part a place with a title. */
export function recordHtml(
  { title, places, share = 1, filters }: SearchRecord,
  indexed: (text: string) => string,
): string {
  const named = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escapedHtml(value)}"></i>`),
  );
  const sections = places.map(({ anchor, page, title: name, passages }) => {
    const id = page === undefined ? anchor : pageBelow(page);
    const place =
      id === undefined ? '' : ` id="${escapedHtml(id)}" data-pagefind-title="${escapedHtml(name)}"`;
    const words = passages.map(({ text, kind }) => weighed(indexed(text), WEIGHTS[kind] * share));
    return `<div${place}>${words.join(' ')}</div>`;
  });
  const heading = `<h1 data-pagefind-meta="title" data-pagefind-weight="1">${escapedHtml(indexed(title))}</h1>`;
  return `<!doctype html><html><body>${named.join('')}${heading}${sections.join('')}</body></html>`;
}

function weighed(text: string, weight: number): string {
  return weight === 1
    ? escapedHtml(text)
    : `<span data-pagefind-weight="${weight}">${escapedHtml(text)}</span>`;
}
