import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../files/folder.ts';

const script = new URL('../../scripts/docx.ts', import.meta.url).pathname;
const content = new URL('../fixtures/office', import.meta.url).pathname;

function docx(folder: string, ...args: readonly string[]) {
  const environment = { ...process.env, CONTENT_DIR: content, OUT_DIR: folder };
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: environment });
}

it('tells a procedure that there is not, with those that there are', async () => {
  const folder = join(await folderWith({}), 'dist');
  const { status, stdout, stderr } = docx(folder, '--procedure', 'information-work/none');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('ไม่พบกระบวนงาน information-work/none');
  expect(stderr).toContain('information-work/ict-network');
});

it('tells what is wrong with a call, and how it is called', async () => {
  const { status, stderr } = docx(join(await folderWith({}), 'dist'), '--all');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^ไม่มีตัวเลือก --all\nเรียกแบบ npm run docx/u);
});

it(
  'writes one beside the others, and all in the place of those that are no more',
  { timeout: 60_000 },
  async () => {
    const folder = await folderWith({
      'dist/.procedure-manual': '',
      'dist/index.html': 'a page',
      'dist/docx/information-work/gone.docx': 'written before',
    });
    const written = join(folder, 'dist/docx/information-work');
    const one = docx(join(folder, 'dist'), '--procedure', 'information-work/ict-network');
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('1 ไฟล์');
    expect((await readdir(written)).sort()).toEqual(['gone.docx', 'ict-network.docx']);
    expect((await readFile(join(written, 'ict-network.docx'), 'latin1')).slice(0, 2)).toBe('PK');
    const all = docx(join(folder, 'dist'));
    expect(all.status).toBe(0);
    expect(await readdir(written)).toHaveLength(4);
    expect(await readdir(written)).not.toContain('gone.docx');
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('a page');
  },
);
