import { describe, expect, it } from 'vitest';
import { libraryChanges } from '#document/changes.ts';
import { libraryChangesReport } from '#report/library-changes.ts';
import { changeWords } from '#words/changes.ts';
import { documentWords } from '#words/document.ts';
import { examine } from '../manual/examine.ts';
import { PROCEDURES, sample, sampleWith, textOf } from '../manual/sample.ts';

const words = { document: documentWords, change: changeWords };
const file = PROCEDURES.find((path) => path.endsWith('ict-network.mdx')) ?? '';
const [, id = ''] = /^manuals\/(.*)\.mdx$/.exec(file) ?? [];
const before = examine(sample).library;

function changed(files: Readonly<Record<string, string | undefined>>) {
  return libraryChanges(before, examine(sampleWith(files)).library, words);
}

/** The changes of the procedure by a change of its text. */
function ofProcedure(find: string | RegExp, put: string) {
  const [only, ...others] = changed({ [file]: textOf(file).replace(find, put) }).procedures;
  expect(others).toEqual([]);
  return only;
}

const nothing = {
  office: [],
  manuals: [],
  procedures: [],
  chapters: [],
  registers: { roles: [], forms: [], references: [] },
};

describe('what changed of a library', () => {
  it('is nothing between the same states, and where only the writing is another', () => {
    expect(changed({})).toEqual(nothing);
    expect(changed({ [file]: textOf(file).replaceAll('\n\n', '\n\n\n') })).toEqual(nothing);
  });

  it('is a time and an owner, each at its step with what it was', () => {
    const { steps = [] } = examine(sample).library.manuals[0]?.procedures.find((one) => one.id === id) ?? {};
    const change = ofProcedure(/duration: .*/, 'duration: 99 วัน');
    expect(change).toMatchObject({ kind: 'changed', id, sections: [] });
    expect(change?.facts).toEqual([
      {
        label: 'เวลาดำเนินการรวม',
        before: expect.stringMatching(/^ประมาณ 5 เดือน · 5 เดือน 10 วัน/u),
        after: expect.stringMatching(/^ประมาณ 8 เดือน · 5 เดือน 99 วัน/u),
      },
    ]);
    expect(change?.steps).toEqual([
      expect.objectContaining({
        kind: 'changed',
        label: steps[0]?.label,
        facts: [expect.objectContaining({ label: 'เวลา', after: '99 วัน' })],
      }),
    ]);
    expect(ofProcedure(/owners: .*/, 'owners: ไม่ระบุ')?.steps[0]?.facts).toEqual([
      expect.objectContaining({ label: 'ผู้รับผิดชอบ', after: 'ไม่ระบุ' }),
    ]);
  });

  it('is told of several indicators one by one', () => {
    const put =
      'indicator:\n  - { name: ร้อยละของเรื่องที่เสร็จ, target: "80" }\n  - { name: ร้อยละความพึงพอใจ, target: "90" }';
    const [fact] = ofProcedure(/^indicator: .*/mu, put)?.facts ?? [];
    expect(fact?.label).toBe('ตัวชี้วัด');
    expect(fact?.after).toMatch(/ร้อยละของเรื่องที่เสร็จ.*80.* · ร้อยละความพึงพอใจ.*90/u);
  });

  it('is the name of a role where every step names it by its id', () => {
    const roles = textOf('roles.yaml').replace(/name: .*/, 'name: ชื่อใหม่');
    const { registers, procedures } = changed({ 'roles.yaml': roles });
    expect(registers.roles).toMatchObject([{ kind: 'changed', facts: [{ label: 'ชื่อ', after: 'ชื่อใหม่' }] }]);
    expect(procedures.flatMap(({ steps }) => steps.flatMap(({ facts }) => facts))).not.toEqual([]);
  });

  it('is a step that came, and those that follow it by their other numbers', () => {
    const step = `  - id: more\n    label: ขั้นใหม่\n    detail: ทำเพิ่ม\n    shape: process\n    duration: 1 วัน\n    standard: ไม่ระบุ\n    owners: ไม่ระบุ\n`;
    const text = textOf(file);
    const second = text.indexOf('  - id: ', text.indexOf('  - id: ') + 1);
    const { procedures } = changed({ [file]: text.slice(0, second) + step + text.slice(second) });
    const [added, ...moved] =
      procedures[0]?.steps.filter(({ facts, kind }) => kind === 'added' || facts.length === 0) ?? [];
    expect(added).toMatchObject({ kind: 'added', label: 'ขั้นใหม่' });
    expect(moved.length).toBeGreaterThan(0);
    for (const { was, number } of moved) expect(was).not.toBe(number);
  });

  it('is a section by its name, and a procedure that is gone or new', () => {
    expect(ofProcedure(/(## วัตถุประสงค์\n\n)/, '$1ข้อความใหม่\n\n')?.sections).toEqual([
      expect.stringContaining('วัตถุประสงค์'),
    ]);
    expect(changed({ [file]: undefined }).procedures).toContainEqual(
      expect.objectContaining({ kind: 'removed', id }),
    );
    const after = examine(sampleWith({ [file]: undefined })).library;
    expect(libraryChanges(after, before, words).procedures).toContainEqual(
      expect.objectContaining({ kind: 'added', id }),
    );
    expect(libraryChanges(before, after, words, (page) => page.file !== file).procedures).toEqual([]);
  });

  it('is nothing where a procedure, a step or a role has another id and says its former one', () => {
    const renamedFile = file.replace('ict-network', 'network');
    const former = textOf(file)
      .replace('order:', 'formerly: [ict-network]\norder:')
      .replace('id: study', 'id: learn\n    formerly: [study]');
    const roles = textOf('roles.yaml').replace('id: service-user', 'id: user\n  formerly: [service-user]');
    const others = PROCEDURES.filter((path) => path !== file).map((path) => [
      path,
      textOf(path).replaceAll('service-user', 'user'),
    ]);
    const transcription = 'manuals/information-work/transcription.yaml';
    const state = changed({
      [transcription]: textOf(transcription).replaceAll('procedure: ict-network', 'procedure: network'),
      ...Object.fromEntries(others),
      [file]: undefined,
      [renamedFile]: former,
      'roles.yaml': roles,
    } as Record<string, string | undefined>);
    expect(state).toEqual(nothing);
    expect(changed({ [file]: undefined, [renamedFile]: textOf(file) }).procedures).toHaveLength(2);
  });

  it('is told in Markdown that takes no word of an author for markup', () => {
    const changes = changed({
      [file]: textOf(file).replace(/duration: .*/, 'duration: "<b>5</b> *วัน* [x](y)"'),
    });
    const report = libraryChangesReport({
      from: 'a',
      to: 'b',
      changes,
      formerIds: [],
      broken: ['manuals/x/y.mdx'],
    });
    expect(report).toContain('\\<b\\>5\\</b\\> \\*วัน\\* \\[x\\](y)');
    expect(report).toContain('`manuals/x/y.mdx`');
    expect(
      libraryChangesReport({ from: 'a', to: 'b', changes: changed({}), formerIds: [], broken: [] }),
    ).toContain(changeWords.nothing);
  });
});
