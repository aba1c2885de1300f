import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '#manual/library.ts';
import { normalize } from '#thai/normalize.ts';
import { library, manual, procedureOf } from '../document/shipped-library.ts';
import { searchOf } from './node-search.ts';

const PAGES: Readonly<Record<string, string>> = {
  plan: 'งานจัดทำแผนพัฒนาเทคโนโลยีสารสนเทศ ระยะเวลา 3 เดือน',
  network: 'งานพัฒนาเครือข่าย ตามพระราชบัญญัติคอมพิวเตอร์ พ.ศ. ๒๕๕๐ และแผนกลยุทธ์ สำหรับผู้เกษียณอายุ',
  data: 'งานข้อมูลและนวัตกรรม เก็บในฐานข้อมูล ตลอดปีงบประมาณ ผู้อำนวยการเกษียนหนังสือ',
};
const SYNONYMS = [
  ['พ.ร.บ.', 'พระราชบัญญัติ'],
  ['IT', 'ไอที', 'เทคโนโลยีสารสนเทศ'],
];
const ids = Object.keys(PAGES);

/** Procedures that say nothing but their titles. */
const small: Library = {
  ...library,
  roles: [],
  references: [],
  forms: [],
  synonyms: SYNONYMS,
  manuals: ['plans', 'other'].map((id) => ({
    ...manual,
    id,
    title: id,
    documentType: id,
    procedures: ids
      .filter((page) => (page === 'data') === (id === 'other'))
      .map((slug) => {
        const { formReferences: _, ...rest } = procedureOf('ict-network');
        return {
          ...rest,
          id: `${id}/${slug}`,
          manual: id,
          slug,
          title: PAGES[slug] ?? '',
          code: 'ไม่ระบุ',
          indicator: 'ไม่ระบุ',
          steps: [],
          definitions: 'ไม่ระบุ',
          forms: 'ไม่ระบุ',
          references: 'ไม่ระบุ',
          sections: [],
        };
      }),
  })),
};
const search = await searchOf(small);
const idOf = (url: string) => url.split('/')[2] ?? '';

/** What a query brings of the three pages, as `tier page`, the best first. */
const ask = async (query: string, filters = {}) => {
  const { hits, ...answer } = await search.answer(query, filters);
  const found = hits.map(({ rung, page }) => ({ rung, page: idOf(page.url), words: page.words }));
  return { ...answer, hits: found.filter(({ page }) => ids.includes(page)) };
};
const best = async (query: string) => {
  const [hit] = (await ask(query)).hits;
  return hit && `${hit.rung} ${hit.page}`;
};

