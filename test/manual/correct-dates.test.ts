import { describe, expect, it } from 'vitest';
import { correctedSources } from '#manual/correct-dates.ts';
import { isoOf } from '#thai/dates.ts';
import { found, sampleWith, textOf } from './sample.ts';

const path = 'manuals/information-work/ict-network.mdx';

/** What becomes of a date in a procedure. */
function mended(written: string, lineEnd = '\n'): string | undefined {
  const text = textOf(path).replace('order:', `effective: ${written}\norder:`).replaceAll('\n', lineEnd);
  const [changed] = correctedSources(sampleWith({ [path]: text }));
  return changed && /effective: ([^\r\n]*)/.exec(changed.text)?.[1];
}

describe('a date that is not written as files have it', () => {
  it.each([
    ['2568-10-01', '2025-10-01'],
    ['2568-10', '2025-10'],
    ["'2568-10-01'", "'2025-10-01'"],
    ['"2568-10-01" # เริ่มใช้', '"2025-10-01" # เริ่มใช้'],
    ['1 ตุลาคม 2568', '2025-10-01'],
    ['วันที่ ๑ ต.ค. พ.ศ. ๒๕๖๘', '2025-10-01'],
    ['01/10/2568', '2025-10-01'],
    ['29 กุมภาพันธ์ 2567', '2024-02-29'],
  ])('is mended where it is a day: %s', (written, expected) => {
    expect(mended(written)).toBe(expected);
    expect(mended(written, '\r\n')).toBe(expected);
  });

  it.each(['2569-02-29', '31/4/2568', '1 ตุลาคม', '10/2568', '2025-10-01', 'ไม่ระบุ'])(
    'is left where no day is meant for certain: %s',
    (written) => {
      expect(mended(written)).toBeUndefined();
    },
  );

  it('is mended in a list, in braces and in a register, also beside a typing slip', () => {
    const text = textOf(path).replace(
      'order:',
      'history:\n  - { revision: 0, date: 2567-01-05, change: เเก้ไข }\norder:',
    );
    const references = `${textOf('references.yaml')}- { id: x-law, title: ก, kind: law, date: 5 ม.ค. 2560 }\n`;
    const content = sampleWith({ [path]: `\uFEFF${text}`, 'references.yaml': references });
    const texts = correctedSources(content).map((source) => source.text);
    expect(texts).toHaveLength(2);
    expect(texts.join('')).toContain('{ revision: 0, date: 2024-01-05, change: แก้ไข }');
    expect(texts.join('')).toContain('kind: law, date: 2017-01-05 }');
    const after = correctedSources(content).map((source) => [source.path, source.text]);
    expect(found(sampleWith(Object.fromEntries(after))).filter(({ rule }) => rule === 'schema')).toEqual([]);
  });
});

it.each([
  ['1 ตุลาคม 2568', '2025-10-01'],
  ['5-6-2563', '2020-06-05'],
  ['5/6/2020', '2020-06-05'],
  ['32/1/2563', undefined],
  ['1/13/2563', undefined],
  ['ตุลาคม 2568', undefined],
])('reads %s as %s', (written, iso) => {
  expect(isoOf(written)).toBe(iso);
});
