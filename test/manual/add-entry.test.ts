import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEntry } from '#manual/add-entry.ts';
import { readYaml } from '#manual/yaml.ts';
import { anyOffice, contentOf } from '../offices/office.ts';

const ENTRY = { id: 'new', name: 'งาน: #1 “ก”', kind: 'unit' };
const written = 'id: new\n  name: "งาน: #1 “ก”"\n  kind: unit\n';

describe('an entry that joins a register', () => {
  it.each([
    ['a list', '# ก\n- id: a # ข\n  name: ก\n', `# ก\n- id: a # ข\n  name: ก\n- ${written}`],
    ['a list that is set in', '  - id: a\n', `  - id: a\n  - ${written.replaceAll('\n  ', '\n    ')}`],
    ['a list without an end of its line', '- id: a', `- id: a\n- ${written}`],
    ['one of lines of Windows', '- id: a\r\n', `- id: a\r\n- ${written.replaceAll('\n', '\r\n')}`],
    [
      'a list in brackets',
      '[{ id: a }] # ก\n',
      '[{ id: a }, { id: "new", name: "งาน: #1 “ก”", kind: "unit" }] # ก\n',
    ],
    ['an empty list', '# ก\n[]\n', `# ก\n- ${written}`],
    ['no list', '', `- ${written}`],
  ])('stands at the end of %s', (_, text, expected) => {
    expect(withEntry(text, ENTRY)).toBe(expected);
  });

  it('is read after all others of any register, whose text stays', () => {
    fc.assert(
      fc.property(anyOffice(1), (office) => {
        const text = contentOf(office).sources.find(({ path }) => path === 'roles.yaml')?.text ?? '';
        const after = withEntry(text, ENTRY);
        expect(readYaml(after).value).toEqual([...(readYaml(text).value as unknown[]), ENTRY]);
        expect(after.startsWith(text.trimEnd().replace(/\]$/, ''))).toBe(true);
      }),
      { numRuns: 20, seed: 1, endOnFailure: true },
    );
  });
});
