import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import {
  SHORT_OF_ROOM,
  breakLongPieces,
  piecesForPaper,
  plainText,
  printText,
} from '#print/text/print-text.ts';
import { anyUnicode, officeText } from '../thai/text.ts';
import { barred } from './text.ts';

const anyText = fc.oneof(anyUnicode, officeText);

describe('text for paper', () => {
  it('ends its lines between pieces, and nowhere else', () => {
    expect(barred(printText('การจัดทำแผน\u200bงาน', 'arabic'))).toBe('การจัดทำ|แผนงาน');
    expect(barred(printText('ตาม พ.ร.บ. พ.ศ. 2550 ข้อ 3/1', 'arabic'))).toBe('ตาม |พ.ร.บ. |พ.ศ. 2550 |ข้อ 3/1');
    expect(printText('', 'arabic')).toBe('');
  });

  it('ends no line in a connective, unless what follows is long', () => {
    expect(barred(printText('เอกสารและหลักฐานที่ใช้ในการเบิกของเขต', 'arabic'))).not.toMatch(
      /(?:และ|ที่|ใน|ของ)\|/u,
    );
    expect(barred(printText('ส่งที่ ABCDEFGHIJKLMNOPQRS', 'arabic'))).toMatch(/ที่ \|ABC/u);
  });

  it('is the text when the line marks are taken out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutLineMarks(printText(text, 'arabic'))).toBe(withoutLineMarks(text));
        expect(withoutLineMarks(printText(text, 'thai'))).toBe(plainText(text, 'thai'));
      }),
    );
  });

  it('has no empty piece, and none that begins with a vowel, a tone mark or a combining mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = piecesForPaper(plainText(text, 'arabic'));
        expect(pieces).not.toContain('');
        expect(pieces.slice(1).filter((piece) => /^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/u.test(piece))).toEqual(
          [],
        );
      }),
    );
  });

  it('writes numbers in Thai digits where they are asked for', () => {
    expect(plainText('ข้อ 3.1 ภายใน 15 วัน', 'thai')).toBe('ข้อ ๓.๑ ภายใน ๑๕ วัน');
    expect(plainText('ข้อ 3.1', 'arabic')).toBe('ข้อ 3.1');
    expect(withoutLineMarks(printText('ภายใน 15 วัน', 'thai'))).toBe('ภายใน ๑๕ วัน');
  });

  it('never touches the digits of codes, addresses and Latin words', () => {
    const latin = fc.constantFrom(
      'A4',
      'ISO9001',
      'form-2.docx',
      'info@obec2.go.th',
      'https://a.go.th/2568',
      'ศธ-01',
    );
    const between = fc.constantFrom(' และ ', ' 12 วัน ', ' พ.ศ. 2550 ');
    fc.assert(
      fc.property(fc.array(fc.tuple(latin, between), { minLength: 1, maxLength: 5 }), (parts) => {
        const shown = plainText(parts.flat().join(''), 'thai');
        let from = 0;
        for (const [code] of parts) {
          const at = shown.indexOf(code, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + code.length;
        }
      }),
    );
  });
});

describe('a piece too long for a narrow column', () => {
  it('is an address cut after its marks, but before hyphens', () => {
    expect(breakLongPieces('https://www.obec.go.th/the-archives/form_2.docx')).toEqual([
      'https://',
      'www.obec.go.th/',
      'the',
      '-archives/',
      'form_',
      '2.docx',
    ]);
  });

  it('is a dotted name cut before its dots, never after one, and only where it is too long itself', () => {
    expect(breakLongPieces('https://procurement.obec.example.go.th')).toEqual([
      'https://',
      'procurement.obec',
      '.example.go.th',
    ]);
    expect(breakLongPieces('data-saraban@example.go.th.')).toEqual(['data', '-saraban@', 'example.go.th.']);
  });

  it('is an address cut at all its marks where room is short, while words and figures stay whole', () => {
    const cut = (piece: string) => breakLongPieces(piece, SHORT_OF_ROOM);
    expect(cut('saraban@example.go.th')).toEqual(['saraban@', 'example', '.go.th']);
    expect(cut('1,250,000.00')).toEqual(['1,250,000.00']);
    expect(cut('ประชาสัมพันธ์')).toEqual(['ประชาสัมพันธ์']);
  });

  it('is a word cut between letters, marks and vowels kept', () => {
    const parts = breakLongPieces('กิ๊'.repeat(20));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => !/^(?:กิ๊)+$/u.test(part))).toEqual([]);
  });

  it('is left whole up to twenty characters', () => {
    expect(breakLongPieces('a'.repeat(20))).toEqual(['a'.repeat(20)]);
    expect(breakLongPieces('a'.repeat(21))).toHaveLength(2);
  });

  it('loses nothing, and no part is longer than twenty characters but for marks without end', () => {
    fc.assert(
      fc.property(anyUnicode, (text) => {
        expect(breakLongPieces(text).join('')).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'กขabก่น5./-_เ'), minLength: 21 }), (text) => {
        for (const part of breakLongPieces(text))
          expect(part.replace(/[./\-_\u0e48เ]+/gu, '').length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
