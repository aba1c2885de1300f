import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '#search/engine.ts';
import { loaded } from '#search/result/hit.ts';
import { search } from '#search/query/search.ts';
import { keysOf } from '#search/text/tokens.ts';
import { onOtherLayout } from '#thai/keyboard.ts';
import { indexOf } from '../opened-index.ts';

const PAGES: Readonly<Record<string, string>> = {
  plan: 'งานจัดทำแผนพัฒนาเทคโนโลยีสารสนเทศ ระยะเวลา 3 เดือน',
  network: 'งานพัฒนาเครือข่าย ตามพระราชบัญญัติคอมพิวเตอร์ พ.ศ. ๒๕๕๐ และแผนกลยุทธ์ สำหรับผู้เกษียณอายุ',
  data: 'งานข้อมูลและนวัตกรรม เก็บในฐานข้อมูล ตลอดปีงบประมาณ ผู้อำนวยการเกษียนหนังสือ รหัส ศธ 03/2567 ปี 2567–2568 แบบ e-bidding ใน a’bc ตาม SOP-AD-007',
};
const SYNONYMS = [
  ['พ.ร.บ.', 'พระราชบัญญัติ'],
  ['IT', 'ไอที', 'เทคโนโลยีสารสนเทศ'],
];
const ids = Object.keys(PAGES);
const opened = await indexOf(
  Object.entries(PAGES).map(([id, text]) => ({
    url: `/${id}/`,
    title: `หน้า ${id}`,
    places: [{ title: '', passages: [{ text, kind: 'prose' as const }] }],
    filters: { manual: [id === 'data' ? 'other' : 'plans'] },
  })),
  SYNONYMS,
);
afterAll(opened.close);
const { index, site, lexicon } = opened;
const words = new Map(
  Object.entries(PAGES).map(([id, text]) => [
    id,
    new Set(lexicon.words(`หน้า ${id} ${text}`).flatMap(keysOf)),
  ]),
);

const ask = async (query: string, filters = {}) => {
  const answer = await search(query, lexicon, asking(index, filters));
  const hits = (await loaded(answer.hits)).map((hit) => ({ ...hit, id: hit.page.url.replaceAll('/', '') }));
  return { ...answer, hits };
};
const best = async (query: string) => {
  const [hit] = (await ask(query)).hits;
  return hit && `${hit.tier} ${hit.id}`;
};

