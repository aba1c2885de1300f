import type { Group, Library, Manual, Unit } from './library.ts';

/** Where in the office a manual belongs. */
export interface OfficeUnit {
  readonly office: string;
  readonly group: string;
  readonly unit: string;
}

/** The group and unit of a manual. Throws where the unit is unknown, which a checked library rules out. */
export function officeUnit(
  { office }: Pick<Library, 'office'>,
  manual: Pick<Manual, 'id' | 'unit'>,
): OfficeUnit {
  const found = unitsOf(office.groups).find(({ unit }) => unit.id === manual.unit);
  if (!found) throw new Error(`Manual ${manual.id} belongs to the unknown unit ${manual.unit}.`);
  return { office: office.name, group: found.group.name, unit: found.unit.name };
}

function unitsOf(groups: readonly Group[]): { readonly group: Group; readonly unit: Unit }[] {
  return groups.flatMap((group) => group.units.map((unit) => ({ group, unit })));
}
