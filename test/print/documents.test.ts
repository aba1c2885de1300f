import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { fortySteps, officeWith, sample, type Changes } from './office.ts';
import { placesIn, rightEdge } from './places.ts';
import { printedFiles, printedProcedure } from './printing.ts';
import { complaints, facts, isMissing, pagesByPdfjs, structure } from './readers.ts';
import { squeezed } from './text.ts';

const text = async (pdf: Uint8Array) => squeezed((await pagesByPdfjs(pdf)).join(''));
const pdfWith = async (changes: Changes) => (await printedProcedure(changes)).pdf;

const SIGNED = { name: 'นางสาวสมหญิง ใจดี', position: 'ผู้อำนวยการกลุ่มนโยบายและแผน', date: '2025-09-30' };
const APPROVED: NonNullable<Changes['procedure']> = {
  code: 'ศธ-04/2568',
  status: 'approved',
  revision: 12,
  effective: '2025-10-01',
  reviewBy: '2026-09-30',
  prepared: [SIGNED],
  approved: [{ ...SIGNED, name: 'นายสมชาย รักเรียน' }],
  history: [{ revision: 12, date: '2025-09-15', change: 'ปรับผังขั้นตอนที่ 3 ให้ตรงกับระเบียบ' }],
};

describe('what a document says of itself', () => {
  it('is its title, its author, its language and that it is accessible, in one family of fonts', async () => {
    const { fonts, ...said } = await facts(await pdfWith({}));
    const [manual] = sample.manuals;
    expect(said).toMatchObject({
      title: manual?.procedures[0]?.title,
      language: 'th-TH',
      tagged: true,
      standard: ['ua-1'],
    });
    expect(said.author).toContain(manual?.author?.name);
    expect(said.author).toContain(sample.office.name);
    expect(fonts.filter(({ name, embedded }) => !name.startsWith('Sarabun-') || !embedded)).toEqual([]);
  });

  it.skipIf(isMissing('pdfinfo'))('is told by tags: headings, lists, tables with heads', async () => {
    expect(structure(await pdfWith({}))).toMatch(/H1[^]*H2[^]*\bL\b[^]*Table[^]*TH[^]*TD/);
  });

  it('names no time that the content or the caller does not name', async () => {
    const dates = async (changes: Changes) => {
      const document = await PDFDocument.load(await pdfWith(changes), { updateMetadata: false });
      return [document.getCreationDate(), document.getModificationDate()].map((date) =>
        date?.toISOString().slice(0, 10),
      );
    };
    expect(await dates({})).toEqual([undefined, undefined]);
    expect(new Set(await dates({ procedure: { effective: '2025-10-01' } }))).toEqual(new Set(['2025-10-01']));
  });
});

describe('documents for archives', () => {
  const archive = (procedure: Changes['procedure'] = {}) =>
    officeWith({ manual: { archive: true }, procedure });
  const id = sample.manuals[0]?.procedures[0]?.id ?? '';
  const wanted = (one: string) => one === id;

  it('keep to PDF/A-2a where there is a date', async () => {
    for (const [library, date] of [
      [archive(), '2025-10-01'],
      [archive({ effective: '2025-10-01' }), undefined],
    ] as const) {
      const pdf = (await printedFiles(library, { date, wanted })).get(id) ?? new Uint8Array();
      expect((await facts(pdf)).standard).toContain('a-2a');
      if (!isMissing('qpdf')) expect(complaints(pdf)).toBe('');
    }
  });
});

const same = (one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()) =>
  Buffer.compare(one, other) === 0;

/** The sample manuals under other ids. */
const secondManuals = sample.manuals.map((manual) => ({
  ...manual,
  id: 'second',
  procedures: manual.procedures.map((one) => ({ ...one, manual: 'second', id: `second/${one.slug}` })),
}));

