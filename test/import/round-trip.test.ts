import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { entries } from '#manual/stated.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { writtenFiles } from '../word/writing.ts';
import { draftOf, libraryOf, mistakesIn, reportOf } from './written.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Offices, and what part of the values of each kind comes back at least, where it is not all of them. A document does not say
 * which symbol a step has but where it has conditions; below a step stand words of other facts (บันทึก, เริ่ม, อ้างอิง).
 */
const OFFICES: readonly (readonly [office: string, least: Readonly<Record<string, number>>])[] = [
  ['content', { shape: 0.85 }],
  // Structures without the form leave out what there is none of, and their tables of duties, records and controls are text.
  [
    'test/fixtures/kinds-office',
    {
      code: 0.8,
      definitions: 0.9,
      forms: 0.8,
      references: 0.8,
      detail: 0.9,
      narrative: 0.76,
      shape: 0.9,
      duration: 0.94,
      starts: 0.98,
      due: 0.96,
      standard: 0.92,
      note: 0.98,
      'step forms': 0.94,
      'section ขอบเขตของงาน': 0.7,
      'section แบบฟอร์มที่ใช้': 0,
      'section รายงานการประเมินผลการควบคุมภายใน': 0,
      'section หน้าที่ความรับผิดชอบ': 0.6,
      'section ระบบติดตามประเมินผล': 0.6,
      'section ตัวอย่างตรารับหนังสือ': 0,
      'section ชั้นความเร็ว': 0,
      'section หลักเกณฑ์ วิธีการ เงื่อนไข': 0,
    },
  ],
  ['test/fixtures/ways-office', { shape: 0.95, narrative: 0.85, duration: 0.95, ways: 0.95 }],
  // Every tenth of its procedures is enough.
  ['test/fixtures/district-office', { shape: 0.9, narrative: 0.8, references: 0.7 }],
];

describe.each(OFFICES)('the Word documents that npm run docx writes of %s', (office, least) => {
  it(
    'come back as drafts that say the same, or the report tells what does not',
    { timeout: 600_000 },
    async () => {
      const content = folder(office);
      const { library } = await check(content);
      if (!library) throw new Error(`${office} is not sound`);
      const ids = library.manuals.flatMap(({ procedures }) => procedures.map(({ id }) => id));
      const wanted = new Set(
        ids.filter((_, index) => ids.length < 20 || index % 10 === 0 || process.env['LONG']),
      );
      const files = await writtenFiles(library, { content, wanted: (id) => wanted.has(id) });
      const lost: string[] = [];
      const counts = new Map<string, { all: number; same: number }>();
      for (const procedure of library.manuals
        .flatMap(({ procedures }) => procedures)
        .filter(({ id }) => files.has(id))) {
        const draft = await draftOf(files.get(procedure.id) ?? new Uint8Array());
        expect(mistakesIn(draft)).toEqual([]);
        expect(draft.procedures).toHaveLength(1);
        const back = libraryOf(draft);
        const found = back.manuals[0]?.procedures[0];
        const values = found ? valuesOf(found, back) : new Map<string, string>();
        const told = bare(`${draft.texts.map(({ text }) => text).join('\n')}${reportOf(draft)}`);
        for (const [where, expected] of valuesOf(procedure, library)) {
          const kind = where.replace(/ \d+$/u, '');
          const count = counts.get(kind) ?? { all: 0, same: 0 };
          counts.set(kind, count);
          count.all += 1;
          const value = values.get(where) ?? '';
          if (bare(value) === bare(expected)) count.same += 1;
          else {
            const words =
              kind === 'shape' || kind === 'ways'
                ? []
                : expected.split(/\s+/u).filter((word) => !told.includes(bare(word)));
            lost.push(...words.map((word) => `${procedure.id} ${where}: ${word}`));
          }
        }
      }
      expect(lost).toEqual([]);
      const shares = [...counts].map(([kind, { all, same }]) => [kind, same / all] as const);
      expect(shares.filter(([kind, share]) => share < (least[kind] ?? least['*'] ?? 1))).toEqual([]);
    },
  );
});

