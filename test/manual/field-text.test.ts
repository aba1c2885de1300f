import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readFieldText, type FieldText } from '#manual/field-text.ts';

/** A field as one line: `¶` before a paragraph, `⏎` for a break, `•` before an item, other nodes in braces. */
function shown(text: FieldText): string {
  return text.map(shownNode).join('');
}

function shownNode(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(shownNode).join('') : '';
  switch (node.type) {
    case 'paragraph':
      return `¶${inside}`;
    case 'text':
      return node.value;
    case 'break':
      return '⏎';
    case 'list':
      return inside;
    case 'listItem':
      return `•${'marker' in node ? String(node.marker) : ''}${inside}`;
    case 'strong':
      return `{b ${inside}}`;
    case 'emphasis':
      return `{i ${inside}}`;
    case 'link':
      return `{a ${node.url} ${inside}}`;
    case 'mdxJsxTextElement':
      return `{${node.name} ${inside}}`;
    default:
      return `?${node.type}`;
  }
}

const read = (text: string) => shown(readFieldText(text));

describe('the text of a field', () => {
  it.each([
    ['รับหนังสือ', '¶รับหนังสือ'],
    ['ตัว**หนา**ต่อ', '¶ตัว{b หนา}ต่อ'],
    ['ตัว*เอน*ต่อ', '¶ตัว{i เอน}ต่อ'],
    ['ดู [งานรับ](./a_b*c.mdx#step-x) ก่อน', '¶ดู {a ./a_b*c.mdx#step-x งานรับ} ก่อน'],
    ['ดู [**งาน** 2*3](./a.mdx)', '¶ดู {a ./a.mdx {b งาน} 2*3}'],
    ['25 ม.<sup>2</sup> และ CO<sub>2</sub>', '¶25 ม.{sup 2} และ CO{sub 2}'],
    ['<sup>**ก**</sup> <sup></sup>', '¶{sup {b ก}} {sup }'],
    ['ก<br>ข<br/>ค<br />ง', '¶ก⏎ข⏎ค⏎ง'],
    ['ก<br>\nข', '¶ก⏎ข'],
    ['ก  \nข', '¶ก⏎ข'],
    ['ก \n  ข\nค', '¶ก⏎ข⏎ค'],
    ['**ก**\n**ข**', '¶{b ก}⏎{b ข}'],
    ['**ก\nข**', '¶{b ก⏎ข}'],
    ['ก\n\nข\n \n\nค\n', '¶ก¶ข¶ค'],
    ['ก\r\nข\rค', '¶ก⏎ข⏎ค'],
  ])('reads %j', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['1) ก\n2) ข', '•1)¶ก•2)¶ข'],
    ['1. ก\n3. ข', '•1.¶ก•3.¶ข'],
    ['- ก\n- ข', '•-¶ก•-¶ข'],
    ['ข้อความ\n1) ก\n2) ข', '¶ข้อความ•1)¶ก•2)¶ข'],
    ['ข้อความ\n2) ก\n3) ข\n\nท้าย', '¶ข้อความ•2)¶ก•3)¶ข¶ท้าย'],
    ['1) ก\n   ต่อ\n ต่ออีก\n2) ข', '•1)¶ก⏎ต่อ⏎ต่ออีก•2)¶ข'],
    ['1) ก\n2) ข\nหมายเหตุ ค\nง', '•1)¶ก•2)¶ข¶หมายเหตุ ค⏎ง'],
    ['  - ก\n  หมายเหตุ', '•-¶ก¶หมายเหตุ'],
    ['1) ก\nคั่น\n2) ข', '•1)¶ก¶คั่น•2)¶ข'],
    ['1) ก\n\n   ย่อหน้า\nหมายเหตุ', '•1)¶ก¶ย่อหน้า¶หมายเหตุ'],
    ['1) ก\n\n   ย่อหน้า\n\n2) ข', '•1)¶ก¶ย่อหน้า•2)¶ข'],
    ['1) ก\n   - ย่อย **หนา**\n   - ย่อย\n2) ข', '•1)¶ก⏎- ย่อย {b หนา}⏎- ย่อย•2)¶ข'],
    ['1) ก\n   1.1) ย่อย\n2) ข', '•1)¶ก⏎1.1) ย่อย•2)¶ข'],
    ['1) ก\n- ข', '•1)¶ก•-¶ข'],
    ['  - ก\n  - ข', '•-¶ก•-¶ข'],
    ['* หมายเหตุ', '•*¶หมายเหตุ'],
    ['ก่อน\n1. ก\n(ก) ย่อย\n(ข) ย่อย\n2. ข', '¶ก่อน•1.¶ก⏎(ก) ย่อย⏎(ข) ย่อย•2.¶ข'],
    ['- ก\nก. ย่อย\nข. ย่อย\nท้าย', '•-¶ก⏎ก. ย่อย⏎ข. ย่อย¶ท้าย'],
    ['1. ก\n1.1 ย่อย\n1.2 ย่อย\n2. ข\n2.1 ย่อย', '•1.¶ก⏎1.1 ย่อย⏎1.2 ย่อย•2.¶ข⏎2.1 ย่อย'],
    ['(1) ก\n- ย่อย\n(2) ข', '¶(1) ก•-¶ย่อย¶(2) ข'],
    ['1. ก\n\n(1) ข', '•1.¶ก¶(1) ข'],
    ['1. ก\nก.พ. อนุมัติ', '•1.¶ก¶ก.พ. อนุมัติ'],
    ['1. ก\n2.5 วัน', '•1.¶ก¶2.5 วัน'],
  ])('reads the lists of %j', (text, expected) => expect(read(text)).toBe(expected));

  it('numbers a list from its first marker', () => {
    expect(readFieldText('3) ก\n4) ข')).toMatchObject([{ type: 'list', ordered: true, start: 3 }]);
    expect(readFieldText('- ก')).toMatchObject([{ type: 'list', ordered: false }]);
  });

  it.each([
    ...[
      '2*3*4',
      '๒*๓*๔',
      'snake_case _ชื่อ_ __init__',
      'a < b > c',
      '{ x }',
      '<นาย ก>',
      '<b>หนา</b>',
      '<https://a.b>',
    ],
    ...[
      '# หัวข้อ',
      '## ข้อ',
      '> อ้าง',
      '---',
      '***',
      '~~ขีด~~',
      '`โค้ด`',
      '```',
      '| a | b |',
      '&nbsp; &amp; &#65;',
    ],
    ...[
      '![ภาพ](a.png)',
      '[คำ][ไม่มี]',
      '[^1]',
      '[x]: https://a.b',
      '{/* x */}',
      'import a from "b"',
      '\\\\server\\share',
    ],
    ...[
      'C:\\_\\#',
      'ก* และ ข*',
      '1.ก',
      '-ก',
      '<sup>2',
      '2</sup>',
      '<SUP>2</SUP>',
      'https://a.b/c_d',
      '<!-- ก -->',
      '$x$',
    ],
  ])('leaves %j as it is', (text) => expect(read(text)).toBe(`¶${text}`));

  it.each([
    ['\\*ก\\*', '*ก*'],
    ['\\[ก](ข)', '[ก](ข)'],
    ['\\<sup>', '<sup>'],
    ['\\\\**ก**', '\\{b ก}'],
  ])('takes the mark of %j for a character', (text, expected) => expect(read(text)).toBe(`¶${expected}`));

  it('gives elements the shape that they have in bodies', () => {
    expect(readFieldText('ม.<sup>2</sup>')[0]?.children[1]).toMatchObject({
      type: 'mdxJsxTextElement',
      name: 'sup',
      attributes: [],
      children: [{ type: 'text', value: '2' }],
    });
  });

  it('tells where in the text each node stands', () => {
    const [, list] = readFieldText('ก\n\n1) ข\n2) ค ง\n   จ [ฉ](./ช.mdx)');
    const paragraph = list?.type === 'list' ? list.children[1]?.children[0] : undefined;
    expect(paragraph?.children.map(({ type, position }) => [type, position?.start])).toEqual([
      ['text', { line: 4, column: 4, offset: 11 }],
      ['break', { line: 4, column: 7, offset: 14 }],
      ['text', { line: 5, column: 4, offset: 18 }],
      ['link', { line: 5, column: 6, offset: 20 }],
    ]);
  });
});

