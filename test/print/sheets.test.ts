import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from 'vitest';
import type { Library } from '#manual/library.ts';
import { MARK_GREY } from '#print/status-mark.ts';
import { shortTitle } from '#thai/short-title.ts';
import { officeWith, sample, stepsOf, type Changes } from './office.ts';
import { phrasesOf, placesIn, type Placed } from './places.ts';
import { printedFiles, printedProcedure } from './printing.ts';
import { facts, pagesByPdfjs } from './readers.ts';
import { squeezed } from './text.ts';

const [manual] = sample.manuals;
const procedures = manual?.procedures ?? [];
const [first] = procedures;
const MM = 72 / 25.4;

/** The words above the text of a page. */
function headerOf(page: readonly Placed[] = []): string {
  return squeezed(
    page
      .filter(({ y }) => y < 22 * MM)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** The words below it, from the left to the right. */
function footOf(page: readonly Placed[] = [], height = 297 * MM): Placed[] {
  return phrasesOf(page.filter(({ y }) => y > height - 23 * MM)).toSorted((a, b) => a.x - b.x);
}

async function bookOf(library: Library): Promise<Uint8Array> {
  const files = await printedFiles(library, { wanted: (id) => id === manual?.id });
  return files.get(manual?.id ?? '') ?? new Uint8Array();
}

const pagesOf = async (changes: Changes) => (await placesIn((await printedProcedure(changes)).pdf)).pages;

/** So long that it takes several sheets of the form, upright and on its side. */
const LONG: Changes['procedure'] = { steps: stepsOf(20) };

describe('the header of every sheet of a procedure', () => {
  it.each(['portrait', 'landscape'] as const)(
    'names it, and which of its sheets that is, %s',
    async (formPaper) => {
      const pages = await pagesOf({ procedure: { ...LONG, code: 'ศธ-04/2568' }, manual: { formPaper } });
      expect(pages.length).toBeGreaterThan(4);
      const name = squeezed(`ศธ-04/2568 ${shortTitle(first?.title ?? '')}`).replace('…', '');
      pages.forEach((page, index) => {
        expect(headerOf(page)).toContain(name);
        expect(headerOf(page)).toContain(squeezed(manual?.title ?? ''));
        expect(headerOf(page)).toMatch(new RegExp(`หน้า${index + 1}/${pages.length}$`, 'u'));
      });
    },
  );

  it('cuts a long title after a word', async () => {
    const title = 'งานพัฒนาระบบสารสนเทศเพื่อการบริหารจัดการศึกษาของสำนักงานเขตพื้นที่การศึกษา';
    for (const page of await pagesOf({ procedure: { title } }))
      expect(headerOf(page)).toContain(squeezed('งานพัฒนาระบบสารสนเทศเพื่อการบริหาร'));
  });

  it.each([
    ['draft', {}, 'ร่าง'],
    ['draft', { revision: 3 }, 'ร่าง แก้ไขครั้งที่ 3'],
    ['approved', { revision: 3 }, 'แก้ไขครั้งที่ 3'],
    ['retired', { revision: 3 }, 'เลิกใช้แล้ว แก้ไขครั้งที่ 3'],
    ['approved', {}, ''],
    [undefined, {}, ''],
  ] as const)('of status %s and %o says: %s', async (status, given, said) => {
    const name = squeezed(shortTitle(first?.title ?? '')).replace('…', '');
    for (const page of await pagesOf({ procedure: { ...given, ...(status ? { status } : {}) } })) {
      const [, state] = headerOf(page).split(name);
      expect(state?.replace(/^(?:…|\.\.\.)/u, '')).toMatch(
        new RegExp(`^${squeezed(said)}หน้า\\d+/\\d+$`, 'u'),
      );
    }
  });

  it('counts the sheets of each procedure of a book by themselves', async () => {
    const { pages, outline } = await placesIn(await bookOf(sample));
    const starts = outline.filter(({ depth }) => depth === 1).map(({ page }) => page);
    procedures.forEach(({ title }, index) => {
      const [from = 0, to = 0] = [starts[index], starts[index + 1]];
      for (let page = from; page < to; page++) {
        expect(headerOf(pages[page - 1])).toContain(squeezed(shortTitle(title)).replace('…', ''));
        expect(headerOf(pages[page - 1])).toMatch(new RegExp(`หน้า${page - from + 1}/${to - from}$`, 'u'));
      }
    });
    for (const page of pages.slice(0, (starts[0] ?? 1) - 1)) expect(headerOf(page)).not.toContain('หน้า');
  });
});

/** How many points of each page are of the grey of a mark. */
async function markedPoints(pdf: Uint8Array): Promise<number[]> {
  const grey = parseInt(MARK_GREY.slice(1, 3), 16);
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const counts: number[] = [];
    for (const page of document.pages()) {
      const { data } = await page.render({ scale: 1, render: 'bitmap' });
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === grey && data[at + 1] === grey && data[at + 2] === grey) count++;
      counts.push(count);
    }
    return counts;
  } finally {
    library.destroy();
  }
}

