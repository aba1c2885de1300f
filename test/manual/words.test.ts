import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import type { Manual } from '#manual/library.ts';
import { procedures } from '#manual/draft.ts';
import { found, PROCEDURES, sampleWith, textOf } from './sample.ts';

const [file = ''] = PROCEDURES;
const folder = 'manuals/information-work/';

/** The procedure that an edit makes, which must be without mistakes. */
function procedureWith(find: string | RegExp, put: string) {
  const content = sampleWith({ [file]: textOf(file).replace(find, put) });
  expect(found(content).filter(({ severity }) => severity === 'error')).toEqual([]);
  return procedures(examine(content).library).find((procedure) => procedure.file === file);
}

function libraryWith(path: string, text: string) {
  const content = sampleWith({ [path]: text });
  expect(found(content).filter(({ rule }) => rule !== 'unused-entry')).toEqual([]);
  return examine(content).library;
}

describe('a field of words takes the characters of the author', () => {
  it.each([
    '0045',
    '1.10',
    '2568',
    '1e3',
    '0x1F',
    '0o17',
    '+5',
    '.5',
    '.inf',
    '-.INF',
    '.nan',
    'true',
    'False',
  ])('code: %s', (written) => {
    expect(procedureWith('code: ไม่ระบุ', `code: ${written}`)?.code).toBe(written);
    expect(procedureWith('code: ไม่ระบุ', `code: "${written}"`)?.code).toBe(written);
    expect(procedureWith('code: ไม่ระบุ', `code: ${written} # หมายเหตุ`)?.code).toBe(written);
  });

  it('in steps, in lists and in brackets', () => {
    const steps = procedureWith(/label: .*/, 'label: true')?.steps;
    expect(steps?.[0]?.label).toBe('true');
    const next = procedureWith(
      'shape: process',
      'shape: decision\n    next: [{ to: follow-up, when: 1.0 }, { to: THIRD, when: false }]'.replace(
        'THIRD',
        /(?:- id: [\s\S]*?){2}- id: (.*)/.exec(textOf(file))?.[1] ?? '',
      ),
    )?.steps[1]?.next;
    expect(next?.map(({ when }) => when)).toEqual(['1.0', 'false']);
    const definitions = procedureWith(/term: .*/, 'term: 2568')?.definitions;
    expect(definitions).toContainEqual(expect.objectContaining({ term: '2568' }));
  });

  it('in a misspelt field too', () => {
    const content = sampleWith({ [file]: textOf(file).replace('code: ไม่ระบุ', 'coed: 0045') });
    const [only, ...others] = found(content);
    expect([only?.rule, others]).toEqual(['schema', []]);
    const procedure = procedures(examine(content).library).find((one) => one.file === file);
    expect(procedure?.code).toBe('0045');
  });

  it('in every other file', () => {
    const manual = textOf(`${folder}manual.yaml`);
    const read: Manual | undefined = libraryWith(
      `${folder}manual.yaml`,
      manual.replace(/title: .*/, 'title: 1.10'),
    ).manuals[0];
    expect(read?.title).toBe('1.10');
    expect(
      libraryWith('office.yaml', textOf('office.yaml').replace(/name: .*/, 'name: 007')).office.name,
    ).toBe('007');
    expect(
      libraryWith('forms.yaml', `${textOf('forms.yaml')}- { id: b, title: 0.50 }\n`).forms[1]?.title,
    ).toBe('0.50');
    expect(libraryWith('synonyms.yaml', '- [1.0, true]\n- - 007\n  - ๗\n').synonyms).toEqual([
      ['1.0', 'true'],
      ['007', '๗'],
    ]);
    const note = '- { where: 1.0, kind: mended, source: 0045, ours: no, reason: true }\n';
    const { transcription } = libraryWith(`${folder}transcription.yaml`, note).manuals[0] as Manual;
    expect(transcription).toEqual([
      { where: '1.0', kind: 'mended', source: '0045', ours: 'no', reason: 'true' },
    ]);
  });

  it('and a field for a number or for yes and no stays one', () => {
    expect(procedureWith(/order: \d/, 'order: 0x10')?.order).toBe(16);
    const manual = textOf(`${folder}manual.yaml`);
    const read = libraryWith(`${folder}manual.yaml`, `${manual}archive: true\nyear: 2568\n`).manuals[0];
    expect([read?.archive, read?.year]).toEqual([true, 2568]);
  });

  it.each(['null', '~', ''])('and %j is blank', (written) => {
    const [only, ...others] = found(
      sampleWith({ [file]: textOf(file).replace('code: ไม่ระบุ', `code: ${written}`) }),
    );
    expect([only?.message, others]).toEqual(['ช่องนี้ว่าง ต้องมีค่า', []]);
  });
});

