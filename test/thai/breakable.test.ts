import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakableHtml, codeHtml } from '#thai/breakable.ts';
import { thai } from '#thai/dictionary.ts';
import { segmenter } from '#thai/segment.ts';
import { CUT_BY_FIREFOX } from '#thai/words/firefox.ts';
import { anyUnicode, officeText } from './text.ts';

test.each([
  [
    'what browsers cut between words is left to them',
    'จัดทำแผนและการดำเนินงาน ปี 2568',
    'จัดทำแผนและการดำเนินงาน ปี 2568',
  ],
  ['a word that ICU cuts here is kept whole', 'เว้นการกระทำ', 'เว้นการ<wbr><span class="w">กระทำ</span>'],
  ['so is one that Firefox cuts', 'ใช้เทคโนโลยีใหม่', 'ใช้<span class="w">เทคโนโลยี</span>ใหม่'],
  ['abbreviations', 'ตาม พ.ร.บ. ที่ สพฐ', 'ตาม <span class="w">พ.ร.บ.</span> ที่ <span class="w">สพฐ</span>'],
  ['a sign and its number', '≤ 500', '<span class="w">≤ 500</span>'],
  ['an era and its year', 'พ.ศ. 2550', '<span class="w">พ.ศ. 2550</span>'],
  ['a date', 'ภายใน 15 มีนาคม 2568', 'ภายใน <span class="w">15 มีนาคม 2568</span>'],
  [
    'a title and name, and a surname',
    'นายศรีสุวรรณ ทองประเสริฐ',
    '<span class="w">นายศรีสุวรรณ</span> <span class="w">ทองประเสริฐ</span>',
  ],
  ['marks that begin no line', 'ต่าง ๆ (ร่าง)', '<span class="w">ต่าง ๆ</span> <span class="w">(ร่าง)</span>'],
  ['a slash ends a line', 'แผนงาน/โครงการ', '<span class="w">แผนงาน/</span>โครงการ'],
  ['hyphens', 'ใช้ e-bidding 3-6', 'ใช้ <span class="w">e-bidding</span> <span class="w">3-6</span>'],
  [
    'what is longer than a phone is wide',
    'info@secondary-education-office.go.th',
    'info@secondary-education-office.go.th',
  ],
])('%s', (_, text, html) => {
  expect(breakableHtml(text)).toBe(html);
});

test('a line may end between the words of a compound, and not elsewhere inside a word', () => {
  for (const [left, right] of [
    ['ดำเนิน', 'งาน'],
    ['งบ', 'ประมาณ'],
    ['จัด', 'ทำ'],
  ] as const)
    expect([left, right].every(thai.isMadeOfWords), `${left}|${right}`).toBe(true);
  for (const [left, right] of [
    ['สารสน', 'เทศ'],
    ['ตา', 'ราง'],
    ['ก', 'ลุ่ม'],
    ['ผู้อำนว', 'ยการ'],
  ] as const)
    expect([left, right].every(thai.isMadeOfWords), `${left}|${right}`).toBe(false);
});

test('another segmenter may say where', () => {
  expect(breakableHtml('(กขค)งาจ', segmenter(['กขค', 'งาจ']))).toBe('<span class="w">(กขค)</span><wbr>งาจ');
});

test('every word for Firefox is known and kept whole wherever it stands', () => {
  for (const word of CUT_BY_FIREFOX.trim().split(/\s+/u)) {
    expect(thai.segment(word), word).toEqual([word]);
    expect(breakableHtml(`และ ${word} ที่`)).toContain(`<span class="w">${word}</span>`);
  }
});

test('without its tags the HTML is the text, escaped', () => {
  fc.assert(
    fc.property(fc.oneof(anyUnicode, officeText), (text) => {
      const bare = breakableHtml(text).replace(/<wbr>|<span class="w">|<\/span>/gu, '');
      expect(bare).not.toMatch(/[<>"']/u);
      expect(decoded(bare)).toBe(text);
    }),
  );
});

test('what is kept whole is no longer than a phone is wide, and begins and ends with no space', () => {
  fc.assert(
    fc.property(fc.oneof(anyUnicode, officeText), (text) => {
      for (const [, kept = ''] of breakableHtml(text).matchAll(/<span class="w">(.*?)<\/span>/gsu)) {
        expect(decoded(kept).length).toBeLessThanOrEqual(20);
        expect(kept).not.toMatch(/\s$/u);
      }
    }),
  );
});

test('code keeps its Thai words whole, and nothing longer', () => {
  const code = 'เว้นการกระทำ: "เกิน 500,000 บาท" C:\\งาน\\*.doc';
  expect(codeHtml(code)).toBe(
    'เว้นการ<wbr><span class="w">กระทำ:</span> &quot;เกิน 500,000 <span class="w">บาท&quot;</span> C:\\งาน\\*.doc',
  );
});

function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