/** More than letters and lines have at their edges. */
const MARKED = 3000;

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Before the first sheet of the form of `LONG`. */
const FORM = 4;

describe('the mark across a sheet', () => {
  it.each(['draft', 'retired'] as const)('of status %s is on every sheet, and in no text', async (status) => {
    const of = async (changes: Changes['procedure']) =>
      (await printedProcedure({ procedure: { ...LONG, ...changes }, manual: { formPaper: 'landscape' } }))
        .pdf;
    const [marked, plain] = [await of({ status }), await of({})];
    const points = await markedPoints(marked);
    expect(points.filter((count) => count < MARKED)).toEqual([]);
    expect(Math.max(...(await markedPoints(plain)))).toBeLessThan(MARKED);
    expect((await facts(marked)).standard).toEqual(['ua-1']);
    // Besides the word in the header, and the notice on the first page, both say the same in the same order.
    const bare = (texts: readonly string[]) =>
      texts.map((text) =>
        squeezed(text)
          .replace(/^(.*?)(?:ร่าง|เลิกใช้แล้ว)(หน้า)/u, '$1$2')
          .replace(/ฉบับร่าง|เลิกใช้แล้ว/u, '')
          .replace(/[ก-ฮ](?=ต่อหน้า|จากหน้า)/gu, ''),
      );
    const [marks, others] = [await pagesByPdfjs(marked), await pagesByPdfjs(plain)];
    // The notice moves what stands before the form, and so where its chart is cut and the letters that join it.
    expect(marks).toHaveLength(others.length);
    expect(bare(marks).slice(FORM)).toEqual(bare(others).slice(FORM));
    expect(squeezed(marks[0] ?? '').match(/ร่าง|เลิกใช้/gu)).toHaveLength(2);
  });

  it('stands in a book on the sheets of its procedure alone', async () => {
    const pdf = await bookOf(officeWith({ procedure: { status: 'draft' } }));
    const { outline } = await placesIn(pdf);
    const [from = 0, to = 0] = outline.filter(({ depth }) => depth === 1).map(({ page }) => page);
    const marked = (await markedPoints(pdf)).flatMap((count, index) => (count < MARKED ? [] : [index + 1]));
    expect(marked).toEqual(Array.from({ length: to - from }, (_, index) => from + index));
  });

  it('leaves text over it a contrast of 7 to 1, and can be seen on white', () => {
    const contrast = (one: number, other: number) =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    expect(contrast(luminance(MARK_GREY), luminance('#1a1a1a'))).toBeGreaterThan(7);
    expect(contrast(luminance(MARK_GREY), 1)).toBeGreaterThan(1.4);
  });
});

/** What readers call the pages. */
async function labelsOf(pdf: Uint8Array): Promise<readonly string[] | null> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(pdf) });
  try {
    return await (await task.promise).getPageLabels();
  } finally {
    await task.destroy();
  }
}

describe('the names of pages', () => {
  it.each(['arabic', 'thai'] as const)('are what is printed at their feet, in %s digits', async (digits) => {
    const pdf = await bookOf(officeWith({ manual: { digits } }));
    const { pages } = await placesIn(pdf);
    const labels = await labelsOf(pdf);
    const feet = pages.map((page) =>
      footOf(page)
        .at(-1)
        ?.text.replace(/^หน้า (\S+) จาก .*$/u, '$1'),
    );
    expect(labels?.[0]).toBe('ปก');
    expect(labels?.slice(1)).toEqual(feet.slice(1));
    expect(labels?.slice(1, 3)).toEqual(['ก', digits === 'thai' ? '๑' : '1']);
  });

  it('are not needed where pages are called by their places', async () => {
    const { catalog } = await PDFDocument.load((await printedProcedure({})).pdf, { updateMetadata: false });
    expect(catalog.has(PDFName.of('PageLabels'))).toBe(false);
  });
});

