import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '#command/run.ts';
import { isBuilt, outputFolder, replacement } from '#publish/output-folder.ts';
import { UsageError } from '#publish/refusals.ts';
import { OutputError, outputError } from '#print/output-file.ts';
import { outputProblems } from '#words/print.ts';
import { folderWith } from '../files/folder.ts';

let home: string;
beforeEach(async () => {
  home = await folderWith({});
});

async function replaced(folder: string, text: string): Promise<void> {
  const { staging, finish } = await replacement(folder);
  await mkdir(staging);
  await writeFile(join(staging, 'index.html'), text);
  await finish();
}

describe('outputFolder', () => {
  it('is what OUT_DIR names, absolute or from the current folder, else dist', () => {
    expect(outputFolder({ OUT_DIR: '/srv/site' })).toBe('/srv/site');
    expect(outputFolder({ OUT_DIR: 'site' })).toBe(join(process.cwd(), 'site'));
    expect(outputFolder({ OUT_DIR: '' })).toBe(join(process.cwd(), 'dist'));
    expect(outputFolder({})).toBe(join(process.cwd(), 'dist'));
  });

  it('counts from where npm was called, not from the folder that npm changes to', () => {
    expect(outputFolder({ OUT_DIR: 'site', INIT_CWD: '/srv/office' })).toBe('/srv/office/site');
    expect(outputFolder({ INIT_CWD: '/srv/office' })).toBe(join(process.cwd(), 'dist'));
  });
});

describe('replacement', () => {
  it('puts the new folder in the place of the last one, and leaves nothing beside it', async () => {
    const folder = join(home, 'site');
    await replaced(folder, 'first');
    await replaced(folder, 'second');
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('second');
    expect(await readdir(home)).toEqual(['site']);
    expect(await isBuilt(folder)).toBe(true);
  });

  it('touches no neighbour, whatever its name', async () => {
    const folder = join(home, 'site');
    for (const name of ['site.new', 'site.old', '.site']) {
      await mkdir(join(home, name));
      await writeFile(join(home, name, 'letter.docx'), 'mine');
    }
    await replaced(folder, 'first');
    await replaced(folder, 'second');
    for (const name of ['site.new', 'site.old', '.site'])
      expect(await readFile(join(home, name, 'letter.docx'), 'utf8')).toBe('mine');
  });

  it('is whole where two are made at once: the one that ends last stays', async () => {
    const folder = join(home, 'site');
    const [one, other] = [await replacement(folder), await replacement(folder)];
    for (const { staging } of [one, other]) {
      await mkdir(staging);
      await writeFile(join(staging, 'index.html'), staging);
    }
    await one.finish();
    await other.finish();
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe(other.staging);
    expect(await readdir(home)).toEqual(['site']);
  });

  it('leaves the last one as it was until it is finished, and nothing of itself where the process ends before', async () => {
    const folder = join(home, 'site');
    await replaced(folder, 'first');
    const begun = `
      const { replacement } = await import('#publish/output-folder.ts');
      const { writeFileSync, mkdirSync } = await import('node:fs');
      const { staging } = await replacement(${JSON.stringify(folder)});
      mkdirSync(staging);
      writeFileSync(staging + '/index.html', 'half');
      throw new Error('disk full');`;
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', begun]);
    expect(status).toBe(1);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('first');
    expect(await readdir(home)).toEqual(['site']);
  });

  it('leaves nothing of itself where a signal comes at the moment that it begins', async () => {
    const folder = join(home, 'site');
    const begun = `
      const { replaceIn } = await import('#publish/output-folder.ts');
      await replaceIn(${JSON.stringify(folder)}, 'pdf', () => new Promise((ended) => setTimeout(ended, 60_000)));`;
    for (let times = 0; times < 10; times++) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', begun]);
      const ended = once(child, 'exit');
      while (!existsSync(folder)) await setImmediate();
      child.kill('SIGINT');
      expect(await ended).toEqual([130, null]);
      expect(await readdir(home)).toEqual([]);
    }
  });

  it.each(['', 'letters'])('refuses a folder with files that no build made: %s', async (name) => {
    const folder = join(home, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'letter.docx'), 'mine');
    await expect(replacement(folder)).rejects.toThrow(UsageError);
    expect(await readdir(folder)).toEqual(['letter.docx']);
  });

  it('refuses a file, the project, its parents and the content folder', async () => {
    await writeFile(join(home, 'file'), '');
    const content = join(process.cwd(), 'content');
    for (const folder of [join(home, 'file'), process.cwd(), '/', content, join(content, 'site')]) {
      await expect(replacement(folder)).rejects.toThrow(UsageError);
    }
  });
});

it('says in one sentence that there is nothing to preview', () => {
  const start = new URL('../../scripts/start.mjs', import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, [start, 'preview'], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: join(home, 'none') },
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^[^\n]*none[^\n]*npm run build[^\n]*\n$/u);
});

describe('outputError', () => {
  it.each([
    ['/srv/site.new', '/srv/site'],
    ['/srv/site/a/index.html', '/srv/site'],
    ['/project/.astro/pages-1', '/project/.astro/pages-1'],
  ])('of %s names %s', (path, named) => {
    const error = Object.assign(new Error('not permitted'), { code: 'EACCES', path });
    expect(outputError(error, '/srv/site')).toEqual(new OutputError(outputProblems.forbidden(named)));
  });

  it.each([
    ['the system', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })],
    [
      'the bundler',
      new Error('Failed to write file\n\nCaused by:\n    No space left on device (os error 28)'),
    ],
  ])('says in Thai that the disk is full when %s does', (_, error) => {
    expect(outputError(error, '/srv/site')).toEqual(new OutputError(outputProblems.full('/srv/site')));
  });
});

describe('run', () => {
  it('shows what keeps a file from being written as one sentence, and ends with 2', async () => {
    const before = process.exitCode;
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await run('pdf', () => Promise.reject(new OutputError('ดิสก์เต็ม')));
    const code = process.exitCode;
    process.exitCode = before;
    expect(written.mock.calls).toEqual([['ดิสก์เต็ม\n']]);
    written.mockRestore();
    expect(code).toBe(2);
  });
});
