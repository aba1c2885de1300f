import { describe, expect, it } from 'vitest';
import { SIZES } from '#print/form/cells.ts';
import { legend } from '#print/form/legend.ts';
import { FORM_COLUMNS } from '#document/standard-form.ts';
import { formWords, symbolMeanings } from '#words/form.ts';
import { paperIn } from './chart-pdf.ts';
import {
  collisions,
  columnsOf,
  formOf,
  onEdges,
  overflowing,
  pagesOf,
  wordsOf as words,
} from './form-pages.ts';
import { decision, eightLanes, fortySteps, stepsOf, type Changes } from './office.ts';
import { printedProcedure } from './printing.ts';
import { squeezed } from './text.ts';

/** Steps whose words and owners tell which of them they are. */
const told = (count: number) =>
  stepsOf(
    count,
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [index + 1, { owners: [`owner-${index + 1}-end`] }]),
    ),
  );

const LONG_DETAIL = Array.from(
  { length: 90 },
  (_, index) => `ข้อ ${index + 1} ตรวจสอบความครบถ้วนถูกต้องของเอกสารหลักฐานทั้งหมดให้เป็นไปตามระเบียบ`,
).join(' ');

describe('the rows of the standard form on paper', () => {
  it.each(['portrait', 'landscape'] as const)(
    'stand under the heads of their columns on every page, %s',
    async (sheet) => {
      const printed = await printedProcedure({
        procedure: { steps: told(40) },
        manual: { formPaper: sheet },
      });
      const pages = await pagesOf(printed, sheet);
      expect(pages.length).toBeGreaterThan(4);
      const lacking = pages.flatMap(({ number, above }) =>
        FORM_COLUMNS.slice(0, 6)
          .filter((column) => !words(above).includes(squeezed(formWords[column])))
          .map((one) => `${number} ${one}`),
      );
      expect(lacking).toEqual([]);
    },
  );

  it.each(['portrait', 'landscape'] as const)(
    'are whole: number, first and last words and owner on one page, %s',
    async (sheet) => {
      const printed = await printedProcedure({
        procedure: { steps: told(40) },
        manual: { formPaper: sheet },
      });
      const pages = await pagesOf(printed, sheet);
      const found = pages.flatMap(({ rows, cells }) =>
        rows.map(({ text }) => {
          const step = text.replace('.', '');
          const [detail, owners] = [words(cells[2]), words(cells[5])];
          return [
            step,
            detail.includes(squeezed(`งานที่${step}คือ`)),
            detail.includes(squeezed(`จบงานที่${step}`)),
            owners.includes(`owner-${step}-end`),
          ];
        }),
      );
      expect(found).toEqual(Array.from({ length: 40 }, (_, index) => [`${index + 1}`, true, true, true]));
    },
  );

  it('go on over pages where one is taller than a page, and lose none of their words', async () => {
    const steps = stepsOf(4, { 2: { detail: LONG_DETAIL } });
    const pages = await pagesOf(await printedProcedure({ procedure: { steps } }));
    expect(words(pages.flatMap(({ cells }) => cells[2] ?? []))).toContain(squeezed(LONG_DETAIL));
    const numbers = pages.map(({ rows }) => rows.map(({ text }) => text));
    const goingOn = numbers.filter((rows) => rows.includes('(ต่อ)'));
    expect(goingOn.length).toBeGreaterThan(1);
    expect(goingOn.map((rows) => rows.slice(0, 2))).toEqual(goingOn.map(() => ['2.', '(ต่อ)']));
    expect([...new Set(numbers.flat())]).toEqual(['1.', '2.', '(ต่อ)', '3.', '4.']);
    // No line stands further from the one before it than another, as between paragraphs.
    for (const { cells, rows } of pages.filter(({ rows: some }) => some[1]?.text === '(ต่อ)')) {
      const end = rows[2]?.y ?? Infinity;
      const lines = [...new Set((cells[2] ?? []).map(({ y }) => Math.round(y * 10) / 10))].filter(
        (y) => y < end - 1,
      );
      const gaps = lines.slice(1).map((y, index) => y - (lines[index] ?? 0));
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.5);
    }
  });
});

const LONG_WORDS = 'ศูนย์เทคโนโลยีอิเล็กทรอนิกส์และคอมพิวเตอร์แห่งชาติ';
const UNKNOWN = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษส';
const NOTE = 'ดู **ข้อ 22**\n1) ไม่เกิน 500,000 บาท\n2) ไม่เกิน 100,000 บาท';
const ADDRESS = 'https://data.example.go.th/archive/2568/regulations_full-text.html';

