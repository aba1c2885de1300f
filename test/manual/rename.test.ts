import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '#manual/content.ts';
import type { Draft } from '#manual/draft.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import type { Library } from '#manual/library.ts';
import { parseContent } from '#manual/parse.ts';
import { renaming, type Subject } from '#manual/rename.ts';
import { withEdits } from '#manual/text-edits.ts';
import { procedureDocument } from '#document/procedure.ts';
import { documentWords } from '#words/document.ts';
import { anyOffice, contentOf } from '../offices/office.ts';
import { examine } from './examine.ts';
import { PROCEDURES, sampleWith, textOf } from './sample.ts';

/** Few and always the same; with `LONG` many, and others every time. */
const LONG = process.env['LONG'] !== undefined;
const RUNS = LONG ? 300 : 12;

/** An id that no made-up office has, as long as another: messages cut long texts. */
const freshFor = ({ id }: Subject) => 'q'.repeat(id.length);

function renamed(content: Content, subject: Subject, to: string): Content {
  const { edits, moved, unwritable } = renaming(parseContent(content), subject, to);
  expect(unwritable).toEqual([]);
  return {
    ...content,
    sources: content.sources.map(({ path, text }) => ({
      path: path === moved?.from ? moved.to : path,
      text: withEdits(text, edits.get(path) ?? []),
    })),
  };
}

/** Everything that can be renamed. */
function subjects({ library }: Pick<Draft, 'library'>): readonly Subject[] {
  const procedures = library.manuals.flatMap((manual) => manual.procedures);
  return [
    ...library.roles.map(({ id }) => ({ kind: 'role', id }) as const),
    ...library.forms.map(({ id }) => ({ kind: 'form', id }) as const),
    ...library.references.map(({ id }) => ({ kind: 'reference', id }) as const),
    ...procedures.map(({ manual, slug }) => ({ kind: 'procedure', manual, id: slug }) as const),
    ...procedures.flatMap(({ id: procedure, steps }) =>
      steps.map(({ id }) => ({ kind: 'step', procedure, id }) as const),
    ),
  ];
}

const renamedAs = (subject: Subject, id: string): Subject => ({ ...subject, id });

/** What is told, without the places, which an added line moves, and with the old name in the place of the new one. */
function told(diagnostics: readonly Diagnostic[], { id }: Subject, fresh: string): readonly string[] {
  return diagnostics
    .map(({ severity, rule, message, hint = '', file }) =>
      [severity, rule, message, hint, file].join(' ').replaceAll(fresh, id),
    )
    .sort();
}

/** Every document of a library as text, by the order of its titles. */
function documents(library: Library): string {
  const shown = library.manuals.flatMap(({ procedures }) =>
    procedures.map((procedure) => procedureDocument(library, procedure, documentWords)),
  );
  return JSON.stringify(shown, (key, value: unknown) => (key === 'formerly' ? undefined : value));
}

/** A text without a former id that renaming wrote: with its field, or at the end of a list. */
function withoutFormer(text: string, id: string): string {
  const put = new RegExp(
    `(?:, |\\r?\\n *)formerly: \\[${id}\\]|, ${id}(?=\\])|\\r?\\n *- ${id}(?=\\r?\\n)`,
    'g',
  );
  return text.replace(put, '');
}

describe('renaming in any office', { timeout: LONG ? 3_600_000 : 60_000 }, () => {
  it('keeps what is told and shown of it, but for the name, and can be taken back', () => {
    fc.assert(
      fc.property(anyOffice(3), fc.nat(), (office, which) => {
        const content = contentOf(office);
        const before = examine(content);
        const all = subjects(before);
        const subject = all[which % all.length] as Subject;
        const fresh = freshFor(subject);
        const after = renamed(content, subject, fresh);
        const examined = examine(after);
        expect(told(examined.diagnostics, subject, fresh)).toEqual(told(before.diagnostics, subject, fresh));
        expect(documents(examined.library).replaceAll(fresh, subject.id)).toBe(documents(before.library));
        const back = renamed(after, renamedAs(subject, fresh), subject.id);
        expect(back.sources.map(({ path, text }) => [path, withoutFormer(text, fresh)])).toEqual(
          content.sources.map(({ path, text }) => [path, text]),
        );
      }),
      { numRuns: RUNS, seed: LONG ? Date.now() % 1e9 : 1, endOnFailure: true },
    );
  });
});

/** What renaming makes of the lines of an office that it changes. */
function changedLines(subject: Subject, to: string, changes: Readonly<Record<string, string>>): string[] {
  const content = sampleWith(changes);
  const before = new Map(content.sources.map(({ path, text }) => [path, text]));
  return renamed(content, subject, to).sources.flatMap(({ path, text }) => {
    const old = new Set((before.get(path) ?? before.get(PROCEDURE))?.split('\n'));
    return text.split('\n').flatMap((line) => (old.has(line) ? [] : [`${path}: ${line.trim()}`]));
  });
}

const PROCEDURE = 'manuals/information-work/ict-network.mdx';
const OTHER = 'manuals/information-work/management-information.mdx';
const MANUAL = 'manuals/information-work/manual.yaml';

