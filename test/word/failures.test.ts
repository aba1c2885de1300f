import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OutputError } from '#print/output-file.ts';
import { folderWith } from '../files/folder.ts';
import { sample } from '../print/office.ts';
import { writtenFiles } from './writing.ts';

const [manual] = sample.manuals;
const [procedure] = manual?.procedures ?? [];
if (!manual || !procedure) throw new Error('There is no procedure to write');
const { id } = procedure;

/** What keeps the first procedure from being written into a folder. */
function failureOf(folder: string): Promise<unknown> {
  return writtenFiles(sample, { folder, wanted: (one) => one === id }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((one) => join(one.parentPath, one.name));
  return files.map((name) => name.slice(folder.length + 1)).sort();
}

describe('where Word documents cannot be written', () => {
  it('a file in the place of the folder is told', async () => {
    const home = await folderWith({ docx: 'a file' });
    const error = await failureOf(join(home, 'docx'));
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).message).toMatch(/ขวางอยู่/u);
    expect(await filesIn(home)).toEqual(['docx']);
  });

  it('a full disk is told, and nothing half-written is left', async ({ skip }) => {
    const disk = await folderWith({});
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status !== 0)
      skip('only root can make a disk');
    onTestFinished(() => void spawnSync('umount', [disk]));
    await mkdir(join(disk, manual.id));
    await writeFile(join(disk, `${id}.docx`), 'the last one');
    const error = await failureOf(disk);
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).message).toContain('ดิสก์เต็ม');
    expect(await filesIn(disk)).toEqual([`${id}.docx`]);
    expect(await readFile(join(disk, `${id}.docx`), 'utf8')).toBe('the last one');
  });
});
