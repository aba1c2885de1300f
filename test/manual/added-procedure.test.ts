import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addedProcedure } from '#manual/added-procedure.ts';
import type { Manual } from '#manual/library.ts';
import { parseContent } from '#manual/parse.ts';
import { readYaml } from '#manual/yaml.ts';
import { anyOffice, contentOf } from '../offices/office.ts';
import { examine } from './examine.ts';

const SERVICE = {
  where: 'ชั้น 1: ห้อง #2',
  total: '15 วันทำการ',
  documents: ['บัตรประจำตัว'],
  fee: [{ item: 'คำขอ', amount: '10 บาท' }],
  complaint: { name: 'ศูนย์ดำรงธรรม', where: '1567' },
};

it('a procedure that is added to any office has open questions and no more, and all else is told as before', () => {
  fc.assert(
    fc.property(anyOffice(3), (office) => {
      const content = contentOf(office);
      const draft = parseContent(content);
      const manual = draft.library.manuals.at(-1) as Manual;
      const written = addedProcedure(content, draft, manual, {
        id: 'added',
        beginning: {
          title: 'งานใหม่: ก #1',
          order: 99,
          steps: ['a', 'b'].map((id) => ({ id, label: `- ${id}: ก`, owners: ['role-1', 'new-role'] })),
          forms: ['new-form'],
          references: ['reference-1'],
          service: manual.structure === 'service' ? SERVICE : undefined,
        },
        added: {
          roles: [{ id: 'new-role', name: 'ผู้อำนวยการ: “ข”', kind: 'position' }],
          forms: [{ id: 'new-form', title: 'แบบคำขอ' }],
          references: [],
        },
      });
      const paths = new Set(written.map(({ path }) => path));
      const sources = [...content.sources.filter(({ path }) => !paths.has(path)), ...written];
      const { diagnostics } = examine({ ...content, sources });
      const file = `manuals/${manual.id}/added.mdx`;
      const own = diagnostics.filter((one) => one.file === file).map(({ rule }) => rule);
      expect(new Set(own)).toEqual(new Set(['unstated']));
      // An entry that nothing used may be used now.
      const others = (all: typeof diagnostics) =>
        all
          .filter((one) => one.file !== file && one.rule !== 'unused-entry')
          .map(({ rule, message }) => `${rule} ${message}`)
          .sort();
      expect(others(diagnostics)).toEqual(others(examine(content).diagnostics));
      const parts = manual.parts?.at(-1)?.procedures;
      const listed = sources.find(({ path }) => path === `manuals/${manual.id}/manual.yaml`)?.text ?? '';
      const now = readYaml(listed).value as Pick<Manual, 'parts'>;
      expect(now.parts?.at(-1)?.procedures).toEqual(parts && [...parts, 'added']);
    }),
    { numRuns: process.env['LONG'] === undefined ? 12 : 200, seed: 1, endOnFailure: true },
  );
});
