import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { ALL_RULES } from '#check/rules/index.ts';
import { EXAMPLE_MARK, ruleExamples, type LinesExample, type RuleExample } from '#words/rule-examples.ts';
import { ruleGroups, ruleGuide, type RuleId } from '#words/rule-guide.ts';
import { folderWith } from '../files/folder.ts';

const office = new URL('../fixtures/rule-office', import.meta.url).pathname;
const src = new URL('../../src', import.meta.url).pathname;
const examples = Object.entries(ruleExamples) as [RuleId, RuleExample][];

/** A copy of the office of the examples. */
async function copy(): Promise<string> {
  const folder = await folderWith({});
  await cp(office, folder, { recursive: true });
  return folder;
}

async function told(folder: string): Promise<readonly string[]> {
  const { diagnostics } = await check(folder);
  return diagnostics.map(
    ({ severity, rule, file, line, column }) => `${severity} ${rule} ${file}:${line}:${column}`,
  );
}

/** The office with an example in it, and where its mark stands. */
async function withLines({ file, right, instead = right }: LinesExample, put: string) {
  const folder = await copy();
  const text = await readFile(join(folder, file), 'utf8');
  if (!text.includes(instead)) throw new Error(`${file} does not hold “${instead}”`);
  const marked = text.replace(instead, () => put);
  const lines = marked.slice(0, Math.max(0, marked.indexOf(EXAMPLE_MARK))).split('\n');
  await writeFile(join(folder, file), marked.replace(EXAMPLE_MARK, ''));
  return { folder, place: `${lines.length}:${(lines.at(-1) ?? '').length + 1}` };
}

const retention = 'manuals/saraban/back/retention.mdx';
const png = { create: { width: 60, height: 60, channels: 3, background: '#20407f' } } as const;

