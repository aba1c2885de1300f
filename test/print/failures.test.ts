import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Image } from 'mdast';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { OutputError } from '#print/output-file.ts';
import { compilerPool, type PrintInput } from '#print/compiler/compiler-pool.ts';
import { TEMPLATES } from '#print/compiler/template-set.ts';
import { printLibrary, type PrintSettings } from '#print/print-library.ts';
import { TemplateError } from '#print/compiler/template-error.ts';
import { folderWith } from '../files/folder.ts';
import { greyPicture } from '../offices/pictures.ts';
import { contentFolder, officeWith, sample } from './office.ts';

const [manual] = sample.manuals;
const [procedure] = manual?.procedures ?? [];
if (!manual || !procedure) throw new Error('There is no procedure to print');
const { id } = procedure;
const folderOf = manual.id;
const picture = `manuals/${folderOf}/screen.png`;

/** Prints the first procedure into a folder that holds what an earlier print has left. */
async function printInto(library: Library, settings: Partial<PrintSettings> = {}) {
  const home = await folderWith({ 'pdf/earlier.pdf': 'printed before', [`pdf/${id}.pdf`]: 'the last one' });
  const folder = join(home, 'pdf');
  const cache = join(home, 'cache');
  const wanted = (one: string) => one === id;
  const files = printLibrary(library, {
    content: contentFolder,
    folder,
    cache,
    pictures: join(home, 'pictures'),
    date: undefined,
    wanted,
    ...settings,
  });
  return {
    home,
    folder,
    error: await files.then(
      () => undefined,
      (error: unknown) => error,
    ),
  };
}

/** What keeps a library from being printed; all that was printed before is still there, and nothing else. */
async function failureOf(library: Library, settings: Partial<PrintSettings> = {}): Promise<Error> {
  const { home, error } = await printInto(library, settings);
  expect(await filesIn(home)).toEqual(['pdf/earlier.pdf', `pdf/${id}.pdf`]);
  expect(await readFile(join(home, 'pdf', `${id}.pdf`), 'utf8')).toBe('the last one');
  if (!(error instanceof Error)) throw new Error('Nothing failed');
  expect(error.message).toMatch(/[ก-๛]/);
  return error;
}

/** What an error says, and the errors that caused it. */
function messagesOf(error: unknown): string[] {
  return error instanceof Error ? [error.message, ...messagesOf(error.cause)] : [];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((one) => join(one.parentPath, one.name));
  return names.map((name) => name.slice(folder.length + 1)).sort();
}

/** The sample library with a picture in its first procedure, which its check has seen. */
function withPicture(url = 'screen.png'): Library {
  const image: Image = { type: 'image', url, alt: 'หน้าจอ' };
  const sections = procedure?.sections.map((section, index) =>
    index === 0
      ? { ...section, nodes: [...section.nodes, { type: 'paragraph', children: [image] } as const] }
      : section,
  );
  const library = officeWith({ procedure: { sections } as Partial<Procedure> });
  return {
    ...library,
    assets: [{ path: `manuals/${folderOf}/${url}`, bytes: 10, size: { width: 20, height: 10 } }],
  };
}

/** Whether a disk of its own could be put in the place of a folder, for one test; only root may do so, on Linux. */
function mounted(folder: string, options: string): boolean {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', [folder]));
  return true;
}

describe('a machine that fails leaves the PDFs of before', () => {
  it('a broken template is told at its line and column', async () => {
    const templates = await folderWith({});
    await cp(TEMPLATES, templates, { recursive: true });
    const text = await readFile(join(templates, 'single.typ'), 'utf8');
    await writeFile(join(templates, 'single.typ'), `${text}\n  #no-such-thing\n`);
    const error = await failureOf(sample, { templates });
    expect(error).toBeInstanceOf(TemplateError);
    const place = `${join(templates, 'single.typ')}:${text.split('\n').length + 1}:4: `;
    expect(error.message.slice(0, place.length)).toBe(place);
    expect(error.message).toContain('แม่แบบ');
    expect(error.message).toContain('no-such-thing');
    expect(error.message.split('\n')).toHaveLength(1);
  });

  it('a template that cannot be read as one is told at its line', async () => {
    const templates = await folderWith({});
    await cp(TEMPLATES, templates, { recursive: true });
    await writeFile(join(templates, 'style.typ'), '#let a = (\n');
    const error = await failureOf(sample, { templates });
    expect(error).toBeInstanceOf(TemplateError);
    expect(error.message).toContain(`${join(templates, 'style.typ')}:1:`);
  });

  it('a picture that has vanished since the check is named in the cause, with the document', async () => {
    const content = await folderWith({});
    const error = await failureOf(withPicture(), { content });
    expect(error).not.toBeInstanceOf(TemplateError);
    expect(error.message).toContain(id);
    expect(messagesOf(error).join('\n')).toContain(join(content, picture));
  });
});

