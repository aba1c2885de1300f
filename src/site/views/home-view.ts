import type { Library, Manual } from '#manual/library.ts';
import type { Named } from '#document/target.ts';
import { manualWords } from '#words/page.ts';

/** The manuals of one group of the office, unit by unit. */
export interface GroupView {
  readonly name: string;
  readonly units: readonly {
    readonly name: string;
    readonly manuals: readonly (Named & { readonly size: string })[];
  }[];
}

/** The first page: the only manual, or all of them by group and unit. */
export type HomeView =
  { readonly only: Manual } | { readonly office: string; readonly groups: readonly GroupView[] };

/** What the first page shows. Groups and units without a manual are left out. */
export function homeView({ office, manuals }: Library): HomeView {
  const [only, ...others] = manuals;
  if (only && others.length === 0) return { only };
  const groups = office.groups.map(({ name, units }) => ({
    name,
    units: units.flatMap((unit) => {
      const own = manuals.filter((manual) => manual.unit === unit.id).map(listed);
      return own.length === 0 ? [] : [{ name: unit.name, manuals: own }];
    }),
  }));
  return { office: office.name, groups: groups.filter(({ units }) => units.length > 0) };
}

function listed({ id, title, procedures }: Manual): GroupView['units'][number]['manuals'][number] {
  return {
    target: { kind: 'manual', manual: id },
    text: title,
    size: manualWords.procedures(procedures.length),
  };
}
