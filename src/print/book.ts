import { usedReferences } from '#document/indexes.ts';
import { workingRoles } from '#document/roles.ts';
import type { ManualDocument, People, Person } from '#document/manual.ts';
import type { ProcedureDocument } from '#document/procedure.ts';
import type { Library } from '#manual/library.ts';
import { documentWords } from '#words/document.ts';
import { printWords } from '#words/print.ts';
import type { ChapterOnPaper, PaperChapter } from './chapter.ts';
import { procedureHeader, type SheetHeader } from './sheet-header.ts';
import type { Paper } from './paper.ts';
import type { PaperProcedure } from './procedure.ts';
import { breakableAfter, unbroken } from './text/line-marks.ts';
import { titleLines } from './text/title-lines.ts';
import { heightOf, linesOf } from './text/set-lines.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';

interface Index {
  readonly register: 'roles' | 'references';
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
}

/** The book of a manual as its template draws it. */
export interface PaperBook {
  readonly documentType: string;
  /** Lines of the title. */
  readonly title: readonly string[];
  /** Of the letters of the title, in pt. */
  readonly titleSize: number;
  /** On the cover, where there is one and no one advised; else all have a page of their own, in groups. */
  readonly author: Person | null;
  /** Lines of the title above them. */
  readonly peopleTitle: readonly string[];
  readonly people: readonly People[];
  readonly place: readonly string[];
  /** Below it: the address of the office and its telephone. */
  readonly contact: readonly string[];
  readonly year: string | null;
  /** The picture and the colour of the office. */
  readonly crest: { readonly path: string; readonly alt: string } | null;
  readonly colour: string | null;
  readonly cover: { readonly path: string; readonly alt: string } | null;
  readonly contents: string;
  /** What pages without a number are called. */
  readonly coverLabel: string;
  readonly front: readonly PaperChapter[];
  readonly parts: readonly {
    readonly title: string | null;
    readonly procedures: readonly PrintedProcedure[];
  }[];
  readonly back: readonly PaperChapter[];
  readonly indexes: readonly Index[];
}

interface PrintedProcedure {
  readonly header: SheetHeader;
  readonly it: PaperProcedure;
}

/** What stands in a book, ready for paper. */
export interface BookContents {
  readonly front: readonly ChapterOnPaper[];
  readonly parts: readonly {
    readonly title?: string;
    readonly procedures: readonly { readonly document: ProcedureDocument; readonly data: PaperProcedure }[];
  }[];
  readonly back: readonly ChapterOnPaper[];
}

/**
 * The book of a manual.
 * @param library the library with this manual alone, for the indexes
 */
export function paperBook(
  library: Library,
  manual: ManualDocument,
  { front, parts, back }: BookContents,
  paper: Paper,
): PaperBook {
  const { text, number } = paper;
  const titleAt = (letters: number) => coverLines(manual.titleParts.map(number), letters);
  const size = titleSize(titleAt, TITLE_HEIGHT - furtherHeight(manual));
  const { placeNames, contact, year, cover, crest } = manual;
  return {
    documentType: text(manual.documentType),
    title: titleAt(size).map(unbroken),
    titleSize: size,
    peopleTitle: titleAt(MEASURES.size.peopleTitle).map(unbroken),
    ...peopleOf(manual, paper),
    place: placeNames.map(text),
    contact: contact.map(text),
    year: year === undefined ? null : text(year),
    crest: crest ? { path: crest.path, alt: printWords.crest(library.office.name) } : null,
    colour: library.office.colour ?? null,
    cover: cover ? { path: cover.path, alt: printWords.cover(number(manual.title)) } : null,
    contents: text(printWords.contents),
    coverLabel: printWords.coverLabel,
    front: front.map(({ data }) => data),
    parts: parts.map(({ title: part, procedures }) => ({
      title: part === undefined ? null : partTitle(number(part)),
      procedures: procedures.map(({ document, data }) => ({
        header: procedureHeader(document, paper),
        it: data,
      })),
    })),
    back: back.map(({ data }) => data),
    indexes: [
      {
        register: 'roles',
        title: text(printWords.roles),
        entries: workingRoles(library).map(({ id, name }) => ({ id, name: text(name) })),
      },
      {
        register: 'references',
        title: text(printWords.references),
        entries: named(usedReferences(library, documentWords)).map(({ id, citation }) => ({
          id,
          name: text(citation),
        })),
      },
    ],
  };
}

function peopleOf({ author, people }: ManualDocument, { text }: Paper): Pick<PaperBook, 'author' | 'people'> {
  const shown = ({ name, position }: Person): Person => ({ name: text(name), position: text(position) });
  return {
    author: author ? shown(author) : null,
    people: people.map(({ label, names }) => ({ label: text(label), names: names.map(shown) })),
  };
}

/** The most that the title takes of the height of a cover that names unit, group and office, in mm. */
const TITLE_HEIGHT = 100;
const TITLE_SIZES = [27, 22, 18, 14, 11];

/** Of a line that a cover has besides, in mm. */
const FURTHER_LINE = 9;
const FURTHER_SIZE = 17;

/** By which a crest is higher than the room that is left in its place, in mm. */
const CREST_HEIGHT = 12;

/** What is taken of a cover by what few offices have: a crest, the department above, address and telephone. */
function furtherHeight({ placeNames, contact, crest }: ManualDocument): number {
  const further = [...placeNames.slice(2, -1), ...contact];
  const lines = further.flatMap((text) => linesOf([{ text }], TEXT_AREA.portrait.width, FURTHER_SIZE));
  return lines.length * FURTHER_LINE + (crest ? CREST_HEIGHT : 0);
}

/** The largest letters in which the cover has so much room for a title, in mm. */
function titleSize(linesAt: (size: number) => readonly string[], room: number): number {
  const height = (size: number) => heightOf(linesAt(size).length, { size, leading: MEASURES.titleLeading });
  return TITLE_SIZES.find((size) => height(size) <= room) ?? (TITLE_SIZES.at(-1) as number);
}

/** The lines of a title in letters of a size, each of which is set as it is. */
function coverLines(parts: readonly string[], size: number): readonly string[] {
  return parts.flatMap((part) =>
    titleLines(part, TEXT_AREA.portrait.width, size).map((line) => line.trimEnd()),
  );
}

/** The title of a part, which ends its lines where a phrase does; in the contents it is one line where that has room. */
function partTitle(title: string): string {
  const lines = titleLines(title, TEXT_AREA.portrait.width, MEASURES.size.partTitle);
  return [...lines.slice(0, -1).map(breakableAfter), ...lines.slice(-1).map(unbroken)].join('');
}

/** The entries that a procedure names. */
function named<Entry extends { readonly uses: readonly unknown[] }>(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ uses }) => uses.length > 0);
}
