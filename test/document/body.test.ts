import { describe, expect, test } from 'vitest';
import type { Library } from '#manual/library.ts';
import { valueOf } from '#document/field.ts';
import type { CalloutKind } from '#manual/callouts.ts';
import type { Block, Caption, Inline } from '#document/rich-text.ts';
import { passages } from '#document/rich-text.ts';
import { linkTarget } from '#document/target.ts';
import { documentOf, withSections } from './sample-library.ts';

const FILE = 'manuals/information-work/ict-network.mdx';
const PROCEDURE = 'information-work/ict-network';
const size = { width: 30, height: 40 };
const path = 'manuals/information-work/a.png';
const assets: Library['assets'] = [{ path, bytes: 1, size }];

const sectionsOf = (...texts: readonly string[]) =>
  documentOf(withSections(Object.fromEntries(texts.map((text, index) => [index + 2, text]))), { assets })
    .sections;
const blocksOf = (text: string) => sectionsOf(text)[0]?.blocks ?? [];
const inlinesOf = (text: string) => {
  const [block] = blocksOf(text);
  return block?.type === 'paragraph' ? block.children : [];
};

const words = (text: string): Inline => ({ type: 'text', text });
const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const captioned = (label: string, ...said: readonly Inline[]): Caption => [
  { type: 'strong', children: [words(label)] },
  words(' '),
  ...said,
];
const callout = (kind: CalloutKind, title: string, ...texts: readonly string[]) =>
  ({ type: 'callout', kind, title, blocks: texts.map((text) => paragraph(words(text))) }) as const;
const list = { type: 'list', ordered: false, loose: false } as const;

