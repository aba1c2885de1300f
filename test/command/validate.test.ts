import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../files/folder.ts';

const OFFICE = 'test/fixtures/office';

const root = new URL('../..', import.meta.url).pathname;
const procedure = 'manuals/information-work/ict-network.mdx';

const ONE_SENTENCE = /^[^\n]*[ก-๛][^\n]*\n$/;

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Vitest asks for colours in what it starts. */
const { FORCE_COLOR: _, ...plainEnvironment } = process.env;

/** Runs the command as a process of its own. */
function validate(
  args: readonly string[],
  contentDir: string,
  environment: Readonly<Record<string, string>> = {},
  closeEarly = false,
): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/validate.ts', ...args], {
    cwd: root,
    env: { ...plainEnvironment, CONTENT_DIR: contentDir, ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** A copy of the content of this repository, with one file changed. */
async function contentWith(path: string, edit: (text: string) => string): Promise<string> {
  const folder = await folderWith({});
  await cp(join(root, OFFICE), folder, { recursive: true });
  const file = join(folder, path);
  await writeFile(file, edit(await readFile(file, 'utf8')));
  return folder;
}

describe('npm run validate', () => {
  it('ends with 0 on the content of this repository, and with 1 where warnings count', async () => {
    const [plain, strict] = await Promise.all([validate([], OFFICE), validate(['--strict'], OFFICE)]);
    expect([plain.code, plain.stderr]).toEqual([0, '']);
    expect(plain.stdout).toMatch(/ไม่พบข้อผิดพลาด มีคำเตือน \d+ รายการ\n$/);
    expect(strict.code).toBe(1);
    expect(strict.stdout).toMatch(/\nไม่ผ่าน: มีคำเตือน \d+ รายการ[^\n]*\n$/);
    expect(strict.stdout).not.toContain('ไม่พบข้อผิดพลาด');
  });

  it('prints JSON and nothing else, and ends with 1 for an error; the folder may be named from here or from the root', async () => {
    const folder = await contentWith(procedure, (text) => text.replace('label:', 'lable:'));
    const runs = await Promise.all([
      validate(['--format', 'json'], folder),
      validate(['--format=json'], relative(root, folder)),
    ]);
    for (const { code, stdout, stderr } of runs) {
      expect([code, stderr]).toEqual([1, '']);
      const report = JSON.parse(stdout);
      expect(Object.keys(report)).toEqual(['errors', 'warnings', 'diagnostics']);
      expect(report.errors).toBe(1);
      expect(report.diagnostics).toContainEqual({
        severity: 'error',
        rule: 'schema',
        message: 'ไม่รู้จักช่อง lable',
        hint: 'ตั้งใจเขียน label ใช่หรือไม่',
        file: procedure,
        line: 8,
        column: 5,
        help: '/guide/rules/schema/',
      });
    }
  });

  it('shows the line and a caret to people', async () => {
    const folder = await contentWith(procedure, (text) => text.replace('shape: terminal', 'shape: oval'));
    const { code, stdout } = await validate([], folder);
    expect(code).toBe(1);
    expect(stdout).toContain(`${procedure}:10:12\n`);
    expect(stdout).toContain('  10 |     shape: oval\n                  ^\n');
  });

  it('ends with 2 and one sentence for a folder that cannot be used, with nothing on stdout', async () => {
    const folder = await folderWith({ 'file.txt': 'x' });
    await mkdir(join(folder, 'empty'));
    const names = ['missing', 'empty', 'file.txt'];
    const runs = names.map((name) => validate(['--format', 'json'], join(folder, name)));
    for (const { code, stdout, stderr } of await Promise.all(runs)) {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(ONE_SENTENCE);
    }
  });

  it('ends with 2 for arguments it does not know, and says first what is wrong', async () => {
    const unknown = [
      ['--fromat', 'json'],
      ['--format'],
      ['--format', 'xml'],
      ['--format', 'constructor'],
      ['content'],
      ['manuals/information-work/no-such.mdx'],
      ['../package.json'],
      ['--dry-run'],
      ['--explain'],
      ['--explain', 'schme'],
      ['schema'],
      ['--strict=1'],
    ];
    for (const { code, stdout, stderr } of await Promise.all(unknown.map((args) => validate(args, OFFICE)))) {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.replace(/\nเรียกแบบ[^]*/u, '\n')).toMatch(ONE_SENTENCE);
    }
  });

  it('explains a rule, without looking at content', async () => {
    const { code, stdout } = await validate(['--explain', 'schema'], 'missing');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ช่องหรือค่าที่ไม่ตรงแบบ \(schema, /);
  });

  it('explains itself', async () => {
    const { code, stdout } = await validate(['--help'], 'missing');
    expect(code).toBe(0);
    expect(stdout).toContain('--format json');
  });

  it('does not break when whoever reads it stops early', async () => {
    const folder = await contentWith('synonyms.yaml', () => '- [ก]\n'.repeat(5_000));
    const { stdout, stderr } = await validate(['--format', 'json'], folder, {}, true);
    expect(stdout).toMatch(/^\{/);
    expect(stderr).toBe('');
  });

  it('mends typing slips, says in how many files, and then finds none', async () => {
    const folder = await contentWith(procedure, (text) =>
      text
        .replace('title: งาน', 'title: เเผนงาน')
        .replace('การพัฒนา', 'การ\u200bพัฒนา')
        .replaceAll('\n', '\r\n'),
    );
    const before = await validate(['--format', 'json'], folder);
    expect(JSON.parse(before.stdout).diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'typing-slip',
        severity: 'warning',
        file: procedure,
        line: 2,
        column: 8,
      }),
    );
    const fixed = await validate(['--fix', '--format', 'json'], folder);
    expect(fixed.code).toBe(0);
    for (const part of [`+++ ${procedure}\n@@ `, '\n-title: เเผนงาน', '\n+title: แผนงาน', 'การ⟨U+200B⟩พัฒนา'])
      expect(fixed.stderr).toContain(part);
    expect(fixed.stderr).toMatch(/\n\nแก้การพิมพ์แล้ว 1 ไฟล์\n$/);
    expect(JSON.stringify(JSON.parse(fixed.stdout))).not.toContain('typing-slip');
    const text = await readFile(join(folder, procedure), 'utf8');
    const original = await readFile(join(root, OFFICE, procedure), 'utf8');
    expect(text).toBe(original.replace('title: งาน', 'title: แผนงาน').replaceAll('\n', '\r\n'));
    expect((await validate(['--fix'], folder)).stderr).toBe('ไม่มีไฟล์ที่ต้องแก้การพิมพ์\n');
  });

  it('shows what it would mend, and writes nothing, where it only tries', async () => {
    const folder = await contentWith(procedure, (text) => text.replace('title: งาน', 'title: เเผนงาน'));
    const before = await readFile(join(folder, procedure), 'utf8');
    const { code, stderr } = await validate(['--fix', '--dry-run'], folder);
    expect(code).toBe(0);
    expect(stderr).toContain(`+++ ${procedure}\n@@ -1,3 +1,3 @@\n ---\n-title: เเผนงาน`);
    expect(stderr).toMatch(/\n--fix จะแก้การพิมพ์ 1 ไฟล์ ยังไม่ได้เขียนไฟล์ใด\n$/);
    expect(await readFile(join(folder, procedure), 'utf8')).toBe(before);
  });

  it('tells errors alone where that is asked for, but not where warnings are errors', async () => {
    const folder = await contentWith(procedure, (text) => text.replace('shape: terminal', 'shape: oval'));
    const [quiet, strict] = await Promise.all([
      validate(['--quiet', '--format', 'json'], folder),
      validate(['--quiet', '--strict', '--format', 'json'], folder),
    ]);
    expect(JSON.parse(quiet.stdout)).toMatchObject({ errors: 1, warnings: 0 });
    expect(JSON.parse(strict.stdout).warnings).toBeGreaterThan(0);
  });

  it('reports of the files that are named, from here or from the content folder, and counts the errors of others', async () => {
    const folder = await contentWith(procedure, (text) => text.replace('shape: terminal', 'shape: oval'));
    const [own, other] = await Promise.all([
      validate(['--format', 'json', procedure, relative(root, join(folder, 'roles.yaml'))], folder),
      validate(['roles.yaml'], folder),
    ]);
    expect(own.code).toBe(1);
    const files = JSON.parse(own.stdout).diagnostics.map(({ file }: { readonly file: string }) => file);
    expect(new Set(files)).toEqual(new Set([procedure]));
    expect([other.code, other.stdout]).toEqual([
      1,
      'ไฟล์อื่นที่ไม่ได้เลือกมีข้อผิดพลาด 1 รายการ\nไฟล์ที่เลือกไม่มีสิ่งที่ต้องแก้\n',
    ]);
  });

  it('mends only the files that are named', async () => {
    const folder = await contentWith(procedure, (text) => text.replace('title: งาน', 'title: เเผนงาน'));
    expect((await validate(['--fix', 'office.yaml'], folder)).stderr).toBe('ไม่มีไฟล์ที่ต้องแก้การพิมพ์\n');
    expect((await validate(['--fix', procedure], folder)).stderr).toContain('แก้การพิมพ์แล้ว 1 ไฟล์');
  });

  it('tells what npm keeps for itself, and does nothing', () => {
    const run = (...args: readonly string[]) =>
      spawnSync('npm', ['run', '--silent', 'validate', ...args], { cwd: root, encoding: 'utf8' });
    for (const option of ['--fix', '--strict', '--dry-run', '--format json']) {
      const { status, stdout, stderr } = run(...option.split(' '));
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`npm run validate -- ${option}\n`);
    }
  });

  it('paints for those who want colours, and not for those who want none', async () => {
    const [forced, plain] = await Promise.all([
      validate([], OFFICE, { FORCE_COLOR: '1' }),
      validate([], OFFICE, { NO_COLOR: '1' }),
    ]);
    expect(forced.stdout).toContain('\u001b[33mคำเตือน:\u001b[39m');
    expect(plain.stdout).not.toContain('\u001b');
  });
});
