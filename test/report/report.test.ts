import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { FORMATS } from '#report/report.ts';

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
  it('shows the line with a caret under the place, counting the cells that Thai takes', () => {
    expect(FORMATS.pretty({ diagnostics: [finding, warning], sources })).toBe(
      [
        'manuals/a/b.mdx:2:8',
        '  ผิดพลาด: ไม่รู้จักช่อง lable (schema)',
        '  2 | ที่นี่ lable: ก',
        '         ^',
        '  วิธีแก้: ตั้งใจเขียน label ใช่หรือไม่',
        '',
        'x.yaml:1:1',
        '  คำเตือน: ยังไม่ระบุ (unstated)',
        '',
        'พบข้อผิดพลาด 1 รายการ คำเตือน 1 รายการ',
        '',
      ].join('\n'),
    );
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
    expect(report.split('\n')).toHaveLength(8);
  });
});

describe('the JSON report', () => {
  it('is what the contract says and nothing else', () => {
    const report = FORMATS.json({ diagnostics: [finding, warning], sources, folder: 'content' });
    expect(JSON.parse(report)).toEqual({ errors: 1, warnings: 1, diagnostics: [finding, warning] });
  });
});

describe('the GitHub report', () => {
  it('names files from the root of the repository, and escapes what would end the command', () => {
    const odd = { ...finding, message: 'ก%\nข', file: 'a,b:c.mdx' };
    expect(FORMATS.github({ diagnostics: [odd], sources, folder: 'content' })).toBe(
      '::error file=content/a%2Cb%3Ac.mdx,line=2,col=8,title=schema::ก%25%0Aข%0Aตั้งใจเขียน label ใช่หรือไม่\n',
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
    expect(tool.driver.rules).toEqual([{ id: 'schema' }, { id: 'unstated' }]);
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
