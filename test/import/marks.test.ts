import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { fieldMarkdown } from '#import/field-markdown.ts';
import { markdownOf } from '#import/markdown.ts';
import { letters, markedNodes } from '#import/marks.ts';
import type { SourceMark } from '#import/source.ts';
import { readFieldText } from '#manual/field-text.ts';
import { inOneLine, mended } from '#import/text.ts';
import { HEADER, p, r, rawDocx, row, SIX, tbl } from './raw-docx.ts';
import { draftOf, mistakesIn, reportOf, stepsOfDraft } from './written.ts';

const LOOKS = ['bold', 'italic', 'struck', 'raised', 'lowered', 'link'] as const;
const URL = 'https://www.example.go.th/?a=1&b=(2)';
const piece = fc.record({
  text: fc
    .array(
      fc.constantFrom(
        'กข',
        'ค',
        'ab',
        '1',
        ' ',
        '*',
        '_',
        '~',
        '(',
        ')',
        '“',
        '<b>',
        '{',
        '[',
        '.',
        '-',
        '|',
        '!',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('')),
  looks: fc.subarray(LOOKS.slice(), { maxLength: 3 }),
});
type Piece = { readonly text: string; readonly looks: readonly SourceMark['look'][] };

/** Pieces as a paragraph that the reader makes of them. */
function paragraphOf(pieces: readonly Piece[]) {
  const text = pieces.map((one) => one.text).join('');
  const all = letters(text);
  let before = 0;
  const marks = pieces.flatMap((one): readonly SourceMark[] => {
    const from = all - before;
    before += letters(one.text);
    if (from === all - before) return [];
    return one.looks.map((look) => ({
      look,
      from,
      to: all - before,
      ...(look === 'link' ? { url: URL } : {}),
    }));
  });
  return { text, marks };
}

/** The signs of a text, spaces left out, with their looks in alphabetical order. */
function signsOf(tree: Nodes, looks: readonly string[] = []): readonly (readonly [string, string])[] {
  if (tree.type === 'text' || tree.type === 'inlineCode')
    return [...tree.value.replace(/\s+/gu, '')].map((sign) => [sign, [...looks].sort().join()]);
  if (!('children' in tree)) return [];
  const own = NAMES.get((tree.type === 'mdxJsxTextElement' ? tree.name : undefined) ?? tree.type);
  return tree.children.flatMap((child) => signsOf(child, own === undefined ? looks : [...looks, own]));
}

const NAMES = new Map([
  ['strong', 'bold'],
  ['emphasis', 'italic'],
  ['delete', 'struck'],
  ['link', 'link'],
  ['sup', 'raised'],
  ['sub', 'lowered'],
]);

describe('marks of a paragraph', () => {
  it.each([
    ['body', markdownOf, (text: string) => remark().use(remarkGfm).use(remarkMdx).parse(text), LOOKS],
    [
      'field',
      fieldMarkdown,
      (text: string): Root => ({ type: 'root', children: [...readFieldText(text)] }),
      ['bold', 'raised', 'lowered', 'link'],
    ],
  ])('are those of its letters in the %s that is written and read again', (_, write, parse, shown) => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const paragraph = paragraphOf(pieces);
        const words = inOneLine(paragraph.text);
        // In a field - and 1. begin a list, which is shown as it is written.
        fc.pre(words !== '' && !/^(?:[-*]|1[.)]?|ค[.)])/u.test(words));
        const children = markedNodes(words, paragraph, () => undefined);
        const found = signsOf(parse(write([{ type: 'paragraph', children }])));
        const expected = pieces.flatMap(({ text, looks }) =>
          [...text.replace(/\s+/gu, '')].map((sign) => [sign, [...looks].sort().join()] as const),
        );
        expect(found.map(([sign]) => sign).join('')).toBe(expected.map(([sign]) => sign).join(''));
        const isOne = pieces.every(({ looks }) => looks.length <= 1);
        for (const [index, [sign, looks]] of expected.entries()) {
          const own = found[index]?.[1].split(',').filter(Boolean) ?? [];
          expect(looks.split(',')).toEqual(expect.arrayContaining(own));
          if (!/[\p{L}\p{N}]/u.test(sign)) continue;
          // Of several emphases one is kept, and none ends at a sign that is raised or lowered.
          const isCertain = (look: string) =>
            shown.some((one) => one === look) && (isOne || ['raised', 'lowered', 'link'].includes(look));
          expect(own.filter(isCertain).join()).toBe(looks.split(',').filter(isCertain).join());
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['www.a.th', 'a_b', '# ก', '1. ก', '&amp;', '~~x~~', '[a](b)', '<sup>', 'a\\*b*', 'ก\\', '==='])(
    'leave plain words in a field as they are: %s',
    (words) => {
      const written = fieldMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: words }] }]);
      const read = readFieldText(written).map((block) =>
        block.type === 'list' ? `1. ${toString(block)}` : toString(block),
      );
      expect(read).toEqual([words]);
    },
  );

  it('stay on the same words where a slip before, in or behind them is mended', () => {
    const text = 'นํ้า ทําดี เเล้ว';
    const whole = letters(text);
    const marks: readonly SourceMark[] = [
      { look: 'bold', from: whole, to: letters('ทําดี เเล้ว') },
      { look: 'raised', from: letters('ดี เเล้ว'), to: letters('เเล้ว') },
      { look: 'struck', from: letters('เเล้ว'), to: 0 },
    ];
    const paragraph = mended({
      ...{ kind: 'paragraph', place: {}, text, marks, isContents: false, isBold: false, boldStart: '' },
      ...{ pictures: [], shapes: [] },
    });
    const nodes = markedNodes(paragraph.text, paragraph, () => undefined);
    expect(fieldMarkdown([{ type: 'paragraph', children: nodes }])).toBe('**น้ำ** ทำ<sup>ดี</sup> แล้ว');
  });
});

