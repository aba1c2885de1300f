import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { check } from '#check/check.ts';
import { newContent } from '#command/new.ts';
import type { Terminal } from '#command/questions.ts';
import { folderWith } from '../files/folder.ts';

const script = new URL('../../scripts/new.ts', import.meta.url).pathname;
const fixture = new URL('../fixtures/office', import.meta.url).pathname;
const MANUAL = 'manuals/information-work';

/** Vitest asks for colours in what it starts. */
const { FORCE_COLOR: _colour, ...plainEnvironment } = process.env;

function run(folder: string, ...args: readonly string[]) {
  const environment = { ...plainEnvironment, CONTENT_DIR: folder, INIT_CWD: join(folder, '..') };
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: environment, input: '' });
}

async function office(): Promise<string> {
  const folder = await folderWith({});
  cpSync(fixture, folder, { recursive: true });
  return folder;
}

const files = (folder: string) => readdirSync(folder, { recursive: true }).sort();
const textIn = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

/** Errors of a folder, and the rules of the warnings that the fixture has not. */
async function found(folder: string, path: string) {
  const { diagnostics } = await check(folder);
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    rules: [...new Set(diagnostics.filter(({ file }) => file === path).map(({ rule }) => rule))],
  };
}

/** Answers the questions of the command one after the other; every answer has to be asked for. */
async function answered(
  folder: string,
  args: readonly string[],
  answers: readonly string[],
): Promise<string> {
  const rest = [...answers];
  const said: string[] = [];
  const terminal: Terminal = {
    ask: (question) => {
      said.push(question);
      const answer = rest.shift();
      return answer === undefined ? Promise.reject(new Error(`asked: ${question}`)) : Promise.resolve(answer);
    },
    say: (text) => void said.push(text),
  };
  vi.stubEnv('CONTENT_DIR', folder);
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await newContent(args, (use) => use(terminal));
  } finally {
    output.mockRestore();
    vi.unstubAllEnvs();
  }
  expect(rest).toEqual([]);
  return said.join('\n');
}

const OFFICE = [
  ...['--office', '--office-name', 'สำนักงานทดสอบ', '--abbreviation', 'สทส.', '--group', 'กลุ่มอำนวยการ'],
  ...['--unit', 'งานสารบรรณ', '--manual', 'saraban', '--author', 'นาย ก', '--position', 'เจ้าหน้าที่'],
  ...['--title', 'งานรับหนังสือ', '--id', 'receive', '--step', 'รับหนังสือ', '--step', 'เสนอ'],
];
const SERVICE = [
  ...['--where', 'ชั้น 1', '--total', '3 วันทำการ', '--document', 'บัตร', '--fee', 'คำขอ:10 บาท'],
  ...['--complaint', 'ศูนย์ดำรงธรรม', '--complaint-at', '1567'],
];

