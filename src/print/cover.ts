import type { ManualDocument, People, Person } from '#document/manual.ts';
import type { Library } from '#manual/library.ts';
import { printWords } from '#words/print.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';
import type { Paper } from './paper.ts';
import { unbroken } from './text/line-marks.ts';
import { heightOf } from './text/set-lines.ts';
import { titleLines, titleText } from './text/title-lines.ts';

interface CoverPicture {
  readonly path: string;
  readonly alt: string;
}

/** The cover of a book as its template draws it. */
export interface PaperCover {
  readonly documentType: string | null;
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
  readonly crest: CoverPicture | null;
  readonly colour: string | null;
  readonly cover: CoverPicture | null;
}

/** What stands on a cover. */
export type OnCover = Pick<
  ManualDocument,
  'title' | 'titleParts' | 'placeNames' | 'contact' | 'author' | 'people' | 'year' | 'crest' | 'cover'
> &
  Partial<Pick<ManualDocument, 'documentType'>>;

/** The cover of a book of an office. */
export function paperCover(
  shown: OnCover,
  { name, colour }: Library['office'],
  { text, number }: Paper,
): PaperCover {
  const { title, documentType, author, people, placeNames, contact, year, crest, cover } = shown;
  const titleAt = (letters: number) => coverLines(shown.titleParts.map(number), letters);
  const size = titleSize(titleAt, TITLE_HEIGHT - furtherHeight(shown));
  const person = (one: Person): Person => ({ name: text(one.name), position: text(one.position) });
  return {
    documentType: documentType === undefined ? null : text(documentType),
    title: titleAt(size).map(unbroken),
    titleSize: size,
    peopleTitle: titleAt(MEASURES.size.peopleTitle).map(unbroken),
    author: author ? person(author) : null,
    people: people.map(({ label, names }) => ({ label: text(label), names: names.map(person) })),
    place: placeNames.map((line) => titleText(number(line), WIDTH, PLACE_SIZE)),
    contact: contact.map((line) => titleText(number(line), WIDTH, CONTACT_SIZE)),
    year: year === undefined ? null : text(year),
    crest: crest ? { path: crest.path, alt: printWords.crest(name) } : null,
    colour: colour ?? null,
    cover: cover ? { path: cover.path, alt: printWords.cover(number(title)) } : null,
  };
}

/** Paths of the pictures on a cover, relative to the content folder. */
export function picturesOn({ crest, cover }: PaperCover): readonly string[] {
  return [crest, cover].flatMap((one) => one?.path ?? []);
}

const WIDTH = TEXT_AREA.portrait.width;
/** The most that the title takes of the height of a cover that names unit, group and office, in mm. */
const TITLE_HEIGHT = 100;
const TITLE_SIZES = [27, 22, 18, 14, 11];

/** Letters of the names of the place, and of what stands below them, in pt. */
const PLACE_SIZE = 17;
const CONTACT_SIZE = 12;
/** Names that every manual has: unit, group and office. */
const PLACES = 3;
/** Of a line that a cover has besides, in mm. */
const FURTHER_LINE = 9;

/** By which a crest is higher than the room that is left in its place, in mm. */
const CREST_HEIGHT = 12;

/** What is taken of a cover by what few offices have: a crest, the department below, address and telephone. */
function furtherHeight({ placeNames, contact, crest }: OnCover): number {
  const lines = [
    ...placeNames.slice(PLACES).flatMap((line) => titleLines(line, WIDTH, PLACE_SIZE)),
    ...contact.flatMap((line) => titleLines(line, WIDTH, CONTACT_SIZE)),
  ];
  return lines.length * FURTHER_LINE + (crest ? CREST_HEIGHT : 0);
}

/** The largest letters in which the cover has so much room for a title, in mm. */
function titleSize(linesAt: (size: number) => readonly string[], room: number): number {
  const height = (size: number) => heightOf(linesAt(size).length, { size, leading: MEASURES.titleLeading });
  return TITLE_SIZES.find((size) => height(size) <= room) ?? (TITLE_SIZES.at(-1) as number);
}

/** The lines of a title in letters of a size, each of which is set as it is. */
function coverLines(parts: readonly string[], size: number): readonly string[] {
  return parts.flatMap((part) => titleLines(part, WIDTH, size).map((line) => line.trimEnd()));
}
