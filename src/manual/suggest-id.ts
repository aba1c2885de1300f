import { ID_PATTERN } from './schema/primitives.ts';

/**
 * An id for something of this name that is not taken: its Latin words, as of งานพัฒนาเครือข่าย ICT `ict`, or else a word with a
 * number, for Thai has no spelling in Latin letters that people would agree on.
 */
export function suggestedId(name: string, otherwise: string, taken: ReadonlySet<string>): string {
  const latin = (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-').replace(/^[0-9-]+/, '');
  if (latin.length > 1 && ID_PATTERN.test(latin) && !taken.has(latin)) return latin;
  for (let number = 1; ; number++) {
    const id = `${latin.length > 1 ? latin : otherwise}-${number}`;
    if (!taken.has(id)) return id;
  }
}
