import { beforeAll, describe, expect, it } from 'vitest';
import { entries } from '#manual/stated.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { printWords } from '#words/print.ts';
import { referenceEntry } from '#document/registers.ts';
import { documentWords } from '#words/document.ts';
import { officeWith, sample, stepsOf } from './office.ts';
import { phrasesOf, placesIn, type Placed, type PlacedLink, type Places } from './places.ts';
import { printedFiles } from './printing.ts';
import { facts } from './readers.ts';
import { squeezed } from './text.ts';

const [manual] = sample.manuals;
const procedures = manual?.procedures ?? [];
const isBook = (id: string) => id === manual?.id;

async function bookOf(library = sample): Promise<Uint8Array> {
  return (await printedFiles(library, { wanted: isBook })).get(manual?.id ?? '') ?? new Uint8Array();
}

const textOf = (page: readonly Placed[] = []) => squeezed(page.map(({ text }) => text).join(''));
const arabic = (words: string) => toArabicDigits(words);

/** The words of a page that lie in the box of a link. */
function wordsIn(page: readonly Placed[] = [], { box }: PlacedLink): string {
  const inside = page.filter(
    ({ x, y, width }) =>
      x > box.left - 1 && x + width < box.right + 1 && y > box.top - 1 && y < box.bottom + 1,
  );
  return inside.map(({ text }) => text).join('');
}

/** The number at the foot of a page, and how many it says there are. */
function footOf(page: readonly Placed[] = []): readonly [page: string, of: string] | undefined {
  for (const { text } of phrasesOf(page)) {
    const [, shown, of] = /^หน้า (\S+) จาก (\S+)$/u.exec(text) ?? [];
    if (shown !== undefined && of !== undefined) return [shown, of];
  }
  return undefined;
}

