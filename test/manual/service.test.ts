import { describe, expect, test } from 'vitest';
import { formIndex } from '#document/indexes.ts';
import { procedureDocument } from '#document/procedure.ts';
import { passages } from '#document/rich-text.ts';
import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';
import type { Manual } from '#manual/library.ts';
import { parseContent } from '#manual/parse.ts';
import { paperOf } from '#print/paper.ts';
import { procedureOnPaper } from '#print/procedure.ts';
import { searchRecords, textsOf } from '#search/index/records.ts';
import { sectionParts } from '#site/section-parts.ts';
import { documentWords } from '#words/document.ts';
import { procedureWords } from '#words/page.ts';
import { broken } from './broken.ts';
import { examine } from './examine.ts';
import type { Mistake } from './mistakes.ts';

const kinds = await readContent(new URL('../fixtures/kinds-office', import.meta.url).pathname);
const SERVICE = 'manuals/services/certificate.mdx';
const original = kinds.sources.find(({ path }) => path === SERVICE)?.text ?? '';

function written(text: string): Content {
  const sources = kinds.sources.map((source) => (source.path === SERVICE ? { ...source, text } : source));
  return { ...kinds, sources };
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'no facts of the service',
    find: /^---\n([^]*?)service:\n[^]*?\n---/,
    put: '---\n⟦$1---',
    rule: 'schema',
    says: 'ขาดช่อง service',
  },
  {
    name: 'a fee that is blank',
    find: /fee:\n[^]*?\n {2}total/,
    put: '⟦fee:\n  total',
    rule: 'schema',
    says: 'ต้องเป็นรายการ หรือ ไม่มี',
    hints: 'เขียน ไม่มี',
  },
  {
    name: 'a fee that is left out',
    find: /service:\n {2}([^]*?)fee:\n[^]*?\n {2}total/,
    put: 'service:\n  ⟦$1total',
    rule: 'schema',
    says: 'ขาดช่อง fee (ค่าธรรมเนียม',
  },
  {
    name: 'a fee in other words',
    find: /fee:\n[^]*?\n {2}total/,
    put: 'fee: ⟦ฟรี\n  total',
    rule: 'schema',
    says: 'แต่พบ “ฟรี”',
  },
  {
    name: 'hours until a day that is none',
    find: /hours: .*/,
    put: 'hours: ⟦1 ต.ค. - 31 พ.ย. เวลา 08.30-16.30 น.',
    rule: 'no-such-day',
    says: 'ไม่มีวันที่ 31 พฤศจิกายน',
  },
  {
    name: 'papers that are not said',
    find: /documents:\n[^]*?\n {2}fee/,
    put: 'documents: ⟦ไม่ระบุ\n  fee',
    rule: 'schema',
    says: 'แต่พบ “ไม่ระบุ”',
  },
  {
    name: 'an empty list of papers',
    find: /documents:\n[^]*?\n {2}fee/,
    put: 'documents: ⟦[]\n  fee',
    rule: 'schema',
    says: 'รายการนี้ว่าง',
  },
  {
    name: 'a way to come that is none',
    find: 'kind: counter',
    put: 'kind: ⟦เคาน์เตอร์',
    rule: 'schema',
    says: 'counter (เคาน์เตอร์), online (ออนไลน์), post (ไปรษณีย์)',
  },
  {
    name: 'an address that is none',
    find: 'url: https://',
    put: 'url: ⟦www.',
    rule: 'schema',
    says: 'ไม่ใช่ที่อยู่เว็บ',
  },
  {
    name: 'a total that is no length of time',
    find: 'total: 3 วันทำการ',
    put: 'total: ⟦ตลอดปีงบประมาณ',
    rule: 'schema',
    says: 'ไม่ใช่ระยะเวลาที่นับได้',
  },
  {
    name: 'a total that is less than the work takes',
    find: 'total: 3 วันทำการ',
    put: 'total: ⟦2 วันทำการ',
    rule: 'service-total',
    says: '2 วันทำการ 10 นาที นานกว่าระยะเวลารวมที่แจ้งไว้ (2 วันทำการ)',
  },
  {
    name: 'a form that is nearly one of the register',
    find: 'form: certificate-request',
    put: 'form: ⟦certificate-requests',
    rule: 'registered',
    says: 'ไม่มี “certificate-requests” ใน forms.yaml',
    hints: 'ตั้งใจเขียน certificate-request ใช่หรือไม่',
  },
  {
    name: 'a place that says nothing',
    find: 'where: โทร 1567',
    put: "where: ⟦'-'",
    rule: 'placeholder',
    says: '-',
  },
  {
    name: 'markup in the name of a paper',
    find: 'name: หนังสือมอบอำนาจ กรณี',
    put: 'name: หนังสือ⟦**มอบอำนาจ** กรณี',
    rule: 'literal-markup',
    says: '**',
  },
  {
    name: 'a component missing',
    find: '## ค่าธรรมเนียม\n\n<Fee />',
    put: '⟦## ค่าธรรมเนียม\n\nไม่มี',
    rule: 'components',
    says: 'ขาด <Fee /> ใต้หัวข้อ “ค่าธรรมเนียม”',
  },
  {
    name: 'a body that cannot be read, whose components are not said to be missing',
    find: 'ผู้ยื่นคำขอเป็นข้าราชการหรือ',
    put: 'ผู้ยื่น pH<⟦7 เป็นข้าราชการหรือ',
    rule: 'mdx-syntax',
    says: 'ในแท็ก',
  },
  {
    name: 'a component in the section of another',
    find: '<Steps />',
    put: '<Steps />\n\n⟦<Fee />',
    rule: 'components',
    says: '<Fee /> ซ้ำ',
  },
];

