import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { TOO_MANY_PAGES } from '#print/compiler/compiler.ts';
import { officeBookWords } from '#words/office-book.ts';
import { printedFiles } from './printing.ts';
import { complaints, facts, isMissing, pagesByPdfjs, type Bookmark } from './readers.ts';
import { squeezed } from './text.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/kinds-office', import.meta.url));

const BOOK = `
print: [office]
book:
  title: รวมคู่มือปฏิบัติงานของสำนักงาน
  year: 2569
  preface: |
    คู่มือเล่มนี้รวมวิธีปฏิบัติงาน
    ของทุกกลุ่ม

    หวังว่าจะเป็นประโยชน์
  approved: { name: นายเที่ยงธรรม นำชัย, position: ผู้อำนวยการสำนักงาน }
  distribution: [director, audit-unit]
`;

/** A form of an A4 page that stands and one that lies. */
async function blankForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const [size, words] of [
    [[595, 842], 'FIRST PAGE OF THE FORM'],
    [[842, 595], 'SECOND PAGE OF THE FORM'],
  ] as const)
    document.addPage([...size]).drawText(words, { x: 80, y: 200, size: 14, font });
  return document.save();
}

async function encrypted(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await blankForm());
  document.encrypt({ userPassword: 'reader', ownerPassword: 'owner' });
  return document.save();
}

async function long(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage([595, 842]);
  return document.save();
}

/** The office of the fixture with a book and the files of some forms. */
async function officeWithBook(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'office-book-'));
  await cp(FIXTURE, content, { recursive: true });
  await writeFile(
    join(content, 'office.yaml'),
    (await readFile(join(content, 'office.yaml'), 'utf8')) + BOOK,
  );
  let forms = await readFile(join(content, 'forms.yaml'), 'utf8');
  const ids = [...forms.matchAll(/^- id: (\S+)$/gmu)].map(([, id]) => id);
  await mkdir(join(content, 'forms'));
  for (const [index, [name, data]] of Object.entries(files).entries()) {
    await writeFile(join(content, 'forms', name), data);
    forms = forms.replace(`- id: ${ids[index]}\n`, `- id: ${ids[index]}\n  file: ${name}\n`);
  }
  await writeFile(join(content, 'forms.yaml'), forms);
  return content;
}

let content: string;
let pdf: Uint8Array;
let pages: string[];

beforeAll(async () => {
  content = await officeWithBook({
    'two-pages.pdf': await blankForm(),
    'locked.pdf': await encrypted(),
    'damaged.pdf': '%PDF-1.7 and nothing else',
    'long.pdf': await long(TOO_MANY_PAGES),
    'request.docx': 'a document of Word',
  });
  const { library, diagnostics } = await check(content);
  if (!library) throw new Error(JSON.stringify(diagnostics));
  const files = await printedFiles(library, { content, wanted: (id) => id === 'office' });
  pdf = files.get('office') ?? new Uint8Array();
  pages = (await pagesByPdfjs(pdf)).map(squeezed);
}, 60_000);

afterAll(() => rm(content, { recursive: true }));

describe('the book of a whole office', () => {
  it('has a cover, a preface, an approval that names every manual, and sheets to be filled in', () => {
    const [cover = '', preface = '', approval = '', distribution = '', reading = ''] = pages;
    expect(cover).toContain(squeezed('รวมคู่มือปฏิบัติงานของสำนักงาน'));
    expect(cover).toContain(squeezed('พ.ศ. 2569'));
    expect(preface).toContain(squeezed('คู่มือเล่มนี้รวมวิธีปฏิบัติงาน ของทุกกลุ่ม'));
    expect(preface).toContain(squeezed('หวังว่าจะเป็นประโยชน์'));
    for (const words of ['คู่มือสำหรับประชาชน', 'คู่มือขั้นตอนการดำเนินงาน งานการเงิน', '(นายเที่ยงธรรม นำชัย)'])
      expect(approval).toContain(squeezed(words));
    expect(distribution).toContain(squeezed(officeBookWords.distribution.title));
    expect(distribution).toContain(squeezed('หน่วยตรวจสอบภายใน'));
    expect(reading).toContain(squeezed(officeBookWords.reading.words));
    expect(reading).toContain('20');
  });

  it('holds every manual as a part, with its chapters, and bookmarks that lead there', async () => {
    const { outline, tagged } = await facts(pdf);
    const archives = outline.find(({ title }) => title.includes('การเก็บและทำลายหนังสือราชการ'));
    const titles = (all: readonly Bookmark[]) => all.map(({ title }) => title);
    expect(titles(archives?.children ?? [])).toEqual([
      'คำนำ',
      'วิธีใช้คู่มือ',
      'ส่วนที่ 1 การเก็บและการยืม',
      'ส่วนที่ 2 การทำลาย',
      'ภาคผนวก ก อายุการเก็บหนังสือ',
      'ภาคผนวก ข ผู้ประสานงาน',
    ]);
    expect(titles(outline).slice(-3)).toEqual(['ภาคผนวก แบบฟอร์ม', 'ดัชนีผู้รับผิดชอบ', 'ดัชนีเอกสารอ้างอิง']);
    expect(tagged).toBe(true);
  });

  it('sets in the pages of PDFs as large as they are, and names the files that it cannot set in', async () => {
    const at = pages.findIndex((words) => words.includes('FIRSTPAGEOFTHEFORM'));
    expect(pages[at + 1]).toContain('SECONDPAGEOFTHEFORM');
    const document = await PDFDocument.load(pdf);
    expect(document.getPage(at).getSize()).toMatchObject({ width: expect.closeTo(595, 0) as number });
    expect(document.getPage(at + 1).getSize()).toMatchObject({ width: expect.closeTo(842, 0) as number });
    const appendix = pages[at - 1];
    expect(appendix).toContain(squeezed(officeBookWords.forms.notSetIn('locked.pdf')));
    expect(appendix).toContain(squeezed(officeBookWords.forms.notSetIn('damaged.pdf')));
    expect(appendix).toContain(squeezed(officeBookWords.forms.file('request.docx')));
    expect(appendix).toContain(squeezed(officeBookWords.forms.tooLong('long.pdf', TOO_MANY_PAGES)));
  });

  it.skipIf(isMissing('qpdf'))('is a whole file', () => {
    expect(complaints(pdf)).toBe('');
  });

  it('is the same file each time', async () => {
    const { library } = await check(content);
    const again = library && (await printedFiles(library, { content, wanted: (id) => id === 'office' }));
    expect(Buffer.compare(again?.get('office') ?? new Uint8Array(), pdf)).toBe(0);
  });
});

it('is made to the standard for accessible files where no form is set in, and only where it is asked for', async () => {
  const { library } = await check(FIXTURE);
  if (!library) throw new Error('The fixture is refused');
  const asked = await printedFiles(library, {
    wanted: (id) => id === 'office',
    further: new Set(['office']),
  });
  expect((await facts(asked.get('office') ?? new Uint8Array())).standard).toEqual(['ua-1']);
  expect([...(await printedFiles(library, { wanted: (id) => id === 'office' })).keys()]).toEqual([]);
});