const mark = (text: string, properties: string) => r(text, properties);
const br = '<w:r><w:br/></w:r>';
const links = {
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.example.go.th/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="r8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///C:/a.docx" TargetMode="External"/></Relationships>',
};
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const SUP = '<w:vertAlign w:val="superscript"/>';
const SUB = '<w:vertAlign w:val="subscript"/>';

async function read(...blocks: readonly string[]) {
  const draft = await draftOf(rawDocx(p('1. ชื่องาน') + p('งานหนึ่ง') + blocks.join(''), links));
  expect(mistakesIn(draft)).toEqual([]);
  return { draft, text: draft.texts.at(-1)?.text ?? '', report: reportOf(draft) };
}

describe('how words look in a file', () => {
  it('is kept in the text of a section, item by item and line by line', async () => {
    const { text, report } = await read(
      p('2. วัตถุประสงค์'),
      paragraph(r('เนื้อที่ 25 ม.'), mark('2', SUP), r(' และ H'), mark('2', SUB), r('O')),
      paragraph(r('1. '), mark('หนา', '<w:b/>'), r(' และ'), mark('เอน', '<w:i/>'), r('ติดกัน')),
      paragraph(r('2. '), mark('ขีด', '<w:strike/>'), r('ฆ่า')),
      paragraph(mark('บรรทัดหนึ่ง', '<w:b/>'), br, r('บรรทัด'), mark('สอง', '<w:i/>')),
      paragraph(
        r('ดู '),
        `<w:hyperlink r:id="r9">${r('เว็บไซต์กรม')}</w:hyperlink>`,
        r(' หรือ '),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.go.th/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r('เว็บ ข'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        r(' จบ'),
      ),
    );
    expect(text).toContain('\nเนื้อที่ 25 ม.<sup>2</sup> และ H<sub>2</sub>O\n\n');
    expect(text).toContain('\n1. **หนา** และ*เอน*ติดกัน\n2. ~~ขีด~~ฆ่า\n\n');
    expect(text).toContain('\n**บรรทัดหนึ่ง**\\\nบรรทัด*สอง*\n\n');
    expect(text).toContain(
      '\nดู [เว็บไซต์กรม](https://www.example.go.th/?a=1\\&b=2) หรือ [เว็บ ข](https://b.go.th/) จบ\n',
    );
    expect(report).not.toMatch(/ขีดฆ่า|ตัวยก|ตัวห้อย|ลิงก์ไป|ไม่ได้นำไปไว้/u);
  });

  it('is kept in cells of tables and of the form, with their lines', async () => {
    const cell = paragraph(r('ตรวจ 5 ม.'), mark('2', SUP), br, mark('ขีด', '<w:dstrike/>')) + p('ย่อหน้าใหม่');
    const { draft, text, report } = await read(
      p('3. ขอบเขต'),
      tbl([1, 1], row([paragraph(mark('นอก', '<w:b/>')), p('ใน')]), row([p('ล่าง'), cell])),
      tbl(SIX, HEADER, row([p('1'), p(''), cell, p('1 วัน'), p(''), p('คณะทำงาน')])),
    );
    expect(text).toMatch(/^\| นอก +\| ใน +\|$/mu);
    expect(text).toContain('| ล่าง | ตรวจ 5 ม.<sup>2</sup><br />~~ขีด~~<br />ย่อหน้าใหม่ |');
    expect(stepsOfDraft(draft)[0]?.['detail']).toBe('ตรวจ 5 ม.<sup>2</sup>\nขีด\n\nย่อหน้าใหม่');
    expect(report).not.toContain('ตัวยก');
    // Fields have no line through words.
    expect(report.match(/.*ขีดฆ่า.*/gu)).toEqual([
      '- ตารางที่ 2 แถวที่ 2 ช่องที่ 3: ต้นฉบับขีดฆ่าไว้ แต่ที่นี่ไม่มีเส้นขีด ให้ตรวจว่ายังใช้หรือไม่ “ขีด”',
    ]);
  });

  it('is told at its place where no draft keeps it', async () => {
    const { text, report } = await read(
      p('3. ขอบเขต'),
      paragraph(`<w:hyperlink r:id="r8">${r('แฟ้ม')}</w:hyperlink>`),
      p('4. คำจำกัดความ'),
      paragraph(mark('รับ', '<w:strike/>'), r(' หมายถึง รับ CO'), mark('2', SUB)),
      p('7. แบบฟอร์มที่ใช้'),
      paragraph(r('แบบ ม.'), mark('2', SUP), r(' '), mark('ยกเลิก', '<w:strike/>')),
      paragraph(`<w:hyperlink r:id="r9">${r('แบบ ข')}</w:hyperlink>`),
    );
    expect(text).toContain('meaning: รับ CO<sub>2</sub>');
    expect(report.split('\n').filter((line) => /ขีดฆ่า|ตัวยก|ตัวห้อย|ลิงก์ไป/u.test(line))).toEqual([
      '- ย่อหน้าที่ 4: ลิงก์ไป file:///C:/a.docx ไม่ได้อยู่ในร่าง อยู่ที่คำว่า “แฟ้ม”',
      '- ย่อหน้าที่ 9: ลิงก์ไป https://www.example.go.th/?a=1&b=2 ไม่ได้อยู่ในร่าง อยู่ที่คำว่า “แบบ ข”',
      '- ย่อหน้าที่ 6: ต้นฉบับขีดฆ่าไว้ แต่ที่นี่ไม่มีเส้นขีด ให้ตรวจว่ายังใช้หรือไม่ “รับ”',
      '- ย่อหน้าที่ 8: ตัวยกในต้นฉบับ ที่นี่เป็นตัวธรรมดา “2”',
      '- ย่อหน้าที่ 8: ต้นฉบับขีดฆ่าไว้ แต่ที่นี่ไม่มีเส้นขีด ให้ตรวจว่ายังใช้หรือไม่ “ยกเลิก”',
    ]);
  });
});
