import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ExternalHyperlink,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import type { ManualDocument } from '#document/manual.ts';
import type { ProcedureDocument } from '#document/procedure.ts';
import { TEXT_AREA } from '#print/measures.ts';
import type { Paper } from '#print/paper.ts';
import type { PaperProcedure, ProcedureOnPaper } from '#print/procedure.ts';
import { WordBody, chartBlocks, paragraphAt, type BlockPlace, type WordItem } from './body.ts';
import { chartPictures } from './chart.ts';
import { formTables, wordForm } from './form.ts';
import { WordNotes, type WordBlock } from './notes.ts';
import { reproducible } from './package.ts';
import type { WordPicture } from './picture.ts';
import { wordSheet } from './sheet.ts';
import { STYLE, wordNumbering, wordStyles } from './styles.ts';
import { plainWords, textRuns } from './text-run.ts';
import { factTable, noticeBlock, signatureTables } from './title-block.ts';

/** What the Word document of a procedure is made of. */
export interface WordInput {
  readonly document: ProcedureDocument;
  readonly cover: ManualDocument;
  readonly paper: Paper;
  readonly onPaper: ProcedureOnPaper;
  /** By their paths in the content folder. */
  readonly pictures: ReadonlyMap<string, WordPicture>;
  /** An ISO date; none where the content gives none. */
  readonly date: string | undefined;
}

/** The Word document of a procedure: what stands in its PDF, in the same words, for an office to go on with. */
export async function wordDocument(input: WordInput): Promise<Uint8Array> {
  const { document, cover, paper, date } = input;
  const notes = new WordNotes();
  const sections = await writtenSections(input, notes);
  const file = new Document({
    title: paper.number(document.title),
    styles: wordStyles,
    numbering: wordNumbering,
    footnotes: notes.written,
    sections,
  });
  return reproducible(await Packer.toBuffer(file), {
    title: paper.number(document.title),
    creator: paper.number([...cover.authorNames, cover.place.office].join(', ')),
    date,
  });
}

type Lies = Paper['sheet'];

/** A stretch of sheets that lie in the same manner. */
interface Stretch {
  readonly lies: Lies;
  readonly children: WordBlock[];
}

async function writtenSections(
  { document, cover, paper, onPaper, pictures }: WordInput,
  notes: WordNotes,
): Promise<ISectionOptions[]> {
  const { data } = onPaper;
  const first: Stretch = { lies: 'portrait', children: titleBlock(data) };
  const stretches = [first];
  const chart = await chartPictures(data.chart, 0, false);
  const form = await wordForm(document, data.form, paper);
  for (const section of data.sections) {
    const lies: Lies = section.sheet ? paper.sheet : 'portrait';
    const charts = await Promise.all(
      section.charts.map((one) => chartPictures(one.chart, one.firstLetter, true)),
    );
    const last = stretches.at(-1) ?? first;
    const isNew = last.lies !== lies;
    const here = isNew ? { lies, children: [] } : last;
    if (isNew) stretches.push(here);
    const body: WordBody = new WordBody({
      pictures,
      notes,
      charts,
      component: (name, place) => {
        if (name === 'Steps') return body.items(stepItems(data, body), place);
        if (name === 'Definitions') return body.blocks(data.definitions, place);
        if (name === 'Flowchart') return chartBlocks(chart, { ...place, depth: 0 });
        if (name === 'Forms') return register(data.forms, body, place);
        if (name === 'References') return register(data.references, body, place);
        if (name === 'StandardForm')
          return formTables(form, body, section === data.sections.at(-1) && data.signatures.length > 0);
        return body.blocks(data.tables[name] ?? [], place);
      },
    });
    here.children.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        pageBreakBefore: section.sheet && !isNew,
        children: textRuns(section.heading),
      }),
      ...body.blocks(section.blocks, placeOn(lies)),
    );
  }
  const end = stretches.at(-1) ?? first;
  const { width } = TEXT_AREA[end.lies];
  end.children.push(...signatureTables(data.signatures, width), ...historyBlock(data, width));
  return stretches.map(({ lies, children }) => ({ ...wordSheet(document, cover, paper, lies), children }));
}

function placeOn(lies: Lies): BlockPlace {
  return { style: STYLE.body, left: 0, width: TEXT_AREA[lies].width, depth: 0 };
}

function titleBlock({ title, notice, service, facts, heading }: PaperProcedure): WordBlock[] {
  const { width } = TEXT_AREA.portrait;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }),
    ...(notice === null ? [] : [noticeBlock(notice)]),
    ...factTable(service, width, true),
    ...factTable(facts, width),
    ...(heading === null
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(heading) }),
          paragraphAt(placeOn('portrait'), textRuns(title)),
        ]),
  ];
}

function historyBlock({ history }: PaperProcedure, width: number): WordBlock[] {
  if (!history) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(history.title) }),
    ...factTable(history.items, width),
  ];
}

function stepItems({ steps }: PaperProcedure, body: WordBody): WordItem[] {
  return steps.map(({ marker, blocks, subprocess }) => ({
    marker,
    draw: (place) => [
      ...body.blocks(blocks, place),
      ...(subprocess ? [paragraphAt({ ...place, lead: undefined }, linked(subprocess))] : []),
    ],
  }));
}

function linked({ text, url }: NonNullable<PaperProcedure['steps'][number]['subprocess']>): ParagraphChild[] {
  if (url === null) return textRuns(text);
  return [new ExternalHyperlink({ link: url, children: textRuns(text, { style: 'Hyperlink' }) })];
}

function register(entries: PaperProcedure['forms'], body: WordBody, place: BlockPlace): WordBlock[] {
  if ('instead' in entries) return [paragraphAt(place, textRuns(entries.instead))];
  return body.items(
    entries.items.map(({ marker, text }) => ({
      marker: plainWords(marker),
      draw: (inner) => [paragraphAt(inner, textRuns(text))],
    })),
    place,
  );
}
