import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import type { Manual } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { decision, LABELS, officeWith, sample, stepsOf, type Changes } from './office.ts';
import { pageFills, type PageFill } from './page-fill.ts';
import { documentWords } from '#words/document.ts';
import { formWords } from '#words/form.ts';
import { pagesOf, wordsOf } from './form-pages.ts';
import { linesOf, phrasesOf, placesIn } from './places.ts';
import { printedFiles, printedProcedure } from './printing.ts';
import { isMissing } from './readers.ts';
import { squeezed } from './text.ts';

const fixtures = new URL('../fixtures/', import.meta.url).pathname;
const OFFICES = ['../../content', ...readdirSync(fixtures).map((name) => `../fixtures/${name}`)];

/** A page is nearly empty that is filled less than this; so many pages of a document may be. */
const NEARLY_EMPTY = 0.3;
const MOST_EMPTY = 0.03;
const FEW_LINES = 5;
/** What a last page holds at least of a procedure, of a chapter or of an index that is longer than a page. */
const LEAST_LINES = 4;
/** Between the last line of one page and what would stand below it, as a part of a page. */
const BETWEEN = 0.02;

const SENTENCE = 'ตรวจสอบความครบถ้วนถูกต้องของเอกสารหลักฐานทั้งหมดให้เป็นไปตามระเบียบของสำนักงาน ';
const person = { name: 'นางสาวสมหญิง ใจดี', position: 'ผู้อำนวยการกลุ่มบริหารงานบุคคล' };
const SIGNED = {
  prepared: [person],
  reviewed: [person],
  approved: [person],
} as unknown as Partial<Procedure>;
const FIVE_APPROVE = {
  prepared: [person],
  reviewed: [person],
  approved: [person, person, person, person, person],
} as unknown as Partial<Procedure>;
const HISTORY = {
  ...SIGNED,
  history: [
    { revision: 0, date: '2025-09-10', change: 'ฉบับแรก' },
    { revision: 1, date: '2025-10-01', change: 'เพิ่มขั้นตอน' },
  ],
} as unknown as Partial<Procedure>;
const ALONE = { approved: [person] } as unknown as Partial<Procedure>;
const ways = (count: number, from: number) =>
  decision(
    ...Array.from(
      { length: count },
      (_, index) => [index < 3 ? 'end' : `s${from + index - 2}`, `กรณีที่ ${index + 1}`] as const,
    ),
  );
const long = (sentences: number): Partial<Step> => ({
  detail: Array.from({ length: sentences }, (_, index) => `ข้อ ${index + 1} ${SENTENCE}`).join(''),
  standard: `${SENTENCE.repeat(Math.ceil(sentences / 4))}\n\n1) ครบถ้วน\n2) ถูกต้อง`,
});

const STRESS: Readonly<Record<string, Changes>> = {
  'forty steps': { procedure: { steps: stepsOf(40), ...SIGNED } },
  'forty steps on their side': {
    procedure: { steps: stepsOf(40), ...SIGNED },
    manual: { formPaper: 'landscape' },
  },
  'seven ways out': { procedure: { steps: stepsOf(12, { 4: ways(7, 4) }), ...SIGNED } },
  'a loop over sixty steps': {
    procedure: { steps: stepsOf(62, { 61: decision(['s62', 'ผ่าน'], ['s1', 'ไม่ผ่าน']) }) },
  },
  'rows of three pages': { procedure: { steps: stepsOf(6, { 2: long(150), 4: long(150) }), ...SIGNED } },
  'rows of most of a page': {
    procedure: { steps: stepsOf(6, { 2: long(30), 3: long(34), 5: long(26) }), ...SIGNED },
  },
  'no code': { procedure: { code: 'ไม่ระบุ', steps: stepsOf(9) } },
  draft: { procedure: { status: 'draft', steps: stepsOf(7), ...SIGNED } },
  retired: { procedure: { status: 'retired', steps: stepsOf(11), ...SIGNED } },
  'a lone approver': {
    procedure: { steps: stepsOf(8), ...ALONE },
  },
  'on its side': { procedure: { steps: stepsOf(14), ...SIGNED }, manual: { formPaper: 'landscape' } },
  'five who approve': { procedure: { steps: stepsOf(7), ...FIVE_APPROVE } },
  'five who approve on its side': {
    procedure: { steps: stepsOf(7), ...FIVE_APPROVE },
    manual: { formPaper: 'landscape' },
  },
  'a short history': { procedure: { steps: stepsOf(5), ...HISTORY } },
  'Thai digits': { procedure: { steps: stepsOf(16), ...SIGNED }, manual: { digits: 'thai' } },
};

