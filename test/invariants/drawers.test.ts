import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFlowchart, drawSwimlanes } from '#diagram/draw-flowchart.ts';
import { mermaidText } from '#diagram/mermaid-text.ts';
import { readMermaid } from '#diagram/mermaid.ts';
import { procedureDocument, type ProcedureDocument } from '#document/procedure.ts';
import { examine } from '../manual/examine.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { paperOf } from '#print/paper.ts';
import { procedureOnPaper } from '#print/procedure.ts';
import { searchRecords, textsOf, type SearchRecord } from '#search/index/records.ts';
import { documentWords } from '#words/document.ts';
import { anyOffice, contentOf, type Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import { chapterDocument } from '#document/chapter.ts';
import { chapterOnPaper } from '#print/chapter.ts';
import { chapterRecordFaults } from './chapter-words.ts';
import { withDurations } from './expected.ts';
import { parsedHtml } from './html.ts';
import { recordFaults } from './record-words.ts';
import { registerFaults } from './register-words.ts';
import { titlesOf, waysDrawn, waysInMermaid, waysSpoken, waysTold, waysWritten } from './ways.ts';

/** Few and always the same; with `LONG` many, and others every time. A failure is made smaller for a while. */
const RUNS = 100;
const LONG = process.env['LONG'] !== undefined;
const first = LONG ? Date.now() % 1e9 : 1;
const seeds = Array.from({ length: LONG ? 20 : 1 }, (_, index) => first + index);
const SMALLER_FOR = LONG ? 3_600_000 : 120_000;

interface Made {
  readonly office: Office;
  readonly made: MadeProcedure;
  readonly procedure: Procedure;
  readonly document: ProcedureDocument;
  readonly record: SearchRecord;
  readonly records: readonly SearchRecord[];
  readonly paper: ReturnType<typeof paperOf>;
  readonly titles: (id: string) => string;
  readonly library: Library;
}

/** The first procedure of its office, with what is derived of it; what the validator refuses is an error. */
function derived(office: Office): Made {
  const { library, diagnostics } = examine(contentOf(office));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [manual] = library.manuals;
  const [procedure] = manual?.procedures ?? [];
  const [written] = office.procedures;
  const made = written && withDurations(written, library);
  const records = searchRecords(library);
  const record = records.find(({ url }) => url === `/${made?.id ?? ''}/`);
  if (!manual || !procedure || !made || !record) throw new Error('There is no procedure');
  const document = procedureDocument(library, procedure, documentWords);
  const titles = titlesOf(library);
  return {
    office,
    made,
    procedure,
    document,
    record,
    records,
    paper: paperOf(library, manual),
    titles,
    library,
  };
}

function textOfRecord(records: readonly SearchRecord[], page: string): string {
  return records.flatMap((record) => (record.url === `/${page}/` ? textsOf(record) : [])).join('\n');
}

const href = () => '#step';

describe.each(seeds)('whatever an office of the seed %i writes', (seed) => {
  const runs = { numRuns: RUNS, interruptAfterTimeLimit: SMALLER_FOR, seed };
  /** What all tests are about: making an office takes as long as most of what is asked of it. */
  let offices: readonly Made[] = [];

  beforeAll(() => {
    const all: Made[] = [];
    fc.assert(
      fc.property(anyOffice(3), (office) => void all.push(derived(office))),
      runs,
    );
    offices = all;
  }, SMALLER_FOR);

  afterAll(() => {
    offices = [];
  });

  function always(name: string, holds: (made: Made) => Promise<void> | void): void {
    it(name, { timeout: SMALLER_FOR }, async () => {
      try {
        for (const one of offices) await holds(one);
      } catch (error) {
        // The same is found again, and made smaller.
        await fc.assert(
          fc.asyncProperty(anyOffice(3), async (office) => holds(derived(office))),
          runs,
        );
        throw error;
      }
    });
  }

  always('has the same ways in its chart, in the Mermaid text, and as they are told', async (made) => {
    const { steps } = made.procedure;
    const { chart } = made.document;
    const read = await readMermaid(mermaidText(chart, { href }));
    for (const draw of [drawFlowchart, drawSwimlanes]) {
      expect(waysDrawn(parsedHtml(draw(chart, { id: 'chart', href })))).toEqual(waysWritten(steps));
    }
    expect(read.ok && waysInMermaid(read.chart)).toEqual(waysWritten(steps));
    expect(waysTold([chart.description], steps, made.titles)).toEqual(waysSpoken(steps, made.titles));
  });

  always('has all its words in the index, in their order, and no others', ({ office, made, record }) => {
    expect(recordFaults(office, made, record)).toEqual([]);
  });

  always('has all its registers in the index', ({ office, records }) => {
    expect(registerFaults(office, (page) => textOfRecord(records, page))).toEqual([]);
  });

  always('has all its chapters in the index, and no other words in them', ({ office, records }) => {
    for (const made of office.chapters) {
      const own = records.find(({ url }) => url === `/${made.id}/`);
      expect(own ? chapterRecordFaults(office, made, own) : [`${made.id} is not there`]).toEqual([]);
    }
  });

  always('can be made ready for paper', async ({ document, paper, library }) => {
    await procedureOnPaper(document, paper);
    for (const { front, back } of library.manuals)
      for (const one of [...front, ...back])
        await chapterOnPaper(chapterDocument(library, one, documentWords), paper);
  });
});
