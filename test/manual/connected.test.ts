import { describe, expect, it } from 'vitest';
import { found, sampleWith, textOf } from './sample.ts';

const folder = 'manuals/information-work';
const [one, other] = [`${folder}/ict-network.mdx`, `${folder}/ict-development-plan.mdx`];

/** A procedure whose first process is a sub-process. */
const within = (file: string, procedure: string) =>
  textOf(file).replace(
    'shape: process',
    `shape: subprocess\n    procedure: ${folder.slice('manuals/'.length)}/${procedure}`,
  );

/** A procedure whose last step leads to another. */
const handing = (file: string, procedure: string) =>
  textOf(file).replace(
    /(id: follow-up[\s\S]*?shape: )terminal/,
    `$1terminal\n    next: ${folder.slice('manuals/'.length)}/${procedure}`,
  );

const told = (changes: Readonly<Record<string, string>>) =>
  found(sampleWith(changes)).map(({ rule, file, message }) => ({ rule, file, message }));

describe('procedures that lead to each other', () => {
  it('may hand over in a circle, but not to themselves', () => {
    expect(
      told({ [one]: handing(one, 'ict-development-plan'), [other]: handing(other, 'ict-network') }),
    ).toEqual([]);
    expect(told({ [one]: handing(one, 'ict-network') })).toEqual([
      { rule: 'hand-over', file: one, message: 'กระบวนงานส่งต่อไปยังตัวเอง' },
    ]);
  });

  it('are not done within each other in a circle, which is told once with all that are in it', () => {
    expect(told({ [one]: within(one, 'ict-development-plan') })).toEqual([]);
    expect(
      told({ [one]: within(one, 'ict-development-plan'), [other]: within(other, 'ict-network') }),
    ).toEqual([
      {
        rule: 'subprocess-circle',
        file: other,
        message:
          'กระบวนงานย่อยวนกลับมาที่เดิม: information-work/ict-development-plan → information-work/ict-network → information-work/ict-development-plan',
      },
    ]);
    expect(told({ [one]: within(one, 'ict-network') }).map(({ rule }) => rule)).toEqual([
      'subprocess-circle',
    ]);
  });

  it('are warned of where they lead to one that is retired: by a hand-over, a sub-process or a link', () => {
    const link = '](./ict-development-plan.mdx)';
    const retired = textOf(other).replace(
      'order:',
      'status: retired\nreplacedBy: information-work/ict-network\norder:',
    );
    const leading = [
      handing(one, 'ict-development-plan'),
      within(one, 'ict-development-plan'),
      textOf(one).replace('## ขอบเขตของงาน\n', `## ขอบเขตของงาน\n\nดู[แผน${link}\n`),
    ];
    for (const text of leading) {
      expect(text).not.toBe(textOf(one));
      const warned = found(sampleWith({ [one]: text, [other]: retired }));
      expect(warned.filter(({ rule }) => rule === 'retired-used')).toEqual([
        expect.objectContaining({ file: one, hint: expect.stringContaining('information-work/ict-network') }),
      ]);
      expect(told({ [one]: text }).map(({ rule }) => rule)).not.toContain('retired-used');
    }
    const bothRetired = leading.map((text) => text.replace('order:', 'status: retired\norder:'));
    for (const text of bothRetired)
      expect(told({ [one]: text, [other]: retired }).map(({ rule }) => rule)).not.toContain('retired-used');
  });

  it('may leave the duration of a sub-process out, and of no other step', () => {
    const silent = within(one, 'ict-development-plan').replace(
      /(shape: subprocess\n.*\n)    duration: .*\n/,
      '$1',
    );
    expect(silent).not.toBe(within(one, 'ict-development-plan'));
    expect(told({ [one]: silent })).toEqual([]);
    const missing = textOf(one).replace(/(shape: process\n)    duration: .*\n/, '$1');
    expect(told({ [one]: missing }).map(({ rule }) => rule)).toEqual(['step-duration']);
  });
});

describe('words with a comma in braces', () => {
  const definitions = (entry: string) =>
    textOf(one).replace(/definitions:\n[\s\S]*?\nforms:/, `definitions:\n  - ${entry}\nforms:`);

  it.each([
    ['{ term: เครื่อง, meaning: จอ, เมาส์ }', 'meaning: "จอ, เมาส์"'],
    ['{ term: เครื่อง, meaning: จอ,เมาส์, แป้น }', 'meaning: "จอ,เมาส์, แป้น"'],
    ['{ term: เครื่อง, meaning: 1,500 }', 'meaning: "1,500"'],
    ['{ meaning: อุปกรณ์, term: จอ, เมาส์ }', 'term: "จอ, เมาส์"'],
  ])('are told to need quotes: %s', (entry, quoted) => {
    expect(found(sampleWith({ [one]: definitions(entry) }))).toEqual([
      expect.objectContaining({ rule: 'schema', hint: expect.stringContaining(quoted) }),
    ]);
  });

  it('are not meant where a field is only misspelt, or has no value', () => {
    const messages = (entry: string) =>
      found(sampleWith({ [one]: definitions(entry) })).map(({ message }) => message);
    expect(messages('{ term: เครื่อง, meaning: จอ, เมาส์: ดี }')).toEqual(['ไม่รู้จักช่อง เมาส์']);
    expect(messages('{ term: เครื่อง, meaning: }')).toEqual([expect.stringContaining('ว่าง')]);
    expect(messages('{ term: เครื่อง, meanin }')).not.toContainEqual(expect.stringContaining('วงเล็บ'));
  });
});