describe('the text of a section', () => {
  test.each<readonly [string, readonly Block[]]>([
    ['ก ข', [paragraph(words('ก ข'))]],
    ['#### ก', [{ type: 'heading', depth: 4, anchor: 'heading-ก', children: [words('ก')] }]],
    [
      '- ก\n- ข',
      [{ ...list, items: [{ blocks: [paragraph(words('ก'))] }, { blocks: [paragraph(words('ข'))] }] }],
    ],
    [
      '- ก\n\n  ข\n- ค',
      [
        {
          ...list,
          loose: true,
          items: [
            { blocks: [paragraph(words('ก')), paragraph(words('ข'))] },
            { blocks: [paragraph(words('ค'))] },
          ],
        },
      ],
    ],
    [
      '- [x] ก\n- [ ] ข',
      [
        {
          ...list,
          items: [
            { done: true, blocks: [paragraph(words('ก'))] },
            { done: false, blocks: [paragraph(words('ข'))] },
          ],
        },
      ],
    ],
    ['1. ก', [{ ...list, ordered: true, items: [{ marker: '2.1', blocks: [paragraph(words('ก'))] }] }]],
    [
      '| ก | ข | ค |\n| - | :-: | -: |\n| 1 | 2 |\n',
      [
        {
          type: 'table',
          columns: ['left', 'center', 'right'],
          rows: [
            [[words('ก')], [words('ข')], [words('ค')]],
            [[words('1')], [words('2')], []],
          ],
        },
      ],
    ],
    ['> ก\n>\n> ข', [{ type: 'quote', blocks: [paragraph(words('ก')), paragraph(words('ข'))] }]],
    ['```\nก\n  <b> & "\n```', [{ type: 'code', text: 'ก\n  <b> & "' }]],
    ['```mermaid\nflowchart TD\n```', [{ type: 'mermaid', text: 'flowchart TD' }]],
    ['ก\n\n---\n\nข', [paragraph(words('ก')), { type: 'rule' }, paragraph(words('ข'))]],
    ['![ภาพ](a.png)', [{ type: 'picture', path, alt: 'ภาพ', size }]],
    [
      '![ภาพ](a.png "คำ")',
      [{ type: 'picture', path, alt: 'ภาพ', size, caption: captioned('ภาพที่ 1', words('คำ')) }],
    ],
    [
      'ตาราง: จำนวน **รวม**\n\n| ก |\n| - |',
      [
        {
          type: 'table',
          columns: ['left'],
          rows: [[[words('ก')]]],
          caption: captioned('ตารางที่ 1', words('จำนวน '), { type: 'strong', children: [words('รวม')] }),
        },
      ],
    ],
    ['ตาราง: จำนวน\n\nก', [paragraph(words('ตาราง: จำนวน')), paragraph(words('ก'))]],
    [
      'ตาราง:\n\n| ก |\n| - |',
      [paragraph(words('ตาราง:')), { type: 'table', columns: ['left'], rows: [[[words('ก')]]] }],
    ],
    ['> [!NOTE]\n> ก\n>\n> ข', [callout('note', 'หมายเหตุ', 'ก', 'ข')]],
    ['> [!tip]\n>\n> ก', [callout('note', 'หมายเหตุ', 'ก')]],
    ['> [!Important]  \n> ก', [callout('important', 'สำคัญ', 'ก')]],
    ['> [!WARNING]\\\n> ก', [callout('warning', 'ข้อควรระวัง', 'ก')]],
    ['> [!CAUTION]', [callout('warning', 'ข้อควรระวัง')]],
    [
      '> [!NOTE]\n> ก\\\n> **ข**',
      [
        {
          ...callout('note', 'หมายเหตุ'),
          blocks: [paragraph(words('ก'), { type: 'break' }, { type: 'strong', children: [words('ข')] })],
        },
      ],
    ],
    ['> [!NOTE] ก', [{ type: 'quote', blocks: [paragraph(words('[!NOTE] ก'))] }]],
    [
      '> [!NOTE]**ก**',
      [{ type: 'quote', blocks: [paragraph(words('[!NOTE]'), { type: 'strong', children: [words('ก')] })] }],
    ],
    ['> \\[!NOTE]\n> ก', [{ type: 'quote', blocks: [paragraph(words('[!NOTE]\nก'))] }]],
    ['> [!FOO]\n> ก', [{ type: 'quote', blocks: [paragraph(words('[!FOO]\nก'))] }]],
    ['<Definitions />', [{ type: 'component', name: 'Definitions' }]],
    ['<br />', [paragraph({ type: 'break' })]],
    ['<sup>\nก\n</sup>', [paragraph({ type: 'sup', children: [words('ก')] })]],
  ])('%j becomes blocks of our own', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  test.each<readonly [string, readonly Inline[]]>([
    ['**ก**', [{ type: 'strong', children: [words('ก')] }]],
    ['*ก*', [{ type: 'emphasis', children: [words('ก')] }]],
    ['~~ก~~', [{ type: 'delete', children: [words('ก')] }]],
    ['`ก  <b>`', [{ type: 'code', text: 'ก  <b>' }]],
    ['ก<br />ข', [words('ก'), { type: 'break' }, words('ข')]],
    ['ก\\\nข', [words('ก'), { type: 'break' }, words('ข')]],
    ['25 ม.<sup>2</sup>', [words('25 ม.'), { type: 'sup', children: [words('2')] }]],
    ['CO<sub>2</sub>', [words('CO'), { type: 'sub', children: [words('2')] }]],
    ['<sup>**2**</sup>', [{ type: 'sup', children: [{ type: 'strong', children: [words('2')] }] }]],
    [
      '[ก](https://a.th)',
      [{ type: 'link', target: { kind: 'outside', url: 'https://a.th' }, children: [words('ก')] }],
    ],
    ['ดู ![ภาพ](a.png) นี้', [words('ดู '), { type: 'picture', path, alt: 'ภาพ', size }, words(' นี้')]],
    ['&lt;b&gt; &amp; \\*', [words('<b> & *')]],
  ])('%j becomes parts of a line', (text, children) => {
    expect(inlinesOf(text)).toEqual(children);
  });

  test('leads by name to what is defined anywhere in the file', () => {
    const [first] = sectionsOf('[ก][ที่]', 'ข\n\n[ที่]: ./management-information.mdx');
    expect(first?.blocks).toEqual([
      paragraph({
        type: 'link',
        target: { kind: 'procedure', procedure: 'information-work/management-information' },
        children: [words('ก')],
      }),
    ]);
  });

  test('is the same of a tag in the body as in a field', () => {
    const { indicator } = documentOf(withSections({}, { indicator: '25 ม.<sup>2</sup>' }));
    expect(valueOf(indicator)).toEqual(blocksOf('25 ม.<sup>2</sup>'));
  });
});

describe('a caption', () => {
  test('is numbered through the procedure, pictures and tables each for themselves, those in blocks too', () => {
    const picture = '![ภาพ](a.png "คำ")';
    const table = 'ตาราง: ค\n\n| ก |\n| - |';
    const sections = sectionsOf(
      `${picture}\n\n${table}\n\n- ก\n\n  ${picture}`,
      `> ${picture}\n\n![ภาพ](a.png)\n\nก[^a]\n\n${table}\n\n[^a]: ${picture}`,
    );
    const said = sections.flatMap(({ blocks, notes }) =>
      passages([...blocks, ...notes.flatMap((note) => note.blocks)]),
    );
    expect(said.filter((text) => /^(?:ภาพ|ตาราง)ที่/.test(text))).toEqual([
      ...['ภาพที่ 1 คำ', 'ตารางที่ 1 ค', 'ภาพที่ 2 คำ', 'ภาพที่ 3 คำ', 'ตารางที่ 2 ค', 'ภาพที่ 4 คำ'],
    ]);
  });
});

describe('a footnote', () => {
  const calls = (blocks: readonly Block[]) =>
    blocks
      .flatMap((block) => ('children' in block ? block.children : []))
      .flatMap((one) => (one.type === 'note' ? [`${one.number}${one.first ? ' first' : ''}`] : []));

  test('is numbered through the procedure in the order of calls, wherever it is written', () => {
    const sections = sectionsOf('ก[^b] ข[^a]\n\n[^c]: ซี', 'ค[^c]\n\n[^a]: เอ\n\n[^b]: บี');
    expect(sections.slice(0, 2).map(({ blocks }) => calls(blocks))).toEqual([
      ['1 first', '2 first'],
      ['3 first'],
    ]);
    expect(
      sections
        .slice(0, 2)
        .map(({ notes }) => notes.map(({ number, blocks }) => [number, ...passages(blocks)])),
    ).toEqual([
      [
        [1, 'บี'],
        [2, 'เอ'],
      ],
      [[3, 'ซี']],
    ]);
  });

  test('that is called twice is told once, in the section that calls it first', () => {
    const [first, second] = sectionsOf('ก[^a] ข[^a]\n\n[^a]: เอ', 'ค[^a]');
    expect([calls(first?.blocks ?? []), calls(second?.blocks ?? [])]).toEqual([['1 first', '1'], ['1']]);
    expect([first?.notes.length, second?.notes.length]).toEqual([1, 0]);
  });

  test('that another footnote calls follows it', () => {
    const [first, second] = sectionsOf(
      'ก[^a] ข[^b]\n\n[^a]: เอ[^c]\n\n[^b]: บี\n\n[^c]: ซี[^a]',
      'ค[^d]\n\n[^d]: ดี',
    );
    expect(first?.notes.map(({ number, blocks }) => [number, ...passages(blocks), ...calls(blocks)])).toEqual(
      [
        [1, 'เอ', '3 first'],
        [2, 'บี'],
        [3, 'ซี', '1'],
      ],
    );
    expect(second?.notes.map(({ number }) => number)).toEqual([4]);
  });
});

describe('a link', () => {
  const other = 'information-work/management-information';
  test.each([
    ['./management-information.mdx', { kind: 'procedure', procedure: other }],
    ['management-information.mdx#step-collect', { kind: 'step', procedure: other, step: 'collect' }],
    ['management-information.mdx#section-3', { kind: 'section', procedure: other, section: 3 }],
    ['../other/work.mdx', { kind: 'procedure', procedure: 'other/work' }],
    ['#step-study', { kind: 'step', procedure: PROCEDURE, step: 'study' }],
    ['#heading-%E0%B8%81', { kind: 'heading', page: PROCEDURE, anchor: 'heading-ก' }],
    [
      './front/preface.mdx#heading-ก',
      { kind: 'heading', page: 'information-work/front/preface', anchor: 'heading-ก' },
    ],
    ['./front/preface.mdx', { kind: 'chapter', chapter: 'information-work/front/preface' }],
    ['#section-1', { kind: 'section', procedure: PROCEDURE, section: 1 }],
    ['../../forms/แบบ%20ก.docx', { kind: 'form', file: 'แบบ ก.docx' }],
    ['../forms/a.docx', { kind: 'form', file: 'a.docx' }],
    ['https://example.go.th/a.mdx', { kind: 'outside', url: 'https://example.go.th/a.mdx' }],
    ['mailto:a@example.go.th', { kind: 'outside', url: 'mailto:a@example.go.th' }],
    ['tel:022885511', { kind: 'outside', url: 'tel:022885511' }],
  ])('to %s is a target', (url, target) => {
    expect(linkTarget(url, FILE)).toEqual(target);
  });
});

describe('the passages of a text', () => {
  test('are its words in reading order, without marks', () => {
    const text = [
      '### หัวข้อ',
      'ย่อหน้า **หนา** `โค้ด`[^1]',
      '1. ข้อ\n   - ย่อย',
      '| ก | ข |\n| - | - |\n| ค | ง |',
      '> อ้าง',
      '> [!WARNING]\n> ระวัง',
      'ตาราง: ชื่อ\n\n| จ |\n| - |',
      '```\nบรรทัด\n```',
      '![ภาพ](a.png "คำบรรยาย")',
      '[^1]: เชิงอรรถ',
    ].join('\n\n');
    const [section] = sectionsOf(text);
    expect(passages(section?.blocks ?? [])).toEqual([
      ...['หัวข้อ', 'ย่อหน้า หนา โค้ด', 'ข้อ', 'ย่อย', 'ก', 'ข', 'ค', 'ง', 'อ้าง'],
      ...['ข้อควรระวัง', 'ระวัง', 'ตารางที่ 1 ชื่อ', 'จ', 'บรรทัด', 'ภาพ', 'ภาพที่ 1 คำบรรยาย'],
    ]);
    expect(section?.notes.map(({ blocks }) => passages(blocks))).toEqual([['เชิงอรรถ']]);
  });
});
