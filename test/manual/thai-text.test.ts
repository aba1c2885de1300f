import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedSlips } from '#manual/correct-slips.ts';
import { extraSpaces } from '#manual/extra-spaces.ts';
import { found, PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

const [file = ''] = PROCEDURES;
const PLACE = '\n## วัตถุประสงค์\n\n';

/** What is found where words stand at the start of the first section of a procedure, apart from where they stand. */
function toldOf(words: string): readonly string[] {
  const text = textOf(file).replace(PLACE, `${PLACE}${words}\n\n`);
  return found(sampleWith({ [file]: text })).map(({ rule }) => rule);
}

it('finds nothing in the manual of this repository', () => {
  const own = [
    'stray-mark',
    'look-alike',
    'year',
    'mixed-digits',
    'spelling',
    'extra-space',
    'near-duplicate',
    'label-detail',
  ];
  expect(found(sample).filter(({ rule }) => own.includes(rule))).toEqual([]);
});

it.each([
  ['a mark on no consonant', 'พิมพ์ เ้กา', 'stray-mark'],
  ['a letter of another alphabet', 'ระบบ SСHOOL', 'look-alike'],
  ['a year of another era', 'ตั้งแต่ พ.ศ. 2025', 'year'],
  ['digits of two kinds', 'ภายใน ๑๕ วัน', 'mixed-digits'],
  ['a word spelt in another way than elsewhere', 'พัฒนาสารสนเทค', 'spelling'],
  ['a space that parts no words', 'ตรวจ\u00a0แผน', 'extra-space'],
  ['two spaces', 'ตรวจ  แผน', 'extra-space'],
  ['a space at the end', 'ตรวจแผน ', 'extra-space'],
])('tells %s', (_, words, rule) => {
  expect(toldOf(words)).toEqual([rule]);
});

it('tells of two roles with nearly one name, and of none that their numbers part', () => {
  const roles = textOf('roles.yaml');
  const more = (...names: readonly string[]) =>
    `${roles}${names.map((name, index) => `- { id: more-${index}, name: ${name}, kind: committee }\n`).join('')}`;
  const told = (text: string) =>
    found(sampleWith({ 'roles.yaml': text })).filter(({ rule }) => rule === 'near-duplicate');
  expect(told(more('คณะกรรมการประเมินผลงาน', 'คณะกรรมการประเมินผลงาด'))).toMatchObject([
    { file: 'roles.yaml', message: expect.stringContaining('more-0') as string },
  ]);
  expect(told(more('คณะกรรมการประเมินผล ชุดที่ 1', 'คณะกรรมการประเมินผล ชุดที่ 2'))).toEqual([]);
});

it('tells of a label that has slipped to the row of another step', () => {
  const text = textOf(file);
  const labels = [...text.matchAll(/^ {4}label: (.*)$/gmu)].map(([, label = '']) => label);
  const rows = [...text.matchAll(/^ {4}detail: (.*)$/gmu)].map(([, detail = '']) => detail);
  const slipped = text
    .replace(`label: ${labels[0]}`, 'label: ตรวจรับพัสดุครุภัณฑ์')
    .replace(`detail: ${rows[1]}`, 'detail: คณะกรรมการตรวจรับพัสดุและลงทะเบียนครุภัณฑ์');
  const told = found(sampleWith({ [file]: slipped })).filter(({ rule }) => rule === 'label-detail');
  expect(told).toMatchObject([
    { rule: 'label-detail', message: expect.stringContaining('ขั้นตอนที่ 2') as string },
  ]);
});

describe('spaces that no reader sees', () => {
  const words = fc
    .array(
      fc.constantFrom(
        ...[
          'ตรวจ',
          'แผน',
          ' ',
          '  ',
          '\u00a0',
          '\n',
          '\n\n',
          '\r\n',
          '- ',
          '| ก  ข |',
          '```',
          '   ',
          ': ',
          '# ',
          '---',
          'a',
          '\t',
        ],
      ),
    )
    .map((all) => all.join(''));
  const shown = (text: string) => text.replace(/[\s\u00a0]+/gu, ' ').trim();

  it('are mended once and for all, and nothing but spaces is', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('a.yaml', 'manuals/a/b.mdx'), (body, path) => {
        const text = path.endsWith('.mdx') ? `---\ntitle: ก\n---\n${body}` : body;
        const [mended = { path, text }] = correctedSlips([{ path, text }]);
        expect(extraSpaces(path, mended.text)).toEqual([]);
        expect(shown(mended.text)).toBe(shown(text));
        expect(mended.text.split('\n').length).toBe(text.split('\n').length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['code', '```\nก  ข \n```'],
    ['a table', '| ก  ข |\n| --- |'],
    ['the end of a line that is meant', 'ก  \nข'],
    ['what parts a comment from its field', 'ก  # ข'],
  ])('are not those of %s', (_, body) => {
    expect(extraSpaces('manuals/a/b.mdx', `---\ntitle: ก\n---\n${body}`)).toEqual([]);
  });
});
