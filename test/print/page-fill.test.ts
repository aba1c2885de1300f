import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { decision, stepsOf, type Changes } from './office.ts';
import { pageFills, type PageFill } from './page-fill.ts';
import { formWords } from '#words/form.ts';
import { pagesOf, wordsOf } from './form-pages.ts';
import { phrasesOf, placesIn } from './places.ts';
import { printedFiles, printedProcedure } from './printing.ts';
import { isMissing } from './readers.ts';
import { squeezed } from './text.ts';

const fixtures = new URL('../fixtures/', import.meta.url).pathname;
const OFFICES = ['../../content', ...readdirSync(fixtures).map((name) => `../fixtures/${name}`)];

/** A page is nearly empty that is filled less than this; so many pages of a document may be. */
const NEARLY_EMPTY = 0.3;
const MOST_EMPTY = 0.03;
const FEW_LINES = 5;
/** Between the last line of one page and what would stand below it, as a part of a page. */
const BETWEEN = 0.02;

const SENTENCE = 'ตรวจสอบความครบถ้วนถูกต้องของเอกสารหลักฐานทั้งหมดให้เป็นไปตามระเบียบของสำนักงาน ';
const person = { name: 'นางสาวสมหญิง ใจดี', position: 'ผู้อำนวยการกลุ่มบริหารงานบุคคล' };
const SIGNED = {
  prepared: [person],
  reviewed: [person],
  approved: [person],
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
  'Thai digits': { procedure: { steps: stepsOf(16), ...SIGNED }, manual: { digits: 'thai' } },
};

/** Pages that are filled less than they should be, and the last pages whose few lines the page before has room for. */
function faults(name: string, fills: readonly PageFill[]) {
  const texts = fills.filter(({ kind }) => kind === 'text');
  const empty = texts.filter(({ full }) => full < NEARLY_EMPTY).map(({ page }) => `${name}: ${page}`);
  const last = fills.filter((one, index) => {
    const before = fills[index - 1];
    const goesOn = before?.kind === 'text' || before?.kind === 'signatures';
    return one.kind === 'last' && goesOn && one.lines < FEW_LINES && one.full + before.full + BETWEEN < 1;
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

describe.skipIf(isMissing('pdftotext'))('pages', () => {
  it.each(OFFICES)(
    'are well filled, and no few lines stand alone on a last one: %s',
    async (folder) => {
      const content = new URL(folder, import.meta.url).pathname;
      const { library } = await check(content);
      if (!library) throw new Error('The office has errors');
      // A book holds every procedure of its manual as it is printed alone.
      const files = await printedFiles(library, { content, wanted: (id) => !id.includes('/') });
      const { pages, empty, last } = together([...files].map(([id, pdf]) => faults(id, pageFills(pdf))));
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

  it('have a lone signature that does not run across them', async () => {
    const { pdf } = await printedProcedure(STRESS['a lone approver']);
    const role = (await placesIn(pdf)).pages.flatMap(phrasesOf).find(({ text }) => text === 'ผู้อนุมัติ');
    expect(role?.x).toBeGreaterThan((130 / 25.4) * 72);
  });
});
