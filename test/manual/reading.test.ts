import { describe, expect, it } from 'vitest';
import { procedures } from '#manual/draft.ts';
import { parseContent } from '#manual/parse.ts';
import { found, PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

const [first = '', second = ''] = PROCEDURES;
const manual = 'manuals/information-work/manual.yaml';

/** What is found, as rules and lines of files. */
function rules(changes: Readonly<Record<string, string | undefined>>) {
  return found(sampleWith(changes)).map(
    ({ rule, file, line }) => `${rule} ${file.split('/').at(-1)}:${line}`,
  );
}

const name = (path: string) => path.split('/').at(-1) ?? '';

/** What is found where the steps of the first procedure are these: rules and numbers of steps. */
function withSteps(...steps: readonly string[]) {
  const text = textOf(first).replace(
    /steps:\n[\s\S]*?definitions:/,
    `steps:\n${steps.map((step) => `  - { ${step} }\n`).join('')}definitions:`,
  );
  // What only the steps before named is named by nothing.
  return found(sampleWith({ [first]: text }))
    .filter(({ rule }) => rule !== 'unused-entry')
    .map(({ rule, line }) => `${rule} ${line - 6}`);
}

const REST = 'detail: ก, duration: 1 วัน, standard: ก, owners: [working-group]';
const step = (id: string, shape = 'process', more = '') =>
  `id: ${id}, label: ${id}, shape: ${shape}, ${REST}${more}`;

describe('reading goes on after a mistake', () => {
  it('in manual.yaml, so that its procedures are checked', () => {
    const wrong = textOf(first)
      .replace('code: ไม่ระบุ', 'code: []')
      .replace(/owners: .*/, 'owners: [nobody]');
    for (const text of [
      'title: [ก]\n',
      textOf(manual).replace('title:', 'titel:'),
      'a: [',
      undefined,
      '- ก\n',
    ]) {
      const findings = rules({ [manual]: text, [first]: wrong });
      expect(findings).toContain(`schema ${name(first)}:3`);
      expect(findings.filter((one) => one.startsWith(`registered ${name(first)}`))).toHaveLength(1);
      expect(findings.some((one) => one.includes('manual.yaml'))).toBe(true);
    }
  });

  it('in a procedure, so that its own ids and ways are checked', () => {
    const [id = ''] = /(?<=- id: ).*/.exec(textOf(first)) ?? [];
    const text = textOf(first)
      .replace(/title: .*/, 'title: []')
      .replace('order:', 'status: final\norder:')
      .replace('shape: terminal', `shape: terminal\n    next: nowhere`)
      .replace(/owners: .*/, 'owners: [nobody]')
      .replace('id: follow-up', `id: ${id}`)
      .replace(/forms: .*/, 'forms: [none]');
    expect(found(sampleWith({ [first]: text })).map(({ rule }) => rule)).toEqual([
      'schema',
      'schema',
      'next-exists',
      'registered',
      'step-ids',
      'registered',
    ]);
  });

  it('in an entry of a register, whose other fields and entries count', () => {
    const roles = textOf('roles.yaml')
      .replace('kind: unit', 'kind: team')
      .replace('name: คณะทำงาน', 'name: []');
    expect(rules({ 'roles.yaml': roles })).toEqual(['schema roles.yaml:3', 'schema roles.yaml:5']);
    expect(rules({ 'roles.yaml': `- ก\n${roles}` })).toEqual([
      'schema roles.yaml:1',
      'schema roles.yaml:4',
      'schema roles.yaml:6',
    ]);
  });

  it('and ids of a register that has an error of syntax, or is no list, are not checked', () => {
    for (const text of ['- id: a\n  name: "ก\n', 'ก: ข\n', undefined])
      expect(found(sampleWith({ 'roles.yaml': text })).map(({ file }) => file)).toEqual(['roles.yaml']);
    for (const text of ['groups: [', 'name: ก\nabbreviation: ก\ngroups: ก\n', undefined])
      expect(found(sampleWith({ 'office.yaml': text })).map(({ file }) => file)).toEqual(['office.yaml']);
  });

  it('and an id that breaks the pattern stays the one that others mean', () => {
    expect(
      rules({ 'roles.yaml': textOf('roles.yaml').replace('id: working-group', 'id: Working Group') }),
    ).toEqual(['schema roles.yaml:4']);
    expect(
      rules({ 'office.yaml': textOf('office.yaml').replace('id: information', 'id: Information') }),
    ).toEqual(['schema office.yaml:7']);
    expect(
      withSteps(step('a', 'terminal', ', next: check-it'), step('Check-It'), step('c', 'terminal')),
    ).toEqual(['schema 2']);
  });

  it('and the value of a misspelt field is checked', () => {
    const text = textOf(first)
      .replace('order:', 'ordr: หนึ่ง #')
      .replace(/owners: .*/, 'ownres: [nobody]');
    expect(rules({ [first]: text })).toEqual([
      `schema ${name(first)}:4`,
      `schema ${name(first)}:4`,
      expect.stringMatching(/^schema/),
      expect.stringMatching(/^registered/),
    ]);
  });

  it('and a field left blank or of another type makes no other findings', () => {
    for (const field of ['revision', 'effective', 'reviewBy', 'status', 'approved', 'history', 'replacedBy'])
      for (const value of ['', '[]', '{ a: 1 }', 'ก'])
        if (field !== 'history' || value !== '[]')
          expect(
            new Set(
              found(
                sampleWith({ [second]: textOf(second).replace('order:', `${field}: ${value}\norder:`) }),
              ).map(({ rule }) => rule),
            ),
          ).toEqual(new Set(['schema']));
  });

  it('and everything that was read without a mistake is as it was', () => {
    const { library } = parseContent(
      sampleWith({ [first]: textOf(first).replace('code: ไม่ระบุ', 'code: []') }),
    );
    const sound = parseContent(sample).library;
    expect(procedures(library).map((one) => ({ ...one, code: undefined }))).toEqual(
      procedures(sound).map((one) => ({ ...one, code: undefined })),
    );
    expect({ ...library, manuals: [] }).toEqual({ ...sound, manuals: [] });
  });
});

describe('one mistake does not hide another', () => {
  it('of ways: an unknown next counts as the step that it means, or as not written', () => {
    expect(
      withSteps(step('receive', 'terminal', ', next: forwrad'), step('check'), step('forward', 'terminal')),
    ).toEqual(['next-exists 1', 'reachable 2']);
    expect(
      withSteps(
        step('a', 'terminal', ', next: nowhere'),
        step('b', 'process', ', next: d'),
        step('c'),
        step('d', 'terminal'),
      ),
    ).toEqual(['next-exists 1', 'reachable 3']);
  });

  it('of ways: of steps with one id the first counts', () => {
    expect(
      withSteps(
        step('a', 'terminal'),
        step('b', 'process', ', next: d'),
        step('c'),
        step('d'),
        step('b', 'terminal'),
      ),
    ).toEqual(['reachable 3', 'step-ids 5']);
  });

  it('of ways: each circle that nothing leads to, and each that has no end', () => {
    const circle = (id: string, back: string) => step(id, 'process', `, next: ${back}`);
    expect(
      withSteps(
        step('a', 'terminal', ', next: z'),
        step('b'),
        circle('c', 'b'),
        step('d'),
        circle('e', 'd'),
        step('z', 'terminal'),
      ),
    ).toEqual(['reachable 2', 'reachable 3', 'reachable 4', 'reachable 5']);
  });

  it('of the shape of a decision, whose ways are looked at all the same', () => {
    expect(
      withSteps(
        step('a', 'terminal'),
        step('b', 'desicion', ', next: [{ to: a, when: ก }, c]'),
        step('c', 'terminal'),
      ),
    ).toEqual(['schema 2', 'decision-conditions 2']);
  });

  it('of a history: an entry is compared with the last that could be read', () => {
    const history = [
      '{ revision: 2, date: 2025-03-01, change: ก }',
      '{ revision: ก, date: 2568-04-01, change: ก }',
      '{ revision: 2, date: 2025-02-01, change: ก }',
    ].map((entry) => `  - ${entry}\n`);
    const text = textOf(first).replace('order:', `revision: 2\nhistory:\n${history.join('')}order:`);
    const at = (line: number) => `${name(first)}:${line}`;
    expect(rules({ [first]: text })).toEqual([
      `schema ${at(7)}`,
      `schema ${at(7)}`,
      `document-control ${at(8)}`,
      `document-control ${at(8)}`,
    ]);
  });

  it('of headings and of characters', () => {
    const body = '- ### ก\n- ### ข\n\n#### ค\n\n#### ง\n\nจ\u0007\n\nฉ\u0007\n\n## ขอบเขตของงาน';
    const findings = found(sampleWith({ [first]: textOf(first).replace('## ขอบเขตของงาน', body) }));
    expect(findings.map(({ rule }) => rule)).toEqual([
      'headings',
      'headings',
      'headings',
      'headings',
      'hidden-character',
      'hidden-character',
    ]);
  });

  it('of a missing component and an expression in its section', () => {
    const text = textOf(first).replace('<Definitions />', 'ใส่ {ชื่อ}');
    expect(found(sampleWith({ [first]: text })).map(({ rule }) => rule)).toEqual([
      'components',
      'mdx-content',
    ]);
  });

  it('asks for the duration of a step that has no day by which it is done, beside its other mistakes', () => {
    const without = (more: string) => textOf(first).replace(/duration: .*/, more);
    const rules = (text: string) => found(sampleWith({ [first]: text })).map(({ rule }) => rule);
    expect(rules(without('due: [10 มิ.ย., 10 พ.ย.]'))).toEqual([]);
    expect(rules(without('starts: 10 มิ.ย.'))).toEqual(['step-duration']);
    expect(rules(without('starts: 10 มิ.ย.').replace('label: ', 'label: "" # '))).toEqual([
      'step-duration',
      'schema',
    ]);
  });
});
