import { describe, expect, it } from 'vitest';
import { examine } from '#manual/examine.ts';
import { found, PROCEDURES, shipped, shippedWith, textOf } from './shipped.ts';

const MARK = '⟦';
const manual = 'manuals/information-work/manual.yaml';
const [first = '', second = ''] = PROCEDURES;

/** Mistakes outside procedures: the file, what to find in it, what to put there with a mark at the place of the finding. */
const MISTAKES = [
  [
    'a unit that the office does not have',
    manual,
    'unit: information',
    'unit: ⟦none',
    'unit-exists',
    'ไม่มีงาน “none” ใน office.yaml',
  ],
  ['a cover that is not there', manual, 'digits:', 'cover: ⟦none.png\ndigits:', 'cover', 'ไม่พบภาพ'],
  [
    'a cover out of the folder',
    manual,
    'digits:',
    'cover: ⟦../../../a.png\ndigits:',
    'cover',
    'นอกโฟลเดอร์เนื้อหา',
  ],
  ['a year that is not Buddhist', manual, 'digits:', 'year: ⟦2025\ndigits:', 'schema', '2568'],
  ['digits of another kind', manual, 'digits: arabic', 'digits: ⟦roman', 'schema', 'arabic, thai'],
  ['an author without a name', manual, /author:\n  name: .*\n  /, 'author:\n  ⟦', 'schema', 'ขาดช่อง name'],
  ['a role twice', 'roles.yaml', 'id: working-group', 'id: ⟦policy-and-planning-group', 'register-ids', 'ซ้ำ'],
  [
    'a role of another kind',
    'roles.yaml',
    'kind: unit',
    'kind: ⟦team',
    'schema',
    'unit, committee, position, external',
  ],
  ['a role that is a dash', 'roles.yaml', 'name: คณะทำงาน', "name: ⟦'-'", 'placeholder', 'ข้อความรอเติม'],
  ['a form that is a dash', 'forms.yaml', /title: .*/, "title: ⟦'-'", 'placeholder', 'ข้อความรอเติม'],
  [
    'a form whose file is not there',
    'forms.yaml',
    /$/,
    '  file: ⟦none.pdf\n',
    'form-files',
    'ไม่พบไฟล์แบบฟอร์ม',
  ],
  ['a form that a browser would run', 'forms.yaml', /$/, '  file: ⟦page.html\n', 'form-files', 'เผยแพร่ไม่ได้'],
  ['a law of a year that is not Buddhist', 'references.yaml', 'year: 2550', 'year: ⟦2007', 'schema', '2550'],
  [
    'an address without a scheme',
    'references.yaml',
    'year: 2550',
    'url: ⟦www.example.org',
    'schema',
    'http://',
  ],
  [
    'an address that would run',
    'references.yaml',
    'year: 2550',
    "url: ⟦'javascript:alert(1)'",
    'schema',
    'http://',
  ],
  [
    'a mail address that is none',
    'office.yaml',
    'groups:',
    'contact: { email: ⟦nobody }\ngroups:',
    'schema',
    'อีเมล',
  ],
  ['a unit twice', 'office.yaml', /$/, '      - id: ⟦information\n        name: ก\n', 'register-ids', 'ซ้ำ'],
  ['a synonym alone', 'synonyms.yaml', /$/, '- ⟦[ก]\n', 'schema', 'อย่างน้อย 2'],
  [
    'a note on no procedure',
    'manuals/information-work/transcription.yaml',
    /^- where/m,
    '- procedure: ⟦none\n  where',
    'manual-contents',
    'ไม่มีกระบวนงาน “none”',
  ],
] as const;

describe('a mistake outside procedures is reported once and at its place', () => {
  it.each(MISTAKES)('%s', (_, file, find, put, rule, says) => {
    const edited = textOf(file).replace(find, put);
    const before = (edited.split(MARK)[0] ?? '').split('\n');
    const diagnostics = found(shippedWith({ [file]: edited.replace(MARK, '') }));
    const own = diagnostics.filter((diagnostic) => diagnostic.file === file);
    expect(own).toEqual([
      expect.objectContaining({
        rule,
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
        message: expect.stringContaining(says),
      }),
    ]);
  });

  it.each(['office.yaml', 'roles.yaml', 'references.yaml', 'forms.yaml', manual])('%s is missing', (file) => {
    const diagnostics = found(shippedWith({ [file]: undefined }));
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'missing-file', file, line: 1, column: 1, message: `ไม่พบไฟล์ ${file}` }),
    ]);
  });

  it('does not ask for synonyms or notes on a transcription', () => {
    const without = { 'synonyms.yaml': undefined, 'manuals/information-work/transcription.yaml': undefined };
    expect(found(shippedWith(without))).toEqual([]);
  });

  it.each(['roles.yaml', 'office.yaml'])(
    '%s cannot be read, and what only it would say is not missed',
    (file) => {
      expect(found(shippedWith({ [file]: 'a: [' })).map(({ rule }) => rule)).toEqual(['yaml']);
    },
  );

  it('two procedures have one code, order or title', () => {
    const same = (text: string) =>
      text
        .replace('code: ไม่ระบุ', 'code: ก-1')
        .replace(/order: \d/, 'order: 1')
        .replace(/title: .*/, 'title: งานเดียวกัน');
    const diagnostics = found(shippedWith({ [first]: same(textOf(first)), [second]: same(textOf(second)) }));
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['title-unique', 'warning'],
      ['code-unique', 'error'],
      ['order-unique', 'error'],
    ]);
    expect(new Set(diagnostics.map(({ file }) => file)).size).toBe(1);
  });

  it('a procedure is replaced by itself', () => {
    const id = first.replace(/^manuals\/|\.mdx$/g, '');
    const diagnostics = found(
      shippedWith({ [first]: textOf(first).replace('order:', `replacedBy: ${id}\norder:`) }),
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['replaced-by']);
  });

  it('a manual has no procedures, or there is no manual', () => {
    const text = textOf(manual);
    const empty = found(shippedWith({ 'manuals/another/manual.yaml': text }));
    expect(empty).toEqual([
      expect.objectContaining({ rule: 'manual-contents', message: 'คู่มือนี้ยังไม่มีกระบวนงาน' }),
    ]);
    const sources = shipped.sources.filter(({ path }) => !path.startsWith('manuals/'));
    expect(examine({ sources, assets: [] }).diagnostics).toEqual([
      expect.objectContaining({ rule: 'manual-contents', file: 'manuals', severity: 'error' }),
    ]);
  });

  it('a text lies where nothing reads it', () => {
    const stray = [
      'more.yaml',
      'a.mdx',
      'manuals/information-work/further/a.mdx',
      'manuals/information-work/notes.yaml',
    ];
    const diagnostics = found(shippedWith(Object.fromEntries(stray.map((path) => [path, 'ก']))));
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual(
      [...stray].sort().map((path) => ['stray-file', path]),
    );
  });
});

describe('what is intended', () => {
  it('finds no error in the content of this repository', () => {
    expect(examine(shipped).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('accepts slips that notes on a transcription and synonyms hold on purpose', () => {
    const file = 'manuals/information-work/transcription.yaml';
    const text = `${textOf(file)}\n- { where: ก, kind: mended, source: เเผน, ours: แผน, reason: ก }\n`;
    expect(found(shippedWith({ [file]: text, 'synonyms.yaml': '- [เเผน, แผน]\n' }))).toEqual([]);
  });
});
