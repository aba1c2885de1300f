import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../files/folder.ts';

const script = new URL('../../scripts/pdf.ts', import.meta.url).pathname;
const content = new URL('../fixtures/office', import.meta.url).pathname;

describe('npm run pdf tells first what is wrong, and writes nothing, where it is given', () => {
  it.each([
    [
      'two procedures',
      ['--procedure', 'information-work/a', '--procedure', 'information-work/b'],
      '--procedure ได้ครั้งเดียว',
    ],
    ['no folder of templates', ['--templates', ''], '--templates'],
    ['an option that it does not know', ['--all'], 'ไม่มีตัวเลือก --all'],
    [
      'a procedure whose name is near another',
      ['--procedure', 'information-work/ict-netwrok'],
      'ตั้งใจเขียน information-work/ict-network ใช่หรือไม่',
    ],
    [
      'one procedure and all of them',
      ['--procedure', 'information-work/ict-network', '--office'],
      'อย่างเดียว',
    ],
  ])('%s', async (_, args, told) => {
    const folder = join(await folderWith({}), 'dist');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: folder },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\nเรียกแบบ')[0]).toContain(told);
    expect(existsSync(folder)).toBe(false);
  });
});
