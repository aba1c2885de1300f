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
