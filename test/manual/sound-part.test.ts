import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '#files/read-content.ts';
import { readHere } from '#check/read-together.ts';
import { soundPart, type SoundPart } from '#manual/sound-part.ts';
import { examine } from './examine.ts';

async function office(name: string) {
  const content = await readContent(new URL(`../fixtures/${name}`, import.meta.url).pathname);
  const isText = ({ path }: { readonly path: string }) => path.endsWith('.mdx');
  const ready = new Map(readHere(content.sources.filter(isText)));
  const { library } = examine(content, ready);
  return { content, ready, library, texts: content.sources.filter(isText).map(({ path }) => path) };
}

const offices = await Promise.all(['district-office', 'kinds-office', 'ways-office'].map(office));
const [district, kinds, ways] = offices.map(({ library }) => library) as [
  Awaited<ReturnType<typeof office>>['library'],
  Awaited<ReturnType<typeof office>>['library'],
  Awaited<ReturnType<typeof office>>['library'],
];

const pagesOf = ({ library }: SoundPart) =>
  library?.manuals.flatMap(({ procedures, front, back }) =>
    [...procedures, ...front, ...back].map(({ file }) => file),
  ) ?? [];

describe('the sound part of a library', () => {
  it('is all of it where nothing is wrong', () => {
    const whole = soundPart(district, new Set());
    expect(whole).toEqual({ library: district, leftOut: new Map() });
  });

  it('lacks what links to what is wrong, in its text or in a field of a step, with the reason', () => {
    const pension = 'manuals/finance/pension.mdx';
    const acceptance = 'manuals/supplies/acceptance.mdx';
    const { leftOut } = soundPart(district, new Set([pension, acceptance]));
    expect(leftOut.get(pension)).toEqual([pension]);
    expect(leftOut.get('manuals/finance/medical-reimbursement.mdx')).toEqual([pension]);
    expect(leftOut.get('manuals/supplies/specific-method.mdx')).toEqual([acceptance]);
    // It links to the one that links to what is wrong.
    expect(leftOut.get('manuals/supplies/w119-purchase.mdx')).toEqual([acceptance]);
  });

  it('lacks what hands over to what is wrong, or does it in a step', () => {
    const premises = 'manuals/office-work/use-of-premises.mdx';
    const scope = 'manuals/office-work/scope-and-price.mdx';
    const part = soundPart(ways, new Set([scope]));
    expect(part.leftOut.get('manuals/office-work/purchase.mdx')).toEqual([scope]);
    expect(part.leftOut.get('manuals/office-work/specific-method.mdx')).toEqual([scope]);
    expect(pagesOf(part)).toEqual([premises]);
  });

  it('lacks a manual whose file is wrong, and all its pages; and one without a procedure that is left', () => {
    const manual = 'manuals/archives/manual.yaml';
    const { library, leftOut } = soundPart(kinds, new Set([manual]));
    expect(library?.manuals.map(({ id }) => id)).not.toContain('archives');
    expect(leftOut.get('manuals/archives/front/preface.mdx')).toEqual([manual]);
    const only = 'manuals/planning/student-data.mdx';
    const empty = soundPart(kinds, new Set([only]));
    expect(empty.leftOut.get('manuals/planning/manual.yaml')).toEqual([only]);
  });

  it('keeps of the parts of a manual those with a procedure that is left', () => {
    const { library } = soundPart(kinds, new Set(['manuals/archives/destroy.mdx']));
    const parts = library?.manuals.find(({ id }) => id === 'archives')?.parts;
    expect(parts).toHaveLength(1);
  });

  it.each(['office', 'roles', 'references', 'forms', 'synonyms'])(
    'is nothing where %s.yaml is wrong',
    (name) => {
      expect(soundPart(district, new Set([`${name}.yaml`])).library).toBeUndefined();
    },
  );

  it('is nothing where no manual is left', () => {
    const files = ways.manuals.flatMap(({ procedures }) => procedures.map(({ file }) => file));
    expect(soundPart(ways, new Set(files)).library).toBeUndefined();
  });

  it('is left whole by what is wrong with files that no page is drawn from', () => {
    const { library } = soundPart(kinds, new Set(['manuals/archives/Keep.mdx.bak', 'forms/link.pdf']));
    expect(library).toEqual(kinds);
  });

  it('passes every rule by itself: nothing in it leads to what is left out, and each reason is what is wrong', () => {
    const chosen = fc
      .constantFrom(...offices)
      .chain((one) => fc.tuple(fc.constant(one), fc.subarray(one.texts, { minLength: 1, maxLength: 5 })));
    fc.assert(
      fc.property(chosen, ([{ content, ready, library }, wrong]) => {
        const { leftOut } = soundPart(library, new Set(wrong));
        for (const reasons of leftOut.values()) expect(wrong).toEqual(expect.arrayContaining([...reasons]));
        const folders = [...leftOut.keys()].filter((file) => file.endsWith('manual.yaml'));
        const isLeft = ({ path }: { readonly path: string }) =>
          !leftOut.has(path) && !folders.some((file) => path.startsWith(file.replace('manual.yaml', '')));
        const left = examine({ ...content, sources: content.sources.filter(isLeft) }, ready);
        // A part that lists what is left out is cut to what is left.
        const errors = left.diagnostics.filter(
          ({ severity, rule }) => severity === 'error' && rule !== 'parts' && rule !== 'manual-contents',
        );
        expect(errors).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