describe('npm run new', () => {
  it('writes a procedure of what is given, with only open questions, and adds to registers as they are written', async () => {
    const folder = await office();
    const roles = `# ของสำนักงาน\n${textIn(folder, 'roles.yaml')}`;
    writeFileSync(join(folder, 'roles.yaml'), roles);
    const { status, stderr, stdout } = run(
      folder,
      ...[
        '--title',
        'งานพัสดุ: #1',
        '--id',
        'buy',
        '--steps',
        '3',
        '--owner',
        'คณะ',
        '--reference',
        'คอมพิวเตอร์',
      ],
      ...['--add-role', 'head:position:หัวหน้า', '--add-form', 'request:แบบขอ'],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('--owner “คณะ” → คณะทำงาน (working-group)\n--reference “คอมพิวเตอร์” → ');
    expect(stdout).toContain(`เขียน ${basename(folder)}/${MANUAL}/buy.mdx แล้ว\n`);
    expect(stdout).toContain(`ดูด้วย npm run validate โดยให้ CONTENT_DIR ชี้ที่ ${basename(folder)} แล้ว`);
    expect(stdout).toContain('+- id: head\n+  name: หัวหน้า\n+  kind: position');
    expect(textIn(folder, 'roles.yaml')).toBe(`${roles}- id: head\n  name: หัวหน้า\n  kind: position\n`);
    const file = `${MANUAL}/buy.mdx`;
    expect(await found(folder, file)).toEqual({ errors: [], rules: ['unstated'] });
    expect(textIn(folder, file)).toContain('title: "งานพัสดุ: #1"\ncode: ไม่ระบุ\norder: 5\n');
    expect(textIn(folder, file)).toContain('owners: [working-group, head]');
    expect(textIn(folder, file)).toContain('forms: [request]\nreferences: [computer-crime-act]\n---');
  });

  it('asks for the rest, offers what a part of a name finds, adds what is new, and asks again where it must', async () => {
    const folder = await office();
    const said = await answered(
      folder,
      ['--title', 'งานพัสดุ'],
      [
        ...['ict-network', 'พัสดุ', 'supplies'],
        ...[
          'ไม่ระบุ',
          'ขอซื้อ',
          'คณะทำงาม',
          'ใช่',
          'แผน',
          '9',
          '๒',
          '',
          'ตรวจรับ',
          'เจ้าหน้าที่พัสดุ',
          'ใช่',
          'supplies-officer',
          '3',
          '',
          '',
        ],
        ...['', 'กฎหมายใหม่', 'ไม่รู้', 'NO', ''],
      ],
    );
    expect(said).toContain('“ict-network” มีแล้ว');
    expect(said).toContain('ใช้เป็น id ไม่ได้');
    expect(said).toContain('ตอบ ใช่ หรือ ไม่');
    expect(said).toMatch(/“9” ไม่ใช่เลข 1 ถึง \d\nเลขลำดับ/u);
    expect(said).toContain('→ คณะทำงาน (working-group)');
    expect(said).toContain('  2. ผู้รับผิดชอบแผนงาน/โครงการ (project-owner)');
    const file = `${MANUAL}/supplies.mdx`;
    expect(await found(folder, file)).toEqual({ errors: [], rules: ['unstated'] });
    expect(textIn(folder, file)).toContain('owners: [working-group, project-owner]');
    expect(textIn(folder, file)).toContain('owners: [supplies-officer]');
    expect(textIn(folder, 'roles.yaml')).toContain(
      '- id: supplies-officer\n  name: เจ้าหน้าที่พัสดุ\n  kind: position\n',
    );
  });

  it('asks again for the number of a manual, takes a part of its name, and tells which that is', async () => {
    const folder = await office();
    cpSync(join(folder, MANUAL), join(folder, 'manuals/letters'), { recursive: true });
    const manual = textIn(folder, 'manuals/letters/manual.yaml').replace(
      /title: .*/u,
      'title: คู่มืองานสารบรรณ',
    );
    writeFileSync(join(folder, 'manuals/letters/manual.yaml'), manual);
    const rest = ['--title', 'งานพัสดุ', '--id', 'buy', '--step', 'ซื้อ', '--dry-run'];
    const said = await answered(folder, rest, ['9', 'letter', 'สารบรรณ', '', '']);
    expect(said).toMatch(
      /ไม่พบ “9”[^]*ไม่พบ “letter” ตั้งใจเขียน คู่มืองานสารบรรณ \(letters\)[^]*→ คู่มืองานสารบรรณ \(letters\)/u,
    );
  });

  it('puts a procedure into the last part of its manual', async () => {
    const folder = await office();
    const slugs = readdirSync(join(folder, MANUAL)).filter((name) => name.endsWith('.mdx'));
    const parts = slugs.map((name) => `      - ${name.replace('.mdx', '')}\n`).join('');
    const manual = `${textIn(folder, `${MANUAL}/manual.yaml`)}parts:\n  - title: ก\n    procedures:\n${parts}`;
    writeFileSync(join(folder, MANUAL, 'manual.yaml'), manual);
    expect(run(folder, '--title', 'งานพัสดุ', '--id', 'buy', '--step', 'ซื้อ').status).toBe(0);
    expect(textIn(folder, `${MANUAL}/manual.yaml`)).toBe(`${manual.trimEnd()}\n      - buy\n`);
  });

  it.each([
    ['what is missing', ['--title', 'งานพัสดุ'], 'ขาด --id --step'],
    ['a name of several', ['--title', 'ก', '--id', 'x', '--steps', '1', '--owner', 'แผน'], 'ตรงกับหลายรายการ'],
    [
      'a name that is near one',
      ['--title', 'ก', '--id', 'x', '--steps', '1', '--owner', 'คณะทำงาม'],
      'ตั้งใจเขียน คณะทำงาน (working-group) ใช่หรือไม่',
    ],
    ['a manual that is near one', ['--manual', 'information-wrok'], 'ตั้งใจเขียน'],
    ['a name of none', ['--title', 'ก', '--id', 'x', '--steps', '1', '--form', 'ฮฮฮ'], '--form: ไม่พบ “ฮฮฮ”'],
    ['an id that is taken', ['--title', 'ก', '--id', 'ict-network', '--steps', '1'], '“ict-network” มีแล้ว'],
    ['too many steps', ['--title', 'ก', '--id', 'x', '--steps', '1000'], '1 ถึง 100'],
    [
      'a kind that is none',
      ['--title', 'ก', '--id', 'x', '--steps', '1', '--add-role', 'a:b:c'],
      '--add-role ต้องเป็น',
    ],
    ['an option that is none', ['--colour'], 'ไม่มีตัวเลือก --colour\nเรียกแบบ npm run new'],
  ])('tells of %s, and writes nothing', async (_, args, told) => {
    const folder = await office();
    const before = files(folder);
    const { status, stdout, stderr } = run(folder, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(files(folder)).toEqual(before);
  });
});

describe('what was given with the command', () => {
  it.each([
    [
      'a part of the id of a manual',
      ['--manual', 'information-wor'],
      '--manual: ไม่พบ “information-wor” ตั้งใจเขียน',
    ],
    [
      'a part of the name of a manual',
      ['--manual', 'สารสนเทศ'],
      '--manual: ไม่พบ “สารสนเทศ” ตั้งใจเขียน คู่มือปฏิบัติการงาน งานข้อมูลสารสนเทศ (information-work) ใช่หรือไม่',
    ],
    [
      'an owner that is none',
      ['--title', 'ก', '--id', 'x', '--steps', '1', '--owner', 'ฮฮฮ'],
      '--owner: ไม่พบ “ฮฮฮ”',
    ],
    [
      'an id that none can have',
      ['--title', 'ก', '--id', 'x', '--steps', '1', '--add-form', 'ก:ข'],
      '--add-form: “ก” ใช้เป็น id ไม่ได้',
    ],
    [
      'what only a service says',
      ['--title', 'ก', '--id', 'x', '--steps', '1', '--where', 'ชั้น 1', '--fee', 'ไม่มี'],
      '--where --fee ใช้กับคู่มือที่เขียน structure: service เท่านั้น คู่มือนี้เป็น obec',
    ],
    [
      'what only an office says',
      ['--title', 'ก', '--id', 'x', '--steps', '1', '--author', 'นาย ก'],
      '--author ใช้กับ --office เท่านั้น',
    ],
  ])('is refused by its option where it is %s, and nothing is written', async (_, args, told) => {
    const folder = await office();
    const before = files(folder);
    vi.stubEnv('CONTENT_DIR', folder);
    const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      await expect(newContent(args, (use) => use(undefined))).rejects.toThrow(told);
      expect(output).not.toHaveBeenCalled();
    } finally {
      output.mockRestore();
      vi.unstubAllEnvs();
    }
    expect(files(folder)).toEqual(before);
  });
});

describe('npm run new -- --office', () => {
  it.each(['obec', 'opdc', 'service'])(
    'begins an office whose manual is of the structure %s',
    async (structure) => {
      const folder = join(await folderWith({}), 'content');
      const service = structure === 'service' ? SERVICE : [];
      const { status, stderr, stdout } = run(folder, ...OFFICE, '--structure', structure, ...service);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^เขียน content แล้ว\n.*CONTENT_DIR ชี้ที่ content แล้ว/u);
      expect(await found(folder, 'manuals/saraban/receive.mdx')).toEqual({ errors: [], rules: ['unstated'] });
      expect(files(join(folder, '..'))).not.toContainEqual(expect.stringContaining('.tmp'));
    },
  );

  it('is begun in an empty folder, and in none that holds anything', async () => {
    const folder = await folderWith({});
    mkdirSync(join(folder, 'empty'));
    expect(run(join(folder, 'empty'), ...OFFICE).status).toBe(0);
    const { status, stderr } = run(folder, ...OFFICE);
    expect(status).toBe(2);
    expect(stderr).toContain('มีไฟล์อยู่แล้ว');
    expect(existsSync(join(folder, 'office.yaml'))).toBe(false);
  });

  it('tells all that is missing, and leaves no folder', async () => {
    const folder = join(await folderWith({}), 'content');
    const { status, stderr } = run(folder, '--office', '--structure', 'service');
    expect(status).toBe(2);
    expect(stderr).toContain(
      'ขาด --office-name --abbreviation --group --unit --manual --author --position --title --id --step --where',
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('asks with what can be guessed at hand', async () => {
    const folder = join(await folderWith({}), 'content');
    await answered(
      folder,
      ['--office'],
      [
        'สำนักงานทดสอบ',
        'สทส.',
        'กลุ่ม ก',
        'งาน ICT',
        '',
        '',
        'นาย ก',
        'เจ้าหน้าที่',
        '',
        'งานพัสดุ',
        '',
        'ซื้อ',
        '',
        '',
        '',
        '',
      ],
    );
    expect(await found(folder, 'manuals/ict/procedure-1.mdx')).toEqual({ errors: [], rules: ['unstated'] });
  });
});
