import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlikes } from '#thai/lookalikes.ts';
import { nearSpellings, oneEditApart } from '#thai/near-spelling.ts';
import { strayMarks } from '#thai/stray-marks.ts';
import { doubtfulYears } from '#thai/years.ts';
import { anyUnicode } from './text.ts';

describe('a mark that stands on no consonant', () => {
  it.each([
    ['เ้กา', ['้']],
    ['กา่รงาน', ['่']],
    ['งาน ี่ทำ', ['ี่']],
    ['ICT่', ['่']],
    ['เก้า ที่ น้ำ ปุ๋ย สิทธิ์ กิ๊ฟ', []],
    ['วรรณยุกต์ “ ่ ” และ ◌้ กับ -์', []],
  ])('%s: %j', (text, marks) => {
    expect(strayMarks(text).map(({ mark }) => mark)).toEqual(marks);
  });
});

describe('a character that looks like another', () => {
  it.each([
    ['ระบบ SСHOOL', [['С', 'C']]],
    ['อีเมล dаta', [['а', 'a']]],
    ['พ.ศ. 2o68', [['2o68', '2068']]],
    ['โทร o54 123', [['o54', '054']]],
    ['กຂา', [['ຂ', undefined]]],
    ['แบบ ศธ-1o2/O5, CO2, H2O, 100ml, IoT, ISO 9001, Москва', []],
  ])('%s: %j', (text, found) => {
    expect(lookAlikes(text).map((one) => [one.found, one.meant])).toEqual(found);
  });
});

describe('a doubtful year', () => {
  it.each([
    ['ตั้งแต่ พ.ศ. 2025', ['พ.ศ. 2025', 2568]],
    ['พ.ศ.๒๐๒๕', ['พ.ศ.๒๐๒๕', 2568]],
    ['ค.ศ. 2568', ['ค.ศ. 2568', 2025]],
    ['พ.ศ. 25668', ['พ.ศ. 25668', undefined]],
    ['ปีงบประมาณ 2025', ['ปีงบประมาณ 2025', 2568]],
  ])('%s', (text, [found, meant]) => {
    expect(doubtfulYears(text)).toMatchObject([{ kind: 'era', found, meant }]);
  });

  it('is not one of law, of a plan, or a number of something else', () => {
    const text = 'พ.ศ. 2526 พ.ศ. 2566 - 2570 ปีการศึกษา 2568 ปีงบประมาณ ๒๕๖๙ ค.ศ. 2025 พ.ศ. 2475 ปีละ 2000 คน';
    expect(doubtfulYears(text)).toEqual([]);
  });

  it.each([
    ['วันจันทร์ที่ 1 ตุลาคม 2568', 'พุธ'],
    ['วันพุธที่ ๑ ต.ค. ๒๕๖๘', undefined],
    ['วันศุกร์ที่ 31 กุมภาพันธ์ 2568', undefined],
  ])('nor is %s of %s', (text, weekday) => {
    expect(doubtfulYears(text).map((one) => one.kind === 'weekday' && one.weekday)).toEqual(
      weekday === undefined ? [] : [weekday],
    );
  });
});

describe('a phrase near to a frequent one', () => {
  const often = (words: string) => Array.from({ length: 5 }, () => words).join(' ');

  it.each([
    ['ดัดตั้ง', 'ติดตั้ง'],
    ['ตัดตั้ง', 'ติดตั้ง'],
    ['สฟฐ.', 'สพฐ.'],
    ['สพร.', 'สพฐ.'],
    ['ข้อมุล', 'ข้อมูล'],
    ['สารสนเทค', 'สารสนเทศ'],
    ['นวัดกรรม', 'นวัตกรรม'],
    ['ปฎิบัติงาน', 'ปฏิบัติงาน'],
    ['เจ้าหนาที่', 'เจ้าหน้าที่'],
  ])('%s beside %s', (found, likelier) => {
    const text = `${often(likelier)} แล้ว ${found} ต่อไป`;
    expect(nearSpellings([['a', text]])).toEqual([
      { text: 'a', index: text.indexOf(found), found, likelier, times: 5 },
    ]);
  });

  it.each([
    ['บริหาร', 'บริการ'],
    ['รายงาน', 'รายการ'],
    ['ก.ค.', 'ต.ค.'],
    ['พ.ค.', 'พ.ศ.'],
    ['กพฐ.', 'สพฐ.'],
    ['รวมกัน', 'ร่วมกัน'],
    ['ใบส่ง', 'ใบสั่ง'],
  ])('is not %s beside %s, which are both in use', (one, other) => {
    expect(nearSpellings([['a', `${often(other)} ${often('รวม กัน ใบ ส่ง')} ${one}`]])).toEqual([]);
  });

  it('is found in any text without an error, at its place', () => {
    fc.assert(
      fc.property(anyUnicode, anyUnicode, (one, other) => {
        const texts = new Map([
          ['one', one],
          ['other', other],
        ]);
        for (const { text, index, found } of nearSpellings(texts))
          expect(texts.get(text)?.slice(index, index + found.length)).toBe(found);
        lookAlikes(one);
        strayMarks(one);
        doubtfulYears(one);
      }),
    );
  });
});

describe('names of a register', () => {
  const told = (...names: readonly string[]) => {
    const seen = oneEditApart();
    return names.map((name, place) => seen(name, '', place));
  };

  it('are near that differ by one letter, whichever', () => {
    expect(told('คณะทำงานสารสนเทศ', 'คณะทำงานสารสนเทค', 'คณะทำงนสารสนเทศ')).toEqual([undefined, 0, 0]);
  });

  it('are not that are short, or differ by more', () => {
    expect(told('ครู ก', 'ครู ข', 'กลุ่มนโยบาย', 'กลุ่มนโยบายและแผน')).toEqual(Array(4).fill(undefined));
  });
});
