import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, resolvePath } from '#manual/paths.ts';
import { found, sampleWith, textOf } from './sample.ts';

const file = 'manuals/a/b.mdx';

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
