import { fileURLToPath } from 'node:url';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { writtenFiles } from '../word/writing.ts';
import { draftOf, libraryOf, mistakesIn, reportOf } from './written.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Offices, and what part of the values of each kind comes back at least; the others are told. */
const OFFICES = [
  'content',
  'test/fixtures/kinds-office',
  'test/fixtures/ways-office',
  'test/fixtures/district-office',
];

describe.each(OFFICES)('the Word documents that npm run docx writes of %s', (office) => {
  it(
    'come back as drafts that say the same, or the report tells what does not',
    { timeout: 300_000 },
    async () => {
      const content = folder(office);
      const { library } = await check(content);
      if (!library) throw new Error(`${office} is not sound`);
      // Every fifth of the large office is enough.
      const ids = library.manuals.flatMap(({ procedures }) => procedures.map(({ id }) => id));
      const wanted = new Set(
        ids.filter((_, index) => ids.length < 20 || index % 5 === 0 || process.env['LONG']),
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
            if (process.env['SHOW']) console.log(procedure.id, where, '\n  ', expected, '\n  ', value);
            const words =
              kind === 'shape' || kind === 'ways'
                ? []
                : expected.split(/\s+/u).filter((word) => !told.includes(bare(word)));
            lost.push(...words.map((word) => `${procedure.id} ${where}: ${word}`));
          }
        }
      }
      if (process.env['SHOW']) console.log(office, Object.fromEntries(counts));
      expect(lost).toEqual([]);
      const shares = [...counts].map(([kind, { all, same }]) => [kind, same / all] as const);
      expect(shares.filter(([kind, share]) => share < (LEAST[kind] ?? 1))).toEqual([]);
    },
  );
});

/** Of kinds that do not come back whole. */
const LEAST: Readonly<Record<string, number>> = { shape: 0.8, narrative: 0.85, references: 0.7, ways: 0.7 };

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
    statedWords(procedure.references, (one) => citedTitle(one, library)),
  );
  for (const { title, nodes } of sections) {
    const words = nodes
      .map((node) => toString(node))
      .join(' ')
      .trim();
    if (words !== '') values.set(`section ${title}`, words);
  }
  for (const [index, step] of steps.entries()) {
    const at = ` ${index + 1}`;
    values.set(`label${at}`, step.label);
    values.set(`detail${at}`, withoutLinks(step.detail));
    values.set(`narrative${at}`, withoutLinks(step.narrative ?? step.detail));
    values.set(`shape${at}`, step.shape);
    values.set(`duration${at}`, step.duration?.written ?? '');
    values.set(`standard${at}`, step.standard);
    values.set(
      `owners${at}`,
      statedWords(step.owners, (owner) => ownerWords(owner, library)),
    );
    values.set(`ways${at}`, waysOf(step, index, steps));
    values.set(`step forms${at}`, (step.forms ?? []).map((id) => formTitle(id, library)).join(', '));
  }
  return values;
}

/** Addresses of links are those of pages in a document. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}

function statedWords<T>(value: string | readonly T[], words: (one: T) => string): string {
  return typeof value === 'string' ? value : value.map(words).join(' ');
}

function indicatorOf({ indicator }: Procedure): string {
  if (typeof indicator === 'string') return indicator;
  return indicator.map(({ name, target = '' }) => `${name} ${target}`).join(', ');
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
  return `${title}${year === undefined ? '' : ` พ.ศ. ${year}`}${at}`;
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
