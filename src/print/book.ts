import { usedReferences } from '#document/indexes.ts';
import { workingRoles } from '#document/roles.ts';
import type { ManualDocument } from '#document/manual.ts';
import type { ProcedureDocument } from '#document/procedure.ts';
import type { Library } from '#manual/library.ts';
import { documentWords } from '#words/document.ts';
import { printWords } from '#words/print.ts';
import type { ChapterOnPaper, PaperChapter } from './chapter.ts';
import { paperCover, type PaperCover } from './cover.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';
import type { Paper } from './paper.ts';
import type { PaperProcedure } from './procedure.ts';
import { procedureHeader, type SheetHeader } from './sheet-header.ts';
import { titleText } from './text/title-lines.ts';

/** An index of a book, whose template knows the pages. */
export interface PaperIndex {
  readonly register: 'roles' | 'references';
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
}

/** A manual with its chapters and procedures as templates draw it. */
export interface PaperManual {
  readonly cover: PaperCover;
  readonly front: readonly PaperChapter[];
  readonly parts: readonly {
    readonly title: string | null;
    readonly procedures: readonly PrintedProcedure[];
  }[];
  readonly back: readonly PaperChapter[];
}

/** The book of a manual as its template draws it. */
export interface PaperBook extends PaperManual {
  readonly contents: string;
  /** What pages without a number are called. */
  readonly coverLabel: string;
  readonly indexes: readonly PaperIndex[];
}

interface PrintedProcedure {
  readonly header: SheetHeader;
  readonly it: PaperProcedure;
}

/** What stands in a manual, ready for paper. */
export interface BookContents {
  readonly front: readonly ChapterOnPaper[];
  readonly parts: readonly {
    readonly title?: string;
    readonly procedures: readonly { readonly document: ProcedureDocument; readonly data: PaperProcedure }[];
  }[];
  readonly back: readonly ChapterOnPaper[];
}

/** A manual of an office as it stands in a book. */
export function paperManual(
  { office }: Pick<Library, 'office'>,
  manual: ManualDocument,
  { front, parts, back }: BookContents,
  paper: Paper,
): PaperManual {
  return {
    cover: paperCover(manual, office, paper),
    front: front.map(({ data }) => data),
    parts: parts.map(({ title: part, procedures }) => ({
      title:
        part === undefined
          ? null
          : titleText(paper.number(part), TEXT_AREA.portrait.width, MEASURES.size.partTitle),
      procedures: procedures.map(({ document, data }) => ({
        header: procedureHeader(document, paper),
        it: data,
      })),
    })),
    back: back.map(({ data }) => data),
  };
}

/**
 * The book of a manual.
 * @param library the library with this manual alone, for the indexes
 */
export function paperBook(library: Library, manual: PaperManual, paper: Paper): PaperBook {
  return { ...manual, ...frontWords(paper), indexes: paperIndexes(library, paper) };
}

/** What the pages before the first numbered one say in any book. */
export function frontWords({ text }: Paper): Pick<PaperBook, 'contents' | 'coverLabel'> {
  return { contents: text(printWords.contents), coverLabel: printWords.coverLabel };
}

/** Who does the work of a library, and what it cites. */
export function paperIndexes(library: Library, { text }: Paper): readonly PaperIndex[] {
  const cited = usedReferences(library, documentWords).filter(({ uses }) => uses.length > 0);
  return [
    {
      register: 'roles',
      title: text(printWords.roles),
      entries: workingRoles(library).map(({ id, name }) => ({ id, name: text(name) })),
    },
    {
      register: 'references',
      title: text(printWords.references),
      entries: cited.map(({ id, citation }) => ({ id, name: text(citation) })),
    },
  ];
}
