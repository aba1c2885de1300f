import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, FolderError, readContent } from '#files/read-content.ts';
import { writeTexts } from '#files/write-texts.ts';
import type { Source } from '#manual/content.ts';
import { folderWith } from './folder.ts';

/** The smallest PNG: one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const rules = ({ diagnostics }: Awaited<ReturnType<typeof readContent>>) =>
  diagnostics.map(({ rule, file, line, column, severity }) => [severity, rule, file, line, column]);

describe('contentFolder', () => {
  it('is content, or what CONTENT_DIR names from the current folder or from the root', () => {
    expect(contentFolder({})).toBe(resolve('content'));
    expect(contentFolder({ CONTENT_DIR: '' })).toBe(resolve('content'));
    expect(contentFolder({ CONTENT_DIR: 'a/b' })).toBe(resolve('a/b'));
    expect(contentFolder({ CONTENT_DIR: '/a/b' })).toBe(resolve('/a/b'));
  });
});

describe('readContent', () => {
  it('reads texts, and the name, weight and size of every other file, in the order of their paths', async () => {
    const folder = await folderWith({
      'b.yaml': 'ข',
      'a/c.mdx': 'ก\r\n',
      'a/b.png': PNG,
      'forms/f.pdf': '%PDF',
    });
    const { sources, assets, diagnostics } = await readContent(folder);
    expect(sources).toEqual([
      { path: 'a/c.mdx', text: 'ก\r\n' },
      { path: 'b.yaml', text: 'ข' },
    ]);
    expect(assets).toEqual([
      { path: 'a/b.png', bytes: PNG.length, size: { width: 1, height: 1 } },
      { path: 'forms/f.pdf', bytes: 4 },
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('leaves out what systems and editors leave behind', async () => {
    const folder = await folderWith({
      'a.yaml': '',
      '.git/x.yaml': '',
      '.DS_Store': '',
      'Thumbs.db': '',
      '~$a.docx': '',
    });
    const { sources, assets } = await readContent(folder);
    expect([sources.length, assets.length]).toEqual([1, 0]);
  });

  it('refuses links to files, to folders, to nothing and out of the folder, and follows none', async () => {
    const outside = await folderWith({ 'secret.yaml': 'secret' });
    const folder = await folderWith({ 'a.yaml': '' });
    await symlink(join(folder, 'a.yaml'), join(folder, 'b.yaml'));
    await symlink(join(outside, 'secret.yaml'), join(folder, 'c.yaml'));
    await symlink(outside, join(folder, 'd'));
    await symlink(folder, join(folder, 'e'));
    await symlink('nowhere', join(folder, 'f.png'));
    const content = await readContent(folder);
    expect(content.sources.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(rules(content)).toEqual(
      ['b.yaml', 'c.yaml', 'd', 'e', 'f.png'].map((file) => ['error', 'link', file, 1, 1]),
    );
    expect(JSON.stringify(content)).not.toContain('secret"');
  });

  it('reads a folder that is itself reached by a link', async () => {
    const folder = await folderWith({ 'real/a.yaml': '' });
    await symlink(join(folder, 'real'), join(folder, 'linked'));
    expect((await readContent(join(folder, 'linked'))).sources).toHaveLength(1);
  });

  it('refuses texts that are not UTF-8, or too large', async () => {
    const folder = await folderWith({
      'tis620.yaml': Uint8Array.from([0xa1, 0xd2, 0xc3]),
      'utf16.mdx': Buffer.from('\ufeff---\n', 'utf16le'),
      'large.mdx': 'ก'.repeat(400_000),
    });
    const content = await readContent(folder);
    expect(rules(content).map(([, rule, file]) => [rule, file])).toEqual([
      ['file-size', 'large.mdx'],
      ['encoding', 'tis620.yaml'],
      ['encoding', 'utf16.mdx'],
    ]);
    expect(content.refused).toEqual(['large.mdx', 'tis620.yaml', 'utf16.mdx']);
  });

  it('knows no size of a picture that is none, or of another kind than its name says', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert(1)</script></svg>';
    const folder = await folderWith({ 'a.png': svg, 'b.jpg': 'x', 'c.webp': '', 'd.svg': svg, 'e.yaml': '' });
    expect((await readContent(folder)).assets.map(({ path, size }) => [path, size])).toEqual([
      ['a.png', undefined],
      ['b.jpg', undefined],
      ['c.webp', undefined],
      ['d.svg', undefined],
    ]);
  });

  it('says in one sentence why a folder cannot be used', async () => {
    const folder = await folderWith({ 'file.txt': 'x', 'only/readme.txt': 'x' });
    await mkdir(join(folder, 'empty'));
    const cases: [string, RegExp][] = [
      ['missing', /^ไม่พบโฟลเดอร์เนื้อหา .*missing .*$/],
      ['file.txt', /^.*file\.txt ไม่ใช่โฟลเดอร์ .*$/],
      ['file.txt/below', /^ไม่พบโฟลเดอร์เนื้อหา .*$/],
      ['empty', /^โฟลเดอร์เนื้อหา .*empty ว่าง .*$/],
      ['only', /^โฟลเดอร์เนื้อหา .*only ว่าง .*$/],
      ['a\0b', /^อ่าน .* ไม่ได้ .*$/],
      ['x'.repeat(5000), /^อ่าน .* ไม่ได้ .*$/],
    ];
    for (const [name, sentence] of cases) {
      const reading = readContent(`${folder}/${name}`);
      await expect(reading).rejects.toThrow(FolderError);
      await expect(reading).rejects.toThrow(sentence);
    }
  });
});

describe('writeTexts', () => {
  it('replaces files whole, and leaves nothing else behind', async () => {
    const folder = await folderWith({ 'a/b.mdx': 'old', 'c.yaml': 'old' });
    await writeTexts(folder, [{ path: 'a/b.mdx', text: 'ใหม่\r\n' }]);
    expect((await readContent(folder)).sources).toEqual([
      { path: 'a/b.mdx', text: 'ใหม่\r\n' },
      { path: 'c.yaml', text: 'old' },
    ]);
    expect(await readdir(join(folder, 'a'))).toEqual(['b.mdx']);
  });

  it('writes files that are new, with their folders, and moves one last', async () => {
    const folder = await folderWith({ 'a/b.mdx': 'old' });
    const texts = ['a/b.mdx', 'c/d/e.mdx'].map((path) => ({ path, text: 'ใหม่' }));
    await writeTexts(folder, texts, { from: 'a/b.mdx', to: 'a/f.mdx' });
    expect((await readContent(folder)).sources).toEqual([
      { path: 'a/f.mdx', text: 'ใหม่' },
      { path: 'c/d/e.mdx', text: 'ใหม่' },
    ]);
  });

  it('leaves every file as it was where one cannot be written, or one is in the way', async () => {
    const folder = await folderWith({ 'a.yaml': 'old', 'b.yaml': 'old', 'c/d.yaml': 'old' });
    const before = await readContent(folder);
    const [a, b] = ['a.yaml', 'new.yaml'].map((path) => ({ path, text: 'new' })) as [Source, Source];
    const writings = [
      () => writeTexts(folder, [a, b, { path: 'b.yaml/c.yaml', text: 'new' }]),
      () => writeTexts(folder, [a, b, { path: 'c', text: 'new' }]),
      () => writeTexts(folder, [a, b], { from: 'a.yaml', to: 'b.yaml' }),
    ];
    for (const write of writings) {
      await expect(write()).rejects.toThrow(FolderError);
      expect(await readContent(folder)).toEqual(before);
      expect((await readdir(folder)).sort()).toEqual(['a.yaml', 'b.yaml', 'c']);
    }
  });

  it('says in one sentence that a file cannot be written', async () => {
    const folder = await folderWith({ 'c.yaml': 'old' });
    await writeFile(join(folder, 'file'), '');
    const writing = writeTexts(folder, [{ path: 'file/c.yaml', text: 'x' }]);
    await expect(writing).rejects.toThrow(/^เขียน .* ไม่ได้ .*$/);
    await expect(writing).rejects.toThrow(FolderError);
  });
});