const wide: readonly (readonly [name: string, changes: Changes])[] = [
  ['forty steps', { procedure: { steps: fortySteps } }],
  ['eight lines beside the symbols, with long conditions', { procedure: { steps: eightLanes } }],
  ['eight lines, on its side', { procedure: { steps: eightLanes }, manual: { formPaper: 'landscape' } }],
  ['forty steps with notes', { procedure: { steps: fortySteps.map((step) => ({ ...step, note: NOTE })) } }],
  [
    'eight lines and long words, with notes',
    { procedure: { steps: eightLanes.map((step) => ({ ...step, note: `${NOTE} ${LONG_WORDS}` })) } },
  ],
  [
    'long words in every cell',
    {
      procedure: {
        steps: stepsOf(4, {
          1: { label: LONG_WORDS, standard: 'อิเล็กทรอนิกส์', owners: ['ผู้อำนวยการศูนย์คอมพิวเตอร์'] },
          2: {
            ...decision(['s3', 'ผ่าน'], ['s1', 'ไม่ผ่าน']),
            label: `${LONG_WORDS} ประสิทธิภาพ`,
            detail: ADDRESS,
          },
          3: { label: UNKNOWN, detail: UNKNOWN, standard: UNKNOWN, owners: [UNKNOWN] },
          4: {
            standard: ADDRESS,
            duration: { kind: 'open', written: 'ตามช่วงเวลาของแผนงาน/โครงการอิเล็กทรอนิกส์' } as never,
          },
        }),
      },
    },
  ],
];

describe('the columns of the standard form on paper', () => {
  for (const [name, changes] of wide) {
    it(`are as wide as the form together, and hold all of their words: ${name}`, async () => {
      const sheet = changes.manual?.formPaper ?? 'portrait';
      const printed = await printedProcedure(changes);
      const form = formOf(printed);
      const columns = columnsOf(form, sheet);
      expect(form.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(
        sheet === 'portrait' ? 160 : 257,
        6,
      );
      const scales = form.printed.flatMap(({ cells }) => cells.map((cell) => cell.scale));
      expect(new Set(scales).size).toBe(1);
      expect(SIZES).toContain(scales[0]);
      expect(form.scale * 15).toBeLessThanOrEqual(9.001);
      expect(form.scale * 15).toBeGreaterThanOrEqual(6.499);
      for (const page of await pagesOf(printed, sheet)) {
        expect(
          page.cells.flatMap((cell, index) => overflowing(cell, columns[index])),
          `page ${page.number}`,
        ).toEqual([]);
        expect(collisions(page), `page ${page.number}`).toEqual([]);
        expect(onEdges(page), `page ${page.number}`).toEqual([]);
      }
    });
  }

  it('grow for a long word, and for names that then stand in one line', async () => {
    const owners = async (owner: string) => {
      const printed = await printedProcedure({
        procedure: { steps: stepsOf(3, { 2: { owners: [owner] } }) },
      });
      const { printed: rows, widths } = formOf(printed);
      const lines = rows[1]?.cells[3]?.paragraphs.flatMap((one) => one.lines).length ?? 0;
      return { lines, width: widths[5] ?? 0 };
    };
    const short = await owners('ครู');
    for (const long of ['M'.repeat(14), 'เจ้าหน้าที่งานพัสดุ']) {
      const { lines, width } = await owners(long);
      expect(lines).toBe(1);
      expect(width).toBeGreaterThan(short.width);
    }
  });

  it('are set in one size, 9 pt where words would be cut in a larger one', async () => {
    const scalesOf = async (word: string) => {
      const changes = { owners: [word], standard: word, detail: `${word}M` };
      const { printed, heading } = formOf(
        await printedProcedure({ procedure: { steps: stepsOf(3, { 2: changes }) } }),
      );
      return new Set([...printed.flatMap(({ cells }) => cells), ...heading].map(({ scale }) => scale));
    };
    expect([...(await scalesOf('ครู'))]).toEqual([1]);
    expect([...(await scalesOf('M'.repeat(14)))]).toEqual([9 / 9.5]);
  });

  it('have the head of the numbers in one line', async () => {
    for (const steps of [stepsOf(3), fortySteps, eightLanes]) {
      const { heading } = formOf(await printedProcedure({ procedure: { steps } }));
      expect(heading[0]?.paragraphs.flatMap(({ lines }) => lines)).toHaveLength(1);
    }
  });
});

describe('the legend of the standard form on paper', () => {
  it('has a drawing of its own for each symbol that it can explain', () => {
    const names = symbolMeanings.map(({ name }) => name);
    const { meanings } = legend(names, paperIn('arabic'));
    expect(meanings.map(({ name }) => name)).toEqual(names);
    expect(new Set(meanings.map(({ drawing }) => drawing.svg)).size).toBe(names.length);
  });
});
