import { describe, expect, test } from 'vitest';
import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';
import { parseContent } from '#manual/parse.ts';
import { examine } from './examine.ts';

const kinds = await readContent(new URL('../fixtures/kinds-office', import.meta.url).pathname);
const FOLDER = 'manuals/archives/';

/** The fixture with files of its book changed, or (undefined) taken away; each change is of the text that was there. */
function changed(changes: Readonly<Record<string, ((text: string) => string) | undefined>>): Content {
  const paths = new Set([...kinds.sources.map(({ path }) => path), ...Object.keys(changes)]);
  const sources = [...paths].flatMap((path) => {
    const text = kinds.sources.find((one) => one.path === path)?.text ?? '';
    if (!(path in changes)) return [{ path, text }];
    const change = changes[path];
    return change ? [{ path, text: change(text) }] : [];
  });
  return { ...kinds, sources };
}

/** What is told of the book where one of its files is changed. */
function told(file: string, change: (text: string) => string): string[] {
  return examine(changed({ [FOLDER + file]: change })).diagnostics.map(
    ({ file: at, line, rule, message }) => `${at.replace(FOLDER, '')}:${line} ${rule}: ${message}`,
  );
}

const CHAPTER = 'front/how-to-use.mdx';
const chapter = (body: string) => () => `---\ntitle: บทนำ\norder: 3\n---\n\n${body}\n`;