describe('the bytes of documents', () => {
  it('are the same in another folder and in another order, and change with the date', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    try {
      const day = '2025-10-01';
      const first = await printedFiles(sample, { date: day });
      const behind = { ...sample, manuals: [...secondManuals, ...sample.manuals] };
      const again = await printedFiles(behind, { date: day, folder });
      for (const [id, pdf] of first) expect(same(pdf, again.get(id)), id).toBe(true);
      expect(again.size).toBe(2 * first.size);
      const [book = ''] = first.keys();
      const other = await printedFiles(sample, { date: '2025-10-02', wanted: (id) => id === book });
      expect(same(first.get(book), other.get(book))).toBe(false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('Thai digits', () => {
  it('stand everywhere but in codes and addresses', async () => {
    const site = 'https://manual.example.go.th/2568';
    const changes: Changes = {
      procedure: { ...APPROVED, steps: fortySteps },
      manual: { digits: 'thai' },
      office: { site },
    };
    const { pages } = await placesIn(await pdfWith(changes));
    const words = squeezed(
      pages
        .flat()
        .map(({ text: one }) => one)
        .join(''),
    ).replaceAll('ศธ-04/2568', '');
    expect(words).toContain(squeezed(`${site}/`));
    const rest = words.replaceAll(/https:\/\/[a-z0-9./-]+/gu, '');
    expect([...rest.matchAll(/.{0,12}[0-9]+.{0,12}/gu)].map(([found]) => found)).toEqual([]);
    for (const shown of ['หน้า ๑/๑', '๓.๑', '๕.๔๐', '๔๐.', '๑ ตุลาคม พ.ศ. ๒๕๖๘', 'แก้ไขครั้งที่ ๑๒', 'ต่อหน้า ๙'])
      expect(rest).toContain(squeezed(shown));
  });
});

/** Which modules of a drawn QR code are dark, row by row. */
function modulesOf(svg: string): boolean[] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const dark = new Set(
    [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => Number(y) * size + Number(x)),
  );
  return Array.from({ length: size * size }, (_, index) => dark.has(index));
}

describe('where the current version is', () => {
  it('stands at the foot of every page, and once among the facts as a link', async () => {
    const { pdf, data } = await printedProcedure({ office: { site: 'https://manual.example.go.th/' } });
    const { pages, links } = await placesIn(pdf);
    const address = `https://manual.example.go.th/${sample.manuals[0]?.procedures[0]?.id}/`;
    const foot = squeezed(`ตรวจสอบฉบับปัจจุบันได้ที่ ${address}`);
    for (const page of pages) expect(squeezed(page.map(({ text: one }) => one).join(''))).toContain(foot);
    expect(await text(pdf)).toContain(squeezed(`ฉบับปัจจุบัน : ${address}`));
    expect(links.filter(({ to }) => typeof to === 'string').map(({ on, to }) => [on, to])).toContainEqual([
      1,
      address,
    ]);
    const { document } = JSON.parse(data) as { document: { footer: { current: { qr: string } } } };
    expect(modulesOf(document.footer.current.qr)).toEqual(
      encode(address, { border: 0, ecc: 'M' }).data.flat(),
    );
    expect((await facts(pdf)).standard).toEqual(['ua-1']);
  });

  it('is not told where the office has no site', async () => {
    const pdf = await pdfWith({});
    expect(await text(pdf)).not.toContain(squeezed('ตรวจสอบฉบับปัจจุบัน'));
    expect((await placesIn(pdf)).links.filter(({ to }) => typeof to === 'string')).toEqual([]);
  });
});

describe('the header of a sheet', () => {
  /** Printers reach to about 5 mm of the edge of a sheet. */
  const MARGIN = (5 / 25.4) * 72;
  const LONG = 'งานพัฒนาระบบสารสนเทศเพื่อการบริหารจัดการศึกษาของสำนักงานเขตพื้นที่การศึกษา ';

  it.each([1, 2])('stays on the sheet and in its margins with a title %i times as long', async (times) => {
    const library = officeWith({ procedure: { title: LONG.repeat(times).trim() } });
    const id = library.manuals[0]?.id ?? '';
    const files = await printedFiles(library, { wanted: (one) => one === id });
    const { pages } = await placesIn(files.get(id) ?? new Uint8Array());
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(Math.min(...page.map(({ y, size }) => y - size))).toBeGreaterThan(MARGIN);
      expect(rightEdge(page)).toBeLessThan((190 / 25.4) * 72 + 0.5);
    }
  });
});

describe('the control of a document', () => {
  const shown = [
    'รหัสเอกสาร : ศธ-04/2568',
    'ครั้งที่แก้ไข : 12',
    'เริ่มใช้ : 1 ตุลาคม พ.ศ. 2568',
    'ทบทวนภายใน : 30 กันยายน พ.ศ. 2569',
    'ผู้จัดทำ',
    `(${SIGNED.name})`,
    'ผู้อนุมัติ',
    '(นายสมชาย รักเรียน)',
    SIGNED.position,
    '30 ก.ย. 2568',
    'ประวัติการแก้ไข',
    'ปรับผังขั้นตอนที่ 3 ให้ตรงกับระเบียบ',
    'แก้ไขครั้งที่ 12 เริ่มใช้ 1 ต.ค. 2568',
  ];

  it('is told where it is given, and nothing of it where it is not', async () => {
    const [approved, plain] = [
      await text(await pdfWith({ procedure: APPROVED })),
      await text(await pdfWith({})),
    ];
    expect(shown.filter((words) => !approved.includes(squeezed(words)))).toEqual([]);
    expect(shown.filter((words) => plain.includes(squeezed(words)))).toEqual([]);
  });

  it('has a line for the date of each signature that is not there yet', async () => {
    const waiting = ['หนึ่ง', 'สอง', 'สาม'].map((name) => ({ name, position: 'ผู้เชี่ยวชาญ' }));
    const said = await text(await pdfWith({ procedure: { prepared: [SIGNED], reviewed: waiting } }));
    expect(said.match(/วันที่\.{5}/g)).toHaveLength(3);
    expect(said.match(/ลงชื่อ\.{5}/g)).toHaveLength(4);
    expect(said).toMatch(/30ก\.ย\.2568[^]*\(หนึ่ง\)[^]*\(สอง\)[^]*\(สาม\)/);
  });

  it('warns of a draft and of a procedure that is no longer in use, with the one that replaced it', async () => {
    const successor = sample.manuals[0]?.procedures[1];
    const draft = await text(await pdfWith({ procedure: { status: 'draft' } }));
    const retired = await text(
      await pdfWith({ procedure: { status: 'retired', replacedBy: successor?.id ?? '' } }),
    );
    const approved = await text(await pdfWith({ procedure: { status: 'approved' } }));
    expect(draft).toContain(squeezed('ฉบับร่าง'));
    expect(retired).toContain(squeezed(`เลิกใช้แล้ว ใช้กระบวนงานนี้แทน: ${successor?.title}`));
    for (const words of ['ฉบับร่าง', 'เลิกใช้แล้ว']) expect(approved).not.toContain(squeezed(words));
  });
});
