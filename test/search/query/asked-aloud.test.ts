import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '#search/engine.ts';
import { search } from '#search/query/search.ts';
import { loaded } from '#search/result/hit.ts';
import { indexOf, pageOf } from '../opened-index.ts';

const PAGES: Readonly<Record<string, readonly [title: string, text: string]>> = {
  leave: ['งานการลาของข้าราชการ', 'ลาป่วย ลาคลอดบุตร ลาพักผ่อน ให้เขียนใบลา เสนอผู้อำนวยการอนุญาต'],
  loan: ['งานยืมเงินราชการ', 'ผู้ยืมเขียนสัญญา แล้วส่งใช้เงินยืมภายใน 30 วัน'],
  transfer: ['งานย้ายข้าราชการครู', 'ครูยื่นคำร้องขอย้ายผ่านระบบ'],
  buy: ['งานจัดซื้อโดยวิธีคัดเลือก', 'เชิญชวนผู้ประกอบการ ขออนุมัติจัดซื้อ แล้วจ่ายเงิน'],
  scholarship: ['การคัดเลือกนักเรียนรับทุน', 'ใช้วิธีวัดรายได้ เงินกู้ยืมเพื่อการศึกษา'],
};
const opened = await indexOf(
  Object.entries(PAGES).map(([id, [title, text]]) => pageOf(id, title, text)),
  [],
);
afterAll(opened.close);
const { index, lexicon } = opened;

const ask = async (query: string) => {
  const answer = await search(query, lexicon, asking(index, {}));
  return (await loaded(answer.hits)).map(({ tier, page }) => `${tier} ${page.url.replaceAll('/', '')}`);
};

describe('what is asked aloud', () => {
  it('is found without the words that request it, even where one makes a word with what follows', async () => {
    for (const query of ['ขอลาป่วย', 'วิธีลาป่วย', 'อยากทราบวิธีการลาป่วย', 'จะลาคลอดต้องทำอย่างไร'])
      expect((await ask(query))[0], query).toBe('gist leave');
    for (const query of ['ขอยืมเงิน', 'วิธียืมเงิน', 'ขั้นตอนการยืมเงิน'])
      expect((await ask(query))[0], query).toBe('gist loan');
  });

  it('is found with them first where they are a part of a name', async () => {
    expect((await ask('วิธีคัดเลือก'))[0]).toBe('phrase buy');
    expect((await ask('ขอย้าย'))[0]).toBe('phrase transfer');
    expect((await ask('คัดเลือก'))[0]).toMatch(/^phrase/u);
  });

  it('is found by some of it, however short, where no page holds both', async () => {
    expect(await ask('ใครอนุมัติลา')).toContain('any leave');
  });

  it('is found as one word though a space stands in it', async () => {
    expect((await ask('ใบ ลา'))[0]).toBe('phrase leave');
  });

  it('is not found by a part of a name that is nowhere', async () => {
    expect(await ask('ขอนแก่น')).toEqual([]);
  });
});