describe('a manual that is a book', () => {
  const { library } = parseContent(kinds);
  const book = library.manuals.find(({ id }) => id === 'archives');

  test('has its chapters by their order, and nothing is told of it', () => {
    expect(examine(kinds).diagnostics).toEqual([]);
    expect(book?.front.map(({ id }) => id)).toEqual(['archives/front/preface', 'archives/front/how-to-use']);
    expect(book?.back.map(({ slug }) => slug)).toEqual(['retention', 'contacts']);
  });

  test('has its procedures as its parts list them, whatever their order, and those in no part last', () => {
    const parts = (text: string) =>
      text.replace(/ {2}- \{ title: ส่วนที่ 1.*\n/, '').replace('[destroy]', '[destroy, borrow]');
    const { library: other } = parseContent(changed({ [`${FOLDER}manual.yaml`]: parts }));
    const slugs = other.manuals.find(({ id }) => id === 'archives')?.procedures.map(({ slug }) => slug);
    expect(slugs).toEqual(['destroy', 'borrow', 'keep']);
    expect(told('manual.yaml', parts)).toEqual([
      'manual.yaml:12 parts-whole: กระบวนงาน “keep” ไม่อยู่ในส่วนใด จึงแสดงท้ายส่วนสุดท้าย',
      'manual.yaml:13 parts-whole: “borrow” แสดงหลัง “destroy” ตาม parts แต่ order ของ “borrow” มาก่อน',
    ]);
  });
});

describe('a mistake in the parts of a book', () => {
  test.each([
    ['destroy]', 'destory]', '14 parts: ไม่มีกระบวนงาน “destory”'],
    ['destroy]', 'destroy, keep]', '14 parts: กระบวนงาน “keep” อยู่ในส่วนก่อนหน้าแล้ว'],
    ['borrow]', 'borrow, borrow]', '13 parts: กระบวนงาน “borrow” อยู่ในส่วนก่อนหน้าแล้ว'],
    ['[destroy]', '[]', '14 schema: รายการนี้ว่าง ต้องมีอย่างน้อยหนึ่งรายการ'],
    ['ส่วนที่ 2 การทำลาย', '-', '14 placeholder: “-” ไม่ใช่เนื้อหา'],
  ])('%s as %s is told at its line', (find, put, message) => {
    const found = told('manual.yaml', (text) => text.replace(find, put));
    expect(found[0]).toContain(`manual.yaml:${message}`);
    expect(found.filter((one) => !one.includes('parts-whole'))).toHaveLength(1);
  });

  test('has a hint where the name of a procedure is nearly right', () => {
    const content = changed({ [`${FOLDER}manual.yaml`]: (text) => text.replace('destroy]', 'destory]') });
    expect(examine(content).diagnostics[0]?.hint).toContain('destroy');
  });
});

describe('those who wrote a book', () => {
  test('are one or several, not both, and not none', () => {
    const one = 'author: { name: ก, position: ข }\n';
    expect(told('manual.yaml', (text) => `${text}${one}`)).toEqual([
      'manual.yaml:5 authors: มีทั้ง author และ authors',
    ]);
    expect(told('manual.yaml', (text) => text.replace(/authors:\n( {2}- .*\n)+/, ''))).toEqual([
      expect.stringContaining('authors: ขาดช่อง author'),
    ]);
    expect(told('manual.yaml', (text) => text.replace(/authors:\n( {2}- .*\n)+/, one))).toEqual([]);
  });
});

describe('a mistake in a chapter', () => {
  test.each([
    ['one without frontmatter', () => 'คำนำ\n', '1 frontmatter: '],
    ['one without a title', () => '---\norder: 3\n---\n\nคำ\n', '2 schema: ขาดช่อง title'],
    ['a title that is none', () => '---\ntitle: "-"\norder: 3\n---\n\nคำ\n', '2 placeholder: '],
    [
      'a field of a procedure',
      () => '---\ntitle: ก\norder: 3\ncode: ข\n---\n\nคำ\n',
      '4 schema: ไม่รู้จักช่อง code',
    ],
    ['an order that is none', () => '---\ntitle: ก\norder: 0\n---\n\nคำ\n', '3 schema: '],
    ['the title of another', () => '---\ntitle: คำนำ\norder: 3\n---\n\nคำ\n', '2 title-unique: '],
    ['no text', chapter(''), '6 section-empty: หัวข้อ “บทนำ” ไม่มีเนื้อหา'],
    ['a text that is not stated', chapter('ไม่ระบุ'), '6 unstated: '],
    ['a component', chapter('<Steps />'), '6 components: <Steps /> ใช้ในไฟล์ของ front และ back ไม่ได้'],
    ['a first-level heading', chapter('# บทนำ\n\nคำ'), '6 headings: '],
    ['a heading that skips a level', chapter('### ก\n\nคำ'), '6 headings: หัวข้อระดับ ### ข้ามระดับ'],
    ['an expression', chapter('{1 + 1}'), '6 '],
    ['an item that says nothing', chapter('- ก\n-\n'), '7 placeholder: '],
    ['a link to a chapter that is not there', chapter('[ก](./none.mdx)'), '6 links: '],
    ['a link to a place in a chapter', chapter('[ก](./preface.mdx#a)'), '6 links: ไม่มีตำแหน่ง #a ใน “คำนำ”'],
    ['a link to a step that is not there', chapter('[ก](../keep.mdx#step-none)'), '6 links: ไม่มีตำแหน่ง'],
    ['a picture that is not there', chapter('![ก](a.png)'), '6 images: ไม่พบภาพ'],
    ['a footnote that nothing calls', chapter('คำ\n\n[^1]: ก'), '8 '],
    ['markup that is none', chapter('==คำ=='), '6 literal-markup: '],
  ])('%s is told once, at its line', (_, change, message) => {
    const found = told(CHAPTER, change);
    expect(found[0]).toContain(`${CHAPTER}:${message}`);
    expect(found).toHaveLength(1);
  });

  test('in its order, which another has, is told of the second of them', () => {
    expect(told('front/z.mdx', () => '---\ntitle: ก\norder: 2\n---\n\nคำ\n')).toEqual([
      `front/z.mdx:3 order-unique: ลำดับ 2 ซ้ำกับ ${FOLDER}front/how-to-use.mdx`,
    ]);
    expect(told('back/z.mdx', () => '---\ntitle: ก\norder: 3\n---\n\nคำ\n')).toEqual([]);
  });

  test('of its name is told as that of a procedure', () => {
    const at = (name: string) => told(name, chapter('คำ'))[0];
    expect(at('front/preface.md')).toContain('front/preface.md:1 near-name: ');
    expect(at('front/คำนำ.mdx')).toContain('front/คำนำ.mdx:1 address: ');
    expect(at('front/index.mdx')).toContain('front/index.mdx:1 address: ');
    expect(at('front/old/preface.mdx')).toContain('front/old/preface.mdx:1 stray-file: ');
    expect(at('middle/preface.mdx')).toContain('middle/preface.mdx:1 stray-file: ');
    expect(at('back/manual.yaml')).toContain('back/manual.yaml:1 stray-file: ');
  });

  test('is told of files beside it that nothing uses', () => {
    const assets = [{ path: `${FOLDER}front/a.png`, bytes: 1, size: { width: 1, height: 1 } }];
    expect(examine({ ...kinds, assets }).diagnostics).toMatchObject([
      { rule: 'unused-file', file: `${FOLDER}front/a.png` },
    ]);
  });
});

test('a chapter that is linked to but cannot be read is not told to be missing', () => {
  const content = changed({ [`${FOLDER}back/retention.mdx`]: () => 'x' });
  expect(examine(content).diagnostics.map(({ rule }) => rule)).toEqual(['frontmatter']);
});
