import fc from 'fast-check';
import { expect, it } from 'vitest';
import { romanized } from '#thai/romanize.ts';

it.each([
  ['งานรับหนังสือ', 'ngan-rap-nangsue'],
  ['คู่มือปฏิบัติงาน', 'khumue-patibatingan'],
  ['งานสารบรรณ', 'ngan-sanban'],
  ['ประชาสัมพันธ์', 'prachasamphan'],
  ['เครือข่าย', 'khrueakhai'],
  ['เบิกเงินเดือน', 'boek-ngoenduean'],
  ['โรงเรียน 2', 'rongrian-2'],
  ['แผนงาน (ใหม่)', 'phaenngan-mai'],
  ['2568 รายงาน_Final', 'raingan-final'],
  ['๑๒', ''],
])('writes %s as %s', (name, expected) => {
  expect(romanized(name)).toBe(expected);
});

it('gives an id, or nothing, for any text', () => {
  const thai = fc.string({
    unit: fc.integer({ min: 0x0e00, max: 0x0e7f }).map((c) => String.fromCodePoint(c)),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), thai), (text) => {
      expect(romanized(text)).toMatch(/^(?:[a-z][a-z0-9-]*)?$/);
    }),
  );
});
