import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakableHtml } from '#thai/breakable.ts';
import { thai } from '#thai/dictionary.ts';
import { segmenter } from '#thai/segment.ts';
import { anyUnicode } from './text.ts';

test.each([
  ['รับหนังสือ', 'รับหนังสือ'],
  ['และแผนงาน/โครงการ ที่ 2', 'และ<span class="w">แผนงาน/</span>โครงการ ที่ 2'],
  ['แต่งตั้งภายใน พ.ศ. 2550', 'แต่งตั้งภายใน <span class="w">พ.ศ. 2550</span>'],
  ['ส.ป.ก. และ อปท.', '<span class="w">ส.ป.ก.</span> และ <span class="w">อปท.</span>'],
])('only what a browser would cut wrongly is kept whole: %s', (text, html) => {
  expect(breakableHtml(text)).toBe(html);
});

test('what is longer than a phone is wide is left to the browser', () => {
  expect(breakableHtml('info@secondary-education-office.go.th')).toBe(
    'info@secondary-education-office.go.th',
  );
});

test('another segmenter may say where', () => {
  expect(breakableHtml('กขคงจ', segmenter(['กขค', 'งจ']))).toBe('<span class="w">กขค</span><wbr>งจ');
});

test('without its tags the HTML is the text, escaped', () => {
  fc.assert(
    fc.property(anyUnicode, (text) => {
      const bare = breakableHtml(text).replace(/<wbr>|<span class="w">|<\/span>/gu, '');
      expect(bare).not.toMatch(/[<>"']/u);
      expect(decoded(bare)).toBe(text);
    }),
  );
  expect(thai.lines('<b>&').join('')).toBe('<b>&');
});

function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