const PIECES = [
  ...[
    'ก',
    'ข้อ',
    'a',
    '2',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '*',
    '**',
    '***',
    '_',
    '[',
    ']',
    '](',
    '(',
    ')',
    '![',
    '!',
  ],
  ...[
    '<',
    '>',
    '<sup>',
    '</sup>',
    '<sub>',
    '</sub>',
    '<br>',
    '<b>',
    '</b>',
    '\\',
    '\\\\',
    '`',
    '~~',
    '#',
    '1) ',
    '- ',
  ],
  ...[
    '2. ',
    '&amp;',
    '{',
    '}',
    '|',
    '---',
    ':',
    '\r',
    '\0',
    '\uFEFF',
    '“',
    '.',
    '<!--',
    '-->',
    '[ก](ข)',
    '**ก**',
  ],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const marker = 'marker' in node ? String(node.marker) : '';
  const address = node.type === 'link' ? node.url + (node.title ?? '') : '';
  return marker + ('children' in node ? node.children.map(wordsOf).join('') : '') + address;
}

/** What is left of a text without what may be markup. */
const unmarked = (text: string) => text.replace(/<\/?(?:sup|sub|br)>|[*[\]<>()\\"']|\s/g, '');

describe('any text of a field', () => {
  it('comes out whole and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const isOrdered = !/\]\(/.test(text);
        const words = unmarked(readFieldText(text).map(wordsOf).join(''));
        const expected = unmarked(text.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD'));
        if (isOrdered) expect(words).toBe(expected);
        else expect([...words].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('is one unchanged text where it has no markup', () => {
    const plain = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[*[\]<\n\r\uFDD0-\uFDEF]|^\s*(?:[-+]|\d+[.)])\s/.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(plain, (text) => {
        expect(readFieldText(text)).toMatchObject([
          { type: 'paragraph', children: [{ type: 'text', value: text }] },
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ...['*', '[', '<', '\\', '<sup>', '**ก ', '[ก](', '![', '*ก', '<a ', '- ', '1) ', '> ', '`'].map(
      (piece) => ({ piece }),
    ),
  ])('takes no time of note where $piece is repeated', ({ piece }) => {
    const text = piece.repeat(10_000);
    const started = performance.now();
    readFieldText(text);
    readFieldText(text.slice(0, 500));
    expect(performance.now() - started).toBeLessThan(250);
  });
});
