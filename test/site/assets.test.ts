import { expect, it } from 'vitest';
import { address, pictureAddress } from '#site/addresses.ts';
import { publishedAssets } from '#site/assets.ts';

it('publishes the forms of the register and the pictures of manuals where pages lead to them, and nothing else', () => {
  const picture = 'manuals/m/ภาพ 1.PNG';
  const assets = [picture, 'manuals/m/draft.docx', 'forms/unused.pdf', 'forms/แบบ 1.pdf'].map((path) => ({
    path,
    bytes: 1,
  }));
  const forms = [
    { id: 'a', title: 'ก', file: 'แบบ 1.pdf' },
    { id: 'b', title: 'ข' },
  ];
  expect(publishedAssets({ assets, forms })).toEqual([
    { path: 'forms/แบบ 1.pdf', address: decodeURI(address({ kind: 'form', file: 'แบบ 1.pdf' })) },
    { path: picture, address: decodeURI(pictureAddress(picture)) },
  ]);
});
