import { describe, expect, it } from 'vitest';
import type { Step } from '#manual/procedure.ts';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import {
  collisions,
  columnsOf,
  formOf,
  overflowing,
  pagesOf,
  wordsOf,
  type FormPage,
  type Sheet,
} from './form-pages.ts';
import { SHEET_TITLE } from './form-pages.ts';
import { decision, stepsOf } from './office.ts';
import { phrasesOf, placesIn, rightEdge } from './places.ts';
import { printedProcedure } from './printing.ts';
import { squeezed } from './text.ts';

const SHEETS = ['portrait', 'landscape'] as const;
const WORDS = 'ตรวจสอบความครบถ้วนถูกต้องของเอกสารหลักฐานทั้งหมดให้เป็นไปตามระเบียบของสำนักงาน ';
const long = (letters: number) =>
  WORDS.repeat(Math.ceil(letters / WORDS.length))
    .slice(0, letters)
    .trim();

/** The form of some steps, after it was seen that nothing stands on anything else or over the edge of its column. */
async function formOfSteps(steps: Step[], sheet: Sheet = 'portrait') {
  const printed = await printedProcedure({ procedure: { steps }, manual: { formPaper: sheet } });
  const form = formOf(printed);
  const pages = await pagesOf(printed, sheet);
  const columns = columnsOf(form, sheet);
  for (const page of pages) {
    expect(collisions(page), `page ${page.number}`).toEqual([]);
    const over = page.cells.flatMap((cell, index) => overflowing(cell, columns[index]));
    expect(over, `page ${page.number}`).toEqual([]);
    expect(lastBaseline(page), `page ${page.number}`).toBeLessThan(BOTTOM[sheet]);
  }
  const column = (index: number) => wordsOf(pages.flatMap(({ cells }) => cells[index] ?? []));
  return { form, pages, chart: column(1), detail: column(2), standard: column(4) };
}

/** Where the text of a sheet ends, in pt. */
const BOTTOM = { portrait: (270 / 25.4) * 72, landscape: (183 / 25.4) * 72 };

function lastBaseline({ cells }: FormPage): number {
  return Math.max(...cells.flat().map(({ y }) => y));
}

describe('text of fields in the cells of the form', () => {
  const LISTED = `รับหนังสือจากหน่วยงานภายนอก
และลงทะเบียนรับ ดังนี้

1) ประทับตรารับหนังสือที่มุมบนด้านขวา แล้วกรอกรายละเอียดให้ครบถ้วน
2) ลงทะเบียนรับ
10) เสนอผู้บังคับบัญชา`;

  it.each(SHEETS)('keeps its lines and lists, in rows as high as they are, %s', async (sheet) => {
    const steps = stepsOf(9, Object.fromEntries([2, 3, 4, 5].map((row) => [row, { detail: LISTED }])));
    const { pages, detail } = await formOfSteps(steps, sheet);
    expect(detail.split(squeezed(LISTED))).toHaveLength(5);
    for (const { rows, cells } of pages) {
      const ends = phrasesOf(cells[2] ?? [])
        .filter(({ text }) => text.endsWith('บัญชา'))
        .map(({ y }) => y);
      for (const [index, row] of rows.entries()) {
        const [next, step] = [rows[index + 1], Number.parseInt(row.text, 10)];
        if (step < 2 || step > 5) continue;
        const own = ends.filter((y) => y > row.y && y < (next?.y ?? Infinity));
        expect(own, row.text).toHaveLength(1);
        if (next) expect(next.y - (own[0] ?? 0)).toBeGreaterThan(9);
      }
    }
  });

  it('hangs the lines of an item beside its marker, and says the marker once where an item goes on', async () => {
    const detail = Array.from({ length: 80 }, (_, index) => `${index + 1}) ${long(90)} จบ${index + 1}`);
    const { pages, detail: read } = await formOfSteps(stepsOf(3, { 2: { detail: detail.join('\n') } }));
    expect(read).toContain(squeezed(detail.join('')));
    expect(pages.length).toBeGreaterThan(3);
    const [page] = pages;
    const lines = (page?.cells[2] ?? []).filter(
      ({ text }) => text.startsWith('ตรวจสอบ') || /^จบ\d/u.test(text),
    );
    const starts = new Set(lines.slice(-8).map(({ x }) => Math.round(x)));
    expect(starts.size).toBe(1);
  });

  it('is strong where it was written so, measured as it is set', async () => {
    const { form, standard } = await formOfSteps(
      stepsOf(3, { 2: { detail: `**${long(300)}**`, standard: `**ครบ** ทุก*ฉบับ* **${long(80)}**` } }),
    );
    expect(standard).toContain(squeezed('ครบ ทุกฉบับ'));
    const runs = form.printed[1]?.cells.flatMap((cell) =>
      cell.paragraphs.flatMap(({ lines }) => lines.flat()),
    );
    expect(runs?.filter(({ strong }) => strong).length).toBeGreaterThan(5);
    expect(runs?.some(({ emphasis }) => emphasis)).toBe(true);
  });

  it('has letters above and below the line', async () => {
    const steps = stepsOf(3, { 2: { detail: 'พื้นที่ 25 ม.<sup>2</sup> และ CO<sub>2</sub>' } });
    const { pages, detail } = await formOfSteps(steps);
    expect(detail).toContain(squeezed('พื้นที่ 25 ม.2 และ CO2'));
    const small = pages.flatMap(({ cells }) => cells[2] ?? []).filter(({ size }) => size < 7);
    expect(small.map(({ text }) => text)).toEqual(['2', '2']);
    const [above, below] = small.map(({ y }) => y);
    expect(above).toBeLessThan(below ?? 0);
  });

  it('says the words of links without their addresses', async () => {
    const { detail } = await formOfSteps(stepsOf(3, { 2: { detail: 'ดู [ระเบียบ](https://a.go.th/x) ก่อน' } }));
    expect(detail).toContain(squeezed('ดูระเบียบก่อน'));
    expect(detail).not.toContain('a.go.th');
  });
});

