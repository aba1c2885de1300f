import { describe, expect, it } from 'vitest';
import { found, PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

const [first = '', second = ''] = PROCEDURES;

/** What is found where files are other than they are, with file, line and rule. */
function told(changes: Readonly<Record<string, string>>): readonly string[] {
  return found(sampleWith(changes)).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

function coded(path: string, code: string): string {
  return textOf(path).replace('code: ไม่ระบุ', `code: ${code}`);
}

describe('a code', () => {
  it.each([
    ['สท. 1/2568', 'สท. ๑/๒๕๖๘'],
    ['๑๒', '12'],
    ['ก-1', 'ก-1'],
  ])('is one in Thai and in Arabic digits: %s and %s', (one, other) => {
    const all = found(sampleWith({ [first]: coded(first, one), [second]: coded(second, other) }));
    expect(all.map(({ rule, file }) => `${rule} ${file}`)).toEqual([`code-unique ${second}`]);
    expect(all[0]?.message).toContain(first);
    expect(all[0]?.message.includes('เลขไทยกับเลขอารบิก')).toBe(one !== other);
  });

  it.each([
    ['ก-1', 'ก-๑๑'],
    ['ก-1', 'ข-๑'],
  ])('is another where it differs by more: %s and %s', (one, other) => {
    expect(told({ [first]: coded(first, one), [second]: coded(second, other) })).toEqual([]);
  });
});

describe('a procedure that is retired', () => {
  const retired = (fields: string) => ({
    [first]: textOf(first).replace('order:', `status: retired\n${fields}order:`),
  });
  const history = (change: string) =>
    `revision: 0\nhistory:\n  - { revision: 0, date: 2024-01-05, change: ${change} }\n`;

  it.each([
    `replacedBy: ${second.replace('manuals/', '').replace('.mdx', '')}\n`,
    history('ยกเลิก เพราะโอนงานไปกลุ่มอื่น'),
    history('เลิกใช้ ใช้ระบบกลางแทน'),
    history('รวมกับงานสารบรรณ'),
  ])('says what became of it: %s', (fields) => {
    expect(told(retired(fields))).toEqual([]);
  });
});

describe('an entry of a register', () => {
  const added = (file: string, entry: string) => ({ [file]: `${textOf(file)}- { id: new-one, ${entry} }\n` });
  const lineOf = (file: string) => textOf(file).split('\n').length;

  it.each([
    ['roles.yaml', 'name: นักวิชาการคลัง, kind: position'],
    ['forms.yaml', 'title: ใบเบิกพัสดุ'],
    ['references.yaml', 'title: กฎกระทรวงว่าด้วยพัสดุ, kind: law'],
  ])('is told where nothing names it: %s', (file, entry) => {
    const all = found(sampleWith(added(file, entry)));
    expect(all.map((one) => `${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule}`)).toEqual([
      `${file}:${lineOf(file)}:9 warning unused-entry`,
    ]);
    expect(all[0]?.message).toContain('“new-one”');
  });

  it('is used where a link leads to its file', () => {
    const asset = { path: 'forms/a.pdf', bytes: 1 };
    const link = (text: string) => text.replace('## ขอบเขตของงาน\n', '$&\n[ใบเบิก](../../forms/a.pdf)\n');
    const content = sampleWith(
      { ...added('forms.yaml', 'title: ใบเบิกพัสดุ, file: a.pdf'), [first]: link(textOf(first)) },
      [...sample.assets, asset],
    );
    expect(found(content)).toEqual([]);
  });

  it('is not told where a name that no register knows may stand for it, or a file could not be read', () => {
    const role = added('roles.yaml', 'name: นักวิชาการคลัง, kind: position');
    for (const wrong of [
      textOf(first).replace(/owners: .*/, 'owners: [somebody]'),
      textOf(first).replace('title:', 'titel:'),
      textOf(first).replace('## ขอบเขตของงาน\n', '$&\n{x}\n'),
    ])
      expect(told({ ...role, [first]: wrong }).filter((one) => one.includes('unused'))).toEqual([]);
  });
});
