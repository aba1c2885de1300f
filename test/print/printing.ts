import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualDocument } from '#document/manual.ts';
import { procedureDocument } from '#document/procedure.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { paperDocument } from '#print/document.ts';
import { typstCompiler, type TypstInput, type TypstOutput } from '#print/compiler/compiler.ts';
import { templateSet } from '#print/compiler/template-set.ts';
import { paperOf } from '#print/paper.ts';
import { procedureHeader } from '#print/sheet-header.ts';
import { printLibrary, type PrintSettings } from '#print/print-library.ts';
import { procedureOnPaper } from '#print/procedure.ts';
import { searchableText } from '#print/pdf/searchable-text.ts';
import { documentWords } from '#words/document.ts';
import { contentFolder, officeWith, type Changes } from './office.ts';

/** PDFs by the ids of what they hold, printed as the command prints them, into a folder of their own. */
export async function printedFiles(
  library: Library,
  settings: Partial<PrintSettings> = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const place = await mkdtemp(join(tmpdir(), 'print-'));
  try {
    const files = await printLibrary(library, {
      content: contentFolder,
      folder: join(place, 'pdf'),
      cache: join(place, 'cache'),
      pictures: join(place, 'pictures'),
      date: undefined,
      ...settings,
    });
    const read = files.map(
      async ({ id }) =>
        [id, await readFile(join(settings.folder ?? join(place, 'pdf'), `${id}.pdf`))] as const,
    );
    return new Map(await Promise.all(read));
  } finally {
    await rm(place, { recursive: true });
  }
}

export interface PrintedProcedure {
  readonly pdf: Uint8Array;
  /** What the templates drew. */
  readonly data: string;
}

type Typeset = (input: TypstInput) => Promise<TypstOutput>;

let compiler: Promise<Typeset> | undefined;

/** The document of the first procedure of the sample manual, with changes. */
export function printedProcedure(changes: Changes = {}): Promise<PrintedProcedure> {
  compiler ??= typstCompiler(templateSet()).then(({ typeset }) => typeset);
  return procedureBy(compiler, changes);
}

/** The same by another compiler. */
export async function procedureBy(
  typeset: Typeset | Promise<Typeset>,
  changes: Changes = {},
): Promise<PrintedProcedure> {
  const library = officeWith(changes);
  const [manual] = library.manuals;
  const [procedure] = manual?.procedures ?? [];
  if (!manual || !procedure) throw new Error('There is no procedure to print');
  const data = await procedureData(library, manual, procedure);
  const input = { template: 'single.typ', data, pictures: new Map(), standard: 'ua-1' } as const;
  const { pdf } = await (await typeset)(input);
  return { pdf: searchableText(pdf), data };
}

async function procedureData(library: Library, manual: Manual, procedure: Procedure): Promise<string> {
  const paper = paperOf(library, manual);
  const document = procedureDocument(library, procedure, documentWords);
  const { data, hasNotes } = await procedureOnPaper(document, paper);
  const { title, id, control } = document;
  const { authorNames, place } = manualDocument(library, manual, documentWords);
  const frame = paperDocument(paper, {
    title,
    author: `${authorNames.join(', ')} ${place.office}`,
    office: library.office.name,
    header: procedureHeader(document, paper),
    date: control.latestDate,
    page: { kind: 'procedure', procedure: id },
    hasNotes,
  });
  return JSON.stringify({ document: frame, procedure: data });
}
