import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { BODY_ATTACKS, FORM_ATTACKS, YAML_ATTACKS, type Attack } from './hostile.ts';
import { PROCEDURES, sampleWith, textOf } from './sample.ts';

const MARK = '⟦';
const [procedure = ''] = PROCEDURES;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  process.env['ATTACK_MARK'] = join(folder, 'mark');
});

afterAll(() => rm(folder, { recursive: true }));

/** Expects an attack to be an error at its mark, and nothing of it to have run. */
async function expectRefused(file: string, marked: string, rule: string) {
  const [before = '', after] = marked.split(MARK);
  const { diagnostics } = examine(sampleWith({ [file]: marked.replace(MARK, '') }));
  const lines = before.split('\n');
  const place = after === undefined ? {} : { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      rule,
      file,
      message: expect.stringMatching(/[ก-๛]/),
      ...place,
    }),
  );
  expect(await readdir(folder)).toEqual([]);
  expect(globalThis).not.toHaveProperty('attacked');
  expect({}).not.toHaveProperty('polluted');
}

const inBody = ({ text }: Attack) =>
  textOf(procedure).replace('## ขอบเขตของงาน', () => `${text}\n\n## ขอบเขตของงาน`);
const inFrontmatter = ({ text }: Attack) => textOf(procedure).replace('order:', () => `${text}\norder:`);

describe('a procedure is refused, and nothing of it runs, for', () => {
  it.each(BODY_ATTACKS)('$name in its body', (attack) =>
    expectRefused(procedure, inBody(attack), attack.rule),
  );

  it.each(YAML_ATTACKS)('$name in its frontmatter', (attack) =>
    expectRefused(procedure, inFrontmatter(attack), attack.rule),
  );
});

describe('the forms register is refused for', () => {
  it.each(FORM_ATTACKS)('$name', (attack) => expectRefused('forms.yaml', attack.text, attack.rule));
});

describe('names that are no ids are refused', () => {
  it.each([
    ['manuals/__proto__/manual.yaml', 'address'],
    ['manuals/Upper/manual.yaml', 'address'],
    ['manuals/คู่มือ/manual.yaml', 'address'],
    ['manuals/a b/manual.yaml', 'address'],
    ['manuals/search/manual.yaml', 'address'],
    ['manuals/pdf/manual.yaml', 'address'],
  ])('%s', (file, rule) => {
    const { diagnostics } = examine(sampleWith({ [file]: textOf('manuals/information-work/manual.yaml') }));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'error', rule, file, line: 1, column: 1 }),
    );
  });

  it.each(['..%2f', 'งาน', 'Upper', '1st', 'a_b', 'index', '-a'])(
    'manuals/information-work/%s.mdx',
    (slug) => {
      const file = `manuals/information-work/${slug}.mdx`;
      const { diagnostics } = examine(sampleWith({ [file]: textOf(procedure) }));
      expect(diagnostics).toContainEqual(
        expect.objectContaining({ severity: 'error', rule: 'address', file }),
      );
    },
  );
});
