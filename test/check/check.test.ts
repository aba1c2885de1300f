import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cp, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { check, type Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { rememberingReader } from '#check/read-together.ts';
import { folderWith } from '../files/folder.ts';

const sample = new URL('../fixtures/office', import.meta.url).pathname;
const procedure = 'manuals/information-work/ict-network.mdx';

/** A copy of the content of this repository, with one procedure changed. */
async function contentWith(edit: (text: string) => string): Promise<string> {
  const folder = await folderWith({});
  await cp(sample, folder, { recursive: true });
  await writeFile(join(folder, procedure), edit(await readFile(join(sample, procedure), 'utf8')));
  return folder;
}

describe('check', () => {
  it('hands out the library where no error was found', async () => {
    const { library, diagnostics, sources } = await check(sample);
    expect(library?.manuals.map(({ procedures }) => procedures.length)).toEqual([4]);
    expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(sources.get(procedure)).toContain('## วัตถุประสงค์');
  });

  it('hands out no library where one was', async () => {
    const { library, diagnostics } = await check(
      await contentWith((text) => text.replace('label:', 'lable:')),
    );
    expect(library).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('places what is wrong in a flowchart of the author at its line in the file', async () => {
    const block = ['```mermaid', 'flowchart TD', '  a[เริ่ม --> b', '```', ''].join('\n');
    const folder = await contentWith((text) => text.replace('## ขอบเขตของงาน', `${block}\n## ขอบเขตของงาน`));
    const text = await readFile(join(folder, procedure), 'utf8');
    const opening = text.split('\n').indexOf('```mermaid') + 1;
    const { library, diagnostics } = await check(folder);
    expect(library).toBeUndefined();
    const [found] = diagnostics.filter(({ rule }) => rule === 'mermaid');
    expect(found).toMatchObject({ severity: 'error', file: procedure });
    expect(found?.message).toMatch(/[ก-๛]/);
    expect(found?.line).toBeGreaterThan(opening);
    expect(found?.line).toBeLessThanOrEqual(opening + 3);
  });

  it('accepts a flowchart of the author that can be read', async () => {
    const block = ['```mermaid', 'flowchart TD', '  a[เริ่ม] --> b[จบ]', '```', ''].join('\n');
    const folder = await contentWith((text) => text.replace('## ขอบเขตของงาน', `${block}\n## ขอบเขตของงาน`));
    expect((await check(folder)).library).toBeDefined();
  });

  it('previews what is sound of a library that it does not hand out', async () => {
    const { library, preview } = await check(await contentWith((text) => text.replace('label:', 'lable:')));
    expect(library).toBeUndefined();
    const { library: shown, leftOut } = preview();
    expect(shown?.manuals[0]?.procedures.map(({ slug }) => slug)).toEqual([
      'ict-development-plan',
      'management-information',
      'innovation-and-it-systems',
    ]);
    expect(leftOut.get(procedure)).toEqual([procedure]);
    // @ts-expect-error: what is only previewed is nothing that a build takes
    const built: Checked<Library> | undefined = shown;
    expect(built).toBe(shown);
  });

  it('finds the same with what was read before as without, whatever changed since', async () => {
    const folder = await contentWith((text) => text);
    const file = join(folder, procedure);
    const sound = await readFile(file, 'utf8');
    const read = rememberingReader();
    for (const text of [
      sound,
      sound.replace('label:', 'lable:'),
      sound.replace('งานพัฒนา', 'งาน'),
      '',
      sound,
    ]) {
      await writeFile(file, text);
      const [known, fresh] = [await check(folder, { read }), await check(folder)];
      expect(known.diagnostics).toEqual(fresh.diagnostics);
      expect(known.library).toEqual(fresh.library);
      expect(known.preview()).toEqual(fresh.preview());
    }
  });
});
