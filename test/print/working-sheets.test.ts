import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { decision, fortySteps, officeWith, sample, stepsOf, type Changes } from './office.ts';
import { procedureDocument } from '#document/procedure.ts';
import { paperChecklist } from '#print/checklist.ts';
import { paperOf } from '#print/paper.ts';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import { documentWords } from '#words/document.ts';
import { phrasesOf, placesIn } from './places.ts';
import { printedFiles } from './printing.ts';
import { complaints, isMissing, pagesByPdfjs } from './readers.ts';
import { squeezed } from './text.ts';

async function sheets(kind: 'checklist' | 'poster', changes: Changes): Promise<Uint8Array> {
  const library = officeWith(changes);
  const id = library.manuals[0]?.procedures[0]?.id ?? '';
  const files = await printedFiles(library, { wanted: (one) => one === id, further: new Set([kind]) });
  return files.get(`${kind}/${id}`) ?? new Uint8Array();
}

const TITLE = 'การรับหนังสือราชการจากหน่วยงานภายนอก';
const BRANCHING = stepsOf(6, {
  2: { ...decision(['s3', 'เอกสารครบ'], ['s1', 'เอกสารไม่ครบ']), label: 'เอกสารครบถ้วนหรือไม่' },
});

describe('the checklist of a procedure', () => {
  it('has every step in order, who does it and how long, the ways to choose from, and room to sign', async () => {
    const pdf = await sheets('checklist', { procedure: { title: TITLE, steps: BRANCHING } });
    const words = squeezed((await pagesByPdfjs(pdf)).join(''));
    const told = [
      'แบบตรวจสอบรายการ',
      TITLE,
      ...['เรื่อง', 'เลขที่', 'ผู้รับผิดชอบเรื่อง', 'วันที่เริ่ม', 'วันที่ทำ'],
      ...BRANCHING.slice(0, 2).map(({ label }) => label),
      'ผู้รับผิดชอบ:',
      'เวลา:1-2วัน',
      'ถ้าเอกสารครบไปขั้นตอนที่3',
      'ถ้าเอกสารไม่ครบกลับไปขั้นตอนที่1',
      ...BRANCHING.slice(2).map(({ label }) => label),
      'หมายเหตุ',
      'ผู้ปฏิบัติงาน',
      'ผู้ตรวจสอบ',
    ];
    let from = 0;
    for (const one of told) {
      const at = words.indexOf(squeezed(one), from);
      expect(at, `${one} in ${words.slice(from, from + 200)}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  it('has a box for each choice, and none for what is done side by side with it', () => {
    const next = [
      { to: ['s3', 's4'], when: 'อนุมัติ' },
      { to: 'end', when: 'ไม่อนุมัติ' },
    ];
    const steps = stepsOf(5, { 2: { label: 'อนุมัติหรือไม่', shape: 'decision', next } });
    const library = officeWith({ procedure: { steps } });
    const procedure = library.manuals[0]?.procedures[0];
    if (!procedure) throw new Error('The office has no procedure');
    const document = procedureDocument(library, procedure, documentWords);
    const paper = paperOf(library, { digits: 'arabic', formPaper: 'portrait' });
    const [, choice] = paperChecklist(document, paper).steps;
    const plain = (text: string) => withoutLineMarks(text).replaceAll('\u200b', '');
    expect(
      choice?.ways.map(({ text, isChoice, beside }) => [plain(text), isChoice, ...beside.map(plain)]),
    ).toEqual([
      ['ถ้าอนุมัติ ทำพร้อมกัน ไปขั้นตอนที่ 3', true, 'พร้อมกับ ไปขั้นตอนที่ 4 เมื่อครบทุกงาน'],
      ['ถ้าไม่อนุมัติ สิ้นสุดกระบวนการ', true],
    ]);
  });

  it('has the number of each step beside its box, however many steps there are', async () => {
    const { pages } = await placesIn(await sheets('checklist', { procedure: { steps: stepsOf(104) } }));
    const numbers = pages.map(phrasesOf).flatMap((words) => {
      const [first = { x: 0 }] = words.filter(({ text }) => /^\d+$/u.test(text));
      return words
        .filter(({ x, text }) => x === first.x && /^\d+$/u.test(text))
        .filter(({ x, y }) => words.some((one) => one.x > x && Math.abs(one.y - y) < 2))
        .map(({ text }) => Number(text));
    });
    expect(numbers).toEqual(Array.from({ length: 104 }, (_, index) => index + 1));
  });

  it('says that a procedure is no longer in use, and writes Thai digits where its manual does', async () => {
    const pdf = await sheets('checklist', {
      manual: { digits: 'thai' },
      procedure: { status: 'retired', steps: BRANCHING },
    });
    const words = squeezed((await pagesByPdfjs(pdf)).join(''));
    expect(words).toContain('เลิกใช้แล้ว');
    expect(words).toContain('ไปขั้นตอนที่๓');
    expect(words).toContain('เวลา:๑-๒วัน');
  });
});

describe('the chart for the wall', () => {
  it('names every step once, on one sheet where it has room', async () => {
    const pdf = await sheets('poster', { procedure: { title: TITLE, steps: BRANCHING } });
    const pages = await pagesByPdfjs(pdf);
    expect(pages).toHaveLength(1);
    const words = squeezed(pages.join(''));
    for (const { label } of BRANCHING) expect(words, label).toContain(squeezed(label));
    expect(words).toContain(squeezed(TITLE));
  });

  it('keeps forty steps in columns that letters join, each step once and none over the edge', async () => {
    const pdf = await sheets('poster', { procedure: { steps: fortySteps } });
    const widths = (await PDFDocument.load(pdf)).getPages().map((page) => page.getWidth());
    const { pages } = await placesIn(pdf);
    const text = squeezed((await pagesByPdfjs(pdf)).join(''));
    for (const { label } of fortySteps) expect(text, label).toContain(squeezed(label));
    expect(text).toContain('จุดเชื่อมต่อระหว่างส่วนของผัง');
    expect(text).not.toContain('ระหว่างหน้า');
    for (const [index, page] of pages.entries()) {
      for (const { text: words, x, width, size } of page) {
        expect(x, words).toBeGreaterThan(0);
        expect(x + width, words).toBeLessThan(widths[index] ?? 0);
        expect(size, words).toBeGreaterThan(6.8);
      }
    }
  });

  it('lies on its side where it is wide, and stands where it is high', async () => {
    const owners = [...new Set(sample.roles.map((role) => role.id))];
    const wide = stepsOf(
      4,
      Object.fromEntries(
        [1, 2, 3, 4].map((step) => [step, { owners: [owners[step % owners.length] ?? ''] }]),
      ),
    );
    const sizeOf = async (steps: typeof wide) =>
      (await PDFDocument.load(await sheets('poster', { procedure: { steps } }))).getPage(0).getSize();
    const [lying, standing] = [await sizeOf(wide), await sizeOf(stepsOf(6, {}))];
    expect(lying.width).toBeGreaterThan(lying.height);
    expect(standing.height).toBeGreaterThan(standing.width);
  });

  it('has a column for each who works where several do', async () => {
    const steps = stepsOf(4, { 2: { owners: ['registry-officer'] } });
    const words = squeezed((await pagesByPdfjs(await sheets('poster', { procedure: { steps } }))).join(''));
    expect(words).toContain('ผังขั้นตอนตามผู้รับผิดชอบ');
  });
});

it.skipIf(isMissing('mutool') || isMissing('qpdf')).each(['checklist', 'poster'] as const)(
  '%s is a sound PDF that a reader of tags understands',
  async (kind) => {
    expect(complaints(await sheets(kind, { procedure: { steps: BRANCHING } }))).toBe('');
  },
);

it('nothing is printed besides documents where nobody asks, and what an office asks for is', async () => {
  const asked = async (office: Changes['office']) => [
    ...(await printedFiles(officeWith({ office: office ?? {} }))).keys(),
  ];
  expect((await asked({})).filter((id) => /^(?:checklist|poster)\//u.test(id))).toEqual([]);
  const some = await asked({ print: ['checklist'] });
  expect(some.filter((id) => id.startsWith('checklist/'))).toHaveLength(
    some.filter((id) => !id.startsWith('checklist/') && id.includes('/')).length,
  );
});
