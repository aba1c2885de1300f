import { manualFile, type Draft } from '../draft.ts';
import type { Manual } from '../library.ts';
import { said } from '../messages.ts';
import { nearestId } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** Parts of a manual name procedures that it has, each of them once. */
export const parts: Rule = {
  id: 'parts',
  severity: 'error',
  *find({ library, procedureIds }) {
    for (const manual of library.manuals) {
      const slugs = slugsOf(manual, procedureIds);
      const seen = new Set<string>();
      for (const [index, { procedures }] of (manual.parts ?? []).entries()) {
        for (const [place, slug] of procedures.entries()) {
          const found = { file: manualFile(manual), at: ['parts', index, 'procedures', place] };
          if (seen.has(slug)) yield { ...found, ...said('inTwoParts', slug) };
          else if (!slugs.includes(slug))
            yield { ...found, ...said('noSuchProcedure', slug, meantSlug(slug, manual, slugs)) };
          seen.add(slug);
        }
      }
    }
  },
};

/** Where a manual has parts each procedure is in one, and their order is that of `order`, which would say nothing else. */
export const partsWhole: Rule = {
  id: 'parts-whole',
  severity: 'warning',
  *find(draft) {
    for (const manual of draft.library.manuals) {
      if (!manual.parts || isUnread(draft, manual)) continue;
      const file = manualFile(manual);
      const listed = manual.parts.flatMap(({ procedures }, part) =>
        procedures.map((slug, place) => ({ slug, at: ['parts', part, 'procedures', place] })),
      );
      const slugs = slugsOf(manual, draft.procedureIds);
      // What is listed by a slip is told to be none.
      const unknown = listed.flatMap(({ slug }) =>
        slugs.includes(slug) ? [] : [meantSlug(slug, manual, slugs) ?? slug],
      );
      for (const slug of slugs)
        if (!listed.some((one) => one.slug === slug) && nearestId(slug, unknown) === undefined)
          yield { file, at: draft.place(file, ['parts'], 'key'), ...said('inNoPart', slug) };
      let before: { readonly slug: string; readonly order: number } | undefined;
      for (const { slug, at } of listed) {
        const order = manual.procedures.find((one) => one.slug === slug)?.order;
        if (order === undefined) continue;
        if (before && order < before.order) yield { file, at, ...said('partOrder', slug, before.slug) };
        before = { slug, order };
      }
    }
  },
};

/** The procedure that is most likely meant: that of this title, or one of much the same name. */
function meantSlug(written: string, { procedures }: Manual, slugs: readonly string[]): string | undefined {
  const titled = procedures.find(({ title }) => title.trim() === written.trim());
  return titled?.slug ?? nearestId(written, slugs);
}

function slugsOf({ id }: Manual, procedureIds: ReadonlySet<string>): string[] {
  return [...procedureIds].flatMap((one) => (one.startsWith(`${id}/`) ? one.slice(id.length + 1) : []));
}

/** Whether what a part lists could not be read. */
function isUnread({ isGap }: Draft, manual: Manual): boolean {
  const file = manualFile(manual);
  return [[], ...(manual.parts ?? []).map((_, index) => [index, 'procedures'])].some((path) =>
    isGap(file, ['parts', ...path]),
  );
}
