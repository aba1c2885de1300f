import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../files/folder.ts';

const script = new URL('../../scripts/changes.ts', import.meta.url).pathname;
const fixture = new URL('../fixtures/office', import.meta.url).pathname;
const PROCEDURE = 'content/manuals/information-work/ict-network.mdx';

function changes(folder: string, ...args: readonly string[]) {
  const environment = { ...process.env, CONTENT_DIR: join(folder, 'content') };
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: environment });
}

async function repository(): Promise<{ folder: string; git: (...args: string[]) => string; edit: Edit }> {
  const folder = await folderWith({ 'README.md': 'คู่มือ' });
  cpSync(fixture, join(folder, 'content'), { recursive: true });
  const who = ['-c', 'user.name=ผู้แก้', '-c', 'user.email=a@b.example'];
  const git = (...args: string[]) =>
    execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'first');
  const edit: Edit = (file, find, put) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(find, put));
  };
  return { folder, git, edit };
}

type Edit = (file: string, find: RegExp, put: string) => void;

describe('npm run changes', () => {
  it('tells what the working copy changes, and what lies between two revisions, and leaves git as it is', async () => {
    const { folder, git, edit } = await repository();
    edit(PROCEDURE, /duration: .*/, 'duration: 45 วัน');
    const status = git('status', '--porcelain');
    const working = changes(folder);
    expect(working.stderr).toBe('');
    expect(working.stdout).toMatch(/เวลา: .* → 45 วัน/u);
    expect(git('status', '--porcelain')).toBe(status);
    git('commit', '--quiet', '--all', '--message', 'second');
    expect(changes(folder).stdout).toContain('ไม่มีสิ่งใดที่ผู้อ่านเห็นเปลี่ยนไป');
    expect(changes(folder, 'HEAD~1', 'main').stdout).toMatch(/เวลา: .* → 45 วัน/u);
  });

  it('tells of former ids that are new, though readers are shown nothing else', async () => {
    const { folder, git, edit } = await repository();
    edit(PROCEDURE, /(order:)/, 'formerly: [network]\n$1');
    edit(PROCEDURE, /( +)(label:)/, '$1formerly: [begin]\n$1$2');
    edit('content/roles.yaml', /(- id: working-group\n)/, '$1  formerly: [team]\n');
    const { stdout } = changes(folder);
    expect(stdout).not.toContain('ไม่มีสิ่งใด');
    expect(stdout).toContain(
      '\n- กระบวนงาน: `information-work/network` → `information-work/ict-network`\n- ขั้นตอน: `information-work/ict-network#begin` → ',
    );
    expect(stdout).toContain('\n- ผู้รับผิดชอบ: `team` → `working-group`\n');
    git('commit', '--quiet', '--all', '--message', 'second');
    expect(changes(folder).stdout).toContain('ไม่มีสิ่งใดที่ผู้อ่านเห็นเปลี่ยนไป');
  });

  it('names a procedure that is broken, and tells the others', async () => {
    const { folder, edit } = await repository();
    edit(PROCEDURE, /shape: .*/, 'shape: round');
    edit('content/manuals/information-work/ict-development-plan.mdx', /duration: .*/, 'duration: 46 วัน');
    const { stdout } = changes(folder);
    expect(stdout).toContain('`manuals/information-work/ict-network.mdx`');
    expect(stdout).toMatch(/→ 46 วัน/u);
  });

  it.each([
    ['a revision that is none', ['none'], 'git ไม่รู้จักรุ่น none'],
    ['an option', ['--all'], 'ไม่มีตัวเลือก --all'],
    ['three revisions', ['a', 'b', 'c'], '“c” เกินมา'],
  ])('tells first of %s', async (_, args, told) => {
    const { folder } = await repository();
    const { status, stdout, stderr } = changes(folder, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toContain(told);
  });

  it('tells where there is no git, and where a register is broken', async () => {
    const missing = await folderWith({});
    expect(changes(missing).stderr).toContain('ไม่พบโฟลเดอร์เนื้อหา');
    const outside = await folderWith({ 'content/office.yaml': '' });
    expect(changes(outside).stderr).toContain('ไม่อยู่ใน git');
    const { folder } = await repository();
    appendFileSync(join(folder, 'content/roles.yaml'), '- id: x\n');
    const { status, stderr } = changes(folder);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('จึงเทียบไม่ได้') as string,
    });
  });
});
