import { describe, expect, test } from 'vitest';
import type { Procedure } from '#manual/procedure.ts';
import type { Inline, RichText } from '#document/rich-text.ts';
import { withTerms } from '#document/terms.ts';
import { step } from '../manual/procedures.ts';
import { documentOf, procedureOf, withSections } from './sample-library.ts';

const DEFINITIONS = [
  { term: 'แผน', meaning: 'แนวทาง' },
  { term: 'แผนพัฒนา', meaning: 'แนวทางของงาน' },
  { term: 'ICT', meaning: 'เทคโนโลยี' },
];

function marked(written: Readonly<Record<number, string>>, rest: Partial<Procedure> = {}) {
  return withTerms(documentOf(withSections(written, { definitions: DEFINITIONS, ...rest })));
}

/** Words that lead to definitions, each with the place of the definition. */
function termsIn(blocks: RichText): readonly (readonly [string, number])[] {
  return JSON.stringify(blocks).includes('"definition"') ? linksIn(blocks) : [];
}

function linksIn(value: unknown): (readonly [string, number])[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Inline;
  if (node.type === 'link' && node.target.kind === 'definition') {
    const [word] = node.children;
    return word?.type === 'text' ? [[word.text, node.target.index]] : [];
  }
  return Object.values(value).flatMap(linksIn);
}

function termsOf(text: string, definitions = DEFINITIONS) {
  const { sections } = marked({ 2: text }, { definitions });
  return termsIn(sections.find(({ number }) => number === 2)?.blocks ?? []);
}

describe('terms that a procedure defines', () => {
  test('lead to their definition where a section first uses them, the longest first', () => {
    expect(termsOf('จัดทำแผนพัฒนาของงาน ตามแผนและแผนพัฒนา ด้าน ICT')).toEqual([
      ['แผนพัฒนา', 1],
      ['แผน', 0],
      ['ICT', 2],
    ]);
  });

  test('are whole words only', () => {
    expect(termsOf('แผนก และ ICTs', DEFINITIONS)).toEqual([]);
    const form = [{ term: 'ภ.ด.ส.', meaning: 'แบบ' }];
    expect(termsOf('แบบ ภ.ด.ส.10 และ ภ.ด.ส.๓', form)).toEqual([]);
    expect(termsOf('แบบ ภ.ด.ส. 10', form)).toEqual([['ภ.ด.ส.', 0]]);
    expect(termsOf('แผนงาน', [{ term: 'งา', meaning: 'เมล็ด' }])).toEqual([]);
  });

  test('are marked in lists, cells, quotations and strong words, and not in headings, links and code', () => {
    expect(termsOf('- **ICT**')).toEqual([['ICT', 2]]);
    expect(termsOf('| หัว |\n| - |\n| ICT |')).toEqual([['ICT', 2]]);
    expect(termsOf('> ICT')).toEqual([['ICT', 2]]);
    expect(termsOf('### ICT\n\n`ICT` [ICT](https://a.th)')).toEqual([]);
  });

  test('are marked once among the steps of a section, and nowhere in the form or among the definitions', () => {
    const document = marked(
      { 5: 'ก่อน ICT\n\n<Steps />', 4: 'ICT\n\n<Definitions />' },
      { steps: [step('a', '1 วัน', { detail: 'ใช้ ICT' }), step('b', '1 วัน', { detail: 'ตามแผน' })] },
    );
    const inSection = (wanted: number) =>
      termsIn(document.sections.find(({ number }) => number === wanted)?.blocks ?? []);
    expect(inSection(5)).toEqual([['ICT', 2]]);
    expect(inSection(4)).toEqual([]);
    expect(document.steps.map(({ narrative }) => termsIn(narrative))).toEqual([[], [['แผน', 0]]]);
    expect(document.steps.flatMap(({ detail }) => termsIn(detail))).toEqual([]);
    expect(linksIn(document.form)).toEqual([]);
  });

  test('change no word of the procedure, and nothing of one that defines none', () => {
    const document = documentOf(withSections({ 2: 'แผนพัฒนา ICT ของแผน' }, { definitions: DEFINITIONS }));
    const text = (value: unknown): string =>
      typeof value !== 'object' || value === null
        ? ''
        : Object.entries(value)
            .map(([key, inner]) => (key === 'text' ? String(inner) : text(inner)))
            .join('');
    expect(text(withTerms(document).sections.map(({ blocks }) => blocks))).toBe(
      text(document.sections.map(({ blocks }) => blocks)),
    );
    const silent = documentOf({ ...procedureOf('ict-network'), definitions: 'ไม่มี' });
    expect(withTerms(silent)).toBe(silent);
  });
});