describe('a mistake in the facts of a service', () => {
  test.each(MISTAKES)('is reported once and at its place: $name', (mistake) => {
    const { text, places } = broken(original, [mistake]) ?? { text: '', places: [] };
    const told = examine(written(text)).diagnostics;
    expect(told).toEqual([
      expect.objectContaining({
        rule: mistake.rule,
        file: SERVICE,
        ...places[0],
        message: expect.stringContaining(mistake.says),
      }),
    ]);
    expect(told[0]?.hint ?? '').toContain(mistake.hints ?? '');
  });
});

/** What page, paper and search say of the service. */
async function outputsOf(text: string) {
  const { library } = parseContent(written(text));
  const manual = library.manuals.find(({ id }) => id === 'services');
  const [procedure] = manual?.procedures ?? [];
  if (!manual || !procedure) throw new Error('There is no service');
  const document = procedureDocument(library, procedure, documentWords);
  const parts = await Promise.all(document.sections.map((section) => sectionParts(section, document.id)));
  const paper = await procedureOnPaper(document, paperOf(library, manual));
  const record = searchRecords(library).find(({ url }) => url === '/services/certificate/');
  return {
    document,
    library,
    page: plain(
      parts.flatMap((all) => all.map((part) => (part.type === 'html' ? part.html : ''))).join('\n'),
    ),
    paper: plain(JSON.stringify([paper.data.service, paper.data.sections])),
    search: record ? textsOf(record).join('\n') : '',
  };
}

function plain(text: string): string {
  return text
    .replaceAll(/<wbr>|<span class="w">|<\/span>|<a href="tel:[^"]*">|<\/a>|[\u200b\u034f\u2060]/gu, '')
    .replaceAll('\u00a0', ' ');
}