describe('documents that are printed on both sides', () => {
  const DUPLEX: Changes = { office: { binding: 'duplex' } };
  const leftOf = (page: readonly Placed[]) =>
    Math.min(...page.filter(({ text }) => text.trim()).map(({ x }) => x));

  it('begin what is new in a book on a right-hand page, and leave other backs blank', async () => {
    const pdf = await bookOf(officeWith(DUPLEX));
    const { pages, outline } = await placesIn(pdf);
    const starts = outline.filter(({ depth }) => depth === 1).map(({ page }) => page);
    expect(starts.slice(0, procedures.length + 1).filter((page) => page % 2 === 0)).toEqual([]);
    const blank = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
    expect(blank.length).toBeGreaterThan(0);
    expect(blank.filter((page) => page % 2 === 1)).toEqual([]);
    expect(blank.filter((page) => !starts.includes(page + 1) && page !== 2)).toEqual([]);
    expect((await markedPoints(pdf)).every((count) => count < MARKED)).toBe(true);
    expect((await facts(pdf)).standard).toEqual(['ua-1']);
    const labels = await labelsOf(pdf);
    expect(labels?.slice(0, 3)).toEqual(['ปก', 'ปก 2', 'ก']);
    expect(labels?.[(starts[0] ?? 1) - 1]).toBe('1');
  });

  it('have the wide margin and the name of the manual at the binding, numbers of pages outside', async () => {
    const { pages } = await placesIn(await bookOf(officeWith({ ...DUPLEX, procedure: LONG })));
    const upright = pages
      .map((page, index) => ({ page, number: index + 1 }))
      .filter(({ page, number }) => page.length > 0 && number > 4);
    expect(upright.length).toBeGreaterThan(6);
    for (const { page, number } of upright) {
      const isRight = number % 2 === 1;
      expect(leftOf(page)).toBeCloseTo((isRight ? 30 : 20) * MM, 0);
      expect(footOf(page).at(isRight ? -1 : 0)?.text).toMatch(/^หน้า \d+ จาก \d+$/u);
    }
  });

  it('are only those of an office that asks for it', async () => {
    const { pages } = await placesIn(await bookOf(officeWith({ office: { binding: 'single' } })));
    expect(pages.filter((page) => page.length === 0)).toEqual([]);
    const without = await printedProcedure({});
    const single = await printedProcedure({ office: { binding: 'single' } });
    expect(single.data).toBe(without.data);
    for (const page of pages) expect(leftOf(page)).toBeGreaterThan(29.9 * MM);
  });

  it('have inner and outer margins too where they are of one procedure', async () => {
    const pages = await pagesOf({ ...DUPLEX, procedure: LONG });
    expect(pages.map((page) => Math.round(leftOf(page) / MM))).toEqual(
      pages.map((_, index) => (index % 2 === 0 ? 30 : 20)),
    );
  });
});

describe('how long a procedure takes', () => {
  const lasting = (duration: object): Changes => ({
    procedure: {
      steps: stepsOf(3).map((step) => ({ ...step, duration: duration as NonNullable<typeof step.duration> })),
    },
  });
  const DAYS = { kind: 'length', written: '2 วัน', shortest: { วัน: 2 }, longest: { วัน: 2 }, atLeast: false };

  it('stands among its facts and under the title of the section that tells the steps, not in the form', async () => {
    const pages = (await pagesOf(lasting(DAYS))).map((page) =>
      squeezed(page.map(({ text }) => text).join('')),
    );
    const [front = ''] = pages;
    expect(front).toContain(squeezed('เวลาดำเนินการรวม : 6 วัน'));
    expect(front).toContain(squeezed('5. ขั้นตอนการปฏิบัติงาน เวลาดำเนินการรวม: 6 วัน 5.1'));
    expect(pages.join('').split(squeezed('เวลาดำเนินการรวม'))).toHaveLength(3);
  });

  it('is said not to be told in numbers where no step does', async () => {
    const pages = await pagesOf(lasting({ kind: 'words', written: 'ตามสมควร' }));
    const front = squeezed((pages[0] ?? []).map(({ text }) => text).join(''));
    expect(front).toContain(squeezed('เวลาดำเนินการรวม : ไม่ได้กำหนดเป็นตัวเลข'));
    expect(front.split(squeezed('เวลาดำเนินการรวม'))).toHaveLength(2);
  });
});
