import type { Manual } from './library.ts';
import type { Procedure } from './procedure.ts';

/** Procedures of a manual that stand together, in their order; those that are in no part have no title. */
export interface Part {
  readonly title?: string;
  readonly procedures: readonly Procedure[];
}

/** The procedures of a manual as its parts group them, those in no part last. */
export function partsOf({ parts = [], procedures }: Pick<Manual, 'parts' | 'procedures'>): readonly Part[] {
  const places = placesIn(parts);
  const titled = parts.map(({ title }, index): Part => ({
    title,
    procedures: procedures.filter(({ slug }) => places.get(slug)?.part === index),
  }));
  const others = procedures.filter(({ slug }) => !places.has(slug));
  return [...titled, ...(others.length > 0 ? [{ procedures: others }] : [])];
}

/** Procedures in the order of their manual: as its parts list them, then by `order`. */
export function inOrder(procedures: readonly Procedure[], parts: Manual['parts'] = []): readonly Procedure[] {
  const places = placesIn(parts);
  const place = ({ slug }: Procedure) => places.get(slug)?.place ?? places.size;
  return [...procedures].sort(
    (a, b) => place(a) - place(b) || a.order - b.order || (a.slug < b.slug ? -1 : 1),
  );
}

/** By the name of a procedure: the first part that lists it, and its place among all that are listed. */
function placesIn(
  parts: NonNullable<Manual['parts']>,
): ReadonlyMap<string, { readonly part: number; readonly place: number }> {
  const places = new Map<string, { readonly part: number; readonly place: number }>();
  for (const [part, { procedures }] of parts.entries())
    for (const slug of procedures) if (!places.has(slug)) places.set(slug, { part, place: places.size });
  return places;
}
