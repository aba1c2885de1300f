import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { explanation } from '#report/explain.ts';
import { FORMATS } from '#report/report.ts';
import { ruleGuide, type RuleId } from '#words/rule-guide.ts';

const finding: Diagnostic = {
  severity: 'error',
  rule: 'schema',
  message: 'ไม่รู้จักช่อง lable',
  hint: 'ตั้งใจเขียน label ใช่หรือไม่',
  file: 'manuals/a/b.mdx',
  line: 2,
  column: 8,
};
const warning: Diagnostic = {
  severity: 'warning',
  rule: 'unstated',
  message: 'ยังไม่ระบุ',
  file: 'x.yaml',
  line: 1,
  column: 1,
};
const sources = new Map([['manuals/a/b.mdx', '---\nที่นี่ lable: ก\n']]);

describe('the pretty report', () => {
  it('tells errors last, each with its line and a caret under the place, counting the cells that Thai takes', () => {
    expect(FORMATS.pretty({ diagnostics: [finding, warning], sources })).toBe(
      [
        'x.yaml:1:1',
        '  คำเตือน: ยังไม่ระบุ (unstated)',
        '  คำอธิบาย: npm run validate -- --explain unstated',
        '',
        'manuals/a/b.mdx:2:8',
        '  ผิดพลาด: ไม่รู้จักช่อง lable (schema)',
        '  2 | ที่นี่ lable: ก',
        '         ^',
        '  วิธีแก้: ตั้งใจเขียน label ใช่หรือไม่',
        '  คำอธิบาย: npm run validate -- --explain schema',
        '',
        'พบข้อผิดพลาด 1 รายการ คำเตือน 1 รายการ',
        '',
      ].join('\n'),
    );
  });

  it('tells one mistake once with all its places, and registers before manuals before procedures', () => {
    const at = (file: string, line: number) => ({ ...finding, file, line, column: 1 });
    const other = (file: string) => ({ ...at(file, 1), message: file });
    const report = FORMATS.pretty({
      diagnostics: [
        other('a/b.mdx'),
        other('manuals/a/a.mdx'),
        other('manuals/a/manual.yaml'),
        at('manuals/a/x.mdx', 3),
        at('manuals/a/x.mdx', 9),
        at('manuals/b/y.mdx', 4),
        other('roles.yaml'),
      ],
      sources: new Map(),
    });
    expect(report.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'roles.yaml:1:1',
      'manuals/a/manual.yaml:1:1',
      'a/b.mdx:1:1',
      'manuals/a/a.mdx:1:1',
      'manuals/a/x.mdx:3:1',
      'พบข้อผิดพลาด 7 รายการ คำเตือน 0 รายการ',
    ]);
    expect(report).toContain(
      ['  ผิดเหมือนกันอีก 2 แห่ง', '    manuals/a/x.mdx:9:1', '    manuals/b/y.mdx:4:1', ''].join('\n'),
    );
  });

  it('tells warnings of a kind in one file together, and each in full where that is asked for', () => {
    const diagnostics = [2, 3, 14, 15, 15].map((line) => ({ ...warning, line, message: `ช่องที่ ${line}` }));
    expect(FORMATS.pretty({ diagnostics: [...diagnostics, { ...warning, file: 'y.yaml' }], sources })).toBe(
      [
        'x.yaml',
        '  คำเตือน: ข้อมูลที่ยังไม่ระบุ 5 แห่ง (unstated)',
        '    2:1   ช่องที่ 2',
        '    3:1   ช่องที่ 3',
        '    14:1  ช่องที่ 14',
        '    และอีก 2 แห่ง ที่บรรทัด 15',
        '  คำอธิบาย: npm run validate -- --explain unstated',
        '',
        'y.yaml:1:1',
        '  คำเตือน: ยังไม่ระบุ (unstated)',
        '  คำอธิบาย: npm run validate -- --explain unstated',
        '',
        'ดูทุกรายการเต็มด้วย npm run validate -- --verbose',
        'ไม่พบข้อผิดพลาด มีคำเตือน 6 รายการ',
        '',
      ].join('\n'),
    );
    const full = FORMATS.pretty({ diagnostics, sources }, { verbose: true });
    expect(full.match(/คำเตือน: ช่องที่/g)).toHaveLength(5);
    expect(full).not.toContain('--verbose');
  });

  it('never says that there is no error where warnings fail the check, or where other files have some', () => {
    const ends = [
      FORMATS.pretty({ diagnostics: [warning], sources }, { strict: true }),
      FORMATS.pretty({ diagnostics: [], sources }, { elsewhere: 2 }),
    ].map((report) => report.split('\n').slice(-3).join('\n'));
    expect(ends).toEqual([
      '\nไม่ผ่าน: มีคำเตือน 1 รายการ ซึ่ง --strict ถือเป็นข้อผิดพลาด\n',
      'ไฟล์อื่นที่ไม่ได้เลือกมีข้อผิดพลาด 2 รายการ\nไฟล์ที่เลือกไม่มีสิ่งที่ต้องแก้\n',
    ]);
    expect(FORMATS.pretty({ diagnostics: [], sources }, { strict: true })).toBe('ตรวจแล้ว ไม่พบข้อผิดพลาด\n');
  });

  it('paints errors red and warnings yellow', () => {
    const report = FORMATS.pretty(
      { diagnostics: [finding, warning], sources },
      { paint: (style, text) => `<${style}>${text}</${style}>` },
    );
    expect(report).toContain('<red>ผิดพลาด:</red> ไม่รู้จักช่อง lable');
    expect(report).toContain('<yellow>คำเตือน:</yellow> ยังไม่ระบุ');
    expect(report).toContain('<red>พบข้อผิดพลาด 1 รายการ คำเตือน 1 รายการ</red>');
  });

  it('says that nothing was found', () => {
    expect(FORMATS.pretty({ diagnostics: [], sources })).toBe('ตรวจแล้ว ไม่พบข้อผิดพลาด\n');
  });

  it('cuts a long line around the place', () => {
    const long = new Map([[finding.file, `---\n${'ก'.repeat(300)}!${'ข'.repeat(300)}\n`]]);
    const [, , shown = '', caret = ''] = FORMATS.pretty({
      diagnostics: [{ ...finding, column: 301 }],
      sources: long,
    }).split('\n');
    expect(shown.length).toBeLessThan(120);
    expect(shown[caret.indexOf('^')]).toBe('!');
  });

  it('gives a terminal nothing to obey', () => {
    const hostile = '\u001b[2J\u202e\u0007ก';
    const report = FORMATS.pretty({
      diagnostics: [{ ...finding, message: hostile, hint: hostile, file: `${hostile}\n.mdx`, column: 1 }],
      sources: new Map([[`${hostile}\n.mdx`, `---\n${hostile}`]]),
    });
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(report.split('\n')).toHaveLength(9);
  });
});