describe('what is no failure', () => {
  it('a picture whose name says another kind than it is, which browsers show too', async () => {
    const content = await folderWith({ [`manuals/${folderOf}/screen.jpg`]: greyPicture(20, 10) });
    expect((await printInto(withPicture('screen.jpg'), { content })).error).toBeUndefined();
    const library = officeWith({ manual: { cover: 'screen.jpg' } });
    const settings = { content, wanted: (one: string) => one === folderOf };
    expect((await printInto(library, settings)).error).toBeUndefined();
  });
});

describe('where PDFs cannot be written', () => {
  it('a file in the place of the folder is told', async () => {
    const home = await folderWith({ pdf: 'a file' });
    const { error } = await printInto(sample, { folder: join(home, 'pdf') });
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).message).toMatch(/ขวางอยู่/);
    expect(await filesIn(home)).toEqual(['pdf']);
  });

  it('a folder in the place of the file is told', async () => {
    const home = await folderWith({ [`${id}.pdf/kept.txt`]: 'ก' });
    const { error } = await printInto(sample, { folder: home });
    expect(error).toBeInstanceOf(OutputError);
    expect(await filesIn(home)).toEqual([`${id}.pdf/kept.txt`]);
  });

  it('a full disk is told, and nothing half-written is left', async ({ skip }) => {
    const disk = await folderWith({});
    if (!mounted(disk, 'size=16k')) skip('only root can make a disk');
    await mkdir(join(disk, manual.id));
    await writeFile(join(disk, `${id}.pdf`), 'the last one');
    const { error } = await printInto(sample, { folder: disk });
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).message).toContain('ดิสก์เต็ม');
    expect(await filesIn(disk)).toEqual([`${id}.pdf`]);
    expect(await readFile(join(disk, `${id}.pdf`), 'utf8')).toBe('the last one');
  });

  it('a disk that can only be read is told', async ({ skip }) => {
    const disk = await folderWith({});
    if (!mounted(disk, 'ro')) skip('only root can make a disk');
    const { error } = await printInto(sample, { folder: join(disk, 'pdf') });
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).message).toContain('สิทธิ์การเขียน');
  });

  it('a cache that cannot be written or read is done without', async () => {
    const home = await folderWith({ cache: 'a file' });
    const { error, folder } = await printInto(sample, { cache: join(home, 'cache') });
    expect(error).toBeUndefined();
    expect((await readFile(join(folder, `${id}.pdf`), 'latin1')).slice(0, 5)).toBe('%PDF-');
  });
});

describe('a thread of the pool that dies', () => {
  it('fails its own document only; another thread prints those that wait', async () => {
    const templates = await folderWith({
      'single.typ': '#set document(title: "ก")\n#set text(lang: "th")\n= A\n',
    });
    const input: PrintInput = { template: 'single.typ', data: '{}', pictures: [], standard: 'ua-1' };
    const deadly = { ...input, pictures: undefined } as unknown as PrintInput;
    const one = compilerPool(1, { templates });
    onTestFinished(() => one.close());
    const answers = await Promise.allSettled([
      one.print(input),
      one.print(deadly),
      one.print(input),
      one.print(input),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const [, failed] = answers;
    if (failed.status !== 'rejected') throw new Error('The thread has not died');
    expect(failed.reason).toMatchObject({
      message: expect.stringMatching(/หยุดกลางคัน/) as string,
      cause: expect.any(Error) as Error,
    });
    expect((await one.print(input)).pages).toBe(1);
  });

  it('fails a document that comes after its death, and keeps nobody waiting', async () => {
    const input: PrintInput = { template: 'page.typ', data: '{}', pictures: [], standard: 'ua-1' };
    const one = compilerPool(1, { templates: join(await folderWith({}), 'missing') });
    onTestFinished(() => one.close());
    // The first thread starts at once, and finds no templates.
    await setTimeout(1000);
    await expect(one.print(input)).rejects.toThrow(/หยุดกลางคัน/);
    await expect(one.print(input)).rejects.toThrow(/หยุดกลางคัน/);
  });
});
