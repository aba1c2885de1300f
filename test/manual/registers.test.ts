import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { broken } from './broken.ts';
import { OUTSIDE } from './mistakes.ts';
import { found, PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

const manual = 'manuals/information-work/manual.yaml';
const [first = '', second = ''] = PROCEDURES;

describe('a mistake outside procedures is reported once and at its place', () => {
  it.each(OUTSIDE)('$name', ({ file, rule, says, ...change }) => {
    const { text, places } = broken(textOf(file), [change]) ?? { text: '', places: [] };
    const own = found(sampleWith({ [file]: text })).filter((diagnostic) => diagnostic.file === file);
    expect(own).toEqual([
      expect.objectContaining({ rule, ...places[0], message: expect.stringContaining(says) }),
    ]);
  });

  it.each(['office.yaml', 'roles.yaml', 'references.yaml', 'forms.yaml', manual])('%s is missing', (file) => {
    const diagnostics = found(sampleWith({ [file]: undefined }));
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'missing-file', file, line: 1, column: 1, message: `ไม่พบไฟล์ ${file}` }),
    ]);
  });

  it('warns of a form whose file holds nothing, and of none that does', () => {
    const forms = `${textOf('forms.yaml')}  file: blank.pdf\n`;
    const told = (bytes: number) =>
      found(sampleWith({ 'forms.yaml': forms }, [...sample.assets, { path: 'forms/blank.pdf', bytes }]));
    expect(told(0)).toEqual([expect.objectContaining({ rule: 'form-empty', severity: 'warning' })]);
    expect(told(1)).toEqual([]);
  });

  it('does not ask for synonyms or notes on a transcription', () => {
    const without = { 'synonyms.yaml': undefined, 'manuals/information-work/transcription.yaml': undefined };
    expect(found(sampleWith(without))).toEqual([]);
  });

  it.each(['roles.yaml', 'office.yaml'])(
    '%s cannot be read, and what only it would say is not missed',
    (file) => {
      expect(found(sampleWith({ [file]: 'a: [' })).map(({ rule }) => rule)).toEqual(['yaml']);
    },
  );

  it.each([
    ['roles.yaml', '', '[]'],
    ['forms.yaml', '# ยังไม่มี\n', '[]'],
    ['synonyms.yaml', '', '[]'],
    ['office.yaml', '', 'เขียนช่องที่จำเป็น'],
  ])('%s is empty', (file, text, hint) => {
    const [only, ...others] = found(sampleWith({ [file]: text }));
    expect([only?.message, others]).toEqual(['ไฟล์หรือส่วนหัวนี้ว่าง', []]);
    expect(only?.hint).toContain(hint);
  });

  it('two procedures have one code, order or title', () => {
    const same = (text: string) =>
      text
        .replace('code: ไม่ระบุ', 'code: ก-1')
        .replace(/order: \d/, 'order: 1')
        .replace(/title: .*/, 'title: งานเดียวกัน');
    const diagnostics = found(sampleWith({ [first]: same(textOf(first)), [second]: same(textOf(second)) }));
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
      sampleWith({ [first]: textOf(first).replace('order:', `replacedBy: ${id}\norder:`) }),
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['replaced-by']);
  });

  it.each([
    [
      'live',
      'roles.yaml',
      /(- id: working-group\n)/,
      '$1  formerly: [other, policy-and-planning-group]\n',
      5,
      21,
    ],
    ['former', 'roles.yaml', /(- id: working-group\n)/, '$1  formerly: [other, other]\n', 5, 21],
    [
      'of another',
      'roles.yaml',
      /(- id: (?:working-group|project-owner)\n)/g,
      '$1  formerly: [other]\n',
      9,
      14,
    ],
    ['a file', first, /(order:)/, `formerly: [${second.replace(/^.*\/|\.mdx$/g, '')}]\n$1`, 4, 12],
    ['reserved', first, /(order:)/, 'formerly: [index]\n$1', 4, 12],
    ['the end', first, /( +)(label:)/, '$1formerly: [end]\n$1$2', 8, 16],
  ])('a former address is taken: %s', (_, file, find, put, line, column) => {
    const diagnostics = found(sampleWith({ [file]: textOf(file).replace(find, put) }));
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'formerly', severity: 'error', file, line, column }),
    ]);
  });

  it('a former id is named, and what it is now is told', () => {
    const role = textOf('roles.yaml').replace('id: working-group', 'id: team\n  formerly: [working-group]');
    const [diagnostic] = found(sampleWith({ 'roles.yaml': role }));
    expect(diagnostic).toMatchObject({ rule: 'registered', hint: expect.stringContaining('team') as string });
    const own = textOf(first).replace('## วัตถุประสงค์', '## วัตถุประสงค์\n\n[ก](#step-before)');
    const step = own.replace(/( +)(label:)/, '$1formerly: [before]\n$1$2');
    const id = /- id: (.*)/.exec(step)?.[1] ?? '';
    expect(found(sampleWith({ [first]: step }))).toEqual([
      expect.objectContaining({ rule: 'links', hint: expect.stringContaining(`step-${id}`) as string }),
    ]);
  });

  it('a manual has no procedures, or there is no manual', () => {
    const text = textOf(manual);
    const empty = found(sampleWith({ 'manuals/another/manual.yaml': text }));
    expect(empty).toEqual([
      expect.objectContaining({ rule: 'manual-contents', message: 'คู่มือนี้ยังไม่มีกระบวนงาน' }),
    ]);
    const sources = sample.sources.filter(({ path }) => !path.startsWith('manuals/'));
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
    const diagnostics = found(sampleWith(Object.fromEntries(stray.map((path) => [path, 'ก']))));
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual(
      [...stray].sort().map((path) => ['stray-file', path]),
    );
  });
});

describe('what is intended', () => {
  it('finds no error in the content of this repository', () => {
    expect(examine(sample).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('accepts slips that notes on a transcription and synonyms hold on purpose', () => {
    const file = 'manuals/information-work/transcription.yaml';
    const text = `${textOf(file)}\n- { where: ก, kind: mended, source: เเผน, ours: แผน, reason: ก }\n`;
    expect(found(sampleWith({ [file]: text, 'synonyms.yaml': '- [เเผน, แผน]\n' }))).toEqual([]);
  });
});
