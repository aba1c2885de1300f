import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFrom, fragmentOf, resolvePath } from '#manual/paths.ts';
import { found, sampleWith, textOf } from './sample.ts';

const file = 'manuals/a/b.mdx';

describe('addressFrom', () => {
  it.each([
    ['manuals/a/c.mdx', './c.mdx'],
    ['manuals/d/e.mdx', '../d/e.mdx'],
    ['manuals/a/front/c.mdx', './front/c.mdx'],
    ['forms/f.pdf', '../../forms/f.pdf'],
  ])('leads to %s by %s', (path, address) => expect(addressFrom(file, path)).toBe(address));

  it('leads to any path from any file', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(resolvePath(from, addressFrom(from, to))).toBe(to);
      }),
    );
  });
});

describe('a link to a procedure that is not there', () => {
  const [first = '', second = ''] = ['ict-network', 'ict-development-plan'].map(
    (slug) => `manuals/information-work/${slug}.mdx`,
  );
  const hintOf = (link: string, changes = {}) =>
    found(
      sampleWith({ ...changes, [first]: textOf(first).replace('\n## ขอบเขตของงาน', `[งาน](${link})\n\n$&`) }),
    ).find(({ rule }) => rule === 'links')?.hint;

  it.each([
    ['./ict-devlopment-plan.mdx#step-plan', './ict-development-plan.mdx#step-plan'],
    ['../other-work/ict-development-plan.mdx', './ict-development-plan.mdx'],
    ['../information-wrok/ict-development-plan.mdx', './ict-development-plan.mdx'],
  ])('to %s is offered %s', (link, near) => {
    expect(hintOf(link)).toBe(`ตั้งใจเขียน ${near} ใช่หรือไม่`);
  });

  it('is offered the one that had the id before, and nothing where none is near', () => {
    const renamed = textOf(second).replace(/^order:/m, 'formerly: [old-plan]\n$&');
    expect(hintOf('./old-plan.mdx', { [second]: renamed })).toContain('./ict-development-plan.mdx');
    expect(hintOf('./nothing-like-it.mdx')).toBe('ตรวจชื่อโฟลเดอร์และชื่อไฟล์');
  });
});

describe('resolvePath', () => {
  it.each([
    ['c.mdx', 'manuals/a/c.mdx'],
    ['./c.mdx#step-x', 'manuals/a/c.mdx'],
    ['../d/e.mdx?x', 'manuals/d/e.mdx'],
    ['%E0%B8%81.png', 'manuals/a/ก.png'],
    ['../../forms/f.pdf', 'forms/f.pdf'],
    ['../../../etc/passwd', undefined],
    ['..%2f..%2f..%2fetc', undefined],
    ['/etc/passwd', undefined],
    ['%2fetc', undefined],
    ['..\\..\\x', undefined],
    ['a%00b', undefined],
    ['a%0ab', undefined],
    ['%', undefined],
    ['', undefined],
    ['#x', undefined],
  ])('leads %s to %s', (address, path) => expect(resolvePath(file, address)).toBe(path));

  it('never leads out of the content folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      '%00',
      '#',
      '?',
      'ก',
      '%',
      '//',
    );
    const address = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 8 })
      .map((all) => all.join(''));
    const joined = fc.array(piece, { maxLength: 8 }).map((all) => all.join('/'));
    fc.assert(
      fc.property(fc.oneof(address, joined), (written) => {
        const path = resolvePath(file, written);
        if (path === undefined) return;
        expect(path).not.toMatch(/^\/|\\|\0/);
        expect(path.split('/')).not.toContain('..');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fragmentOf', () => {
  it.each([
    ['a.mdx#step-x', 'step-x'],
    ['#%E0%B8%81', 'ก'],
    ['a.mdx', undefined],
    ['#%', undefined],
  ])('finds in %s the fragment %s', (address, fragment) => expect(fragmentOf(address)).toBe(fragment));
});

describe('a name in Thai letters', () => {
  it.each([
    ['manuals/information-work/งานรับหนังสือ.mdx', 'ngan-rap-nangsue.mdx'],
    ['manuals/information-work/Receive Letters.mdx', 'receive-letters.mdx'],
    ['manuals/information-work/รับ.md', 'rap.mdx'],
    ['manuals/งานสารบรรณ/receive.mdx', 'ngan-sanban'],
  ])('is told with one that may be used: %s', (path, expected) => {
    const content = sampleWith({ [path]: textOf('manuals/information-work/ict-network.mdx') });
    const names = found(content).filter(({ rule }) => rule === 'address' || rule === 'near-name');
    expect(names).toHaveLength(1);
    expect(names[0]?.hint).toContain(`เปลี่ยนชื่อเป็น ${expected} `);
  });
});