describe('the JSON report', () => {
  it('is what the contract says and nothing else', () => {
    const report = FORMATS.json({ diagnostics: [finding, warning], sources, folder: 'content' });
    expect(JSON.parse(report)).toEqual({
      errors: 1,
      warnings: 1,
      diagnostics: [
        { ...finding, help: '/guide/rules/schema/' },
        { ...warning, help: '/guide/rules/unstated/' },
      ],
    });
  });
});

describe('the GitHub report', () => {
  it('names files from the root of the repository, and escapes what would end the command', () => {
    const odd = { ...finding, message: 'ก%\nข', file: 'a,b:c.mdx' };
    expect(FORMATS.github({ diagnostics: [odd], sources, folder: 'content' })).toBe(
      '::error file=content/a%2Cb%3Ac.mdx,line=2,col=8,title=schema::ก%25%0Aข%0Aตั้งใจเขียน label ใช่หรือไม่%0Aคำอธิบาย: npm run validate -- --explain schema\n',
    );
    expect(FORMATS.github({ diagnostics: [], sources })).toBe('');
  });
});

describe('the SARIF report', () => {
  it('names each rule once and points to it', () => {
    const { version, runs } = JSON.parse(
      FORMATS.sarif({ diagnostics: [finding, warning, warning], sources, folder: 'my content' }),
    );
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    expect(tool.driver.rules).toEqual([
      expect.objectContaining({
        id: 'schema',
        shortDescription: { text: 'ช่องหรือค่าที่ไม่ตรงแบบ' },
        fullDescription: { text: expect.stringContaining('ช่องที่จำเป็นมีครบ') },
        help: { text: expect.stringContaining('แก้ชื่อช่อง') },
      }),
      expect.objectContaining({ id: 'unstated' }),
    ]);
    expect(
      results.map(({ ruleId, ruleIndex, level }: Record<string, unknown>) => [ruleId, ruleIndex, level]),
    ).toEqual([
      ['schema', 0, 'error'],
      ['unstated', 1, 'warning'],
      ['unstated', 1, 'warning'],
    ]);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20content/manuals/a/b.mdx' },
      region: { startLine: 2, startColumn: 8 },
    });
  });
});

describe('a published site', () => {
  const findings = { diagnostics: [finding], sources, site: 'https://a.example/manual/' };
  const address = 'https://a.example/manual/guide/rules/schema/';

  it('is where every report leads to for the rule of a message', () => {
    expect(FORMATS.pretty(findings)).toContain(`\n  คำอธิบาย: ${address}\n`);
    expect(JSON.parse(FORMATS.json(findings)).diagnostics[0].help).toBe(address);
    expect(FORMATS.github(findings)).toContain(`%0Aคำอธิบาย: ${address}\n`);
    const [{ tool }] = JSON.parse(FORMATS.sarif(findings)).runs;
    expect(tool.driver.rules[0].helpUri).toBe(address);
    expect(FORMATS.sarif({ diagnostics: [finding], sources })).not.toContain('helpUri');
  });
});

describe('the explanation of a rule', () => {
  it('tells what, why and how to mend it, with lines that break it and lines that do not', () => {
    const told = explanation('hidden-character');
    expect(told).toMatch(/^อักขระที่ซ่อนหรือสลับข้อความ \(hidden-character, ผิดพลาด\)\n/);
    for (const part of ['ต้องเป็นอย่างไร', 'เพราะอะไร', 'วิธีแก้', '/guide/rules/hidden-character/'])
      expect(told).toContain(part);
    expect(told).toContain('\n  ▸     standard: ลงทะเบียน⟨U+202E⟩ครบทุกฉบับ\n');
    expect(told).toContain('\n        standard: ลงทะเบียนครบทุกฉบับ\n');
  });

  it('is there for each rule, and shows neither marks nor what a terminal would obey', () => {
    for (const id of Object.keys(ruleGuide) as RuleId[]) {
      expect(explanation(id)).toContain(`(${id}, `);
      expect(explanation(id)).not.toMatch(/[⟦\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u);
    }
  });
});
