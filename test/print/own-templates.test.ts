import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TemplateError } from '#print/compiler/template-error.ts';
import { sample } from './office.ts';
import { printedFiles } from './printing.ts';
import { pagesByPdfjs } from './readers.ts';
import { squeezed } from './text.ts';

const SEAL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>';
const SINGLE = `
#import "style.typ": thai
#import "procedure.typ": procedure, title-style
#let data = json("/data.json")
#set document(title: data.document.title)
#show: thai
#show: title-style
#image("seal.svg", alt: "ตรา", width: 20mm)
แบบของสำนักงานเรา
#procedure(data.procedure, data.document)
`;

let folder = '';
const id = sample.manuals[0]?.procedures[0]?.id ?? '';
const printed = () => printedFiles(sample, { wanted: (one) => one === id, templates: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('templates of an office', () => {
  it('stand in the place of those of their names, and read files of their folder', async () => {
    await writeFile(join(folder, 'seal.svg'), SEAL);
    await writeFile(join(folder, 'single.typ'), SINGLE);
    const words = squeezed((await pagesByPdfjs((await printed()).get(id) ?? new Uint8Array())).join(''));
    expect(words).toContain('แบบของสํานักงานเรา');
    expect(words).toContain(squeezed(sample.manuals[0]?.procedures[0]?.title ?? ''));
  });

  it.each([
    ['a package', '#import "@preview/example:0.1.0": add\n', /แพ็กเกจ/u],
    ['a file beside the folder', '#read("../secret.txt")\n', /single\.typ:1:\d+/u],
    ['a file of the machine', '#read("/etc/hostname")\n', /single\.typ:1:\d+/u],
  ])('cannot take %s', async (_, text, told) => {
    await writeFile(join(folder, '..', 'secret.txt'), 'secret');
    await writeFile(join(folder, 'single.typ'), text);
    const error: unknown = await printed().catch((problem: unknown) => problem);
    await rm(join(folder, '..', 'secret.txt'));
    expect(error).toBeInstanceOf(TemplateError);
    expect((error as Error).message).toMatch(told);
  });

  it.each([
    ['sigle.typ', 'one whose name is none of ours and that nothing reads'],
    ['notes.txt', 'a folder without one'],
  ])('are told to change nothing: %s, %s', async (name) => {
    const own = await mkdtemp(join(tmpdir(), 'templates-'));
    await writeFile(join(own, name), SINGLE);
    const error: unknown = await printedFiles(sample, { templates: own }).catch(
      (problem: unknown) => problem,
    );
    expect(error).toBeInstanceOf(TemplateError);
    expect((error as Error).message).toContain(name === 'notes.txt' ? own : join(own, name));
    expect((error as Error).message).toContain('single.typ');
    await rm(own, { recursive: true });
  });

  it('read others of their own', async () => {
    await writeFile(join(folder, 'single.typ'), `${SINGLE}#include "more.typ"\n`);
    await writeFile(join(folder, 'more.typ'), 'คำของเรา');
    const words = squeezed((await pagesByPdfjs((await printed()).get(id) ?? new Uint8Array())).join(''));
    expect(words).toContain('คําของเรา');
  });

  it('are told to be missing where their folder is', async () => {
    const error: unknown = await printedFiles(sample, { templates: join(folder, 'none') }).catch(
      (problem: unknown) => problem,
    );
    expect(error).toMatchObject({
      name: 'TemplateError',
      message: expect.stringContaining('none') as string,
    });
  });
});
