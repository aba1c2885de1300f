import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchableText } from '#print/pdf/searchable-text.ts';
import {
  complaints,
  facts,
  isMissing,
  pagesByPdfjs,
  pagesByPoppler,
  readers,
  structure,
  type Program,
  type Reader,
} from './readers.ts';

const fonts = join(createRequire(import.meta.url).resolve('@expo-google-fonts/sarabun/package.json'), '..');
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];
const compiler = NodeCompiler.create({
  workspace: '/',
  fontArgs: [{ fontPaths: faces.map((face) => join(fonts, face)) }],
});

const words = (
  'น้ำ ทำ คำ กำหนด ขั้น ชั้น ซื้อ จัดซื้อ ป้า ปี่ ฝั่ง ฟ้า ญาติ ฐาน กตัญญู ฐุ ฎุ ฏู ผู้ใช้ที่ได้ ต่างๆ ฯลฯ ' +
  '๑๒๓๔๕๖๗๘๙๐ Typst office กิโลกรัม ก๊าซ จ๋า ย่ำ ป้ำ ฝ้ำ ปุ๋ย ฤๅษี เปลี่ยน ปั๊ม เป็น 2569'
).split(' ');

type Standard = 'ua-1' | 'a-2a';

/** A document of our style as Typst writes it. */
function typst(body: string, standard: Standard = 'ua-1'): Uint8Array {
  const { result } = compiler.compile({
    mainFileContent: `
      #set document(title: "น้ำดื่ม", author: "ฝ่ายพัสดุ", date: datetime(year: 2026, month: 1, day: 2))
      #set text(font: ("Sarabun", "OfficeMarks"), lang: "th", region: "TH", fallback: false, features: (mark: 0, mkmk: 0))
      #set heading(numbering: none)
      ${body}`,
  });
  if (!result) throw new Error('the document does not compile');
  return compiler.pdf(result, { pdfStandard: standard });
}

const boxed = words.map((word) => `#box[${word}]`).join(' ');
const allFaces = `= จัดซื้อน้ำ
  ${boxed}\n
  #text(weight: 600)[${boxed}]\n
  #emph[${boxed}]\n
  #text(weight: 600, style: "italic")[${boxed}]`;
const table = `= ขั้นตอน
  == ผู้รับผิดชอบ
  #table(columns: 2, table.header[ลำดับ][ผู้ใช้], [๑], [กำหนด])
  #pagebreak()
  = หน้าที่สอง
  ${boxed}`;

const before = typst(allFaces);
const after = searchableText(before);

const text = async (pages: Reader, pdf: Uint8Array) => (await pages(pdf)).join('\n');
const plain = (value: string) => value.normalize('NFKD').replaceAll('\r', '');
const lacks = (program: Program | undefined) => program !== undefined && isMissing(program);

describe('the text of a printed document', () => {
  for (const { name, pages, program } of readers) {
    it.skipIf(lacks(program))(
      `has every word in ${name}, in four faces, and none of them twice`,
      async () => {
        const read = plain(await text(pages, after));
        const times = words.map((word) => [word, read.split(plain(word)).length - 1]);
        const inOthers = (word: string) => words.filter((other) => plain(other).includes(plain(word))).length;
        const heading = plain('จัดซื้อน้ำ');
        expect(times).toEqual(
          words.map((word) => [word, 4 * inOthers(word) + (heading.includes(plain(word)) ? 1 : 0)]),
        );
      },
    );

    it.skipIf(lacks(program))(`has no letter more or less than was typed in ${name}`, async () => {
      const letters = (value: string) => plain(value).replace(/\s/g, '');
      const typed = letters(`จัดซื้อน้ำ${words.join('').repeat(4)}`);
      expect(letters(await text(pages, after))).toBe(typed);
    });
  }

  for (const { name, pages, program } of readers.filter((reader) =>
    ['poppler', 'PDFium'].includes(reader.name),
  )) {
    it.skipIf(lacks(program))(`has sara am as it was typed in ${name}`, async () => {
      const read = await text(pages, after);
      expect(words.filter((word) => word.includes('ำ') && !read.includes(word))).toEqual([]);
    });
  }

  it('is not to be found by pdf.js as Typst writes it, which is why it is rewritten', async () => {
    expect(plain(await text(pagesByPdfjs, before))).not.toContain(plain('กำหนด'));
  });

  it.skipIf(isMissing('pdftotext'))(
    'stays as it was where a reader sorts glyphs by their places',
    async () => {
      expect(await text(pagesByPoppler, after)).toBe(await text(pagesByPoppler, before));
    },
  );

  it('keeps what was typed where one glyph stands for several letters', async () => {
    const pdf = searchableText(typst('fi ffi #text(features: (frac: 1, mark: 0, mkmk: 0))[1/2]'));
    expect((await text(pagesByPdfjs, pdf)).trim()).toBe('fi ffi 1/2');
  });
});

