import type { ChapterDocument } from '#document/chapter.ts';
import { authorCharts, type PaperSection } from './procedure.ts';
import { sheetHeader, type SheetHeader } from './sheet-header.ts';
import type { Paper } from './paper.ts';
import { printBody } from './text/body.ts';

/** A chapter as its template draws it. */
export interface PaperChapter extends Pick<PaperSection, 'blocks' | 'charts'> {
  readonly title: string;
  readonly header: SheetHeader;
}

export interface ChapterOnPaper {
  readonly data: PaperChapter;
  /** Pictures that it shows, relative to the content folder. */
  readonly pictures: readonly string[];
  readonly hasNotes: boolean;
}

/** A chapter ready for the templates. */
export async function chapterOnPaper(document: ChapterDocument, paper: Paper): Promise<ChapterOnPaper> {
  const { id, title, manual, notes } = document;
  const called = { all: notes, id: (number: number) => `note-${id}-${number}` };
  const { blocks, charts, pictures } = printBody(document.blocks, called, paper);
  return {
    data: {
      title: paper.text(title),
      header: sheetHeader(paper.number(manual.text), paper.number(title), paper),
      blocks,
      charts: await authorCharts(charts, id.replaceAll('/', '-'), 0, paper),
    },
    pictures,
    hasNotes: notes.length > 0,
  };
}
