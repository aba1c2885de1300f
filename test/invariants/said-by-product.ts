import { STRUCTURES } from '#manual/structures.ts';
import { APPENDIX, NAME_TITLE } from '#manual/vocabulary.ts';
import { TIME_UNITS, NONE, UNSTATED } from '#manual/vocabulary.ts';
import { bodyWords } from '#words/body.ts';
import { caseWords } from '#words/cases.ts';
import { chartWords } from '#words/chart.ts';
import { documentWords } from '#words/document.ts';
import { formWords, symbolMeanings } from '#words/form.ts';
import { stepTimesWords } from '#words/index-pages.ts';
import { pageTitles, pdfWords, procedureWords, siteWords } from '#words/page.ts';
import { printWords } from '#words/print.ts';
import { recordWords } from '#words/search-records.ts';
import { readerWords } from '#words/reader-tools.ts';
import { wayWords } from '#words/wayfinding.ts';

/** Stands for what a phrase of the product is made with: a text, or a list where a text has not what is asked of it. */
const HOLE = '\u0001';
const TEXTS = [HOLE, HOLE, HOLE, HOLE];
const LISTS = TEXTS.map((text) => [text]);

/** Everything that a table of words says, in the pieces that stand between what is filled in. */
function pieces(table: unknown): string[] {
  if (typeof table === 'string') return table.split(HOLE);
  if (typeof table === 'function') return pieces(filled(table as (...holes: unknown[]) => unknown));
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(pieces) : [];
}

function filled(phrase: (...holes: unknown[]) => unknown): unknown {
  try {
    return phrase(...LISTS);
  } catch {
    return phrase(...TEXTS);
  }
}

const MONTHS = Array.from({ length: 12 }, (_, month) => {
  const day = new Date(Date.UTC(2025, month, 1));
  return (['long', 'short'] as const).map((style) =>
    new Intl.DateTimeFormat('th', { month: style, timeZone: 'UTC' }).format(day),
  );
}).flat();

/** Titles of sections in every structure. */
const sectionTitles = Object.values(STRUCTURES).flatMap(({ sections }) =>
  sections.map(({ titles }) => titles[0]),
);

const everywhere = [
  ...pieces(documentWords),
  ...pieces(bodyWords),
  ...pieces(formWords),
  ...symbolMeanings.map(({ meaning }) => meaning),
  ...sectionTitles,
  ...TIME_UNITS,
  ...MONTHS,
  ...[NAME_TITLE, APPENDIX, NONE, UNSTATED, 'พ.ศ.'],
];

/** What pages say besides the words of their authors. */
export const saidByPages: readonly string[] = [
  ...everywhere,
  ...pieces([
    procedureWords,
    siteWords,
    pageTitles,
    wayWords,
    {
      seeInChart: chartWords.seeInChart,
      doSteps: caseWords.open,
      report: readerWords.report,
      share: readerWords.share,
    },
    stepTimesWords,
    { link: pdfWords.link, pages: 'หน้า', sizes: ['KB', 'MB'] },
  ]),
];

/** What paper says besides. */
export const saidByPaper: readonly string[] = [
  ...everywhere,
  ...pieces(printWords),
  ...pieces([procedureWords.leadTime, procedureWords.notNumeric, procedureWords.exactly]),
];

/** What is indexed besides. */
export const saidByRecords: readonly string[] = [
  ...sectionTitles,
  ...pieces(recordWords),
  ...pieces(documentWords.body),
  ...pieces(documentWords.connections),
  ...pieces(documentWords.control.changedBy),
  ...pieces(documentWords.leadTime),
  ...pieces([documentWords.indicator, documentWords.service, documentWords.registers.phone, NONE]),
  ...TIME_UNITS,
];