type Value = string | number | boolean | null;

/** A file by another writer with these objects and streams, and what it wrote of each. */
async function documentOf(
  objects: readonly (readonly Value[] | Readonly<Record<string, Value>>)[],
  streams: readonly Uint8Array[],
) {
  const document = await PDFDocument.create();
  document.addPage();
  const { context } = document;
  const made = [
    ...objects.map((object) => context.obj({ ...object })),
    ...streams.map((bytes, index) => (index % 2 ? context.stream(bytes) : context.flateStream(bytes))),
  ];
  const written = new Map(made.map((object) => [context.register(object), String(object)]));
  return { pdf: await document.save({ useObjectStreams: false }), written };
}

describe('a document with searchable text', () => {
  it.each(['ua-1', 'a-2a'] as const)('says of itself what it said before, as %s', async (standard) => {
    const pdf = typst(table, standard);
    const said = await facts(pdf);
    expect(await facts(searchableText(pdf))).toEqual(said);
    expect(said).toMatchObject({
      pages: 2,
      title: 'น้ำดื่ม',
      author: 'ฝ่ายพัสดุ',
      language: 'th-TH',
      tagged: true,
      standard: [standard],
    });
    expect(said.outline).toEqual([
      { title: 'ขั้นตอน', children: [{ title: 'ผู้รับผิดชอบ', children: [] }] },
      { title: 'หน้าที่สอง', children: [] },
    ]);
    expect(said.fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  it.skipIf(isMissing('qpdf'))('is a sound file', () => {
    expect(complaints(after)).toBe('');
    expect(complaints(searchableText(typst(table, 'a-2a')))).toBe('');
  });

  it.skipIf(isMissing('pdfinfo'))('keeps its tree of tags', () => {
    const pdf = typst(table);
    const tags = structure(pdf);
    expect(structure(searchableText(pdf))).toBe(tags);
    expect(tags).toMatch(/H1[^]*H2[^]*Table[^]*TH[^]*TD/);
  });

  it('is the same file every time, and smaller', () => {
    expect(Buffer.from(searchableText(before)).equals(after)).toBe(true);
    expect(after.length).toBeLessThan(before.length);
  });

  it('leaves a font that is not ours as Typst wrote it', async () => {
    const pdf = typst('#set text(font: "Libertinus Serif"); #text(lang: "en")[office, 2569]');
    expect((await facts(pdf)).fonts.map(({ name }) => name)).toEqual(['LibertinusSerif-Regular']);
    expect(await pagesByPdfjs(searchableText(pdf))).toEqual(await pagesByPdfjs(pdf));
  });

  it('has every object as it was, whatever it holds', async () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const object = fc.oneof(fc.array(value), fc.dictionary(fc.stringMatching(/^[A-Z][a-z]*$/), value));
    const stream = fc.uint8Array({ minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.array(object), fc.array(stream), async (objects, streams) => {
        const { pdf, written } = await documentOf(objects, streams);
        const { context } = await PDFDocument.load(searchableText(pdf), { updateMetadata: false });
        const read = [...written.keys()].map((ref) => String(context.lookup(ref)));
        expect(read).toEqual([...written.values()]);
      }),
      { numRuns: 60 },
    );
  });

  it('is not made of a file of another make', () => {
    expect(() => searchableText(after)).toThrow();
    expect(() => searchableText(new TextEncoder().encode('%PDF-1.7\n'))).toThrow();
    expect(() => searchableText(before.subarray(0, before.length / 2))).toThrow();
  });
});