describe('a search', () => {
  it('puts the very words first', async () => {
    expect(await best('แผนพัฒนา')).toBe('phrase plan');
    const { hits } = await ask('พัฒนา แผน');
    expect(hits.map(({ tier, id }) => `${tier} ${id}`).sort()).toEqual(['all network', 'all plan']);
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
    expect((await ask('เครื ')).hits.map(({ tier }) => tier)).not.toContain('prefix');
  });

  it('finds a word that stands only inside a longer one, and claims neither', async () => {
    expect(['part data', 'spelling data']).toContain(await best('งบประมาณ'));
  });

  it('mends one slip in a word of four consonants, and says what it searched for', async () => {
    const answer = await ask('นวตกรรม');
    expect(answer).toMatchObject({ corrected: ['นวัตกรรม'], missing: ['นวตกรรม'] });
    expect(answer.hits[0]).toMatchObject({ tier: 'spelling', id: 'data' });
  });

  it('mends letters swapped, doubled, or taken for others by eye in a shorter word, and tone marks left out', async () => {
    for (const typed of ['พัฒนำ', 'พัฒาน', 'พัฒฒนา', 'พัฒน่า'])
      expect((await ask(typed)).corrected, typed).toEqual(['พัฒนา']);
    expect((await ask('ผูอำนวยการ')).corrected).toEqual(['ผู้อำนวยการ']);
  });

  it('reads what was typed on the other layout of the keyboard, and says what it searched for', async () => {
    const layouts = { czory: 'แผนพั', 'g8inv-jkp': 'เครือข่าย', '{ko-hv,^]': 'ฐานข้อมูล', ำขิรกกรืเ: 'e-bidding' };
    for (const [typed, meant] of Object.entries(layouts))
      expect(await ask(typed), typed).toMatchObject({ corrected: [meant], missing: [] });
    expect(await best('g8inv-jkp')).toBe('phrase network');
    for (const typed of ['hello', 'wifi', 'จรวด', 'is', 'รห'])
      expect((await ask(typed)).corrected, typed).toBeUndefined();
  });

  it('finds a word of three consonants inside a longer one, and a code by its last parts', async () => {
    const whole = { ยุทธ์: 'กลยุทธ์', 'AD-007': 'sop-ad-007', 'D-007': undefined, ศธ: undefined };
    for (const [typed, meant] of Object.entries(whole))
      expect((await ask(typed)).corrected, typed).toEqual(meant && [meant]);
  });

  it('finds a word by its other name beside one that is nowhere', async () => {
    const answer = await ask('IT security');
    expect(answer.hits[0]).toMatchObject({ tier: 'any', id: 'plan' });
    expect(answer.missing).toEqual(['security']);
  });

  it('makes up no query of nothing but corrected words', async () => {
    expect((await ask('แพนพัดนาเกรือข่าย')).corrected).toBeUndefined();
  });

  it('falls back on some of the words, and names those it lacks', async () => {
    const answer = await ask('เครือข่าย สวนสัตว์');
    expect(answer.hits[0]).toMatchObject({ tier: 'any', id: 'network' });
    expect(answer.missing.join('')).toBe('สวนสัตว์');
  });

  it('names as missing only what no page holds as it was typed', async () => {
    const answer = await ask('แผนกลยุทธ์ ฐานข้อมูล เก็บงาน');
    expect(answer.hits.map(({ id }) => id).sort()).toEqual(['data', 'network']);
    expect(answer.missing).toEqual(['เก็บงาน']);
    expect((await ask('แผน ดาวเคราะห์น้อยดวงใหม่')).hits.map(({ tier }) => tier)).toEqual(['any', 'any']);
  });

  it('misses nothing of a word that is still being typed', async () => {
    for (const typed of ['เก็บเครือ', 'เก็บเครือข', 'เก็บพระรา', 'เก็บง'])
      expect((await ask(typed)).missing, typed).toEqual([]);
    expect((await ask('สวนสัตว์ เครือ')).missing.join('')).toBe('สวนสัตว์');
    expect((await ask('เก็บเครือ ')).missing.join('')).toContain('เครือ');
  });

  it('finds the parts of a code and of a word with marks inside', async () => {
    for (const typed of ['2567', '๒๕๖๗', '2568', '03/2567', 'bidding', 'E Bidding', 'e-bidding', 'bc'])
      expect(
        (await ask(typed)).hits.map(({ id, tier }) => `${id} ${tier}`),
        typed,
      ).toEqual([expect.stringMatching(/^data (?:phrase|all)$/u)]);
  });

  it('finds nothing for words that are nowhere', async () => {
    for (const query of ['พิซซ่าหน้าไก่', 'zzzz', '<img src=x onerror=alert(3)>', '999', '', '  ', '...', 'แ']) {
      expect((await ask(query)).hits, query).toEqual([]);
    }
  });

  it('does not miss a word that stands in synonyms alone, where a page says another for it', async () => {
    expect(lexicon.has('ไอที')).toBe(false);
    expect((await ask('ไอที สวนสัตว์')).missing.join('')).toBe('สวนสัตว์');
  });

  it('helps with spelling from four consonants on', async () => {
    for (const query of ['แฝน', 'งาร', 'กัฒพา']) {
      expect(
        (await ask(query)).hits.map(({ tier }) => tier),
        query,
      ).not.toContain('spelling');
    }
  });

  it('looks at the pages only that the reader narrowed it to', async () => {
    const filters = { manual: ['other'] };
    const { hits } = await ask('งาน', filters);
    expect(hits.map(({ id }) => id)).toEqual(['data']);
    expect((await ask('เครือข่าย', filters)).hits).toEqual([]);
  });

  it('does not take a right word that the site lacks for its parts, or for a slip', async () => {
    expect(site.absent.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...site.absent), async (word) => {
        const tiers = new Set((await ask(word)).hits.map(({ tier }) => tier));
        for (const tier of ['phrase', 'all', 'spelling', 'any'] as const)
          expect(tiers.has(tier), word).toBe(false);
      }),
    );
  });

  it('reads past words that only ask, and says so', async () => {
    expect(await best('เครือข่ายที่ไหนบ้าง')).toBe('gist network');
    expect(await best('พัฒนาเครือข่ายต้องทำอย่างไรครับ')).toBe('gist network');
    expect(await best('อยากทราบว่าสารสนเทศคืออะไร')).toBe('gist plan');
  });

  it('does not take words that stand apart for one that was typed as one', async () => {
    expect(await best('เครือข่ายแผน')).toBe('apart network');
    expect(await best('เครือข่าย แผน')).toBe('all network');
    expect((await ask('เก็บงาน')).hits.map(({ tier, id }) => `${tier} ${id}`)).toEqual(['apart data']);
  });

  it('takes a right word for another one where only that makes a phrase of the site', async () => {
    expect(await best('เกษียณ')).toBe('phrase network');
    const answer = await ask('เกษียณหนังสือ');
    expect(answer.corrected?.join('')).toBe('เกษียนหนังสือ');
    expect(answer.hits[0]).toMatchObject({ tier: 'spelling', id: 'data' });
    expect(await best('เกษียณ หนังสือ')).not.toContain('spelling');
  });

  it('mends a slip wherever the misspelling is cut, but no number', async () => {
    expect(await best('ตามพระราชบัญยัติคอมพิวเตอร์')).toBe('spelling network');
    expect((await ask('2551')).hits).toEqual([]);
  });

  it('never brings a page back as if it held a word that is nowhere', async () => {
    const strange = fc
      .array(fc.constantFrom(...'กขคงจฉชซญดตถทธนบปผฝพฟมยรลวศสหอฮ'.split('')), { minLength: 1, maxLength: 9 })
      .map((letters) => letters.join(''))
      .filter((word) => !lexicon.words(word).every(lexicon.has))
      .filter((word) => !lexicon.words(onOtherLayout(word)).some(lexicon.has));
    const query = fc.tuple(fc.constantFrom('', 'เครือข่าย ', 'แผนพัฒนา ', 'งาน '), strange);
    await fc.assert(
      fc.asyncProperty(query, async ([known, word]) => {
        const { hits } = await ask(`${known}${word} `);
        const claimed = hits.filter(({ tier }) => ['phrase', 'all', 'prefix'].includes(tier));
        expect(claimed, word).toEqual([]);
      }),
    );
  });

  it('finds every page by words that it holds, and only by those', async () => {
    const query = fc
      .array(fc.constantFrom(...site.words), { minLength: 1, maxLength: 4 })
      .map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(query, async (typed) => {
        const sought = lexicon.words(typed);
        const expected = ids.filter((id) => sought.every((word) => words.get(id)?.has(word)));
        const held = (await ask(`${typed} `)).hits.filter(({ tier }) => tier === 'phrase' || tier === 'all');
        expect(held.map(({ id }) => id).sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('never claims all words for a page that lacks one, and lists no page twice', async () => {
    const query = fc
      .array(fc.constantFrom('แผน', 'พัฒนา', 'เครือข่าย', 'ข้อมูล', '2550', 'ไก่', 'แผนก', 'งาน', ' '), {
        maxLength: 6,
      })
      .map((list) => list.join(''));
    await fc.assert(
      fc.asyncProperty(query, async (typed) => {
        const { hits } = await ask(typed);
        const sought = lexicon.words(typed);
        for (const { tier, id } of hits.filter(({ tier }) => tier === 'phrase' || tier === 'all')) {
          const held = words.get(id);
          expect(
            sought.every((word) => held?.has(word)),
            `${typed} ${tier}`,
          ).toBe(true);
        }
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        const claims = hits.map(({ tier }) => tier !== 'any');
        expect(claims, typed).toEqual([...claims].sort().reverse());
      }),
    );
  });
});
