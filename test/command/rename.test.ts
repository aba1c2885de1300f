import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../files/folder.ts';

const script = new URL('../../scripts/rename.ts', import.meta.url).pathname;
const fixture = new URL('../fixtures/office', import.meta.url).pathname;

/** Vitest asks for colours in what it starts. */
const { FORCE_COLOR: _colour, ...plainEnvironment } = process.env;

function rename(folder: string, ...args: readonly string[]) {
  const environment = { ...plainEnvironment, CONTENT_DIR: folder };
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: environment });
}

async function office(): Promise<string> {
  const folder = await folderWith({});
  cpSync(fixture, folder, { recursive: true });
  return folder;
}

/** Every file of a folder with its text. */
function texts(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

describe('npm run rename', () => {
  it('shows what it changes, writes it, and moves the file of a procedure', async () => {
    const folder = await office();
    const step = rename(folder, 'step', 'information-work/ict-network#study', 'learn');
    expect([step.status, step.stderr]).toEqual([0, '']);
    expect(step.stdout).toContain('-  - id: study\n+  - id: learn\n+    formerly: [study]\n');
    const procedure = rename(folder, 'procedure', 'information-work/ict-network', 'network');
    expect([procedure.status, procedure.stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'manuals/information-work/ict-network.mdx'))).toBe(false);
    const text = readFileSync(join(folder, 'manuals/information-work/network.mdx'), 'utf8');
    expect(text).toMatch(/^formerly: \[ict-network\]$/m);
    const back = rename(folder, 'procedure', 'information-work/network', 'information-work/ict-network');
    expect(back.status).toBe(0);
  });

  it('writes nothing where it is only tried', async () => {
    const folder = await office();
    const before = texts(folder);
    const { status, stdout } = rename(folder, 'role', 'working-group', 'team', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('+- id: team');
    expect(stdout).toContain('ยังไม่ได้เขียน');
    expect(texts(folder)).toEqual(before);
  });

  it('writes nothing where the content has an error, and shows it', async () => {
    const folder = await office();
    writeFileSync(join(folder, 'roles.yaml'), `${readFileSync(join(folder, 'roles.yaml'), 'utf8')}- id: x\n`);
    const before = texts(folder);
    const { status, stdout, stderr } = rename(folder, 'role', 'working-group', 'team');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('roles.yaml:');
    expect(stderr).toContain('ไฟล์ทั้งหมดยังเป็นอย่างเดิม');
    expect(texts(folder)).toEqual(before);
  });

  it.each([
    ['no kind that there is', ['unit', 'a', 'b'], 'ไม่รู้จัก “unit”\nเรียกแบบ npm run rename'],
    ['a kind that is near one', ['rol', 'a', 'b'], 'ไม่รู้จัก “rol” ตั้งใจเขียน role ใช่หรือไม่'],
    ['nothing at all', [], 'ต้องบอกว่าเปลี่ยน id ของสิ่งใด'],
    ['a word too many', ['role', 'a', 'b', 'c'], '“c” เกินมา'],
    ['no new id', ['role', 'working-group'], 'ต้องบอกทั้ง id เดิมและ id ใหม่'],
    ['a step without its procedure', ['step', 'study', 'learn'], 'คู่มือ/กระบวนงาน#ขั้นตอน แต่ได้ “study”'],
    ['a procedure without its manual', ['procedure', 'a', 'b'], 'คู่มือ/กระบวนงาน แต่ได้ “a”'],
    ['an id that is none', ['role', 'working-group', 'คณะ'], 'ใช้เป็น id ไม่ได้'],
    ['what is not there', ['role', 'working-grup', 'team'], 'ตั้งใจเขียน working-group ใช่หรือไม่'],
    ['an id of another', ['role', 'working-group', 'project-owner'], 'มีผู้ใช้แล้วใน roles.yaml'],
    ['the same id', ['role', 'working-group', 'working-group'], 'คำเดียวกัน'],
    ['a word that is kept', ['step', 'information-work/ict-network#study', 'end'], 'ระบบใช้เอง'],
  ])('tells of %s, and writes nothing', async (_, args, told) => {
    const folder = await office();
    const before = texts(folder);
    const { status, stdout, stderr } = rename(folder, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(texts(folder)).toEqual(before);
  });
});