/** What a procedure says, by the names of its parts; ids are those of a file alone, and stand as the names of what they mean. */
function valuesOf(procedure: Procedure, library: Library): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const { steps, sections } = procedure;
  values.set('title', procedure.title);
  values.set('code', procedure.code);
  values.set('indicator', indicatorOf(procedure));
  values.set(
    'definitions',
    statedWords(procedure.definitions, ({ term, meaning }) => `${term}: ${meaning}`),
  );
  values.set(
    'forms',
    statedWords(procedure.forms, (id) => formTitle(id, library)),
  );
  values.set(
    'references',
    statedWords(procedure.references, (one) => citedTitle(one, library).replace('พ.ศ.', '')),
  );
  const [manual] = library.manuals.filter(({ id }) => id === procedure.manual);
  values.set('structure', manual?.structure ?? 'obec');
  for (const [fact, value] of Object.entries(serviceOf(procedure, library)))
    values.set(`service ${fact}`, value);
  for (const { title, nodes } of sections) {
    const words = nodes.map(textOf).join(' ').trim();
    if (words !== '') values.set(`section ${title}`, words);
  }
  for (const [index, step] of steps.entries()) {
    const at = ` ${index + 1}`;
    values.set(`label${at}`, step.label);
    values.set(`detail${at}`, withoutLinks(step.detail));
    values.set(`narrative${at}`, withoutLinks(step.narrative ?? step.detail));
    values.set(`shape${at}`, step.shape);
    values.set(`duration${at}`, step.duration?.written ?? '');
    values.set(`starts${at}`, (step.starts ?? []).map(({ written }) => written).join(' '));
    values.set(`due${at}`, (step.due ?? []).map(({ written }) => written).join(' '));
    values.set(`standard${at}`, step.standard);
    values.set(
      `owners${at}`,
      statedWords(step.owners, (owner) => ownerWords(owner, library)),
    );
    values.set(`ways${at}`, waysOf(step, index, steps));
    values.set(
      `step references${at}`,
      (step.references ?? []).map((one) => citedTitle(one, library).replace('พ.ศ.', '')).join(', '),
    );
    values.set(`step indicator${at}`, step.indicator ?? '');
    values.set(`note${at}`, withoutLinks(step.note ?? ''));
    values.set(`step forms${at}`, (step.forms ?? []).map((id) => formTitle(id, library)).join(', '));
  }
  return values;
}

/** What is promised of a service, by its facts. */
function serviceOf({ service }: Procedure, library: Library): Readonly<Record<string, string>> {
  if (!service) return {};
  const { total, channels, documents, fee, complaints } = service;
  const papers = entries(documents).map(({ form, ...paper }) => ({
    ...paper,
    form: form === undefined ? '' : formTitle(form, library),
  }));
  const told = { channels, documents: papers, fee, complaints };
  const lists = Object.entries(told).map(([fact, list]) => [
    fact,
    statedWords<object>(list, (entry) => Object.entries(entry).toSorted().flat().join(' ')),
  ]);
  return { ...Object.fromEntries(lists), total: total.written };
}

/** Addresses of links are those of pages in a document. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}

function statedWords<T>(value: string | readonly T[], words: (one: T) => string): string {
  return typeof value === 'string' ? value : value.map(words).join(' ');
}

/** The words of a node, with spaces between those of its parts; the label of a caption is written otherwise. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? ' ' : node.value.replace(/^(?:ตาราง|ภาพ): /u, '');
  return 'children' in node ? node.children.map(textOf).join(' ') : '';
}

function indicatorOf({ indicator }: Procedure): string {
  if (typeof indicator === 'string') return indicator;
  return indicator.map(({ name, target = '' }) => `${name} ${target}`).join(' ');
}

function formTitle(id: string, { forms }: Library): string {
  return forms.find((form) => form.id === id)?.title ?? id;
}

function citedTitle(
  cited: string | { readonly id: string; readonly at: string },
  { references }: Library,
): string {
  const id = typeof cited === 'string' ? cited : cited.id;
  const { title = id, year } = references.find((entry) => entry.id === id) ?? {};
  const at = typeof cited === 'string' ? '' : ` ${cited.at}`;
  return `${title}${year === undefined ? '' : ` ${year}`}${at}`;
}

function ownerWords(
  owner: string | { readonly role: string; readonly part: string },
  { roles }: Library,
): string {
  const id = typeof owner === 'string' ? owner : owner.role;
  const name = roles.find((role) => role.id === id)?.name ?? id;
  return typeof owner === 'string' ? name : `${name} (${owner.part})`;
}

/** Where a step leads, by the places of steps. */
function waysOf({ next }: Step, index: number, steps: readonly Step[]): string {
  const place = (goal: string) => {
    const at = steps.findIndex(({ id }) => id === goal);
    return at === -1 ? 'end' : String(at + 1);
  };
  const following = index === steps.length - 1 ? 'end' : String(index + 2);
  const ways = next ?? [{ to: undefined }];
  // A list of ids and one way to all of them are the same fork.
  if (ways.every((way) => !('when' in way) && !('outcome' in way)))
    return ways.map(({ to }) => (to === undefined ? following : [to].flat().map(place).join('+'))).join('+');
  return ways
    .map((way) => {
      const to = way.to === undefined ? following : [way.to].flat().map(place).join('+');
      const { when = '', outcome = '' } = 'when' in way || 'outcome' in way ? way : {};
      return `${to} ${when} ${outcome}`.trim();
    })
    .join(' | ');
}

function bare(text: string): string {
  return toArabicDigits(text.replaceAll('\\', '').replace(/<br \/>/gu, '')).replace(/[\s*~]+/gu, '');
}