/** Makes what an example tells in words, and says at which file it is found. */
const SITUATIONS: Readonly<Record<string, (at: (path: string) => string) => Promise<string>>> = {
  'missing-file': (at) => rm(at('references.yaml')).then(() => 'references.yaml'),
  'near-name': (at) => moved(at, 'manuals/saraban/back/retention.md'),
  address: (at) => moved(at, 'manuals/saraban/back/อายุการเก็บ.mdx'),
  'stray-file': async (at) => {
    await cp(at(retention), at('drafts/retention.mdx'));
    await rm(at(retention));
    return 'drafts/retention.mdx';
  },
  'unused-file': async (at) => {
    await cp(at('manuals/saraban/screen.png'), at('manuals/saraban/old-screen.png'));
    return 'manuals/saraban/old-screen.png';
  },
  link: async (at) => {
    await rename(at(retention), at('.retention'));
    await symlink(at('.retention'), at(retention));
    return retention;
  },
  'file-kind': async (at) => {
    await rm(at(retention));
    execFileSync('mkfifo', [at(retention)]);
    return retention;
  },
  'file-size': (at) => truncate(at(retention), 2 * 1024 * 1024).then(() => retention),
  encoding: async (at) => {
    await writeFile(at(retention), Buffer.from([0xc3, 0xd2, 0xc2]));
    return retention;
  },
  'mdx-limits': async (at) => {
    const file = 'manuals/saraban/receive.mdx';
    const text = await readFile(at(file), 'utf8');
    await writeFile(at(file), text.replace('หนังสือลับ', 'หนังสือ '.repeat(25_000)));
    return file;
  },
  'image-frames': async (at) => {
    const file = 'manuals/saraban/receive.mdx';
    const frames = Buffer.alloc(60 * 120 * 3, 40);
    const raw = { width: 60, height: 120, channels: 3, pageHeight: 60 } as const;
    frames.fill(200, 60 * 60 * 3);
    await sharp(frames, { raw })
      .gif({ delay: [100, 100] })
      .toFile(at('manuals/saraban/screen.gif'));
    await rm(at('manuals/saraban/screen.png'));
    await writeFile(at(file), (await readFile(at(file), 'utf8')).replace('screen.png', 'screen.gif'));
    return file;
  },
  cover: (at) => rm(at('manuals/saraban/cover.png')).then(() => 'manuals/saraban/manual.yaml'),
  'picture-data': async (at) => {
    const whole = await sharp({
      create: { ...png.create, noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    })
      .png()
      .toBuffer();
    await writeFile(at('manuals/saraban/screen.png'), whole.subarray(0, whole.length / 2));
    return 'manuals/saraban/receive.mdx';
  },
  'archive-date': async (at) => {
    await writeFile(at('manuals/services/manual.yaml'), 'archive: true\n', { flag: 'a' });
    return 'manuals/services/certificate.mdx';
  },
  'retired-used': async (at) => {
    const certificate = at('manuals/services/certificate.mdx');
    const retired = 'code: สบ-3\nstatus: retired\nreplacedBy: saraban/receive';
    await writeFile(certificate, (await readFile(certificate, 'utf8')).replace('code: สบ-3', retired));
    await writeFile(at(retention), '\n[ขอหนังสือรับรอง](../../services/certificate.mdx)\n', { flag: 'a' });
    return retention;
  },
  'form-empty': (at) => truncate(at('forms/receive-register.pdf')).then(() => 'forms.yaml'),
  'form-files': (at) => rm(at('forms/receive-register.pdf')).then(() => 'forms.yaml'),
  'manual-contents': (at) =>
    rm(at('manuals/services/certificate.mdx')).then(() => 'manuals/services/manual.yaml'),
};

async function moved(at: (path: string) => string, path: string): Promise<string> {
  await rename(at(retention), at(path));
  return path;
}

describe('the office of the examples', () => {
  it('has nothing wrong', async () => {
    expect(await told(office)).toEqual([]);
  });
});

describe.each(examples)('the example of %s', (id, example) => {
  const severity = 'severity' in ruleGuide[id] ? ruleGuide[id].severity : 'error';

  it('is told by that rule alone, at its place', async () => {
    if (example.file === undefined) {
      const folder = await copy();
      const file = await SITUATIONS[id]?.((path) => join(folder, path));
      const found = await told(folder);
      expect(found.map((one) => one.replace(/:\d+:\d+$/, ''))).toEqual([`${severity} ${id} ${file}`]);
      return;
    }
    const { folder, place } = await withLines(example, example.wrong);
    expect(example.wrong).toContain(EXAMPLE_MARK);
    expect(await told(folder)).toEqual([`${severity} ${id} ${example.file}:${place}`]);
  });

  it('is not told where it is right', async () => {
    if (example.file === undefined) return;
    const { folder } = await withLines(example, example.right);
    expect(await told(folder)).toEqual([]);
  });
});

describe('the guide to rules', () => {
  it('knows every rule that is told while files are read', () => {
    const source = ['manual', 'files', 'check'].flatMap((room) =>
      globSync(`${room}/**/*.ts`, { cwd: src }).map((file) => readFileSync(join(src, file), 'utf8')),
    );
    const named = source.flatMap((text) => [
      ...text.matchAll(/(?:\brule: |\breport\(|\brefuse\(found, )'([a-z-]+)'/g),
    ]);
    const ids = new Set(named.map(([, id = '']) => id));
    expect(ids.size).toBeGreaterThan(10);
    expect([...ids].filter((id) => !(id in ruleGuide))).toEqual([]);
  });

  it('knows every rule, and how much it weighs', () => {
    const warnings = Object.entries(ruleGuide).flatMap(([id, words]) => ('severity' in words ? [id] : []));
    expect(ALL_RULES.filter(({ id }) => !(id in ruleGuide)).map(({ id }) => id)).toEqual([]);
    expect(new Set(ALL_RULES.flatMap(({ id, severity }) => (severity === 'warning' ? [id] : [])))).toEqual(
      new Set(warnings),
    );
  });

  it('lists each rule in one group', () => {
    const listed = ruleGroups.flatMap(({ rules }) => rules);
    expect([...listed].sort()).toEqual(Object.keys(ruleGuide).sort());
  });
});
