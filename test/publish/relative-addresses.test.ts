import { describe, expect, it } from 'vitest';
import { rootFrom, withRelativeAddresses } from '#publish/relative-addresses.ts';

const page = (...attributes: readonly string[]) => attributes.map((one) => `<a ${one}>ก</a>`).join('');

describe('the way to the root of a site', () => {
  it.each([
    ['/', './'],
    ['/roles/', '../'],
    ['/information-work/ict-network/', '../../'],
  ])('from %s is %s', (path, root) => {
    expect(rootFrom(path)).toBe(root);
  });
});

describe('the addresses of a page', () => {
  it('are relative to it', () => {
    const html = page(
      'href="/"',
      'href="/roles/#a"',
      'src="/_astro/x.js"',
      'action="/search/"',
      'data-root="/"',
      'srcset="/m/a,%20/b.png.480.webp 480w, /m/a.png.800.webp 800w"',
    );
    expect(withRelativeAddresses(html, '/m/p/', undefined)).toBe(
      page(
        'href="../../"',
        'href="../../roles/#a"',
        'src="../../_astro/x.js"',
        'action="../../search/"',
        'data-root="../../"',
        'srcset="../../m/a,%20/b.png.480.webp 480w, ../../m/a.png.800.webp 800w"',
      ),
    );
  });

  it('that lead out of the site, or to a place on the page, stay', () => {
    const html = page(
      'href="https://x.go.th/"',
      'href="//x.go.th/"',
      'href="#step-a"',
      'href="mailto:a@b.th"',
    );
    expect(withRelativeAddresses(html, '/m/', undefined)).toBe(html);
  });

  it('in words of the author stay, since their quotes are entities', () => {
    const html = '<code>href=&quot;/x/&quot;</code> =“/x”';
    expect(withRelativeAddresses(html, '/m/', undefined)).toBe(html);
  });

  it.each([
    [undefined, '/'],
    ['https://x.go.th', '/'],
    ['https://x.go.th/a/b', '/a/b/'],
    ['https://x.go.th/a/b/', '/a/b/'],
  ])('of the page that is served at any depth begin at the path of the site (%s)', (site, root) => {
    expect(withRelativeAddresses(page('href="/roles/"'), '/404.html', site)).toBe(
      page(`href="${root}roles/"`),
    );
    expect(withRelativeAddresses(page('href="/roles/"'), '/404/', site)).toBe(page(`href="${root}roles/"`));
  });
});
