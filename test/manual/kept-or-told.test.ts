import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '#manual/library.ts';
import { readMdx } from '#manual/mdx.ts';
import { OFFICE_WORDS } from '#thai/words/office.ts';
import { found, PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

const file = PROCEDURES[1] ?? '';
const folder = file.slice(0, file.lastIndexOf('/') + 1);
const original = textOf(file);
const HEADING = '## ขอบเขตของงาน\n\n';

/** The procedure with more in the body, below the heading of a section, and the line at which that begins. */
function withBody(markup: string) {
  const text = original.replace(HEADING, `${HEADING}${markup}\n\nข้อความคั่น\n\n`);
  return { text, firstLine: text.slice(0, text.indexOf(HEADING) + HEADING.length).split('\n').length };
}

/** The procedure with another value of a field of its first step, and the line of that field. */
function withField(value: string, field = 'detail') {
  const pattern = new RegExp(`^    ${field}: .*$`, 'm');
  const text = original.replace(pattern, `    ${field}: ${value}`);
  return { text, firstLine: original.slice(0, original.search(pattern)).split('\n').length };
}

const picture: Asset = { path: `${folder}a.png`, bytes: 100, size: { width: 1, height: 1 } };

/**
 * What is found in the procedure: `rule line:column`, lines counted from the first one that was put in. Digits of two kinds are
 * a matter of the whole document.
 */
function told({ text, firstLine }: { text: string; firstLine: number }): string[] {
  const assets = text.includes('a.png') ? [...sample.assets, picture] : sample.assets;
  return found(sampleWith({ [file]: text }, assets))
    .filter(({ rule }) => rule !== 'mixed-digits')
    .map(({ rule, line, column, severity }) => `${severity} ${rule} ${line - firstLine + 1}:${column}`);
}

function words({ text }: { text: string }): string {
  return found(sampleWith({ [file]: text }))
    .map(({ message, hint = '' }) => `${message} ${hint}`)
    .join('\n');
}

const TABLE = '| ก | ข |\n| --- | --- |\n';

describe('what would vanish from a body is an error', () => {
  it.each([
    ['a row longer than its header', `${TABLE}| 1 | 2 | 3 |`, ['error table-cells 3:9']],
    [
      'two rows longer than their header',
      `${TABLE}| 1 | 2 | 3 |\n| 1 | 2 | 3 | 4 |`,
      ['error table-cells 3:9', 'error table-cells 4:9'],
    ],
    ['a footnote that nothing calls', 'ก\n\n[^1]: ข้อความ', ['error footnotes 3:1']],
    [
      'footnotes that only call each other',
      'ก\n\n[^1]: ข[^2]\n\n[^2]: ค[^1]',
      ['error footnotes 3:1', 'error footnotes 5:1'],
    ],
    ['a second footnote of a label', 'ก[^1]\n\n[^1]: ข\n\n[^1]: ค', ['error footnotes 5:1']],
    ['an address that nothing uses', 'ก\n\n[x]: https://a.example', ['error link-definitions 3:1']],
    [
      'a second address of a label',
      'ก [ข][x]\n\n[x]: https://a.example\n[x]: https://b.example',
      ['error link-definitions 4:1'],
    ],
    ['the title of a link', 'ดู [งาน](https://a.example "คำอธิบาย")', ['error link-title 1:4']],
    ['the title of an address', 'ดู [งาน][x]\n\n[x]: https://a.example "คำอธิบาย"', ['error link-title 3:1']],
    ['the title of a picture in a line', 'ดู ![ภาพ](a.png "คำบรรยาย")', ['error link-title 1:4']],
    ['a link without words', 'ดู [](https://a.example) ต่อ', ['error links 1:4']],
    ['a sign of multiplication', 'ขนาด 2*3*4 เมตร', ['error lost-sign 1:7']],
    ['one of two backslashes', 'ดู \\\\server\\share', ['error lost-sign 1:4']],
  ])('%s', (_, markup, expected) => expect(told(withBody(markup))).toEqual(expected));

  it.each([
    ['rows as long as their header, or shorter', `${TABLE}| 1 | 2 |\n| 1 |`],
    ['a border written as a character', `${TABLE}| 1 \\| 1 | 2 |`],
    ['a footnote that a footnote calls', 'ก[^1]\n\n[^1]: ข[^2]\n\n[^2]: ค'],
    ['an address that is used', 'ก [ข][x]\n\n[x]: https://a.example'],
    ['the title of a picture alone in its paragraph', '![ภาพ](a.png "คำบรรยาย")'],
    ['the caption of a table', `ตาราง: จำนวนใน **2568**\n\n${TABLE}| 1 | 2 |`],
    [
      'the markers of callouts',
      '> [!NOTE]\n> ก\n\n> [!tip]\n> ก\n\n> [!IMPORTANT]\n>\n> ก\n\n> [!CAUTION]  \n> ก',
    ],
    ['what is said of a marker', 'เขียน \\[!NOTE] หรือ `[!NOTE]`'],
    ['signs that are escaped or in code', '2\\*3\\*4 `\\\\server` \\\\\\\\server C:\\server'],
    [
      'a path that is shown whole',
      'C:\\งาน\\ก.doc C:\\งาน\\\\\\*.doc `C:\\งาน\\*.doc` \\*ก\\* \\_ก ![ก \\\\ข\\*](a.png)',
    ],
    ['emphasis of a word in Thai', 'ตัว*เอน*ต่อ'],
  ])('but not %s', (_, markup) => expect(told(withBody(markup))).toEqual([]));

  it('and one tilde between numbers is kept', () => {
    const written = 'ใช้เวลา 5~10 วัน หรือ 20~30 วัน';
    expect(readMdx(written).tree.children).toMatchObject([{ children: [{ type: 'text', value: written }] }]);
  });

  it('among it a dead link above the first section', () => {
    const text = original.replace(/\n---\n\n/, '\n---\n\nดู [งาน](./nothing.mdx)\n\n');
    const firstLine = text.slice(0, text.indexOf('ดู [งาน]')).split('\n').length;
    expect(told({ text, firstLine })).toEqual(['error sections 1:1', 'error links 1:4']);
  });
});

/** One piece of markup that is none, as a line or some, and the column at which it begins. */
const IN_BODIES: readonly (readonly [kind: string, markup: string, column: number, says: string])[] = [
  ['a picture with a space in its name', 'ดู ![หน้าจอ](ภาพ 1.png)', 4, 'ไม่เป็นภาพ'],
  ['a link with a space in its address', '[ดู](a b.mdx)', 1, 'ไม่เป็นลิงก์'],
  ['a link apart from its address', '[ดู] (./a.mdx)', 1, 'ไม่เป็นลิงก์'],
  ['a link left open', '[ดู](./a.mdx', 1, 'ไม่เป็นลิงก์'],
  ['a reference to nothing', 'ดู [คำ][ไม่มี]', 4, 'ไม่มีที่อยู่ของชื่ออ้างนี้'],
  ['a footnote mark without its text', 'ดู[^1]', 3, 'ไม่มีข้อความของเชิงอรรถ'],
  ['an address right below a paragraph', 'ก\n[x]: https://a.example', 1, 'ไม่เป็นที่อยู่ของลิงก์'],
  ['a table without its separator', '| ก | ข |\n| 1 | 2 |', 1, 'ไม่เป็นตาราง'],
  ['a table with a short separator', '| ก | ข |\n| --- |\n| 1 | 2 |', 1, 'ไม่เป็นตาราง'],
  ['a table with a long separator, without outer borders', 'ก | ข\n--- | --- | ---\n1 | 2', 1, 'ไม่เป็นตาราง'],
  ['strong with a space inside', '**หนา **ไม่ติด', 1, 'ไม่เป็นตัวหนา'],
  ['strong that ends in a sign before a letter', '**หมายเหตุ:**ข้อความ', 1, 'วรรคตอน'],
  ['strong left open', 'ก **ข', 3, 'ไม่มี ** อีกตัว'],
  ['underscores inside a word', 'ตัว__หนา__ต่อ', 4, '**คำ**'],
  ['strike with a space inside', '~~ขีด ~~ต่อ', 1, 'ไม่เป็นตัวขีดฆ่า'],
  ['highlight', '==เน้น==', 1, 'ไม่เป็นตัวเน้น'],
  ['code left open', 'กด `Enter', 4, 'ไม่เป็นโค้ด'],
  ['emphasis with a space inside', '*เอน *ต่อ', 1, 'ไม่เป็นตัวเอน'],
  ['a caret', 'ม.^2^', 3, '<sup>2</sup>'],
  ['a link of a wiki', '[[งาน]]', 1, 'ไม่เป็นลิงก์'],
  ['a heading without its space', '###หัวข้อ', 1, 'เว้นวรรคหลัง #'],
  ['a directive', ':::note\nข้อความ\n:::', 1, 'ไม่เป็นกล่องข้อความ'],
  ['a callout of an unknown kind', '> [!FOO]\n> ข้อความ', 3, '> [!IMPORTANT] (สำคัญ)'],
  ['a callout with words behind its marker', '> [!WARNING] ข้อความ', 3, 'บรรทัดแรกเพียงลำพัง'],
  ['a callout with strong words behind its marker', '> [!WARNING] **ข้อความ**', 3, 'ไม่เป็นกล่องข้อความ'],
  ['a callout outside a quotation', '[!NOTE]', 1, 'ขึ้นต้นด้วย >'],
  ['an entity that is none', 'ก&nbps;ข', 2, 'ไม่เป็นอักขระ'],
  ['a link with its brackets swapped', 'ดู (ลิงก์)[./x.mdx]', 4, 'ไม่เป็นลิงก์'],
  ['a formula', 'ให้ $x^2$ เป็น', 5, 'ไม่เป็นสูตร'],
  ['a formula of two signs', '$$x^2$$', 1, 'ไม่เป็นสูตร'],
  ['a formula of brackets', 'ให้ \\(x_1 + y\\) เป็น', 5, 'ไม่เป็นสูตร'],
  ['a subscript of tildes', 'น้ำ H~2~O', 6, '<sub>2</sub>'],
  ['pluses', 'คำ ++x++ ต่อ', 4, '**คำ**'],
  ['a call for a table of contents', '[TOC]', 1, 'ไม่เป็นสารบัญ'],
  ['a task box without its space', '- [] ข้อ', 3, 'ไม่เป็นช่องให้ตรวจ'],
  ['a task box right before its words', '1. [X]ข้อ', 4, 'เว้นวรรคหลัง ]'],
  ['a meaning below its term', 'ก\n: ความหมาย', 1, 'definitions'],
  ['words between tabs', 'ลำดับ\tรายการ\tจำนวน', 1, 'ไม่เป็นตาราง'],
  ['a table of tabs', 'ลำดับ\tรายการ\n1\tรับ\n2\tส่ง', 1, 'ไม่เป็นตาราง'],
  ['a line of equals', '===', 1, 'ไม่เป็นเส้นคั่น'],
];

describe('what would print as its marks in a body is a warning', () => {
  it.each(IN_BODIES)('%s', (_, markup, column, says) => {
    const line = markup.startsWith('ก\n') ? 2 : 1;
    expect(told(withBody(markup))).toEqual([`warning literal-markup ${line}:${column}`]);
    expect(words(withBody(markup))).toContain(says);
  });

  it.each([
    ['a name near mermaid', '```mermiad\nflowchart LR\n```', ['warning code-block 1:1']],
    ['words behind a language', '```text ตัวอย่าง\nก\n```', ['warning code-block 1:1']],
    ['words in the place of a language', '```ตัวอย่าง\nก\n```', ['warning code-block 1:1']],
    ['one of the backslashes of a path', 'ดู C:\\งาน\\*.doc', ['warning lost-backslash 1:10']],
    ['the backslash before a name with an underscore', '- **D:\\_old\\ก**', ['warning lost-backslash 1:7']],
    ['the only backslash of a path', 'C:\\*.doc', ['warning lost-backslash 1:3']],
    ['one in a cell', `${TABLE}| C:\\a\\*.doc | 2 |`, ['warning lost-backslash 3:7']],
    ['one in the words of a picture', '![C:\\a\\*.doc](a.png)', ['warning lost-backslash 1:7']],
    ['list marks without their space', '1.ก\n2.ข', ['warning list-marks 1:1']],
    ['dashes without their space', 'ดังนี้\n-ก\n-ข', ['warning list-marks 2:1']],
    ['Thai numbers', '๑. ก\n๒. ข', ['warning list-marks 1:1']],
    ['Thai letters', 'ก) ข้อแรก\nข) ข้อสอง', ['warning list-marks 1:1']],
    ['numbers in brackets', '(1) ก\n(2) ข', ['warning list-marks 1:1']],
    ['numbers of two levels', '5.1 ตรวจ\n5.2 เสนอ', ['warning list-marks 1:1']],
    ['a list from another number than 1 below a paragraph', 'ดังนี้\n2. ก\n3. ข', ['warning list-marks 2:1']],
    ['words right below a table', `${TABLE}| 1 | 2 |\nหมายเหตุ ก\nข`, ['warning table-row 4:1']],
    [
      'words with an escaped border there',
      `> ${TABLE.replace('\n', '\n> ')}> ก \\| ข`,
      ['warning table-row 3:3'],
    ],
    ['words below a table without outer borders', 'ก | ข\n--- | ---\n1 | 2\nค', ['warning table-row 4:1']],
    ['a caption of no table', 'ตาราง: จำนวน\n\nข้อความ', ['warning table-caption 1:1']],
    ['a caption of no table in an item', '- ก\n\n  ตาราง: จำนวน', ['warning table-caption 3:3']],
    ['a caption of a table without words', `ตาราง:\n\n${TABLE}`, ['warning table-caption 1:1']],
    ['a caption apart from its table', `ตาราง: ก\n\nข\n\n${TABLE}`, ['warning table-caption 1:1']],
    ['a picture numbered by hand', '![ภาพ](a.png "ภาพที่ 1 หน้าจอ")', ['warning caption-number 1:1']],
    ['a table numbered by hand', `ตาราง: ตารางที่ ๒.๑ จำนวน\n\n${TABLE}`, ['warning caption-number 1:1']],
    ['a callout that says nothing', '> [!NOTE]', ['warning callout-empty 1:1']],
    ['a number that will not be shown', '1. ก\n2. ข\n5. ค', ['warning list-number 3:1']],
    ['a number in a list inside a list', '- ก\n  1. ข\n  3. ค', ['warning list-number 3:3']],
    ['a second list that begins below the first', '5. ก\n\nข\n\n2. ค\n3. ง', ['warning list-number 5:1']],
    [
      'a list of one number below another',
      '1. ก\n\nข\n\n7. ค\n\nข\n\n4. ง\n4. จ',
      ['warning list-number 9:1'],
    ],
    ['a list that begins with none', '0. ก\n1. ข', ['warning list-number 1:1']],
    ['a second list in an item', '1. ก\n\n   3. ข\n\n   ค\n\n   2. ง', ['warning list-number 7:4']],
    ['a year at the beginning of a line', '2568. ปีแรก\n\nข\n\n1. ค', ['warning list-number 1:1']],
    ['a sum with a bracket in an item', '- ก\n\n  10000) ข', ['warning list-number 3:3']],
  ])('%s', (_, markup, expected) => expect(told(withBody(markup))).toEqual(expected));

  it.each([
    ...[
      '**หนา**ต่อ *เอน* ~~ขีด~~ `**โค้ด**`',
      '\\*ก \\*ข',
      '\\*\\*ก\\*\\*',
      '![ภาพ](<a.png>)',
      'ราคา 5 * 3 * 2',
    ],
    ...[
      'ผู้อำนวยการ* และรอง*',
      'ชื่อ __________ สกุล ______',
      'รายงาน_ปี_2568',
      'https://a.example/__x__/==y==',
      '[หมายเหตุ]: เป็นข้อความ ธรรมดา',
    ],
    ...[
      'ก &nbsp; &lt; &amp;nbsp; ข',
      'ก[^1]\n\n[^1]: **ข**',
      '#1 งานแรก',
      'ก  \n1.ก  \n2.ข',
      '1. ก\n1. ข\n1. ค',
      '3. ก\n4. ข',
      '1. ก\n2. ข\n\nค\n\n3. ง\n4. จ',
      '1. ก\n2. ข\n\nค\n\n1. ง\n2. จ',
      '1. ก\n\nข\n\n5. ค',
      '> 2. ก\n\nข\n\n> 2. ค',
      '- 2. ก\n- 2. ข',
      '2568\\. ปีแรก',
      'ข้อ \\(ก\\) และ [ก]\\(x\\) และ \\(x) \\\\(x\\\\)',
      '๒๕๖๘. ปีแรก',
      '999. ก',
      'ก.ค.ศ. และ\nก.พ. กำหนด',
    ],
    ...[
      '```text\n**ก\n```',
      '| # | **ข** |\n| - | - |\n| - | --- |',
      'ช่วง 1.5\n2.5 ล้านบาท',
      'A == B และ C == D',
      'คำว่า [ก] (ข)',
      'R&D; และ AT&T',
      'ก  \nข\\\nค',
      '- [ ] ตรวจ\n- [X] ตรวจ\n- [x](https://a.example)\n- [1] ก\n- [/] ก',
      '[ ] ครบ [ ] ไม่ครบ\n\n- ก\n\n  [] ข',
      'เวลา 8 : 30 น. :ก',
      'จาก $5 และ $10',
      'C++, C++',
      '-\tก\n-\tข\n\n\tค',
      '```text\nก\tข\n```',
      '```text\nก\n```\n\n> ~~~\n> ก\n> ~~~~\n\n- ```mermaid\n  flowchart LR\n  ```',
      '5~10 หรือ 20~30',
    ],
  ])('but not %j', (markup) => expect(told(withBody(markup))).toEqual([]));
});

describe('a number that begins a list', () => {
  it.each([
    ['5. ก\n\nข\n\n2) ค', 'เริ่มที่เลข 2 แต่จะแสดงเริ่มที่เลข 6', 'ให้เขียน 2\\)'],
    ['2568. ปีแรก', '“2568.” ที่ต้นบรรทัดกลายเป็นเลขข้อที่ 2568', 'ให้เขียน 2568\\.'],
    ['1. ก\n\n2568. ปีแรก', 'เขียนเลข 2568 แต่จะแสดงเป็นเลข 2', 'ให้เขียน 2568\\.'],
  ])('is told with a way to keep it: %j', (markup, says, hints) => {
    expect(words(withBody(markup))).toContain(says);
    expect(words(withBody(markup))).toContain(hints);
  });
});

describe('the words of a picture are shown letter by letter', () => {
  it.each([
    ['its caption', '![อ่าน](a.png "หน้าจอ **หนา** ต่อ")', 23],
    ['a link in its caption', "![อ่าน](a.png 'ดู [x](./no.mdx)')", 19],
    ['its alternative text', '![ดู **หนา** ต่อ](a.png)', 6],
    ['a link in its alternative text', '![ดู [x](./no.mdx)](a.png)', 6],
    ['both on a second line', '![ก](a.png "ข\nค <sup>2</sup>")', 3],
  ])('%s', (_, markup, column) => {
    const line = markup.split('\n').length;
    expect(told(withBody(markup))).toEqual([`warning literal-markup ${line}:${column}`]);
    expect(words(withBody(markup))).toContain('คำบรรยายภาพแสดงตามตัวอักษร');
  });

  it.each(['![ดู [1] ก\\*ข](a.png "หน้าจอ \\*\\*ก\\*\\*")', '![ก](<a.png> (ข 2*3))'])('but not %j', (markup) =>
    expect(told(withBody(markup))).toEqual([]),
  );
});

describe('what would print as its marks in a field is a warning', () => {
  it.each([
    ...IN_BODIES.filter(([, markup]) => !markup.includes('\n')).map(
      ([, markup, column]): [string, number] => [markup, column],
    ),
    ['ดู ![ภาพ](a.jpg)', 4],
    ['เป็น <b>หนา</b> มาก', 6],
    ['ขึ้น <Steps /> ต่อ', 6],
    ['ม.<sup>2 ต่อ', 3],
    ['ดู <https://a.example> ต่อ', 4],
    ['กด `Enter` ต่อ', 4],
    ['เป็น ~~ขีด~~ ต่อ', 6],
    ['ก&nbsp;ข', 2],
    ['ก <!-- ข --> ค', 3],
    ['- [ ] ตรวจ', 3],
    ['- [x] ตรวจ', 3],
    ['- ## หัวข้อ', 3],
    ['> อ้าง', 1],
    ['1\\. ก', 2],
    ['snake\\_case', 6],
  ])('%j', (markup, column) => {
    const quoted = withField(`'${markup}'`);
    expect(told(quoted)).toEqual([`warning literal-markup 1:${"    detail: '".length + column}`]);
    const block = withField(`|\n      บรรทัดแรก\n\n      ${markup}`);
    expect(told(block)).toEqual([`warning literal-markup 4:${6 + column}`]);
  });

  it.each([
    ['## หัวข้อ'],
    ['| ก | ข |\n      | --- | --- |\n      | 1 | 2 |'],
    ['---'],
    ['***'],
    ['[x]: https://a.example'],
  ])('%j', (markup) => {
    expect(told(withField(`|\n      บรรทัดแรก\n      ${markup}`))).toEqual(['warning literal-markup 3:7']);
  });

  it.each([
    ['1. ก\n         - ข', 'ไม่เป็นรายการย่อย', '3:10'],
    ['- ก\n        1) ข', 'ไม่เป็นรายการย่อย', '3:9'],
    ['- ก\n      - [ ] ข', 'ไม่เป็นช่องให้ตรวจ', '3:9'],
    ['ก\\\n      ข', 'ท้ายบรรทัด', '2:8'],
    ['ก\n      * * *', 'ไม่เป็นเส้นคั่น', '3:9'],
    ['ก\n      - - -', 'ไม่เป็นเส้นคั่น', '3:9'],
  ])('%j', (lines, says, place) => {
    const text = withField(`|\n      ${lines}`);
    expect(told(text)).toEqual([`warning literal-markup ${place}`]);
    expect(words(text)).toContain(says);
  });

  it.each(['\t', '> ', '~a~', '(a)[', 'a\t', '- ', '1. ', '\\ ', '$a'])(
    'at once where %j is repeated',
    (piece) => {
      const time = (times: number) => {
        const { text } = withField(JSON.stringify(`ก\n${piece.repeat(times)}ข`));
        const { user } = process.cpuUsage();
        found(sampleWith({ [file]: text }));
        return process.cpuUsage().user - user;
      };
      time(300);
      // Markdown itself takes nine times the time for three times the text where each piece may close each other.
      expect(time(3000)).toBeLessThan(15 * time(1000));
    },
  );

  it.each(['>', '>-', '|', '|2-'])('at its place in a block with %s', (header) => {
    const indent = header.includes('2') ? '  ' : '';
    const text = withField(`${header}\n${' '.repeat(6)}${indent}ข้อความ ยาว\n      ต่อ **ก`);
    expect(told(text)).toEqual([`warning literal-markup 3:11`]);
  });

  it('at its place in quotations with escapes', () => {
    expect(told(withField('"ก\\tข \\"ค\\" \\u0E01 **ง"'))).toEqual([
      'warning literal-markup 1:14',
      'warning literal-markup 1:32',
    ]);
    expect(told(withField("'ก ''ข'' **ง'"))).toEqual(['warning literal-markup 1:22']);
  });

  it.each(['standard', 'narrative'])('of %s too', (field) => {
    const text = field === 'standard' ? withField("'**ก'", field) : withField("ก\n    narrative: '**ก'");
    expect(told(text)).toHaveLength(1);
  });

  it.each(['**หนา**', '<sup>2</sup>', '[งาน](./a.mdx)', '`โค้ด`', '<br>', '<b>ก</b>'])(
    'and %j in a field that is shown letter by letter',
    (markup) => {
      const text = withField(`'ก ${markup}'`, 'label');
      expect(told(text)).toContain(`warning literal-markup 1:15`);
      expect(words(text)).toContain('ช่องนี้แสดงตามตัวอักษร');
    },
  );

  it.each([
    ...[
      '**หนา**ต่อ',
      '25 ม.<sup>2</sup>',
      'ก<br>ข',
      '2*3*4',
      'a_b __________',
      '1.ก',
      '{ก} < ข',
      '\\*\\*ก',
      '#1 ก',
      '> 50 คะแนน',
    ],
    ...['> 5 วัน', '> ร้อยละ 80', '- > 5 วัน', 'ก > ข', 'จาก $5 และ $10', 'US$5 ถึง $10', '$A$1', 'C++ และ C++'],
    ...['5~10 หรือ 20~30', 'ก++', 'ข้อ [1] และ (2)[3]', '[ ] ครบ [ ] ไม่ครบ', 'C:\\temp\\_x', '1) ก', '- ก'],
    ...['ลงทะเบียน (1) ก', 'ก | ข', 'ดู [หน้านี้](#step-prepare)'],
  ])('but not %j', (text) => {
    const made = withField(`'${text}'`);
    expect(told(made).filter((one) => !one.includes(' links '))).toEqual([]);
  });

  it('and in the name of a register', () => {
    const [one, ...others] = found(
      sampleWith({ 'roles.yaml': "- { id: a, name: '**ก**', kind: unit }\n" }),
    ).filter(({ file: path }) => path === 'roles.yaml');
    expect(one).toMatchObject({ rule: 'literal-markup', severity: 'warning', line: 1, column: 19 });
    expect(others).toEqual([]);
  });

  it('and a sign of a comment at its end is an error, as one before words is', () => {
    expect(told(withField('เริ่ม #', 'label'))).toEqual(['error yaml-comment 1:18']);
    expect(words(withField('เริ่ม #', 'label'))).toContain('หรือลบ #');
  });

  it('but not lines that begin like a list, where breaks stand as they are written', () => {
    expect(told(withField('|\n      1.ก\n      2.ข\n      ก) ค'))).toEqual([]);
  });
});

describe('a backslash in a field', () => {
  it.each([
    ['C:\\งาน\\*.doc', 7],
    ['ก C:\\*.doc', 5],
    ['\\\\srv\\[1]', 6],
  ])('that would vanish from %j is a warning', (path, column) => {
    const text = withField(`'${path}'`);
    expect(told(text)).toEqual([`warning lost-backslash 1:${"    detail: '".length + column}`]);
    expect(words(text)).toContain('จะหายไป เขียน \\\\\\');
  });

  it.each(['C:\\งาน\\ก.doc', 'C:\\งาน\\\\\\*.doc', '\\\\srv\\ก **ข**', '\\*ก\\*', 'C:\\_ก'])(
    'is kept: %j',
    (path) => expect(told(withField(`'${path}'`))).toEqual([]),
  );
});

describe('a link in a field', () => {
  it.each([
    ['./nothing.mdx', 'กระบวนงานหรือบทที่ไม่มี'],
    ['../../../out.mdx', 'ออกไปนอกโฟลเดอร์เนื้อหา'],
    ['#step-nowhere', 'ไม่มีตำแหน่ง'],
    ['javascript:alert', 'ใช้ได้เฉพาะ http'],
    ['//evil.example/', 'ใช้ได้เฉพาะ http'],
  ])('to %s is an error at its line', (url, says) => {
    const text = withField(`|\n      ก\n      ดู [งาน](${url})`);
    expect(told(text)).toEqual(['error links 3:10']);
    expect(words(text)).toContain(says);
  });

  it('has no title and has words', () => {
    expect(told(withField('\'[งาน](https://a.example "คำ") [](https://a.example)\''))).toEqual([
      'error link-title 1:14',
      'error links 1:44',
    ]);
  });

  it('that leads somewhere is none', () => {
    const other = (PROCEDURES[0] ?? '').slice(folder.length);
    expect(told(withField(`'[งาน](./${other}) [เว็บ](https://a.example)'`))).toEqual([]);
  });
});

describe('a link to a file of a form', () => {
  const form: Asset = { path: 'forms/แบบ ก.docx', bytes: 100 };
  const toldWith = ({ text, firstLine }: { text: string; firstLine: number }, ...assets: readonly Asset[]) =>
    found(sampleWith({ [file]: text }, [...sample.assets, ...assets])).map(
      ({ rule, line, column, severity }) => `${severity} ${rule} ${line - firstLine + 1}:${column}`,
    );

  it.each(['../../forms/แบบ%20ก.docx', '../forms/แบบ%20ก.docx'])('that is there is used: %s', (url) => {
    expect(toldWith(withBody(`ดู [แบบ](${url})`), form)).toEqual([]);
    expect(toldWith(withField(`'[แบบ](${url})'`), form)).toEqual([]);
    expect(toldWith(withBody(`ดู [แบบ][ก]\n\n[ก]: ${url}`), form)).toEqual([]);
  });

  it.each([
    ['../../forms/none.docx', 'ไม่พบไฟล์แบบฟอร์ม forms/none.docx'],
    ['../../forms/page.html', 'เป็นชนิดที่เผยแพร่ไม่ได้'],
    ['../../forms/a/b.docx', 'ต้องเป็นชื่อไฟล์'],
    ['../../forms/a#b.docx', 'ถูกตัดที่ # จึงไปไม่ถึงไฟล์ ถ้า # อยู่ในชื่อไฟล์ ให้เขียน %23'],
    ['../../forms/a.b?ค.PDF', 'ให้เขียน %3F'],
    ['../../forms/50%.docx', 'มี % ที่ไม่ใช่รหัสของตัวอักษร จึงอ่านที่อยู่ไม่ได้ ถ้า % อยู่ในชื่อไฟล์ ให้เขียน %25'],
    ['..\\..\\forms\\a.docx', 'คั่นโฟลเดอร์ด้วย /'],
    ['', 'ไม่มีที่อยู่ วงเล็บ ( ) ว่าง'],
    ['?q=1', 'มีเพียงส่วนที่ต่อท้ายชื่อ'],
  ])('to %s is an error', (url, says) => {
    const text = withBody(`ดู [แบบ](${url})`);
    expect(toldWith(text)).toEqual(['error links 1:4']);
    expect(words(text)).toContain(says);
    expect(toldWith(withField(`'[แบบ](${url})'`))).toEqual(['error links 1:14']);
  });

  it('leads to no place in it', () => {
    expect(toldWith(withBody('[แบบ](../../forms/แบบ%20ก.docx#page=2)'), form)).toEqual(['error links 1:1']);
  });
});

describe('a picture whose name is cut', () => {
  it.each(['a#b.png', '#b.png', 'a?b.JPG', 'none.png#b.png'])('is told why: %s', (url) => {
    const text = withBody(`![ภาพ](${url})`);
    expect(told(text).filter((one) => !one.includes('unused-file'))).toEqual(['error images 1:1']);
    expect(words(text)).toContain('ถูกตัดที่');
  });

  it.each([
    ['', 'ไม่มีที่อยู่'],
    ['50%.png', '%25'],
    ['..\\\\a.png', 'คั่นโฟลเดอร์ด้วย /'],
    ['../../../out.png', 'ออกไปนอกโฟลเดอร์เนื้อหา'],
  ])('or why it leads nowhere: %j', (url, says) => {
    expect(words(withBody(`![ภาพ](${url})`))).toContain(says);
  });

  it('but not one that is there', () => {
    expect(told(withBody('![ภาพ](a.png#b.png)'))).toEqual([]);
  });
});

describe('a section that says nothing', () => {
  /** The procedure with nothing but this in a section. */
  const withSection = (markup: string) => ({
    text: original.replace(/(?<=## ขอบเขตของงาน\n\n)[^]*?(?=\n\n## )/, markup),
    firstLine: withBody('').firstLine - 2,
  });

  it.each([
    ...['-', '*', '1.', '>', '.....', '- - ', '-\n-', '1.\n2.', '---', '**-**', '<br />', '–', '> -'],
    ...[`${TABLE}|  |  |`.replace('ก', '').replace('ข', ''), '- [ ]', '…………'],
  ])('is an error: %j', (markup) => {
    expect(told(withSection(markup))).toEqual(['error section-empty 1:1']);
    expect(words(withSection(markup))).toContain('ไม่มี');
  });

  it.each(['ไม่มี', '- ไม่มี', '5', '![ก](a.png)', '```text\nก\n```', '| ก |\n| - |\n|  |'])(
    'but not %j',
    (markup) => expect(told(withSection(markup))).toEqual([]),
  );

  it.each(['- ก\n-\n- ข', '1. ก\n2.\n3. ข', '- ก\n- <br />', '- ก\n- .....'])(
    'or an item of it: %j',
    (markup) => {
      expect(told(withSection(markup))).toEqual(['error placeholder 4:1']);
    },
  );

  it.each([
    ...['-', '- ', '1.', '1)\n      2)', '"* * *"', '. . .', '"<br>"', '"<br/> <sup></sup>"', '">"', '"#"'],
    ...['|\n      -\n      -', '…'],
  ])('or a field of it: %s', (value) => {
    const text = withField(value);
    expect(told(text).filter((one) => one.startsWith('error'))).toEqual(['error placeholder 1:13']);
  });

  it.each(['1.5', '2)ก', '"%"', '5 - 6'])('but not a field of %s', (value) =>
    expect(told(withField(value))).toEqual([]),
  );

  it('and does not hide what else is wrong', () => {
    const text = original.replace(/standard: .*/, 'standard: -').replace(/shape: process/, 'shape: box');
    expect(found(sampleWith({ [file]: text })).map(({ rule }) => rule)).toEqual(['placeholder', 'schema']);
  });
});

/** What is found of files that are put beside those of this repository. */
function toldOf(paths: readonly string[], without?: string): string[] {
  const isText = (path: string) => /\.(?:mdx|ya?ml)$/i.test(path);
  const texts = Object.fromEntries(paths.filter(isText).map((path) => [path, 'ก']));
  const assets = paths.filter((path) => !isText(path)).map((path) => ({ path, bytes: 1 }));
  const content = sampleWith({ ...texts, ...(without ? { [without]: undefined } : {}) }, assets);
  return found(content).map(({ severity, rule, file: path, line, column }) => {
    expect([line, column]).toEqual([1, 1]);
    return `${severity} ${rule} ${path}`;
  });
}

describe('a file that is not published', () => {
  it.each([
    ...[
      'receive.md',
      'receive.mdx.txt',
      'receive.mdx.bak',
      'receive.mdx ',
      'receive.mdx\u00a0',
      'receive.mdx~',
    ],
    ...[
      'receive.MDX',
      'receive.markdown',
      'receive.Md',
      'receive.mdx (1)',
      'receive.mxd',
      'receive.mdxx',
      'receive.bak.md',
      'รับ.md',
    ],
  ])('is an error where it is nearly named as a procedure: %j', (name) => {
    expect(toldOf([folder + name])).toEqual([`error near-name ${folder}${name}`]);
  });

  it.each([
    [`${folder}manual.yml`, 'manual.yaml'],
    [`${folder}Manual.yaml`, 'manual.yaml'],
    [`${folder}manual.yaml.txt`, 'manual.yaml'],
    [`${folder}manuals.yaml`, 'manual.yaml'],
    [`${folder}transcription.yml`, 'transcription.yaml'],
    ['roles.yml', 'roles.yaml'],
    ['Office.yaml', 'office.yaml'],
    ['synonym.yaml', 'synonyms.yaml'],
    ['forms.yaml.bak', 'forms.yaml'],
  ])('is an error where it is nearly named as a file of the office: %s', (path, expected) => {
    expect(toldOf([path])).toEqual([`error near-name ${path}`]);
    expect(found(sampleWith({}, [{ path: `${folder}receive.md`, bytes: 1 }]))[0]?.message).toContain(
      'receive.mdx',
    );
    const [one] = found(sampleWith({ [path]: 'ก' }));
    expect(one?.message).toContain(expected);
  });

  it('is told once where its register is missing', () => {
    const diagnostics = toldOf(['roles.yml'], 'roles.yaml').filter((one) => one.includes('roles'));
    expect(diagnostics).toEqual(['error missing-file roles.yaml', 'warning stray-file roles.yml']);
  });

  it.each([
    ...[
      `${folder}บันทึก.docx`,
      `${folder}screen.png`,
      `${folder}readme.md`,
      `${folder}chart.mmd`,
      'forms/old.docx',
    ],
    ...['README.md', 'manuals/note.txt', `${folder}further/receive.md`],
  ])('is a warning where nothing uses it: %s', (path) => {
    expect(toldOf([path])).toEqual([`warning unused-file ${path}`]);
  });

  it('is told how it becomes the crest where it lies beside office.yaml', () => {
    const told = found(sampleWith({}, [{ ...picture, path: 'crest.png' }]));
    expect(told.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('crest: crest.png ใน office.yaml'),
    ]);
  });

  it('is none where something uses it', () => {
    const cover = sampleWith(
      {
        [file]: withBody('- ![ภาพ](a.png)').text,
        [`${folder}manual.yaml`]: `${textOf(`${folder}manual.yaml`)}cover: cover.png\n`,
        'forms.yaml': '- { id: one, title: ก, file: one.docx }\n',
      },
      ['a.png', 'cover.png']
        .map((name) => ({ ...picture, path: folder + name }))
        .concat({ ...picture, path: 'forms/one.docx' }),
    );
    expect(found(cover).filter(({ rule }) => rule === 'unused-file')).toEqual([]);
  });

  it('is not said to be unused by what could not be read', () => {
    const content = (texts: Record<string, string>, path: string) =>
      found(sampleWith(texts, [{ ...picture, path }])).filter(({ rule }) => rule === 'unused-file');
    expect(content({ 'forms.yaml': '- {' }, 'forms/one.docx')).toEqual([]);
    expect(content({ [file]: withBody('{').text }, picture.path)).toEqual([]);
    expect(content({ [`${folder}manual.yaml`]: 'a: [' }, picture.path)).toEqual([]);
  });
});

const plainWord = fc.constantFrom(
  ...OFFICE_WORDS.trim().split(/\s+/),
  '2568',
  '๑๒',
  'A4',
  '(ก)',
  'พ.ศ.',
  '“คำ”',
  '100,000',
  '50%',
  '1.5',
  'และ/หรือ',
  'ฯลฯ',
);
const prose = fc.array(plainWord, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));

describe('any prose', () => {
  it('of plain words is never warned of', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 40 }), (paragraphs) => {
        expect(told(withBody(paragraphs.join('\n\n')))).toEqual([]);
        expect(told(withField(`|\n${paragraphs.map((one) => `      ${one}`).join('\n')}`))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('with one planted piece of markup is warned of once, at its line', () => {
    const pieces = IN_BODIES.filter(
      ([, markup]) => !/^(?:[-|>:#=]|\d\.|\[TOC|\[!|ลำดับ|ก \||.*\n)/.test(markup),
    ).map(([, markup]) => markup);
    fc.assert(
      fc.property(
        fc.array(prose, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...pieces),
        fc.nat(),
        (lines, piece, at) => {
          const line = at % lines.length;
          const planted = lines.map((one, index) => (index === line ? `คำ ${piece} ${one}` : `คำ ${one}`));
          const column = 4 + (IN_BODIES.find(([, markup]) => markup === piece)?.[2] ?? 0) - 1;
          expect(told(withBody(planted.join('\n')))).toEqual([
            `warning literal-markup ${line + 1}:${column}`,
          ]);
          const block = planted.map((one) => `      ${one}`).join('\n');
          expect(told(withField(`|\n${block}`))).toEqual([
            `warning literal-markup ${line + 2}:${column + 6}`,
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
