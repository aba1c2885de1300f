import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { placesIn, phrasesOf, type Places } from './places.ts';
import { printedFiles } from './printing.ts';
import { facts } from './readers.ts';
import { squeezed } from './text.ts';

const content = new URL('../fixtures/kinds-office', import.meta.url).pathname;

describe('a book with chapters and parts', () => {
  let pdf: Uint8Array;
  let book: Places;
  const text = (page: number) => squeezed((book.pages[page - 1] ?? []).map((one) => one.text).join(''));
  const pageOf = (title: string) =>
    book.outline.find((one) => squeezed(one.title) === squeezed(title))?.page ?? 0;

  beforeAll(async () => {
    const { library } = await check(content);
    if (!library) throw new Error('The fixture is wrong');
    const wanted = (id: string) => id === 'archives';
    pdf = (await printedFiles(library, { content, wanted })).get('archives') ?? new Uint8Array();
    book = await placesIn(pdf);
  }, 60_000);

  it('has bookmarks in the order of the book, its procedures below their parts', () => {
    const shown = book.outline
      .filter(({ title }) => !/^\d|สพฐ\.$/.test(title))
      .map((one) => [one.depth, squeezed(one.title)]);
    expect(shown).toEqual(
      [
        [1, 'คำนำ'],
        [1, 'วิธีใช้คู่มือ'],
        [2, 'เลือกเรื่องที่ต้องทำ'],
        [2, 'เครื่องหมายในผัง'],
        [3, 'ฉบับพิมพ์'],
        [1, 'ส่วนที่ 1 การเก็บและการยืม'],
        [2, 'การเก็บหนังสือ'],
        [2, 'การยืมหนังสือ'],
        [1, 'ส่วนที่ 2 การทำลาย'],
        [2, 'การทำลายหนังสือ'],
        [1, 'ภาคผนวก ก อายุการเก็บหนังสือ'],
        [1, 'ภาคผนวก ข ผู้ประสานงาน'],
        [1, 'ดัชนีผู้รับผิดชอบ'],
        [1, 'ดัชนีเอกสารอ้างอิง'],
      ].map(([depth, title]) => [depth, squeezed(String(title))]),
    );
  });

  it('letters the pages of the chapters before the contents, and numbers those after them from 1', () => {
    const foot = (page: number) =>
      phrasesOf(book.pages[page - 1] ?? []).find((one) => /^(?:[ก-ฮ]|หน้า \S+ จาก \S+)$/u.test(one.text))
        ?.text;
    expect([foot(pageOf('คำนำ')), foot(pageOf('วิธีใช้คู่มือ'))]).toEqual(['ก', 'ข']);
    expect(foot(pageOf('ส่วนที่ 1 การเก็บและการยืม'))).toMatch(/^หน้า 1 จาก /);
    expect(pageOf('ภาคผนวก ก อายุการเก็บหนังสือ')).toBeGreaterThan(pageOf('การทำลายหนังสือ'));
  });

  it('names chapters, parts and procedures in its contents, each with its page', () => {
    const contents = text(pageOf('วิธีใช้คู่มือ') + 1);
    expect(contents).toMatch(/คํานํา\.*ก/);
    expect(contents).toMatch(/วิธีใช้คู่มือ\.*ขส่วนที่1การเก็บและการยืม\.*1การเก็บหนังสือ\.*2/);
  });

  it('lists all who made it after the cover, which names none of them', () => {
    const people = ['นางวันเพ็ญ ศรีสว่าง', 'นายสมชาย ใจเย็น', 'นางสาวพิมพ์ใจ รักงาน', 'ที่ปรึกษา', 'ผู้จัดทำ'];
    expect(people.filter((one) => text(1).includes(squeezed(one)))).toEqual([]);
    expect(people.filter((one) => !text(2).includes(squeezed(one)))).toEqual([]);
  });

  it('says who wrote it', async () => {
    const { author } = await facts(pdf);
    expect(author).toContain('นายสมชาย ใจเย็น, นางสาวพิมพ์ใจ รักงาน, นายอาทิตย์ แสงทอง');
  });
});
