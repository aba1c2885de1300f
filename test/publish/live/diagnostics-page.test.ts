import { expect, it } from 'vitest';
import { banner } from '#publish/live/banner.ts';
import { diagnosticsPage } from '#publish/live/diagnostics-page.ts';
import type { LiveState } from '#publish/live/live-content.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { library } from '../../document/sample-library.ts';

const [manual] = library.manuals;
const [first, second] = manual?.procedures ?? [];
const FILE = first?.file ?? '';
const PAGE = `/${first?.id}/`;

function finding(file: string, rest: Partial<Diagnostic> = {}): Diagnostic {
  return { severity: 'error', rule: 'some-rule', message: 'ผิด <b>', file, line: 2, column: 3, ...rest };
}

function state(rest: Partial<LiveState> = {}): LiveState {
  return {
    id: 'one',
    library: library as LiveState['library'],
    leftOut: new Map([[FILE, [FILE]]]),
    diagnostics: [
      finding(FILE, { hint: 'แก้ & บันทึก' }),
      finding(FILE, { severity: 'warning', message: 'เตือน' }),
      finding('manuals/m/other.mdx', { message: 'ที่อื่น' }),
    ],
    sources: new Map([[FILE, 'one\n  <Two> three\n']]),
    ...rest,
  };
}

it('tells on the page of a broken file what is wrong there alone, with a link to its place', () => {
  const { status, html } = diagnosticsPage(state(), PAGE, '/content folder') ?? {};
  expect(status).toBe(500);
  expect(html).toContain('<title>ยังแสดงหน้านี้ไม่ได้</title>');
  expect(html).toContain('ผิด &lt;b&gt;');
  expect(html).toContain('แก้ &amp; บันทึก');
  expect(html).toContain('<mark>&lt;Two&gt;</mark> three');
  expect(html).toContain(`/__open-in-editor?file=${encodeURIComponent(`/content folder/${FILE}:2:3`)}"`);
  expect(html).not.toContain('ที่อื่น');
  expect(html).not.toContain('เตือน');
});

it('names on a page that depends on a broken file the file that is to be mended', () => {
  const leftOut = new Map([[second?.file ?? '', [FILE]]]);
  const { status, html } = diagnosticsPage(state({ leftOut }), `/${second?.id}/`, '/c') ?? {};
  expect(status).toBe(500);
  expect(html).toContain('หน้านี้อ้างถึง');
  expect(html).toContain(`<section id="${FILE}">`);
});

it('tells every error on every page where nothing can be drawn', () => {
  for (const path of ['/', PAGE, '/roles/']) {
    const { status, html } = diagnosticsPage(state({ library: undefined }), path, '/c') ?? {};
    expect(status, path).toBe(500);
    expect(html, path).toContain('ที่อื่น');
    expect(html, path).not.toContain('เตือน');
  }
});

it('has a page of all that was found: files with errors first, and in each its errors', () => {
  const warning = finding('office.yaml', { severity: 'warning' });
  const { diagnostics } = state();
  const all = state({ diagnostics: [warning, ...diagnostics.toReversed()] });
  const { status, html = '' } = diagnosticsPage(all, '/_check/', '/c') ?? {};
  expect(status).toBe(200);
  const shown = [...html.matchAll(/<section id="(.*?)"|<li class="live-(\w+)"/g)];
  expect(shown.map(([, file, severity]) => file ?? severity)).toEqual([
    'manuals/m/other.mdx',
    'error',
    FILE,
    'error',
    'warning',
    'office.yaml',
    'warning',
  ]);
});

it('says on every page that the folder cannot be used', () => {
  const { status, html } = diagnosticsPage(state({ failure: 'ไม่พบโฟลเดอร์' }), '/_check/', '/c') ?? {};
  expect(status).toBe(500);
  expect(html).toContain('ไม่พบโฟลเดอร์');
});

it('leaves every page that can be drawn, and addresses that lead nowhere', () => {
  for (const path of ['/', `/${second?.id}/`, '/roles/', '/nowhere/'])
    expect(diagnosticsPage(state(), path, '/c'), path).toBeUndefined();
});

it('counts above a page what was found, in all and in its file, and links its PDF where it has one', () => {
  const above = banner(state(), PAGE);
  expect(above).toContain('ข้อผิดพลาด 2 รายการ คำเตือน 1 รายการ');
  expect(above).toContain(`<a href="/_check/#${FILE}">`);
  expect(above).toContain(`<a href="/pdf/${first?.id}.pdf">`);
  const other = banner(state({ diagnostics: [] }), '/roles/');
  expect(other).not.toContain('live-errors');
  expect(other).not.toContain('pdf');
});
