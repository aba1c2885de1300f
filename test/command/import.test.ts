import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { check } from '#check/check.ts';
import { importWord } from '#command/import.ts';
import { EXIT, refusal } from '#publish/refusals.ts';
import { folderWith } from '../files/folder.ts';
import { rawDocx } from '../import/raw-docx.ts';
import { fixture } from '../import/written.ts';

const script = new URL('../../scripts/import.ts', import.meta.url).pathname;
const content = new URL('../fixtures/office', import.meta.url).pathname;

function importing(folder: string, ...args: readonly string[]) {
  const environment = { ...process.env, CONTENT_DIR: content, INIT_CWD: folder };
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: folder, env: environment });
}

const ONE_SENTENCE = /^[^\n]*[\u0e01-\u0e5b][^\n]*\n$/u;

describe('npm run import', () => {
  it('tells what is missing and how it is called, with exit code 2', async () => {
    const { status, stdout, stderr } = importing(await folderWith({}));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^ต้องบอกไฟล์[^\n]*\nเรียกแบบ npm run import/u);
  });

  it('writes a content folder that is valid, and a report beside it', async () => {
    const folder = await folderWith({});
    const { status, stdout, stderr } = importing(folder, fixture('drawn-chart.docx'), '--to', 'new/draft');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`นำเข้าแล้ว 1 กระบวนงาน ร่างอยู่ที่ ${join(folder, 'new/draft/content')}`);
    expect((await readdir(join(folder, 'new/draft'))).sort()).toEqual(['content', 'รายงานการนำเข้า.md']);
    expect(await readdir(join(folder, 'new/draft/content/manuals/drawn-chart'))).toEqual([
      'manual.yaml',
      'procedure-1-picture-1.png',
      'procedure-1.mdx',
    ]);
    const { library, diagnostics } = await check(join(folder, 'new/draft/content'));
    expect(library?.manuals).toHaveLength(1);
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['unstated', 'decision-ways']));
    expect(await readdir(join(folder, 'new'))).toEqual(['draft']);
  });

  it('takes the entries that the content folder has already, and writes into drafts by itself', async () => {
    const folder = await folderWith({});
    expect(importing(folder, fixture('source-manual.docx')).status).toBe(0);
    const roles = await readFile(join(folder, 'drafts/source-manual/content/roles.yaml'), 'utf8');
    expect(roles).toContain('- id: working-group\n  name: คณะทำงาน\n');
    expect(roles).not.toContain('role-1');
  });

  it('takes the files of forms that are there, and leaves out the names of those that are not', async () => {
    const office = await readFile(join(content, 'office.yaml'), 'utf8');
    const forms =
      '- { id: slip, title: ใบนำส่ง, file: slip.docx }\n- { id: book, title: ทะเบียนหนังสือรับ, file: lost.docx }\n- { id: other, title: อื่น, file: other.docx }\n';
    const folder = await folderWith({
      'known/office.yaml': office,
      'known/forms.yaml': forms,
      'known/forms/slip.docx': 'ใบนำส่ง',
      'known/forms/other.docx': 'ไม่เกี่ยว',
    });
    vi.stubEnv('INIT_CWD', folder);
    vi.stubEnv('CONTENT_DIR', join(folder, 'known'));
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      write.mockRestore();
    });
    expect(await importWord([fixture('office-habits.docx'), '--to', 'draft'])).toBe(EXIT.clean);
    const draft = join(folder, 'draft/content');
    expect(await readFile(join(draft, 'forms.yaml'), 'utf8')).toBe(
      '- id: book\n  title: ทะเบียนหนังสือรับ\n- id: slip\n  title: ใบนำส่ง\n  file: slip.docx\n',
    );
    expect(await readdir(join(draft, 'forms'))).toEqual(['slip.docx']);
    expect(await readFile(join(draft, 'forms/slip.docx'), 'utf8')).toBe('ใบนำส่ง');
  });

  it.each([
    ['two files', ['a.docx', 'b.docx'], /^“b.docx” เกินมา\nเรียกแบบ/u],
    ['an option that there is not', ['a.docx', '--all'], /^ไม่มีตัวเลือก --all\nเรียกแบบ/u],
    ['a file that is missing', ['none.docx'], /ไม่พบไฟล์ .*none\.docx/u],
    ['a folder', ['.'], /เป็นโฟลเดอร์/u],
    ['an empty file', ['empty.docx'], /ว่าง \(0 ไบต์\)/u],
    ['an old Word file', ['old.doc'], /แบบเก่า.*บันทึกเป็น.*\.docx/u],
    ['an old Word file with a new name', ['renamed.docx'], /แบบเก่า.*บันทึกเป็น.*\.docx/u],
    ['a file with a password', ['secret.docx'], /ตั้งรหัสผ่านไว้/u],
    ['another file', ['text.docx'], /ไม่ใช่เอกสาร Word/u],
    ['a file that was cut off', ['cut.docx'], /เสียหาย/u],
    ['a file whose XML is broken', ['broken.docx'], /เสียหาย/u],
    ['a file without text', ['blank.docx'], /ไม่มีข้อความ/u],
    ['a letter', ['letter.docx'], /ไม่พบกระบวนงาน.*วัตถุประสงค์/u],
    ['a folder that is in use', ['good.docx', '--to', 'used'], /มีไฟล์อยู่แล้ว จึงไม่เขียนทับ/u],
    ['a file for a folder', ['good.docx', '--to', 'text.docx'], /ไม่ใช่โฟลเดอร์/u],
    ['a place in the content folder', ['good.docx', '--to', join(content, 'new')], /อยู่ในโฟลเดอร์เนื้อหา/u],
  ])('refuses %s in one sentence, and writes nothing', async (_, args, expected) => {
    const good = rawDocx('<w:p><w:r><w:t>2. วัตถุประสงค์</w:t></w:r></w:p>');
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    const files = {
      'empty.docx': '',
      'old.doc': ole,
      'renamed.docx': ole,
      'secret.docx': Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'text.docx': 'just words',
      'cut.docx': good.subarray(0, good.length - 40),
      'broken.docx': rawDocx('<w:p>'),
      'blank.docx': rawDocx('<w:p/>'),
      'letter.docx': rawDocx('<w:p><w:r><w:t>เรียน ผู้อำนวยการ</w:t></w:r></w:p>'),
      'good.docx': good,
      'used/notes.txt': 'kept',
    };
    const folder = await folderWith(files);
    vi.stubEnv('INIT_CWD', folder);
    vi.stubEnv('CONTENT_DIR', content);
    onTestFinished(() => void vi.unstubAllEnvs());
    const error: unknown = await importWord(args).catch((thrown: unknown) => thrown);
    expect(refusal(error)).toBe(EXIT.unusable);
    const [first] = (error as Error).message.split('\nเรียกแบบ');
    expect(`${first}\n`).toMatch(ONE_SENTENCE);
    expect((error as Error).message).toMatch(expected);
    expect((await readdir(folder)).sort()).toEqual(
      [...Object.keys(files), 'used'].filter((name) => !name.includes('/')).sort(),
    );
    expect(await readFile(join(folder, 'used/notes.txt'), 'utf8')).toBe('kept');
  });
});