describe('renaming', () => {
  it('of a procedure reaches parts, replacedBy, sub-processes, links in bodies and in fields, and notes', () => {
    const replaced = textOf(OTHER)
      .replace(/^order: .*$/m, '$&\nstatus: retired\nreplacedBy: "information-work/ict-network"')
      .replace(/^ {4}detail: .*$/m, '    detail: "ดู [งาน](ict-network.mdx#step-study) ก่อน"')
      .replace(
        '## วัตถุประสงค์\n',
        '## วัตถุประสงค์\n\nดู [งาน](../information-work/ict-network.mdx "ชื่อ") และ [อื่น][x]\n\n[x]: ./ict-network.mdx#section-2\n',
      );
    const slugs = PROCEDURES.map((path) => path.replace(/^.*\/|\.mdx$/g, ''));
    const parts = `${textOf(MANUAL)}parts:\n  - title: ก\n    procedures:\n${slugs.map((slug) => `      - ${slug} # ข\n`).join('')}`;
    const subject = { kind: 'procedure', manual: 'information-work', id: 'ict-network' } as const;
    const lines = changedLines(subject, 'network', {
      [OTHER]: replaced,
      [MANUAL]: parts,
      'manuals/information-work/transcription.yaml':
        '- { procedure: ict-network, where: ก, kind: mended, source: ข, ours: ค, reason: ง }\n',
    });
    expect(lines).toEqual([
      'manuals/information-work/network.mdx: formerly: [ict-network]',
      `${OTHER}: replacedBy: "information-work/network"`,
      `${OTHER}: detail: "ดู [งาน](network.mdx#step-study) ก่อน"`,
      `${OTHER}: ดู [งาน](../information-work/network.mdx "ชื่อ") และ [อื่น][x]`,
      `${OTHER}: [x]: ./network.mdx#section-2`,
      `${MANUAL}: - network # ข`,
      'manuals/information-work/transcription.yaml: - { procedure: network, where: ก, kind: mended, source: ข, ours: ค, reason: ง }',
    ]);
  });

  it('of a step reaches its ways and the links to it, not steps of the same id elsewhere', () => {
    const subject = { kind: 'step', procedure: 'information-work/ict-network', id: 'study' } as const;
    const own = textOf(PROCEDURE).replace(
      'shape: decision',
      'shape: decision\n    next: [{ to: [study], when: ก }, { to: operate, when: ข }]',
    );
    const other = textOf(OTHER)
      .replace(/id: .*/, 'id: study')
      .replace('## วัตถุประสงค์\n', '## วัตถุประสงค์\n\n[ก](./ict-network.mdx#step-study) [ข](#step-study)\n');
    expect(changedLines(subject, 'learn', { [PROCEDURE]: own, [OTHER]: other })).toEqual([
      `${PROCEDURE}: - id: learn`,
      `${PROCEDURE}: formerly: [study]`,
      `${PROCEDURE}: next: [{ to: [learn], when: ก }, { to: operate, when: ข }]`,
      `${OTHER}: [ก](./ict-network.mdx#step-learn) [ข](#step-study)`,
    ]);
  });

  it('of a role reaches owners, keepers and who gets the book, in any writing', () => {
    const subject = { kind: 'role', id: 'working-group' } as const;
    const lines = changedLines(subject, 'team', {
      'roles.yaml': textOf('roles.yaml').replace(
        /- id: working-group\n {2}name: (.*)\n {2}kind: (.*)/,
        '- { id: working-group, name: $1, kind: $2 } # ก',
      ),
      'office.yaml': `${textOf('office.yaml')}book: { distribution: ['working-group'] }\n`,
      ...Object.fromEntries(
        PROCEDURES.map((path) => [
          path,
          textOf(path).replaceAll(', working-group]', ']').replaceAll('[working-group, ', '['),
        ]),
      ),
      [PROCEDURE]: textOf(PROCEDURE)
        .replaceAll(', working-group]', ']')
        .replace(
          'owners: [policy-and-planning-group]',
          'owners:\n      - { role: "working-group", part: ทำ } # ข\n    control: { risk: ก, existing: ข, owner: working-group }',
        ),
    });
    expect(lines).toEqual([
      `${PROCEDURE}: - { role: "team", part: ทำ } # ข`,
      `${PROCEDURE}: control: { risk: ก, existing: ข, owner: team }`,
      "office.yaml: book: { distribution: ['team'] }",
      expect.stringMatching(
        /^roles\.yaml: - \{ id: team, formerly: \[working-group\], name: .* # ก$/,
      ) as string,
    ]);
  });

  it('tells where an id is written in codes, and leaves it', () => {
    const draft = parseContent(
      sampleWith({ 'roles.yaml': textOf('roles.yaml').replace('working-group', '"working\\x2dgroup"') }),
    );
    const { unwritable } = renaming(draft, { kind: 'role', id: 'working-group' }, 'team');
    expect(unwritable[0]).toEqual({ file: 'roles.yaml', line: 4, column: 7 });
  });
});
