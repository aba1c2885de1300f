import { readFile, writeFile } from 'node:fs/promises';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { ALL_RULES } from '#check/rules/index.ts';
import { folderWith } from '../files/folder.ts';

const sample = new URL('../fixtures/office', import.meta.url).pathname;
const folder = 'manuals/information-work';
const procedure = `${folder}/ict-network.mdx`;

/** A copy of the content of this repository with edited texts and further files. */
async function contentWith(
  edits: Readonly<Record<string, (text: string) => string>>,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<string> {
  const copy = await folderWith({});
  await cp(sample, copy, { recursive: true });
  for (const [path, edit] of Object.entries(edits))
    await writeFile(join(copy, path), edit(await readFile(join(sample, path), 'utf8')));
  for (const [path, bytes] of Object.entries(files)) await writeFile(join(copy, path), bytes);
  return copy;
}

async function errorsOf(...content: Parameters<typeof contentWith>) {
  const { diagnostics } = await check(await contentWith(...content));
  return diagnostics.filter(({ severity }) => severity === 'error');
}

const noise = Uint8Array.from({ length: 60 * 60 * 3 }, (_, index) => (index * index * 31) % 251);
const picture = () => sharp(noise, { raw: { width: 60, height: 60, channels: 3 } });
const withPicture = (text: string) =>
  text.replace('## ขอบเขตของงาน', '![หน้าจอ](screen.png)\n\n## ขอบเขตของงาน');
const archived = (text: string) => `${text}archive: true\n`;

describe('a picture that is shown', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'that is cut off in the middle is refused where it is shown: %s',
    async (kind) => {
      const whole = new Uint8Array(await picture().toFormat(kind).toBuffer());
      const name = `screen.${kind}`;
      const edit = (text: string) => withPicture(text).replace('screen.png', name);
      expect(await errorsOf({ [procedure]: edit }, { [`${folder}/${name}`]: whole })).toEqual([]);
      const half = whole.slice(0, Math.floor(whole.length / 2));
      const text = edit(await readFile(join(sample, procedure), 'utf8'));
      expect(await errorsOf({ [procedure]: edit }, { [`${folder}/${name}`]: half })).toEqual([
        expect.objectContaining({
          rule: 'picture-data',
          file: procedure,
          line: text.split('\n').findIndex((line) => line.startsWith('![')) + 1,
          column: 1,
        }),
      ]);
    },
  );

  it('on a cover is looked into too', async () => {
    const bytes = new Uint8Array(await picture().png().toBuffer());
    const found = await errorsOf(
      { [`${folder}/manual.yaml`]: (text) => `${text}cover: cover.png\n` },
      { [`${folder}/cover.png`]: bytes.slice(0, bytes.length - 500) },
    );
    expect(found).toEqual([expect.objectContaining({ rule: 'picture-data', file: `${folder}/manual.yaml` })]);
  });
});

describe('a manual for the archive', () => {
  it('needs a date of every procedure', async () => {
    const found = await errorsOf({
      [`${folder}/manual.yaml`]: archived,
      [procedure]: (text) => text.replace('code:', 'effective: 2025-10-01\ncode:'),
    });
    expect(found.map(({ rule }) => rule)).toEqual(['archive-date', 'archive-date', 'archive-date']);
    expect(found.map(({ file }) => file)).not.toContain(procedure);
  });

  it('takes the date that the caller gives where the content gives none', async () => {
    const copy = await contentWith({ [`${folder}/manual.yaml`]: archived });
    expect((await check(copy, { date: '2026-01-02' })).library).toBeDefined();
  });
});

describe('the rules', () => {
  it('have one severity for each id', () => {
    const severities = new Map<string, Set<string>>();
    for (const { id, severity } of ALL_RULES)
      severities.set(id, (severities.get(id) ?? new Set()).add(severity));
    expect([...severities.values()].every(({ size }) => size === 1)).toBe(true);
  });
});