describe('the ladder of search', () => {
  it('puts the very words first', async () => {
    expect(await best('แผนพัฒนา')).toBe('phrase plan');
    const { hits } = await ask('พัฒนา แผน');
    expect(hits.map(({ rung, page }) => `${rung} ${page}`).sort()).toEqual(['all network', 'all plan']);
  });

  it('finds years in either kind of digits', async () => {
    expect(await best('2550')).toBe('phrase network');
    expect(await best('๒๕๕๐')).toBe('phrase network');
  });

  it('knows other words for the same, and abbreviations without dots', async () => {
    expect(await best('พรบ คอมพิวเตอร์')).toBe('synonym network');
    expect(await best('ไอที')).toBe('synonym plan');
  });

  it('finds a word that is still being typed, even where its beginning is cut in two', async () => {
    for (const typed of ['เครื', 'เครือ', 'เครือข', 'เครือข่า']) expect(await best(typed)).toBe('prefix network');
    expect(await best('แผนพัฒนาเ')).toBe('prefix plan');
  });

  it('does not take a word for the beginning of another once a space follows', async () => {
    expect((await ask('เครื ')).hits.map(({ rung }) => rung)).not.toContain('prefix');
  });

  it('finds a word that stands only inside a longer one, and does not claim it', async () => {
    expect(['part data', 'spelling data']).toContain(await best('งบประมาณ'));
  });

  it('mends one slip in a word of four consonants, and says what it searched for', async () => {
    const answer = await ask('นวตกรรม');
    expect(answer).toMatchObject({ respelt: ['นวัตกรรม'], missing: ['นวตกรรม'] });
    expect(answer.hits[0]).toMatchObject({ rung: 'spelling', page: 'data' });
  });

  it('falls back on some of the words, and names those it lacks', async () => {
    const answer = await ask('เครือข่าย สวนสัตว์');
    expect(answer.hits[0]).toMatchObject({ rung: 'any', page: 'network' });
    expect(answer.missing.join('')).toBe('สวนสัตว์');
  });

  it('finds nothing for words that are nowhere', async () => {
    for (const query of ['พิซซ่าหน้าไก่', 'zzzz', '999', '', '  ', '...', 'แ']) {
      expect((await ask(query)).hits, query).toEqual([]);
    }
  });

  it('takes words of synonyms for words of the site only where a page says them', async () => {
    expect(search.words.has('ไอที')).toBe(false);
    expect((await ask('ไอที สวนสัตว์')).missing).toContain('ไอที');
  });

  it('helps with spelling from four consonants on', async () => {
    for (const query of ['แฝน', 'งาร', 'พัฒนำ']) {
      expect(
        (await ask(query)).hits.map(({ rung }) => rung),
        query,
      ).not.toContain('spelling');
    }
  });

  it('climbs on the pages only that the reader narrowed it to', async () => {
    const filters = { manual: ['other'] };
    expect((await ask('งาน', filters)).hits.map(({ page }) => page)).toEqual(['data']);
    expect((await ask('เครือข่าย', filters)).hits).toEqual([]);
  });

  it('reads past words that only ask, and says so', async () => {
    expect(await best('เครือข่ายที่ไหนบ้าง')).toBe('gist network');
    expect(await best('พัฒนาเครือข่ายต้องทำอย่างไรครับ')).toBe('gist network');
    expect(await best('อยากทราบว่าสารสนเทศคืออะไร')).toBe('gist plan');
  });

  it('does not take words that stand apart for one that was typed as one', async () => {
    expect(await best('เครือข่ายแผน')).toBe('apart network');
    expect(await best('เครือข่าย แผน')).toBe('all network');
    expect((await ask('เก็บงาน')).hits.map(({ rung, page }) => `${rung} ${page}`)).toEqual(['apart data']);
  });

  it('takes a right word for another one where only that makes a phrase of the site', async () => {
    expect(await best('เกษียณ')).toBe('phrase network');
    const answer = await ask('เกษียณหนังสือ');
    expect(answer.respelt?.join('')).toBe('เกษียนหนังสือ');
    expect(answer.hits[0]).toMatchObject({ rung: 'spelling', page: 'data' });
    expect(await best('เกษียณ หนังสือ')).not.toContain('spelling');
  });

  it('mends a slip wherever the misspelling is cut, but no number', async () => {
    expect(await best('ตามพระราชบัญยัติคอมพิวเตอร์')).toBe('spelling network');
    expect((await ask('2551')).hits).toEqual([]);
  });

  it('never claims words for a page that lacks one, and lists no page twice', async () => {
    const query = fc
      .array(fc.constantFrom('แผน', 'พัฒนา', 'เครือข่าย', 'ข้อมูล', '2550', 'ไก่', 'แผนก', 'งาน', 'สวนสัตว์'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((list) => [...new Set(list)]);
    await fc.assert(
      fc.asyncProperty(query, async (list) => {
        const { hits } = await ask(`${list.join(' ')} `);
        for (const { rung, page } of hits.filter(({ rung }) => rung === 'phrase' || rung === 'all'))
          for (const word of list)
            expect(
              normalize((PAGES[page] ?? '').replace('๒๕๕๐', '2550')),
              `${list.join(' ')} ${rung}`,
            ).toContain(word);
        expect(new Set(hits.map(({ page }) => page)).size).toBe(hits.length);
      }),
    );
  });

  it('never brings a page back as if it held a word that is nowhere', async () => {
    const strange = fc
      .array(fc.constantFrom(...'กขคงจฉชซญดตถทธนบปผฝพฟมยรลวศสหอฮ'.split('')), { minLength: 2, maxLength: 9 })
      .map((letters) => letters.join(''))
      .filter((word) => !Object.values(PAGES).join(' ').includes(word));
    const query = fc.tuple(fc.constantFrom('', 'เครือข่าย ', 'แผนพัฒนา ', 'งาน '), strange);
    await fc.assert(
      fc.asyncProperty(query, async ([known, word]) => {
        const { hits } = await ask(`${known}${word} `);
        expect(
          hits.filter(({ rung }) => rung === 'phrase'),
          word,
        ).toEqual([]);
      }),
    );
  });
});
