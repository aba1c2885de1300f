import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thai } from '#thai/dictionary.ts';
import { segmenter } from '#thai/segment.ts';
import { OFFICE_WORDS } from '#thai/words/office.ts';
import { anyText, anyUnicode, officeText } from './text.ts';

const DEPENDENT_FIRST = /^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/u;
const LEADING_VOWEL_LAST = /[\u0e40-\u0e44]$/u;
const CONSONANT_FIRST = /^[\u0e01-\u0e2e]/u;

function words(text: string): string {
  return thai.segment(text).join('|');
}

function lines(text: string): string {
  return thai.lines(text).join('|');
}

describe('for any text', () => {
  test('the words, and the pieces for lines, joined give the text back', () => {
    fc.assert(
      fc.property(fc.oneof(anyUnicode, officeText), (text) => {
        expect(thai.segment(text).join('')).toBe(text);
        expect(thai.lines(text).join('')).toBe(text);
      }),
    );
  });

  test('no cut parts a Thai consonant from its vowels and marks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const pieces of [thai.segment(text), thai.lines(text)]) {
          pieces.forEach((piece, index) => {
            const before = pieces[index - 1];
            if (before === undefined || /\s$/u.test(before)) return;
            expect(piece).not.toMatch(DEPENDENT_FIRST);
            if (CONSONANT_FIRST.test(piece)) expect(before).not.toMatch(LEADING_VOWEL_LAST);
          });
        }
      }),
    );
  });

  test('no piece but the first begins with a space, a closing mark, ๆ or ฯ, and none but the last ends in an opening bracket', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, officeText), (text) => {
        const pieces = thai.lines(text);
        for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[\s)\],.:/ๆฯ]/u);
        for (const piece of pieces.slice(0, -1)) expect(piece).not.toMatch(/[([]$/u);
      }),
    );
  });

  test('a space never stands inside a piece unless it belongs there', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        for (const piece of thai.lines(text))
          expect(piece).not.toMatch(/[^\s([{“‘"ศ.]\s+[\u0e01-\u0e2e\u0e40-\u0e44]/u);
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['จัดทำแผนพัฒนาเทคโนโลยีสารสนเทศและการสื่อสาร', 'จัดทำ|แผน|พัฒนา|เทคโนโลยี|สารสนเทศ|และ|การ|สื่อสาร'],
    ['ศึกษานโยบายและแผนที่เกี่ยวข้อง', 'ศึกษา|นโยบาย|และ|แผน|ที่|เกี่ยวข้อง'],
    ['ระบบฐานข้อมูลกลาง', 'ระบบ|ฐานข้อมูล|กลาง'],
    ['ตลอดปีงบประมาณ', 'ตลอด|ปีงบประมาณ'],
    ['การกระทำความผิด', 'การ|กระทำ|ความ|ผิด'],
    ['การบริหารและจัดการศึกษา', 'การ|บริหาร|และ|จัด|การ|ศึกษา'],
    ['บุคลากรทางการศึกษา', 'บุคลากร|ทาง|การ|ศึกษา'],
    ['ครุภัณฑ์และพัสดุ', 'ครุภัณฑ์|และ|พัสดุ'],
    ['มีมากว่าสิบปี', 'มี|มา|กว่า|สิบ|ปี'],
    ['พัฒนานวัตกรรมฯ', 'พัฒนา|นวัตกรรม|ฯ'],
    ['ก.พ.7 และ ศธ-01/A1', 'ก.พ.|7| |และ| |ศธ|-|01|/|A1'],
    ['ตามพ.ร.บ.คุ้มครอง', 'ตาม|พ.ร.บ.|คุ้มครอง'],
    ['e-bidding 1,000 บาท', 'e-bidding| |1,000| |บาท'],
    ['info@obec.go.th', 'info@obec.go.th'],
    ['ฯลฯ', 'ฯลฯ'],
  ])('%s', (text, cut) => {
    expect(words(text)).toBe(cut);
  });

  test('a stretch no word covers stays in one piece', () => {
    const small = segmenter(['แผน', 'งาน']);
    expect(small.segment('แผนสพฐงาน')).toEqual(['แผน', 'สพฐ', 'งาน']);
    expect(small.segment('กฟผณฐฎ')).toEqual(['กฟผณฐฎ']);
  });

  test('an entry with bars is recognised whole and cut at the bars', () => {
    const names = ['แผนที่', 'แผน', 'ที่', 'เกี่ยวข้อง'];
    expect(segmenter(names).segment('แผนที่เกี่ยวข้อง')).toEqual(['แผนที่', 'เกี่ยวข้อง']);
    expect(segmenter(['แผน|ที่|เกี่ยวข้อง', ...names]).segment('แผนที่เกี่ยวข้อง')).toEqual(['แผน', 'ที่', 'เกี่ยวข้อง']);
  });

  test('of two cuts with as many words the one with preferred words wins', () => {
    const both = ['ตาก', 'ลม', 'ตา', 'กลม'];
    expect(segmenter(both, ['ตา', 'กลม']).segment('ตากลม')).toEqual(['ตา', 'กลม']);
    expect(segmenter(both, ['ตาก', 'ลม']).segment('ตากลม')).toEqual(['ตาก', 'ลม']);
  });

  test('what the caller does to the answer does not come back with the next one', () => {
    thai.segment('แผนงาน').push('x');
    expect(thai.segment('แผนงาน')).toEqual(['แผนงาน']);
  });
});

describe('a compound whose parts are looked for', () => {
  const compounds = OFFICE_WORDS.split(/\s+/u).filter((entry) => entry.includes('+'));

  test('is cut where its parts are words, and no line of paper ends in it', () => {
    expect(compounds).toContain('ลูก+หนี้');
    for (const compound of compounds) {
      const [text, parts] = [compound.replaceAll('+', ''), compound.split('+')];
      expect(thai.segment(text)).toEqual(parts);
      expect(thai.lines(text)).toEqual([text]);
      expect(thai.isMadeOfWords(text), text).toBe(true);
    }
  });

  test('takes no letters of the words beside it', () => {
    expect(words('เงินได้รับ')).toBe('เงิน|ได้รับ');
    expect(words('รับผิดชอบ ตรวจรับรู้จัก')).toBe('รับผิดชอบ| |ตรวจรับ|รู้จัก');
  });
});

describe('pieces on a screen', () => {
  test.each([
    ['การดำเนินงาน', 'การ|ดำเนินงาน'],
    ['12 มกราคม 2568 ถึง 9 ก.ย. 2569', '12 มกราคม 2568 |ถึง |9 ก.ย. 2569'],
    ['นางสาวใจดี มีสุข ตำแหน่ง ครู', 'นางสาวใจดี |มีสุข |ตำแหน่ง |ครู'],
    ['ดร.สมชาย ทองประเสริฐ', 'ดร.สมชาย |ทองประเสริฐ'],
    ['แจ้งนายทะเบียน นายกรัฐมนตรี', 'แจ้ง|นายทะเบียน |นายกรัฐมนตรี'],
    ['นาย ก', 'นาย |ก'],
  ])('%s', (text, cut) => {
    expect(thai.pieces(text).join('|')).toBe(cut);
  });

  test('joined give the text back', () => {
    fc.assert(
      fc.property(fc.oneof(anyUnicode, officeText), (text) => {
        expect(thai.pieces(text).join('')).toBe(text);
      }),
    );
  });
});

describe('pieces for lines', () => {
  test.each([
    ['ดำเนินงานตามแผนงาน/โครงการ', 'ดำเนินงาน|ตาม|แผนงาน/|โครงการ'],
    ['ความสอดคล้องกับนโยบาย / สภาพ', 'ความสอดคล้อง|กับ|นโยบาย / |สภาพ'],
    ['เทคโนโลยีต่าง ๆ ที่ใช้', 'เทคโนโลยี|ต่าง ๆ |ที่|ใช้'],
    ['คอมพิวเตอร์ พ.ศ. 2550 (ฉบับที่ 2)', 'คอมพิวเตอร์ |พ.ศ. 2550 |(ฉบับที่ 2)'],
    ['วงเงิน ≤ 500,000 หรือ > ๕ ล้านบาท', 'วงเงิน |≤ 500,000 |หรือ |> ๕ |ล้าน|บาท'],
    ['5.1 ศึกษา 3-6 เดือน', '5.1 |ศึกษา |3-6 เดือน'],
    ['ระบบเครือข่ายฯ ที่เกิดขึ้น', 'ระบบ|เครือข่ายฯ |ที่|เกิดขึ้น'],
    ['สพฐ.กลุ่ม นโยบาย', 'สพฐ.|กลุ่ม |นโยบาย'],
    ['คำว่า "แผนงาน" และ “โครงการ” นั้น', 'คำ|ว่า |"แผนงาน" |และ |“โครงการ” |นั้น'],
    ['ความต้องการของผู้บริหาร', 'ความต้องการ|ของ|ผู้บริหาร'],
    ['https://www.obec.go.th/a/b', 'https://|www.obec.go.th/|a/|b'],
    ['พื้นที่ 5\u00a0ไร่', 'พื้นที่ |5\u00a0ไร่'],
    ['1 ต.ค. 2568 และ 30 กันยายน 2569', '1 ต.ค. 2568 |และ |30 กันยายน |2569'],
    ['นายสมชาย ทองประเสริฐ', 'นายสมชาย |ทองประเสริฐ'],
    ['ภายใน ๑๕ วันทำการ ตามข้อ 5 (มาตรา 7)', 'ภายใน |๑๕ วันทำการ |ตาม|ข้อ 5 |(มาตรา 7)'],
    ['จำนวน 1,250,000,000 ขั้นตอน ปี 2568', 'จำนวน |1,250,000,000 |ขั้นตอน |ปี |2568'],
    ['ทะเบียนคุมลูกหนี้เงินยืมและลูกหนี้ค้าง', 'ทะเบียนคุม|ลูกหนี้|เงินยืม|และ|ลูกหนี้|ค้าง'],
    ['ส่งนายทะเบียนตามผู้ใต้บังคับบัญชา', 'ส่ง|นายทะเบียน|ตาม|ผู้ใต้บังคับบัญชา'],
    ['ผู้อำนวยการ สพป.ลำปาง เขต ๑', 'ผู้อำนวยการ |สพป.|ลำปาง |เขต ๑'],
    ['ที่ กค (กวจ) ๐๔๐๕.๒/ว ๑๒๔ และ ศธ 04003/ว124', 'ที่ |กค |(กวจ) |๐๔๐๕.๒/ว ๑๒๔ |และ |ศธ |04003/ว124'],
    ['ครั้งที่ 2 ชั้น ๒ อาคาร 3 หมู่ที่ ๕ เล่ม 4', 'ครั้งที่ 2 |ชั้น ๒ |อาคาร 3 |หมู่ที่ ๕ |เล่ม 4'],
    ['ภาคเรียนที่ 1/2568 ตอนที่ ๒', 'ภาคเรียนที่ |1/2568 |ตอนที่ ๒'],
    ['ข้อ5 (15 วัน) ใช้15วัน', 'ข้อ5 |(15 วัน) |ใช้|15วัน'],
    ['วันที่ 15 มกราคม 2568 เจ้าหน้าที่ 2 คน', 'วันที่ |15 มกราคม 2568 |เจ้าหน้าที่ |2 คน'],
    ['วินัยร้ายแรงของกรมบัญชีกลาง', 'วินัย|ร้ายแรง|ของ|กรมบัญชีกลาง'],
  ])('%s', (text, cut) => {
    expect(lines(text)).toBe(cut);
  });

  test('a compound too long for a narrow column is cut into its words, a long word is not', () => {
    const some = segmenter(['แผนพัฒนาเทคโนโลยี', 'แผน', 'พัฒนา', 'เทคโนโลยี', 'อิเล็กทรอนิกส์เทียม']);
    expect(some.segment('แผนพัฒนาเทคโนโลยี')).toEqual(['แผนพัฒนาเทคโนโลยี']);
    expect(some.lines('แผนพัฒนาเทคโนโลยี')).toEqual(['แผน', 'พัฒนา', 'เทคโนโลยี']);
    expect(some.lines('อิเล็กทรอนิกส์เทียม')).toEqual(['อิเล็กทรอนิกส์เทียม']);
  });
});
