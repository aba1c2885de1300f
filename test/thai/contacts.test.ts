import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactPieces } from '#thai/contacts.ts';

const addresses = (text: string) => contactPieces(text).flatMap(({ address }) => address ?? []);

describe('contactPieces', () => {
  it.each([
    ['โทร. 0-5443-1234', ['tel:054431234']],
    ['โทร 054-431-234', ['tel:054431234']],
    ['โทรศัพท์ 0 5443 1234 ต่อ 12', ['tel:054431234;ext=12']],
    ['โทร 0๕๔๔๓๑๒๓๔', ['tel:054431234']],
    ['โทร ๐๕๔-๔๓๑๒๓๔ ต่อ ๑๐๑', ['tel:054431234;ext=101']],
    ['02-123-4567, 081-234-5678', ['tel:021234567', 'tel:0812345678']],
    ['สายด่วน 1111 หรือสายด่วนหมายเลข 1567', ['tel:1111', 'tel:1567']],
    ['โทร. 1206, โทรศัพท์ ๑๖๖๙, โทร 2567 และโทร. 1-2 ครั้ง', ['tel:1206', 'tel:1669']],
    ['เขียนถึง phayao@obec.go.th ได้', ['mailto:phayao@obec.go.th']],
  ])('finds what can be called or written to in %s', (text, found) => {
    expect(addresses(text)).toEqual(found);
  });

  it.each([
    ['โทร. ๐ ๕๔๒๒ ๙๙๙๙ ต่อ ๑๐๑-๑๐๕ หรือ', '๐ ๕๔๒๒ ๙๙๙๙ ต่อ ๑๐๑-๑๐๕', 'tel:054229999;ext=101'],
    ['0 5422 9999 ต่อ 12 – 15', '0 5422 9999 ต่อ 12 – 15', 'tel:054229999;ext=12'],
    ['0 5422 9999 ต่อ 101,102/7', '0 5422 9999 ต่อ 101,102/7', 'tel:054229999;ext=101'],
    ['0 5422 9999 ต่อ 12, 15 วัน', '0 5422 9999 ต่อ 12', 'tel:054229999;ext=12'],
    ['0 5422 9999 ต่อ 12-081-234-5678', '0 5422 9999 ต่อ 12', 'tel:054229999;ext=12'],
  ])('takes all extensions into the link, and calls the first, in %s', (text, link, address) => {
    expect(contactPieces(text)[text.indexOf('0') === 0 ? 0 : 1]).toEqual({ text: link, address });
  });

  it.each([
    'รหัส 0045',
    'เลขที่ 04010/123456',
    'ปี 2568 และ 2569',
    'เลขประจำตัว 1-2345-67890-12-3',
    'บัญชี 012-3-45678-9 1',
    'ISBN 0123456789012',
    'พ.ศ.2568-0544312345/1',
  ])('leaves %s alone', (text) => {
    expect(addresses(text)).toEqual([]);
  });

  it('keeps every character of the text', () => {
    const part = fc.constantFrom('โทร ', '0-5443-1234', ' ต่อ 1', 'a@b.co', '081 234 5678', 'งาน', ' ', '๐๕');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const pieces = contactPieces(parts.join(''));
        expect(pieces.map(({ text }) => text).join('')).toBe(parts.join(''));
      }),
    );
  });
});
