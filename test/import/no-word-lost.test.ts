import fc from 'fast-check';
import type { Paragraph, Table } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ImportedDraft } from '#import/import-draft.ts';
import { dictionaryWords } from '#thai/dictionary.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { officeWith } from '../print/office.ts';
import { writtenFiles } from '../word/writing.ts';
import { heading, paragraph, table, wordFile, type WrittenCell } from './office-files.ts';
import { draftOf, mistakesIn, reportOf } from './written.ts';

const WORDS = dictionaryWords().filter((word) => /^[\u0e01-\u0e4e]{2,12}$/u.test(word));
const word = fc.oneof(
  { weight: 8, arbitrary: fc.nat(WORDS.length - 1).map((index) => WORDS[index] ?? '') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2*3*4',
      '{ก}',
      '<b>',
      'a_b',
      '#1',
      '50%',
      'ข้อ',
      '๒๕๖๘',
      '1.',
      '(ก)',
      ...[
        'export',
        'import x',
        '![a](b)',
        '[^1]',
        '[ก](http://a.th)',
        '+ a',
        '> q',
        '***',
        '---',
        'www.a.th',
        'a@b.th',
      ],
      ...[
        '&nbsp;',
        '~~x~~',
        '<br>',
        '[!NOTE]',
        '$x$',
        '`a`',
        '**',
        '__',
        ':',
        '"',
        "'",
        '%',
        '@a',
        '!',
        '<!--',
        '{/*',
        '===',
      ],

      '☐',
      'A|B',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('หมายถึง', 'เอกสารอ้างอิง', 'วัตถุประสงค์', 'คณะทำงาน', 'ผู้รับผิดชอบ', '-'),
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const cell: fc.Arbitrary<string | WrittenCell> = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(words, fc.constantFrom('', '-', '๓ วัน')) },
  { weight: 1, arbitrary: words.map((text) => ({ text, span: 2 })) },
  { weight: 1, arbitrary: words.map((text) => ({ text: `${text}\n${text}\v${text}` })) },
  { weight: 1, arbitrary: words.map((text) => ({ text, down: 'begins' as const })) },
  { weight: 1, arbitrary: fc.constant({ text: '', down: 'goes on' as const }) },
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 5 });
const HEADER = ['ลำดับที่', 'ผังขั้นตอน', 'รายละเอียดงาน', 'เวลา', 'มาตรฐานคุณภาพงาน', 'ผู้รับผิดชอบ'];
const HEADINGS = [
  ...['1. ชื่องาน (กระบวนงาน)', '๒. วัตถุประสงค์', 'ขอบเขต', '4. คำจำกัดความ', '5. ขั้นตอนการปฏิบัติงาน'],
  ...['แบบฟอร์มที่ใช้', '8. เอกสาร/หลักฐานอ้างอิง', 'เอกสารอ้างอิง :', 'ชื่อเอกสาร : งานหนึ่ง'],
  'คำอธิบายสัญลักษณ์ผังขั้นตอน',
];

/** A block as it is told where a property fails. */
type Written =
  | { heading: string; level?: 1 }
  | { text: string }
  | { rows: readonly (readonly (string | WrittenCell)[])[] };

const block: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: words }) },
  { weight: 3, arbitrary: fc.record({ heading: fc.constantFrom(...HEADINGS) }) },
  { weight: 1, arbitrary: fc.record({ heading: words, level: fc.constant(1 as const) }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('3.1 ', '1) ', '- ', '(๑) '), words)
      .map(([mark, text]) => ({ text: mark + text })),
  },
  { weight: 1, arbitrary: words.map((text) => ({ text: `${text}\v2. วัตถุประสงค์\v${text}` })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.shuffledSubarray(HEADER, { minLength: 4 }), rows)
      .map(([header, others]) => ({ rows: [header, ...others] })),
  },
  { weight: 1, arbitrary: fc.record({ rows }) },
);
const blocks = fc.array(block, { minLength: 1, maxLength: 14 });

function fileOf(all: readonly Written[]): Promise<Uint8Array> {
  const drawn = all.map((one): Paragraph | Table => {
    if ('rows' in one) return table(one.rows, 1);
    if ('text' in one) return paragraph(one.text);
    return one.level === 1 ? heading(one.heading, 1) : paragraph(one.heading, { isBold: true });
  });
  return wordFile([paragraph('1. ชื่องาน'), ...drawn]);
}

it('loses no word of any file: each is in the draft or in the report', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (all) => {
      const file = await fileOf(all);
      const draft = await draftOf(file);
      expect(lostWords(file, draft)).toEqual([]);
    }),
    { numRuns: Number(process.env['LONG'] ? 1500 : 40) },
  );
});

it(
  'makes drafts of any file in which nothing is wrong but what it left open',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (all) => {
        expect(mistakesIn(await draftOf(await fileOf(all)))).toEqual([]);
      }),
      { numRuns: Number(process.env['LONG'] ? 1500 : 40) },
    );
  },
);

it('loses no word of the documents that npm run docx writes', { timeout: 600_000 }, async () => {
  const files = await writtenFiles(officeWith({}));
  for (const file of files.values()) {
    const draft = await draftOf(file);
    expect(mistakesIn(draft)).toEqual([]);
    expect(lostWords(file, draft)).toEqual([]);
  }
});

/** Words of the text of a file that stand nowhere in what is made of it. */
function lostWords(file: Uint8Array, draft: ImportedDraft): readonly string[] {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  const paragraphs = xml
    .split(/<\/w:p>|<w:br\/>|<w:tab\/>/u)
    .map((part) =>
      [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join(''),
    );
  const found = paragraphs
    .flatMap((text) => unescaped(text).split(/[\s\u00a0]+/u))
    .filter((one) => !/^-?$/u.test(one));
  const said = bare(`${draft.texts.map(({ text }) => text).join('\n')}\n${reportOf(draft)}`);
  return found.filter((one) => !said.includes(bare(one)));
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/gu,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );
}

function bare(text: string): string {
  const shown = text.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
  return toArabicDigits(shown).replace(/<\/?su[bp]>|<br \/>|[\s\\*~]+/gu, '');
}
