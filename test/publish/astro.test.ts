import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const astro = join(project, 'node_modules/astro/bin/astro.mjs');
const start = join(project, 'scripts/start.mjs');

let folder: string;
let home: string;
let content: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manual-astro-'));
  home = join(folder, 'สำนักงาน ใหม่');
  content = join(home, 'เนื้อหา คู่มือ');
  await mkdir(home);
  await cp(join(project, 'test/fixtures/office'), content, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(args: readonly string[], output: string, cwd = project): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: environment(output) });
}

function environment(output: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: undefined, VITEST: undefined, CONTENT_DIR: content, OUT_DIR: output };
}

/** Every file of a folder with its bytes, by path. */
async function files(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path, 'latin1')]);
  return new Map((await Promise.all(read)) as [string, string][]);
}

describe('the project as Astro knows it', { timeout: 120_000 }, () => {
  it('is built by `astro build` to the same bytes as by our command called from another folder', async () => {
    const [ours, theirs] = [join(home, 'เว็บไซต์ 1'), join(home, 'เว็บไซต์ 2')];
    const command = run([start, 'build'], ours, home);
    expect(command.status, command.stderr).toBe(0);
    const built = run([astro, 'build'], theirs);
    expect(built.status, built.stderr).toBe(0);
    const [left, right] = [await files(ours), await files(theirs)];
    expect([...left.keys()]).toEqual([...right.keys()]);
    expect([...left].filter(([path, bytes]) => right.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    expect([...left.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(1);
    expect(left.has('/pagefind/pagefind.js')).toBe(true);
    expect(await readdir(home)).not.toContain('dist');
  });

  it('is whole where two builds are started at once', async () => {
    const output = join(home, 'เว็บไซต์ 2');
    const expected = await files(join(home, 'เว็บไซต์ 1'));
    const builds = [1, 2].map(() => spawn(process.execPath, [start, 'build'], { env: environment(output) }));
    const ends = await Promise.all(builds.map((build) => once(build, 'exit')));
    expect(ends.map(([code]) => code as number)).toEqual([0, 0]);
    expect(await files(output)).toEqual(expected);
  });

  it('refuses broken content with file, line and words, and leaves what was there', async () => {
    const file = join(content, 'roles.yaml');
    const sound = await readFile(file, 'utf8');
    const output = join(home, 'เว็บไซต์ 2');
    const before = await files(output);
    await writeFile(file, `- { id: Wrong Id, name: ก, kind: unit }\n${sound}`);
    try {
      const { status, stderr } = run([astro, 'build'], output);
      expect(status).toBe(1);
      expect(stderr).toContain('roles.yaml:1:');
      expect(stderr).not.toMatch(/^\s+at /mu);
      expect(await files(output)).toEqual(before);
      expect((await readdir(home)).filter((name) => name.startsWith('.'))).toEqual([]);
    } finally {
      await writeFile(file, sound);
    }
  });

  it.each(['build', 'preview'])(
    'refuses a folder of someone else by --outDir, and leaves it: %s',
    async (command) => {
      const mine = join(home, `งานของฉัน ${command}`);
      await mkdir(mine);
      await writeFile(join(mine, 'letter.docx'), 'mine');
      const { status, stderr } = run([astro, command, '--outDir', mine], join(home, 'เว็บไซต์ 2'));
      expect(status).toBe(1);
      expect(stderr).toContain('OUT_DIR');
      expect(await readFile(join(mine, 'letter.docx'), 'utf8')).toBe('mine');
    },
  );

  it.each([
    ['SIGINT', 130, 'build'],
    ['SIGTERM', 143, 'build'],
    ['SIGINT', 130, 'pdf'],
  ] as const)(
    'leaves what was there and nothing of itself at a %s (%i) in %s',
    async (signal, code, command) => {
      const output = join(home, 'เว็บไซต์ 2');
      const before = await files(output);
      const child = spawn(process.execPath, [start, command], { env: environment(output) });
      const ended = once(child, 'exit');
      // It prints only after it has begun its new folder.
      await once(child.stderr, 'data');
      while (!(await newFolders(output))) await setTimeout(10);
      child.kill(signal);
      expect((await ended)[0]).toBe(code);
      expect(await files(output)).toEqual(before);
      expect(await newFolders(output)).toBe(false);
      expect(existsSync(join(project, '.astro', `pages-${child.pid}`))).toBe(false);
    },
  );
});

/** Whether a folder is being filled beside what was published, or in it. */
async function newFolders(output: string): Promise<boolean> {
  const names = [...(await readdir(home)), ...(await readdir(output))];
  return names.some((name) => /^\.(?:เว็บไซต์|pdf)/u.test(name));
}
