import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '#manual/yaml.ts';

const MARK = '⟦';

/** What is told of comments in a text, and where the first mark of the text stands. */
function told(marked: string) {
  const text = marked.replaceAll(MARK, '');
  const { cuts, problems } = readYaml(text);
  const lines = (marked.split(MARK)[0] ?? '').split('\n');
  return {
    rules: [...cuts, ...problems].map(({ rule }) => rule),
    found: [...cuts, ...problems].map(({ line, column }) => [line, column]),
    expected: marked.includes(MARK) ? [[lines.length, (lines.at(-1) ?? '').length + 1]] : [],
  };
}

describe('a comment that takes a part of a value is told, at its sign', () => {
  it.each([
    'label: ลงทะเบียน ⟦#1 รับ\nshape: terminal\n',
    'label: ⟦#1 รับ\nshape: terminal\n',
    'label: ⟦#1 รับ\n  แล้วส่ง\n',
    'detail: รับหนังสือ\n  ⟦#1 แล้ว\n',
    'detail: รับหนังสือ\n\n  ⟦#1 แล้ว\n',
    'detail: รับหนังสือ\n  แล้ว ⟦#ก\n',
    'detail: รับหนังสือ ⟦#1\n  แล้วส่ง\nlabel: ก\n',
    'steps:\n  - id: a\n    label: ก\n      ⟦#1 ข\n    shape: process\n',
    '- ก\n  ⟦#1\n- ข\n',
    '- ก ⟦#1\n- ข\n',
    '- ⟦#1\n- ข\n',
    'owners: [a ⟦#1]\n',
    'owners: [a ⟦#1]\nlabel: ก\n',
    'owners: [a, ⟦#1\n  b]\n',
    'owners: [a ⟦#1\n  , b]\n',
    'next: [{ to: a, when: เรื่อง ⟦#1 }]\nlabel: ก\n',
    'steps:\n  - { id: a, label: ก ⟦#1 }\n  - { id: b, label: ข }\n',
    'owners: [a, b] ⟦#สองคน\n',
    'code: "ก" ⟦#ข\n',
    'code: "ก"⟦#ข\n',
    'code: ก ⟦#่\n',
    'code: ก\t⟦#๑\n',
    'detail: เรื่อง ⟦#(1)\n',
    'detail: เรื่อง ⟦#"คำ" ต่อ\n',
    'detail: เรื่อง ⟦##1\n',
    'detail: เรื่อง ⟦## 1\n',
    'order: 1 ⟦#- ก\n',
    'owners: [a ⟦#-, b]\n',
    'detail: รับหนังสือ\n  ⟦#(1) แล้ว\n',
    'label: เริ่ม ⟦#\nshape: terminal\n',
    'label: เริ่ม ⟦#  \n',
    '- ก ⟦#',
    'steps:\n  - { id: a, label: ก ⟦#\n    }\n',
    'owners: [a, ข ⟦#\n  ]\n',
  ])('%j', (text) => {
    const { rules, found, expected } = told(text);
    expect(found).toEqual(expected);
    expect(rules).toEqual(['yaml-comment']);
  });

  it('each of several', () => {
    expect(told('a: ก #1\nb: #2\nc: [d] #3\n').found).toEqual([
      [1, 6],
      [2, 4],
      [3, 8],
    ]);
  });

  it('but a mistake elsewhere is told as what it is', () => {
    expect(told('a: ก #1\nb: ข\nc: ⟦"ง\n')).toMatchObject({ rules: ['yaml'], found: [[3, 4]] });
  });
});

describe('a comment that takes nothing is none', () => {
  it.each([
    'order: 1 # ลำดับ\n',
    'order: 1 #\n',
    'order: 1 #\u00a0ก\n',
    'label: "เริ่ม" #\n',
    'label: ก\n#\ncode: ข\n',
    'detail: |\n  เริ่ม #\n',
    'steps: #\n  - id: a\n',
    'label: ก\n#-----\ncode: ข\n',
    '##### ส่วนที่ 1 #####\nlabel: ก\n',
    'steps: #---\n  - id: a\n    #--- ข\n    label: ก\n',
    '#order: 2\nlabel: ก\n',
    'label: ก\n#order: 2\ncode: ข\n',
    'steps:\n  - id: a\n    label: ก\n    #detail: ข\n    shape: process\n',
    'steps:\n  - id: a\n    label: ก\n    #detail: ข\n',
    'steps:\n  - id: a\n    label: ก\n  #ขั้นตอนต่อไป\n  - id: b\n',
    'steps: #รายการ\n  - id: a\n',
    'author: #ผู้จัดทำ\n  name: ก\n',
    'owners:\n  - a\n  #b\n  - c\n',
    'owners: [a,\n  #b,\n  c]\n',
    'label: "ลงทะเบียน #1 รับ"\n',
    "label: 'ลงทะเบียน #1 รับ'\n",
    'label: "ลงทะเบียน\n  #1 รับ"\n',
    'detail: |\n  ลงทะเบียน #1\n  #2 รับ\n',
    'detail: >-\n  ลงทะเบียน\n\n  #2 รับ\n#code: ก\nlabel: ข\n',
    'label: C#5 ก#1\n',
    'url: https://example.org/#a\n',
  ])('%j', (text) => expect(told(text)).toEqual({ rules: [], found: [], expected: [] }));

  it('whatever stands in quotation marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#', '#1', ' ', 'ก', '\n', ': ', '- ', '[', '"'), { maxLength: 12 }),
        (parts) => {
          const yaml = readYaml(`a: ${JSON.stringify(parts.join(''))}\nb: 1\n`);
          expect([yaml.problems, yaml.cuts]).toEqual([[], []]);
        },
      ),
    );
  });
});
