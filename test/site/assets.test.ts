import { expect, it } from 'vitest';
import type { Manual } from '#manual/library.ts';
import { address } from '#site/addresses.ts';
import { publishedAssets } from '#site/assets.ts';
import { library, withSections } from '../document/sample-library.ts';

const LINKED = 'forms/a b.docx';

it('publishes forms of the register and of links, and the pictures that are shown in each width that pages offer', () => {
  const size = { width: 1000, height: 500 };
  const assets = [
    { path: 'manuals/m/ภาพ 1.PNG', bytes: 1, size },
    { path: 'manuals/m/unused.png', bytes: 1, size },
    { path: 'manuals/m/draft.docx', bytes: 1 },
    { path: 'forms/unused.pdf', bytes: 1 },
    { path: 'forms/แบบ 1.pdf', bytes: 1 },
    { path: LINKED, bytes: 1 },
  ];
  const forms = [
    { id: 'a', title: 'ก', file: 'แบบ 1.pdf' },
    { id: 'b', title: 'ข' },
  ];
  const manual = {
    ...library.manuals[0],
    id: 'm',
    cover: './ภาพ%201.PNG',
    procedures: [withSections({ 3: '[ก](../../forms/a%20b.docx)' })],
  } as Manual;
  expect(publishedAssets({ assets, office: library.office, forms, manuals: [manual] })).toEqual([
    { path: 'forms/แบบ 1.pdf', address: decodeURI(address({ kind: 'form', file: 'แบบ 1.pdf' })) },
    { path: LINKED, address: '/forms/files/a b.docx' },
    ...[480, 800, 1000].map((width) => ({
      path: 'manuals/m/ภาพ 1.PNG',
      width,
      address: `/m/ภาพ 1.PNG.${width}.webp`,
    })),
  ]);
});
