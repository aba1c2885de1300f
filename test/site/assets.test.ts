import { expect, it } from 'vitest';
import type { Manual } from '#manual/library.ts';
import { library, withSections } from '../document/sample-library.ts';
import { address, pictureAddress } from '#site/addresses.ts';
import { publishedAssets } from '#site/assets.ts';

const LINKED = 'forms/a b.docx';

it('publishes the forms of the register and of links, and the pictures of manuals where pages lead to them, and nothing else', () => {
  const picture = 'manuals/m/ภาพ 1.PNG';
  const assets = [picture, 'manuals/m/draft.docx', 'forms/unused.pdf', 'forms/แบบ 1.pdf', LINKED].map(
    (path) => ({
      path,
      bytes: 1,
    }),
  );
  const manual = {
    ...library.manuals[0],
    procedures: [withSections({ 3: '[ก](../../forms/a%20b.docx)' })],
  } as Manual;
  const forms = [
    { id: 'a', title: 'ก', file: 'แบบ 1.pdf' },
    { id: 'b', title: 'ข' },
  ];
  expect(publishedAssets({ assets, forms, manuals: [manual] })).toEqual([
    { path: 'forms/แบบ 1.pdf', address: decodeURI(address({ kind: 'form', file: 'แบบ 1.pdf' })) },
    { path: LINKED, address: '/forms/files/a b.docx' },
    { path: picture, address: decodeURI(pictureAddress(picture)) },
  ]);
});
