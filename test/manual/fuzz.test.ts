import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { splitFrontmatter } from '#manual/frontmatter.ts';
import { readMdx } from '#manual/mdx.ts';
import { placeIn, readYaml } from '#manual/yaml.ts';
import { PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

/** Pieces that mean something to one of the parsers. */
const PIECES = [
  ...[
    '---\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '- ',
    '1. ',
    '> ',
    '## ',
    '# ',
    '| a | b |\n|-|-|\n',
    '```',
    '~~~',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '<',
    '>',
    '</',
    '/>',
    '<Steps',
    '<Steps />',
    '<sup>',
    '<!--',
    '*',
    '_',
    '~',
  ],
  ...[
    '!',
    '&',
    '*a',
    '&a',
    '!!js',
    '%YAML 1.1\n',
    '? ',
    ': ',
    ':',
    '"',
    "'",
    '|',
    '>-',
    '\\',
    '`',
    '@',
    '#',
    ',',
    '$',
  ],
  ...[
    'import ',
    'export ',
    'a\n\n',
    '__proto__',
    'constructor',
    '<<: ',
    'steps:\n',
    '  - id: a\n',
    'next: ',
    'end',
  ],
  ...[
    '\u0000',
    '\u202e',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\u0e49',
    'เเ',
    'ไม่ระบุ',
    '๑๒',
    '[^1]',
    '[a]: b',
    'www.a.b',
  ],
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));
const text = fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 200 }));

/** A text with parts of it cut out, and others put in. */
function mutated(original: string) {
  const edit = fc.record({
    at: fc.nat(original.length),
    cut: fc.nat(60),
    put: fc.oneof(text, fc.constant('')),
  });
  return fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce((done, { at, cut, put }) => done.slice(0, at) + put + done.slice(at + cut), original),
    );
}

/** Every place lies in its file. */
function placesFit(changes: Readonly<Record<string, string>>) {
  const content = sampleWith(changes);
  const lines = new Map(content.sources.map(({ path, text }) => [path, text.split(/\r\n?|\n/)]));
  for (const { file, line, column, message, rule } of examine(content).diagnostics) {
    const written = lines.get(file);
    expect(message, rule).toMatch(/[\u0e01-\u0e5b]/);
    expect(message, rule).not.toMatch(/undefined|\[object/);
    if (!written) continue;
    expect(line, message).toBeGreaterThanOrEqual(1);
    expect(line, message).toBeLessThanOrEqual(written.length);
    expect(column, message).toBeGreaterThanOrEqual(1);
    expect(column, message).toBeLessThanOrEqual((written[line - 1] ?? '').length + 1);
  }
}

describe('examine', () => {
  const [procedure = ''] = PROCEDURES;

  it('never throws for a procedure however it is mangled, and every place lies in the file', () => {
    fc.assert(
      fc.property(mutated(textOf(procedure)), (broken) => placesFit({ [procedure]: broken })),
      { numRuns: 80 },
    );
  });

  it.each([
    'office.yaml',
    'roles.yaml',
    'forms.yaml',
    'references.yaml',
    'synonyms.yaml',
    'manuals/information-work/manual.yaml',
  ])('never throws for %s however it is mangled, and every place lies in the file', (file) => {
    fc.assert(
      fc.property(mutated(textOf(file)), (broken) => placesFit({ [file]: broken })),
      { numRuns: 12 },
    );
  });

  it('never throws for files of any name and text', () => {
    const path = fc.oneof(
      fc.constantFrom(
        'manuals/a/b.mdx',
        'manuals/a/manual.yaml',
        'manuals/__proto__/constructor.mdx',
        'manuals//x.mdx',
        'x.mdx',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, text), { maxLength: 4 }), (files) =>
        placesFit(Object.fromEntries(files)),
      ),
      { numRuns: 40 },
    );
  });

  it('finds the same whatever the line ends are, and with or without a byte order mark', () => {
    const { diagnostics } = examine(sample);
    const windows = sample.sources.map(({ path, text }) => ({
      path,
      text: `\ufeff${text.replaceAll('\n', '\r\n')}`,
    }));
    const old = sample.sources.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r') }));
    expect(examine({ ...sample, sources: windows }).diagnostics).toEqual(diagnostics);
    expect(examine({ ...sample, sources: old }).diagnostics).toEqual(diagnostics);
  });
});

describe('readYaml', () => {
  it('places what follows brackets that do not match', () => {
    expect(readYaml('title:\n[} ก\ncode: ข\no---\nnext: *a\n').problems).toMatchObject([
      { line: 5, column: 7 },
    ]);
  });

  it('gives a value or a problem for any text, and never objects with another prototype', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { value, problems } = readYaml(written);
        if (problems.length > 0) expect(value).toBeUndefined();
        if (typeof value === 'object' && value !== null)
          expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
      }),
      { numRuns: 300 },
    );
  });

  it('reads back what it is given as JSON, with the place of each entry', () => {
    const key = fc
      .stringMatching(/^[a-z]{1,8}$/)
      .filter((name) => name !== 'constructor' && name !== 'prototype');
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(fc.string(), fc.nat(), fc.array(fc.string()))), (data) => {
        const written = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
        const yaml = readYaml(written.join('\n'), 3);
        const { value, problems } = yaml;
        expect(problems).toEqual([]);
        expect(value ?? {}).toEqual(data);
        for (const [index, name] of Object.keys(data).entries()) {
          expect(placeIn(yaml, [name], 'key')).toEqual({ line: index + 3, column: 1 });
          expect(placeIn(yaml, [name])).toEqual({ line: index + 3, column: name.length + 3 });
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('readMdx', () => {
  it('gives a tree or a problem for any text, and no tree holds what could run', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { tree, problems } = readMdx(written);
        if (problems.length === 0)
          expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:mdxjsEsm|html|mdx\w+Expression)"/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('splitFrontmatter', () => {
  it('keeps every line at its number', () => {
    const line = fc.stringMatching(/^[a-zก-ฮ ]{0,10}$/);
    fc.assert(
      fc.property(
        fc.array(line),
        fc.array(line, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (head, body, end) => {
          const split = splitFrontmatter(['---', ...head, '---', ...body].join(end));
          expect(split).toEqual({
            ok: true,
            frontmatter: head.join('\n'),
            startLine: 2,
            body: ['', ...head.map(() => ''), '', ...body].join('\n'),
          });
        },
      ),
    );
  });

  it('says what is missing for any other text', () => {
    fc.assert(
      fc.property(text, (written) => {
        const split = splitFrontmatter(written);
        if (!split.ok) expect(['noFrontmatter', 'openFrontmatter']).toContain(split.key);
      }),
    );
  });
});
