import { describe, expect, it } from 'vitest';
import type { Target } from '#document/target.ts';
import { address, pdfAddress, pictureAddress } from '#site/addresses.ts';

const step = { kind: 'step', procedure: 'm/p', step: 'a' } as const;

describe('the address of a target', () => {
  it.each<readonly [Target, string]>([
    [{ kind: 'manual', manual: 'm' }, '/m/'],
    [{ kind: 'procedure', procedure: 'm/p' }, '/m/p/'],
    [{ kind: 'section', procedure: 'm/p', section: 3 }, '/m/p/#section-3'],
    [step, '/m/p/#step-a'],
    [{ kind: 'heading', page: 'm/p', anchor: 'heading-ก' }, '/m/p/#heading-ก'],
    [{ kind: 'role', role: 'clerk' }, '/roles/clerk/'],
    [{ kind: 'definition', procedure: 'm/p', index: 1 }, '/m/p/#definition-2'],
    [{ kind: 'form-entry', form: 'f' }, '/forms/#f'],
    [{ kind: 'form-entry', form: 'f', part: 'letter-1/2' }, '/forms/letter-1/2/#f'],
    [{ kind: 'form', file: 'แบบ 1.pdf' }, `/forms/files/${encodeURIComponent('แบบ 1.pdf')}`],
    [{ kind: 'outside', url: 'https://example.go.th/a?b=c#d' }, 'https://example.go.th/a?b=c#d'],
  ])('%j is %s', (target, expected) => {
    expect(address(target)).toBe(expected);
  });

  it('on the page that a reader is on is only the place on it', () => {
    expect(address(step, 'm/p')).toBe('#step-a');
    expect(address({ kind: 'section', procedure: 'm/p', section: 1 }, 'm/p')).toBe('#section-1');
    expect(address(step, 'm/q')).toBe('/m/p/#step-a');
    expect(address({ kind: 'procedure', procedure: 'm/p' }, 'm/p')).toBe('/m/p/');
  });

  it('of a picture lies beside its page, and of a PDF below /pdf/', () => {
    expect(pictureAddress('manuals/m/ภาพ 1#2.png', 480)).toBe(
      `/m/${encodeURIComponent('ภาพ 1#2.png')}.480.webp`,
    );
    expect(pdfAddress({ id: 'm/p' })).toBe('/pdf/m/p.pdf');
  });
});
