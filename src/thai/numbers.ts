const DIGITS: Readonly<Record<string, number>> = {
  หนึ่ง: 1,
  เอ็ด: 1,
  สอง: 2,
  ยี่: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
};
const POWERS: Readonly<Record<string, number>> = { สิบ: 10, ร้อย: 100, พัน: 1000, หมื่น: 10_000, แสน: 100_000 };

/** Digits and powers of ten, one after another, and not the beginning of a longer syllable (สามัญ). */
const NUMBER = new RegExp(
  `^(?:${[...Object.keys(DIGITS), ...Object.keys(POWERS)].join('|')})+(?![\u0e30-\u0e3a\u0e45-\u0e4e])`,
  'u',
);
const PART = new RegExp(`^(${Object.keys(DIGITS).join('|')})?(?:(${Object.keys(POWERS).join('|')})|$)`, 'u');

/** A whole number in Thai words at the beginning of a text: สิบห้า, หนึ่งร้อยยี่สิบ. Undefined where none begins it. */
export function thaiNumberAt(text: string): { readonly value: number; readonly length: number } | undefined {
  const words = NUMBER.exec(text)?.[0];
  if (words === undefined) return undefined;
  let value = 0;
  let rest = words;
  for (let above = Infinity; rest !== '';) {
    const [part, digit, power] = PART.exec(rest) ?? [];
    const size = power === undefined ? 1 : (POWERS[power] ?? 1);
    if (part === undefined || part === '' || size >= above) return undefined;
    value += (digit === undefined ? 1 : (DIGITS[digit] ?? 0)) * size;
    above = size;
    rest = rest.slice(part.length);
  }
  return { value, length: words.length };
}