/** Pages that are filled less than they should be, and last pages that hold a line or two, or what the page before has room for. */
function faults(name: string, fills: readonly PageFill[]) {
  const texts = fills.filter(({ kind }) => kind === 'text');
  const empty = texts.filter(({ full }) => full < NEARLY_EMPTY).map(({ page }) => `${name}: ${page}`);
  const last = fills.filter((one, index) => {
    const before = fills[index - 1];
    if (one.kind !== 'last' || !before) return false;
    const isEnd = index + 1 === fills.length && before.kind === 'last';
    const goesOn = before.kind === 'text' || before.kind === 'signatures';
    const fits = one.full + before.full + BETWEEN < 1;
    return (goesOn && one.lines < LEAST_LINES) || ((goesOn || isEnd) && one.lines < FEW_LINES && fits);
  });
  return { pages: texts.length, empty, last: last.map(({ page }) => `${name}: ${page}`) };
}

function together(found: readonly ReturnType<typeof faults>[]) {
  return {
    pages: found.reduce((sum, { pages }) => sum + pages, 0),
    empty: found.flatMap(({ empty }) => empty),
    last: found.flatMap(({ last }) => last),
  };
}

/** Of the procedures of a manual. */
const MANY = 6;

describe.skipIf(isMissing('pdftotext'))('pages', () => {
  it.each(OFFICES)(
    'are well filled, and no few lines stand alone on a last one: %s',
    async (folder) => {
      const content = new URL(folder, import.meta.url).pathname;
      const { library } = await check(content);
      if (!library) throw new Error('The office has errors');
      // A book holds every procedure of its manual as it is printed alone, which is enough of many.
      const isLarge = library.manuals.length * MANY < library.manuals.flatMap((one) => one.procedures).length;
      const files = await printedFiles(library, {
        content,
        wanted: (id) => !isLarge || !id.includes('/'),
        further: new Set(isLarge ? [] : ['office', 'checklist']),
      });
      const { pages, empty, last } = together(
        [...files]
          .filter(([id]) => !id.includes('/') || id.startsWith('checklist/'))
          .map(([id, pdf]) => faults(id, pageFills(pdf))),
      );
      expect(
        empty.length / pages,
        `${pages} pages, of them nearly empty: ${empty.join(', ')}`,
      ).toBeLessThanOrEqual(MOST_EMPTY);
      expect(last).toEqual([]);
    },
    120_000,
  );

  it.each(Object.keys(STRESS))('are well filled by a procedure with %s', async (name) => {
    const { pdf } = await printedProcedure(STRESS[name]);
    const { empty, last } = faults(name, pageFills(pdf));
    expect(empty).toEqual([]);
    expect(last).toEqual([]);
  });

  it.each(['portrait', 'landscape'] as const)(
    'keep references, symbols and signatures with the last rows of the form, %s',
    async (sheet) => {
      for (const count of [5, 6, 7, 8]) {
        const printed = await printedProcedure({
          procedure: { steps: stepsOf(count), ...SIGNED },
          manual: { formPaper: sheet },
        });
        const { pages } = await placesIn(printed.pdf);
        const last = (await pagesOf(printed, sheet)).at(-1);
        expect(last?.number, `${count} steps`).toBe(pages.length);
        expect(last?.rows.at(-1)?.text).toBe(`${count}.`);
        const words = wordsOf(pages.at(-1));
        for (const one of [formWords.references, formWords.symbols, 'ผู้อนุมัติ'])
          expect(words).toContain(squeezed(one));
      }
    },
  );

  it.each(['portrait', 'landscape'] as const)(
    'keep the signatures of five who approve together, and with more than themselves, %s',
    async (sheet) => {
      for (const count of [2, 5, 7, 10]) {
        const { pdf } = await printedProcedure({
          procedure: { steps: stepsOf(count), ...FIVE_APPROVE },
          manual: { formPaper: sheet },
        });
        const words = wordsOf((await placesIn(pdf)).pages.at(-1));
        expect(words.split('ลงชื่อ'), `${count} steps`).toHaveLength(1 + 7);
        expect(words).toContain(squeezed(formWords.symbols));
      }
    },
  );

  it('keep a short history with the signatures and the last rows of the form', async () => {
    for (const count of [4, 5, 6, 7]) {
      const printed = await printedProcedure({ procedure: { steps: stepsOf(count), ...HISTORY } });
      const { pages } = await placesIn(printed.pdf);
      const last = (await pagesOf(printed)).at(-1);
      expect(last?.number, `${count} steps`).toBe(pages.length);
      const words = wordsOf(pages.at(-1));
      for (const one of ['ผู้อนุมัติ', documentWords.control.history, 'เพิ่มขั้นตอน'])
        expect(words).toContain(squeezed(one));
    }
  });

  it('keep the last steps of a checklist with its signatures', async () => {
    for (const count of [7, 8, 9, 10, 11, 12]) {
      const steps = stepsOf(count, { [count]: { label: 'ขั้นตอนสุดท้าย' } });
      const library = officeWith({ procedure: { steps } });
      const id = library.manuals[0]?.procedures[0]?.id ?? '';
      const files = await printedFiles(library, {
        wanted: (one) => one === id,
        further: new Set(['checklist']),
      });
      const { pages } = await placesIn(files.get(`checklist/${id}`) ?? new Uint8Array());
      const words = wordsOf(pages.at(-1));
      for (const one of ['ผู้ตรวจสอบ', 'ขั้นตอนสุดท้าย', LABELS[(count - 2) % LABELS.length] ?? ''])
        expect(words, `${count} steps`).toContain(squeezed(one));
    }
  });

  it('hold entries of contents whole', async () => {
    const [manual] = sample.manuals;
    const [first] = manual?.procedures ?? [];
    if (!manual || !first) throw new Error('There is no procedure to print');
    const procedures = Array.from({ length: 16 }, (_, index) => ({
      ...first,
      id: `${manual.id}/long-${index}`,
      title: `เริ่มเรื่อง ${index + 1} ${SENTENCE.repeat(3)}`,
      steps: stepsOf(2),
    }));
    const library = { ...sample, manuals: [{ ...manual, procedures } as Manual] };
    const files = await printedFiles(library, { wanted: (id) => id === manual.id });
    const { pages } = await placesIn(files.get(manual.id) ?? new Uint8Array());
    const begins = pages
      .slice(
        2,
        pages.findIndex((page) => wordsOf(page).includes('หน้า1จาก')),
      )
      .map((page) => linesOf(page).slice(1, 2).join(''));
    expect(begins.length).toBeGreaterThan(0);
    for (const line of begins) expect(squeezed(line)).toMatch(/^(?:เริ่มเรื่อง|ดัชนี)/u);
  });

  it('have a lone signature that does not run across them', async () => {
    const { pdf } = await printedProcedure(STRESS['a lone approver']);
    const role = (await placesIn(pdf)).pages.flatMap(phrasesOf).find(({ text }) => text === 'ผู้อนุมัติ');
    expect(role?.x).toBeGreaterThan((130 / 25.4) * 72);
  });
});