describe('ไม่ระบุ', () => {
  const manual = `${folder}manual.yaml`;

  it.each([
    [manual, /title: .*/],
    [manual, /documentType: .*/],
    [manual, /name: .*/],
    [manual, /position: .*/],
    ['office.yaml', /name: .*/],
    ['office.yaml', /abbreviation: .*/],
    ['office.yaml', /name: งาน.*/],
    ['roles.yaml', /name: .*/],
    ['forms.yaml', /title: .*/],
    ['references.yaml', /title: .*/],
  ])('is an error in %s for %s', (path, find) => {
    const name = find.source.split(':')[0] ?? '';
    const findings = found(sampleWith({ [path]: textOf(path).replace(find, `${name}: ไม่ระบุ`) }));
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        rule: 'unstated-here',
        file: path,
        message: expect.stringContaining('ไม่ระบุ'),
        hint: expect.not.stringContaining('ไม่ระบุ'),
      }),
    ]);
  });

  it('may be quoted in notes on a transcription and stand among synonyms', () => {
    const note = '- { where: ก, kind: unstated, source: ไม่ระบุ, ours: ไม่ระบุ, reason: ก }\n';
    const content = sampleWith({
      [`${folder}transcription.yaml`]: note,
      'synonyms.yaml': '- [ไม่ระบุ, ไม่ทราบ]\n',
    });
    expect(found(content)).toEqual([]);
  });

  it.each(['"ไม่ระบุ "', '|\n  ไม่ระบุ'])('is understood as %j too', (written) => {
    const content = sampleWith({ [file]: textOf(file).replace('code: ไม่ระบุ', `code: ${written}`) });
    expect(procedures(examine(content).library).find((one) => one.file === file)?.code).toBe('ไม่ระบุ');
  });

  it.each([
    ['code', /code: .*/, 'code:'],
    ['standard', /standard: .*/, 'standard: ""'],
    ['owners', /owners: .*/, 'owners: []'],
    ['forms', /forms: .*/, 'forms: ก'],
    ['missing indicator', /indicator: .*\n/, ''],
    ['standard that is a dash', /standard: .*/, "standard: '-'"],
  ])('is advised for a field that accepts it: %s', (_, find, put) => {
    const [only] = found(sampleWith({ [file]: textOf(file).replace(find, put) }));
    expect(only?.hint).toContain('ให้ใส่ ไม่ระบุ');
  });

  it.each([
    ['title', file, /title: .*/, 'title:'],
    ['label', file, /label: .*/, 'label: ""'],
    ['label that is a dash', file, /label: .*/, "label: '-'"],
    ['missing detail', file, /    detail: .*\n/, ''],
    ['steps', file, /steps:\n[\s\S]*?definitions:/, 'steps: []\ndefinitions:'],
    ['next', file, 'shape: terminal', 'shape: terminal\n    next: []'],
    ['a date', file, 'order:', 'effective: ไม่ระบุ\norder:'],
    ['a register', 'roles.yaml', /[\s\S]*/, 'ก'],
    ['the name of a role', 'roles.yaml', /name: .*/, 'name:'],
    ['a role without a name', 'roles.yaml', / {2}name: .*\n/, ''],
    ['a list of groups', 'office.yaml', /groups:[\s\S]*/, 'groups: ไม่ระบุ\n'],
  ])('is not advised for a field that does not: %s', (_, path, find, put) => {
    const findings = found(sampleWith({ [path]: textOf(path).replace(find, put) }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.hint ?? '').not.toContain('ไม่ระบุ');
  });
});
