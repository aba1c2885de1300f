import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortTitle } from '#thai/short-title.ts';

it('leaves a title that fits', () => {
  expect(shortTitle('งานรับและลงทะเบียนหนังสือราชการ')).toBe('งานรับและลงทะเบียนหนังสือราชการ');
});

it('cuts a longer one after a word', () => {
  expect(shortTitle('งานจัดทำแผนพัฒนาเทคโนโลยีสารสนเทศและการสื่อสารของสำนักงานเขตพื้นที่การศึกษา')).toBe(
    'งานจัดทำแผนพัฒนาเทคโนโลยีสารสนเทศ…',
  );
});

it('has at most forty letters, marks above and below not counted, and begins as the title does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('งาน', 'จัด', 'ที่', ' ', 'a', '1', 'ก้'), maxLength: 60 }),
      (title) => {
        const short = shortTitle(title);
        expect(short.replace(/\p{M}/gu, '').length).toBeLessThanOrEqual(40);
        expect(title.startsWith(short.replace(/…$/, ''))).toBe(true);
      },
    ),
  );
});