describe('words that a chart in the form has no room for', () => {
  const ways = (count: number, condition: (way: number) => string) =>
    stepsOf(count + 4, {
      2: decision(
        ...Array.from({ length: count }, (_, index) => [`s${index + 3}`, condition(index + 3)] as const),
      ),
    });

  it.each(SHEETS)('stand in a higher symbol where a decision asks at length, %s', async (sheet) => {
    const label = long(150);
    const { chart, detail } = await formOfSteps(
      stepsOf(5, { 3: { ...decision(['s4', 'ครบ'], ['s2', 'ไม่ครบ']), label } }),
      sheet,
    );
    expect(chart).toContain(squeezed(label));
    expect(detail).not.toContain(squeezed(label));
  });

  it.each(SHEETS)('begin in the symbol and stand whole before the detail, %s', async (sheet) => {
    const label = long(2000);
    for (const shape of ['process', 'decision'] as const) {
      const ways = shape === 'decision' ? decision(['s3', 'ครบ'], ['s1', 'ไม่ครบ']) : {};
      const { form, chart, detail } = await formOfSteps(stepsOf(4, { 2: { ...ways, label } }), sheet);
      const words = form.rows[1]?.chart.words.map(({ text }) => withoutLineMarks(text)) ?? [];
      const shown = words.slice(0, words.findIndex((line) => line.endsWith('…')) + 1).join('');
      expect(shown.length).toBeGreaterThan(100);
      expect(squeezed(label)).toContain(squeezed(shown.replace('…', '')));
      expect(chart).toContain(squeezed(shown));
      expect(detail).toContain(squeezed(`(${label})งานที่ 2 คือ`));
    }
  });

  it.each(SHEETS)('are numbered where many ways have long conditions, %s', async (sheet) => {
    const { chart, detail } = await formOfSteps(
      ways(12, (way) => `${long(92)} ที่ ${way}`),
      sheet,
    );
    for (let way = 1; way <= 12; way++)
      expect(detail).toContain(squeezed(`(${way}) ถ้า${long(92)} ที่ ${way + 2} ไปขั้นตอนที่ ${way + 2}`));
    for (let way = 1; way <= 8; way++) expect(chart).toContain(`(${way})`);
  });

  it.each(SHEETS)(
    'are told in the detail where there are forty ways, with and without conditions, %s',
    async (sheet) => {
      const choice = await formOfSteps(
        ways(40, (way) => `ประเภท ${way}`),
        sheet,
      );
      expect(choice.detail).toContain(squeezed('(40) ถ้าประเภท 42 ไปขั้นตอนที่ 42'));
      expect(choice.chart).toContain(squeezed('…'));
      const next = Array.from({ length: 40 }, (_, index) => ({ to: `s${index + 3}` }));
      const fork = await formOfSteps(stepsOf(44, { 2: { next } }), sheet);
      expect(fork.detail).toContain(squeezed('(40) พร้อมกับ ไปขั้นตอนที่ 42'));
    },
  );

  it('stay in the chart where there is room', async () => {
    const { detail, chart } = await formOfSteps(ways(3, (way) => `ประเภทที่ ${way}`));
    expect(detail).not.toContain('(1)');
    for (const way of [3, 4, 5]) expect(chart).toContain(squeezed(`ประเภทที่ ${way}`));
  });
});

describe('long words around the form', () => {
  it.each(SHEETS)('are all there, and inside the margins, %s', async (sheet) => {
    const { pdf } = await printedProcedure({
      procedure: {
        title: `งาน${long(1900)} จบชื่อ`,
        code: `${'W'.repeat(20)}/${'รหัส'.repeat(60)}จบรหัส`,
        indicator: `${long(3000)} จบตัวชี้วัด`,
        steps: stepsOf(3),
      },
      manual: { formPaper: sheet, title: long(700) },
    });
    const { pages } = await placesIn(pdf);
    const form = pages.findIndex((page) => wordsOf(page).includes(squeezed(SHEET_TITLE)));
    for (const words of ['จบชื่อ', 'จบรหัส', 'จบตัวชี้วัด'])
      expect(pages.slice(form).map(wordsOf).join('')).toContain(squeezed(words));
    for (const [index, page] of pages.entries()) {
      expect(Math.min(...page.map(({ y, size }) => y - size))).toBeGreaterThan((5 / 25.4) * 72);
      const width = index >= form && sheet === 'landscape' ? 277 : 190;
      expect(rightEdge(page)).toBeLessThan((width / 25.4) * 72 + 0.5);
    }
  });
});
