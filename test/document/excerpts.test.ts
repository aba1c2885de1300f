import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpts } from '#document/excerpts.ts';

const ADDRESS = 'เลขที่ 99 ถนนราชการ ตำบลในเมือง อำเภอเมืองร้อยเอ็ด จังหวัดร้อยเอ็ด 45000 ';
const LAW =
  'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ และที่แก้ไขเพิ่มเติมโดยองค์กรปกครองส่วนท้องถิ่นในเขตพื้นที่การศึกษา';

it.each([
  ['short texts whole', '1 วัน', '45 วัน', ['1 วัน', '45 วัน']],
  ['a text where there was none', '', '45 วัน', ['', '45 วัน']],
  [
    'the end of a long text',
    `${ADDRESS}${ADDRESS}โทร. 0 4351 1111`,
    `${ADDRESS}${ADDRESS}โทร. 0 4351 2222`,
    ['…โทร. 0 4351 1111', '…โทร. 0 4351 2222'],
  ],
  [
    'the beginning of a long text',
    `สมัย พ.ศ. 2550 ${LAW}`,
    `สมัย พ.ศ. 2560 ${LAW}`,
    ['สมัย พ.ศ. 2550 พระราชบัญญัติว่าด้วยการกระทำความ…', 'สมัย พ.ศ. 2560 พระราชบัญญัติว่าด้วยการกระทำความ…'],
  ],
  [
    'the middle of a long text',
    `${LAW} ใช้ 5 วัน ${LAW}`,
    `${LAW} ใช้เวลา 5 วัน ${LAW}`,
    [
      '…ส่วนท้องถิ่นในเขตพื้นที่การศึกษา ใช้ 5 วัน พระราชบัญญัติว่าด้วย…',
      '…ส่วนท้องถิ่นในเขตพื้นที่การศึกษา ใช้เวลา 5 วัน พระราชบัญญัติว่าด้วย…',
    ],
  ],
  [
    'what came to a long text',
    LAW,
    `${LAW} ฉบับใหม่`,
    ['…ปกครองส่วนท้องถิ่นในเขตพื้นที่การศึกษา', '…ปกครองส่วนท้องถิ่นในเขตพื้นที่การศึกษา ฉบับใหม่'],
  ],
])('told is %s', (_, before, after, told) => {
  expect(excerpts(before, after)).toEqual(told);
});

it('of a long difference the beginning is told, up to a word', () => {
  const [before, after] = excerpts('ก', `ข${ADDRESS}${ADDRESS}`);
  expect(before).toBe('ก');
  expect(after).toMatch(/^ขเลขที่ 99 .*…$/u);
  expect(after.length).toBeLessThan(130);
});

it('two texts that differ are never told alike, and in few characters', () => {
  const word = fc.constantFrom('คู่มือ', 'งาน', 'กี่', 'กี', ' ', 'ก', '…', '12', '👍🏽', 'a', ADDRESS, LAW);
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(
    fc.property(
      text,
      text,
      fc.oneof(text, fc.string({ unit: 'grapheme' })),
      text,
      (lead, one, other, rest) => {
        fc.pre(one !== other);
        const [before, after] = excerpts(`${lead}${one}${rest}`, `${lead}${other}${rest}`);
        expect(before).not.toBe(after);
        for (const told of [before, after]) {
          expect([...told].length).toBeLessThan(220);
          expect(told.isWellFormed()).toBe(true);
        }
      },
    ),
  );
});
