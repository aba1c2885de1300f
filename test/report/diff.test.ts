import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffReport } from '#report/diff.ts';

describe('the diff of texts', () => {
  it('shows what changes with a line around it, and names files that come or move', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    const after = 'a\nB\nc\nd\ne\nf\nnew\ng\nh\n';
    expect(
      diffReport([
        { from: 'x.yaml', to: 'y.yaml', before, after },
        { from: undefined, to: 'z.yaml', before: '', after: 'one\r\n' },
      ]),
    ).toBe(
      [
        '--- x.yaml',
        '+++ y.yaml',
        '@@ -1,3 +1,3 @@',
        ' a',
        '-b',
        '+B',
        ' c',
        '@@ -6,2 +6,3 @@',
        ' f',
        '+new',
        ' g',
        '--- /dev/null',
        '+++ z.yaml',
        '@@ -0,0 +1 @@',
        '+one',
        '',
      ].join('\n'),
    );
  });

  it('names characters that cannot be seen, in the lines that change', () => {
    const before = '\u200bก\nเเผน\u200b\u00a0ข \nค\n';
    expect(diffReport([{ from: 'a', to: 'a', before, after: '\u200bก\nแผน ข\nค\n' }])).toBe(
      '--- a\n+++ a\n@@ -1,3 +1,3 @@\n \u200bก\n-เเผน⟨U+200B⟩⟨U+00A0⟩ข·\n+แผน ข\n ค\n',
    );
    const marked = { from: 'a', to: 'a', before: '\uFEFFก\n', after: 'ก\n' };
    expect(diffReport([marked])).toContain('-⟨U+FEFF⟩ก\n+ก\n');
  });

  it('shows no more lines of a text than are asked for, and says how many are left', () => {
    const text = { from: 'a', to: 'a', before: 'เเ\n'.repeat(30), after: 'แ\n'.repeat(30) };
    expect(diffReport([text], { most: 41 })).toMatch(
      /^--- a\n\+\+\+ a\n@@ .*\n(?:-เเ\n\+แ\n){20}และอีก 20 บรรทัด \(ดูทั้งหมดด้วย --verbose\)\n$/u,
    );
    expect(diffReport([text]).match(/^-เเ$/gmu)).toHaveLength(30);
  });

  it('is coloured where that is asked for', () => {
    const text = { from: 'a', to: 'a', before: 'a\n', after: 'b\n' };
    expect(diffReport([text], { paint: (style, line) => `<${style}>${line}` })).toBe(
      '<bold>--- a\n<bold>+++ a\n<cyan>@@ -1 +1 @@\n<red>-a\n<green>+b\n',
    );
  });

  it('tells at once of thousands of lines that all change', () => {
    const lines = (word: string) => `${word}\n`.repeat(20_000);
    const report = diffReport([{ from: 'a', to: 'a', before: lines('ก'), after: lines('ข') }]);
    expect(report.split('\n')).toHaveLength(40_004);
  });

  it('tells how to make one text of another, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'))
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = before.split('\n').slice(0, -1);
        const hunks = diffReport([{ from: 'a', to: 'a', before, after }])
          .split('\n')
          .slice(2, -1);
        let at = 0;
        for (const line of hunks) {
          const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@$/.exec(line);
          if (start) at = Number(start[1]) - (start[2] === '0' ? 0 : 1);
          else if (line.startsWith('+')) lines.splice(at++, 0, line.slice(1));
          else expect(line.startsWith('-') ? lines.splice(at, 1)[0] : lines[at++]).toBe(line.slice(1));
        }
        expect(lines.map((line) => `${line}\n`).join('')).toBe(after);
      }),
    );
  });
});
