import { formIndex, type FormWithFile } from '#document/indexes.ts';
import type { OfficeBookDocument } from '#document/office-book.ts';
import { crestOf, officeContact } from '#document/office.ts';
import type { Library } from '#manual/library.ts';
import { documentWords } from '#words/document.ts';
import { officeBookWords as words } from '#words/office-book.ts';
import { frontWords, paperIndexes, type PaperIndex, type PaperManual } from './book.ts';
import { paperCover, type PaperCover } from './cover.ts';
import { TOO_MANY_PAGES } from './compiler/compiler.ts';
import type { PaperDocument } from './document.ts';
import { paperLink } from './paper-link.ts';
import type { Paper } from './paper.ts';
import { signatureRows, type PaperSignature } from './signatures.ts';

/** A sheet with rows to be filled in by hand. */
interface PaperSheet {
  readonly title: string;
  readonly words: string | null;
  readonly head: readonly string[];
  /** What stands in the second column of each. */
  readonly rows: readonly string[];
}

/** A form of the register: its file set in page by page, or named. */
interface PaperForm {
  readonly id: string;
  readonly title: string;
  /** Below the title; null where its pages follow. */
  readonly note: string | null;
  readonly url: string | null;
  /** Name of its file among the pictures, and what each of its pages is called. */
  readonly file: string;
  readonly pages: readonly string[];
}

/** The book of a whole office as its template draws it. */
export interface PaperOfficeBook {
  readonly cover: PaperCover;
  readonly contents: string;
  readonly coverLabel: string;
  readonly preface: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly signed: string;
  } | null;
  readonly approval: {
    readonly title: string;
    readonly words: string;
    readonly head: readonly string[];
    readonly manuals: readonly (readonly string[])[];
    readonly signatures: readonly (readonly PaperSignature[])[];
  };
  readonly sheets: readonly PaperSheet[];
  readonly manuals: readonly OfficeManual[];
  readonly forms: { readonly title: string; readonly entries: readonly PaperForm[] };
  readonly indexes: readonly PaperIndex[];
}

/** A manual with its frame, which its sheets are told apart by. */
export interface OfficeManual extends PaperManual {
  readonly document: PaperDocument;
  readonly title: string;
}

/** So many rows fill a sheet. */
const ROWS = 20;

/**
 * The book of a whole office.
 * @param pagesOf how many pages of a file of the folder of forms can be set in
 */
export async function paperOfficeBook(
  library: Library,
  book: OfficeBookDocument,
  manuals: readonly OfficeManual[],
  pagesOf: (file: string) => Promise<number>,
  paper: Paper,
): Promise<PaperOfficeBook> {
  const { office } = library;
  const { text } = paper;
  const { parent, name } = office;
  const cover = paperCover(
    {
      title: book.title,
      titleParts: book.titleParts,
      placeNames: parent === undefined ? [name] : [name, parent],
      contact: officeContact(office, documentWords),
      author: undefined,
      people: [],
      year: book.year,
      crest: crestOf(library),
      cover: undefined,
    },
    office,
    paper,
  );
  return {
    cover,
    ...frontWords(paper),
    preface:
      book.preface.length === 0
        ? null
        : {
            title: text(documentWords.officeBook.preface),
            paragraphs: book.preface.map(text),
            signed: text(name),
          },
    approval: approval(book, paper),
    sheets: [
      sheet(
        words.distribution,
        book.distribution.map((role) => role.text),
        paper,
      ),
      sheet(words.reading, [], paper),
    ],
    manuals,
    forms: {
      title: text(words.forms.title),
      entries: await Promise.all(formsOf(library).map((form) => paperForm(form, pagesOf, paper))),
    },
    indexes: paperIndexes(library, paper),
  };
}

/** Files of forms of which pages are set in, by their names among the pictures. */
export function filesSetIn({ forms }: PaperOfficeBook): readonly string[] {
  return forms.entries.flatMap(({ file, pages }) => (pages.length > 0 ? [file] : []));
}

function approval(
  { title, office, manuals, signatures }: OfficeBookDocument,
  paper: Paper,
): PaperOfficeBook['approval'] {
  const { text, number } = paper;
  const { approved } = documentWords.control;
  const blank = {
    role: approved,
    name: words.blankName,
    position: words.blankPosition,
    date: undefined,
  };
  const signers = signatures.map((one) => ({ ...one, name: `(${one.name})` }));
  const { manuals: head } = words;
  return {
    title: text(documentWords.officeBook.approval),
    words: text(words.approves(title, office)),
    head: [head.title, head.unit, head.procedures, head.date].map(text),
    manuals: manuals.map((one) => [
      text(one.text),
      text(one.unit),
      number(String(one.procedures)),
      text(one.date ?? ''),
    ]),
    signatures: signatureRows(signers.length > 0 ? signers : [blank], paper),
  };
}

function sheet(
  {
    title,
    head,
    ...more
  }: { readonly title: string; readonly head: readonly string[]; readonly words?: string },
  named: readonly string[],
  { text }: Paper,
): PaperSheet {
  const blank = Array.from({ length: Math.max(0, ROWS - named.length) }, () => '');
  return {
    title: text(title),
    words: more.words === undefined ? null : text(more.words),
    head: head.map(text),
    rows: [...named.map(text), ...blank],
  };
}

function formsOf(library: Library): readonly FormWithFile[] {
  const { groups, parts } = formIndex(library, documentWords);
  return (parts.length > 0 ? parts : groups).flatMap(({ entries }) => entries);
}

async function paperForm(
  { id, title, file, data }: FormWithFile,
  pagesOf: (file: string) => Promise<number>,
  { text, number, code, site }: Paper,
): Promise<PaperForm> {
  const name = file?.file ?? '';
  const isPdf = data?.ending === 'pdf';
  const held = isPdf ? await pagesOf(name) : 0;
  const isTooLong = held >= TOO_MANY_PAGES;
  const pages = isTooLong ? 0 : held;
  const note = !file
    ? words.forms.none
    : isTooLong
      ? words.forms.tooLong(name, TOO_MANY_PAGES)
      : isPdf
        ? words.forms.notSetIn(name)
        : words.forms.file(name);
  return {
    id,
    title: text(title),
    note: pages > 0 ? null : file ? code(note) : text(note),
    url: file && pages === 0 ? (paperLink(file, title, site).url ?? null) : null,
    file: `forms/${name}`,
    pages: Array.from({ length: pages }, (_, index) => number(words.forms.page(title, index + 1))),
  };
}