describe('the facts of a service', () => {
  const said = [
    ...['ศูนย์บริการแบบเบ็ดเสร็จ ชั้น 1 อาคารสำนักงาน', 'ไม่พักกลางวัน', 'โทร. 0 2123 4567 ต่อ 101'],
    ...['เคาน์เตอร์', 'ออนไลน์', 'ไปรษณีย์', 'https://kinds.example.go.th/certificate'],
    ...['คำขอที่กรอกครบและลงนามแล้ว', 'ออกโดย กรมการปกครอง', '1 ฉบับ'],
    ...['หนังสือรับรองฉบับต่อไป ฉบับละ', '10 บาท', 'ตามอัตราของไปรษณีย์ไทย'],
    ...['ศูนย์ดำรงธรรม', 'โทร 1567'],
  ];

  test('stand on page and paper and are found, as they are written, bare numbers with their unit', async () => {
    const { page, paper, search } = await outputsOf(original);
    for (const words of said) {
      expect(page).toContain(words);
      expect(paper).toContain(words);
      expect(search).toContain(words);
    }
  });

  test('leave out the list of forms where steps name them', async () => {
    const named = original
      .replace('forms: [certificate-request]\n', '')
      .replace('owners: [applicant, officer]', '$&\n    forms: [certificate-request]');
    expect(examine(written(named)).diagnostics).toEqual([]);
    for (const words of Object.values(await outputsOf(named)).slice(2))
      expect(words).toContain('คำขอหนังสือรับรอง');
  });

  test('stand in short in a box: few fees in words, more by their number', async () => {
    const facts = async (text: string) =>
      (await outputsOf(text)).document.service?.facts.map((one) => one.text);
    const kindsOf = 'เคาน์เตอร์, ออนไลน์, ไปรษณีย์';
    expect(await facts(original)).toEqual(['3 วันทำการ', '3 รายการ', kindsOf, '3 รายการ']);
    const one = original.replace(
      /fee:\n[^]*?\n {2}total/u,
      'fee: [{ item: ค่าคำขอ, amount: ๑,๐๐๐ }]\n  total',
    );
    expect(await facts(one)).toEqual(['3 วันทำการ', 'ค่าคำขอ ๑,๐๐๐ บาท', kindsOf, '3 รายการ']);
  });

  test('say how long it takes once: as the office promises it, not as its steps add up', async () => {
    for (const steps of [original, original.replaceAll(/^ {4}duration: .*$/gmu, '    duration: ไม่ระบุ')]) {
      const { document, library } = await outputsOf(steps.replace('total: 3 วันทำการ', 'total: ๓ วันทำการ'));
      expect(document.leadTime).toMatchObject({ total: '๓ วันทำการ', exact: undefined, notes: [] });
      const manual = library.manuals.find(({ id }) => id === 'services');
      const { data } = await procedureOnPaper(document, paperOf(library, manual as Manual));
      expect(plain(JSON.stringify(data.facts))).not.toContain(procedureWords.leadTime);
      expect(plain(JSON.stringify(data.service))).toContain('วันทำการ');
    }
  });

  test.each([
    ['เคาน์เตอร์ ชั้น ๑', 'เคาน์เตอร์ ชั้น ๑'],
    ['เคาน์เตอร์บริการ ชั้น 1', 'เคาน์เตอร์บริการ ชั้น 1'],
    ['เคาน์เตอร์', 'เคาน์เตอร์'],
    ['ชั้น 1', 'เคาน์เตอร์ ชั้น 1'],
  ])('name the kind of a channel once: “%s”', async (where, shown) => {
    const { document } = await outputsOf(original.replace(/where: .*/u, `where: ${where}`));
    const [first = ''] = passages(document.service?.shown.Channels ?? []);
    expect(first.split('\n')[0]).toBe(shown);
  });

  test('are not named again where they name themselves', () => {
    expect(documentWords.registers.phone('โทร 1567')).toBe('โทร 1567');
    expect(documentWords.registers.phone('1567')).toBe('โทร. 1567');
    expect(documentWords.service.issuer('ออกโดยสำนักงานเขต')).toBe('ออกโดยสำนักงานเขต');
  });

  test('say ไม่มี in their sections where there is none', async () => {
    const text = original
      .replace(/fee:\n[^]*?\n {2}total/u, 'fee: ไม่มี\n  total')
      .replace(/documents:\n[^]*?\n {2}fee/u, 'documents: ไม่มี\n  fee');
    expect(examine(written(text)).diagnostics).toEqual([]);
    const { document } = await outputsOf(text);
    const none = { type: 'paragraph', children: [{ type: 'text', text: 'ไม่มี' }] };
    expect(document.sections[3]?.blocks[0]).toEqual(none);
    expect(document.sections[4]?.blocks).toEqual([none]);
    expect(document.service?.facts.map((one) => one.text)).toEqual(
      expect.arrayContaining(['3 วันทำการ', 'ไม่มี', 'ไม่มี']),
    );
  });

  test('count as a use of the form that a paper names', async () => {
    const { library } = await outputsOf(
      original.replace('forms: [certificate-request]\n', '').replace('<Forms />\n', ''),
    );
    const forms = formIndex(library, documentWords).groups.flatMap((group) => group.entries);
    const form = forms.find(({ id }) => id === 'certificate-request');
    expect(form?.uses.map(({ text }) => text)).toEqual(['การขอหนังสือรับรองการเป็นบุคลากร']);
  });
});
