import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageTexts } from '#bench/search-page-text.ts';

let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'page-text-'));
  const page = (id: string, main: string): void => {
    mkdirSync(join(site, id), { recursive: true });
    writeFileSync(join(site, id, 'index.html'), `<body><nav>เมนู</nav><main>${main}</main></body>`);
  };
  page('plans/network', '<h1>เครือ<wbr>ข่าย</h1><p>พ.ศ. ๒๕๕๐ &amp; ICT</p><script>ซ่อน</script>');
  page('roles', '<dt>ผู้อำนวยการ</dt>');
});
afterAll(() => rmSync(site, { recursive: true }));

it('reads what every page of a site says, registers too, as letters and digits only', async () => {
  const text = await pageTexts(site);
  expect(text('plans/network')).toBe('เครือข่ายพศ2550ict');
  expect(text('roles')).toBe('ผู้อำนวยการ');
});

it('takes no page that is not there for one that lacks every word', async () => {
  const text = await pageTexts(site);
  expect(() => text('forms')).toThrow('forms');
});