describe.each(['arabic', 'thai'] as const)('the book of a manual in %s digits', (digits) => {
  let pdf: Uint8Array;
  let book: Places;
  const starts = () => book.outline.filter(({ depth }) => depth === 1);
  beforeAll(async () => {
    pdf = await bookOf(officeWith({ manual: { digits } }));
    book = await placesIn(pdf);
  });

  it('has a bookmark for each procedure and each of its sections, and for the indexes, on their pages', () => {
    const { roles, references } = printWords;
    expect(starts().map(({ title }) => squeezed(title))).toEqual(
      [...procedures.map(({ title }) => title), roles, references].map(squeezed),
    );
    expect(book.outline.length).toBe(procedures.length * 10 + 2);
    const wrong = book.outline.filter(
      ({ title, page }) => !textOf(book.pages[page - 1]).includes(squeezed(title)),
    );
    expect(wrong).toEqual([]);
  });

  it('begins each procedure on a page of its own', () => {
    const pages = starts().map(({ page }) => page);
    expect(new Set(pages.slice(0, procedures.length)).size).toBe(procedures.length);
    const top = starts()
      .slice(0, procedures.length)
      .filter(({ page, title }) => {
        const lines = phrasesOf(book.pages[page - 1] ?? []).filter(({ y }) => y > 76);
        return !squeezed(title).startsWith(squeezed(lines[0]?.text ?? '-'));
      });
    expect(top).toEqual([]);
  });

  it('numbers the pages after the contents from 1 to the last', () => {
    const feet = book.pages.map(footOf).filter((foot) => foot !== undefined);
    const front = (starts()[0]?.page ?? 1) - 1;
    expect(feet.length).toBe(book.pages.length - front);
    expect(feet.map((foot) => foot.map((shown) => Number(arabic(shown))))).toEqual(
      feet.map((_, index) => [index + 1, feet.length]),
    );
  });

  it('has contents whose numbers are those at the foot of the pages that they lead to', () => {
    const front = (starts()[0]?.page ?? 1) - 1;
    const entries = book.links.filter(({ on }) => on <= front);
    expect(entries.map(({ to }) => to)).toEqual(book.outline.map(({ page }) => page));
    const shown = entries.map((link) => /[0-9๐-๙]+$/u.exec(wordsIn(book.pages[link.on - 1], link))?.[0]);
    expect(shown).toEqual(entries.map(({ to }) => footOf(book.pages[Number(to) - 1])?.[0]));
  });

  it('has indexes whose numbers are those of pages that name the role or the reference', () => {
    const last = starts().at(-1)?.page ?? 0;
    const links = book.links.filter(({ on, to }) => on >= last && typeof to === 'number');
    expect(links.length).toBeGreaterThan(12);
    expect(links.map((link) => wordsIn(book.pages[link.on - 1], link))).toEqual(
      links.map(({ to }) => footOf(book.pages[Number(to) - 1])?.[0]),
    );
  });

  it('names in the indexes every procedure with the role or the reference', () => {
    const last = starts().at(-1)?.page ?? 0;
    const index = book.pages[last - 1] ?? [];
    const rows = namesIn(index);
    const found = (name: string) => {
      const row = rows.find((one) => one.name === squeezed(name));
      const pages = book.links.filter(
        ({ on, box }) => on === last && row && box.bottom > row.top && box.bottom < row.bottom,
      );
      const of = ({ to }: PlacedLink) => starts().findLastIndex(({ page }) => page <= Number(to));
      return [...new Set(pages.map(of))];
    };
    const users = (uses: (index: number) => boolean) => procedures.flatMap((_, at) => (uses(at) ? [at] : []));
    for (const { id, name } of sample.roles) {
      const by = users(
        (at) => procedures[at]?.steps.some(({ owners }) => entries(owners).includes(id)) ?? false,
      );
      expect([name, ...found(thaiOr(name))]).toEqual([name, ...by]);
    }
    for (const reference of sample.references) {
      const by = users((at) => {
        const { references = 'ไม่มี', formReferences = 'ไม่มี' } = procedures[at] ?? {};
        return [...entries(references), ...entries(formReferences)].includes(reference.id);
      });
      const { citation } = referenceEntry(reference, documentWords);
      expect([reference.id, ...found(thaiOr(citation))]).toEqual([reference.id, ...by]);
    }
  });

  const thaiOr = (words: string) =>
    digits === 'thai'
      ? words.replace(/[0-9]/gu, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
      : words;

  it('says what it is: title, author, language, tags, standard, and the one family of its fonts', async () => {
    const { fonts, ...said } = await facts(pdf);
    expect(said).toMatchObject({
      title: manual?.title,
      language: 'th-TH',
      tagged: true,
      standard: ['ua-1'],
      pages: book.pages.length,
    });
    expect(said.author).toContain(manual?.author?.name);
    expect(fonts.filter(({ name, embedded }) => !name.startsWith('Sarabun-') || !embedded)).toEqual([]);
    expect(fonts.length).toBeGreaterThan(1);
  });
});

it('tells in the index of roles of no page of a retired procedure', async () => {
  const pagesBefore = async (library: typeof sample) => {
    const { outline, links, pages } = await placesIn(await bookOf(library));
    const [, second] = outline.filter(({ depth }) => depth === 1);
    const index = outline.at(-2)?.page ?? 0;
    const roles = namesIn(pages[index - 1] ?? []).filter((row) =>
      sample.roles.some(({ name }) => squeezed(name) === row.name),
    );
    return links.filter(
      ({ on, to, box }) =>
        on === index &&
        Number(to) < (second?.page ?? 0) &&
        roles.some(({ top, bottom }) => box.bottom > top && box.bottom < bottom),
    );
  };
  const sketched = { steps: stepsOf(5), standardForm: undefined };
  expect((await pagesBefore(sample)).length).toBeGreaterThan(3);
  expect(await pagesBefore(officeWith({ procedure: { status: 'retired' } }))).toEqual([]);
  expect(await pagesBefore(officeWith({ procedure: { ...sketched, status: 'retired' } }))).toEqual([]);
});

describe('the cover of a book', () => {
  it('names the department below the office, address and telephone below both, on one page with a long title', async () => {
    const office = {
      parent: 'สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน กระทรวงศึกษาธิการ',
      address: `${'99 หมู่ 11 ถนนพหลโยธิน ตำบลบ้านต๋อม อำเภอเมืองพะเยา จังหวัดพะเยา '.repeat(2)}56000`,
      phone: '0 5448 1234 ต่อ 12',
    };
    const title = 'คู่มือปฏิบัติการงานข้อมูลสารสนเทศเพื่อการบริหารการศึกษา '.repeat(8).trim();
    const { pages } = await placesIn(await bookOf(officeWith({ office, manual: { title } })));
    const cover = textOf(pages[0]);
    const below = [sample.office.name, office.parent, office.address, `โทร. ${office.phone}`].map(squeezed);
    expect(below.map((words) => cover.includes(words))).toEqual([true, true, true, true]);
    expect(below.map((words) => cover.indexOf(words))).toEqual(
      below.map((words) => cover.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(textOf(pages[1])).toContain(squeezed(printWords.contents));
  });
});

/** The entries of an index page, each with the strip of the page that it takes: names may go over lines. */
function namesIn(page: readonly Placed[]): { name: string; top: number; bottom: number }[] {
  const names: { name: string; top: number; bottom: number; y: number }[] = [];
  for (const { text, x, y, size } of phrasesOf(page)) {
    if (x > 400) continue;
    const before = names.at(-1);
    if (before && y - before.y < 1.45 * size) {
      names[names.length - 1] = { ...before, name: before.name + squeezed(text), bottom: y + 8, y };
    } else names.push({ name: squeezed(text), top: y - size, bottom: y + 8, y });
  }
  return names;
}
