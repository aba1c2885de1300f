import { expect, it } from 'vitest';
import { formerPages } from '#document/former.ts';
import { address } from '#site/addresses.ts';
import { leadingOn } from '#site/head.ts';
import { examine } from '../manual/examine.ts';
import { sampleWith, textOf } from '../manual/sample.ts';

const file = 'manuals/information-work/ict-network.mdx';

it('a procedure and a role have a page at each former address, which leads on under any path and from a folder', () => {
  const { library } = examine(
    sampleWith({
      [file]: textOf(file).replace('order:', 'formerly: [network, net]\norder:'),
      'roles.yaml': textOf('roles.yaml').replace('id: working-group', '$&\n  formerly: [team]'),
    }),
  );
  const pages = formerPages(library).map(({ target, now }) => {
    const [from, to] = [address(target), address(now.target)];
    return [from, leadingOn(from, to), now.text];
  });
  const title = 'งานพัฒนาเครือข่ายเทคโนโลยีสารสนเทศและการสื่อสาร';
  const refresh = '0; url=../../information-work/ict-network/index.html';
  expect(pages).toEqual([
    ['/information-work/network/', refresh, title],
    ['/information-work/net/', refresh, title],
    ['/roles/team/', '0; url=../../roles/working-group/index.html', 'คณะทำงาน'],
  ]);
});
