import type { Library } from '#manual/library.ts';
import { manualAddress } from '../addresses.ts';
import { manualWords } from '#words/page.ts';
import { manualView, type ManualView } from './manual-view.ts';
import type { Target } from './shown.ts';

/** The manuals of one group of the office, unit by unit. */
export interface GroupView {
  readonly name: string;
  readonly units: readonly {
    readonly name: string;
    readonly manuals: readonly (Target & { readonly size: string })[];
  }[];
}

/** The first page: the only manual, or all of them by group and unit. */
export type HomeView =
  { readonly only: ManualView } | { readonly office: string; readonly groups: readonly GroupView[] };

/** What the first page shows. Groups and units without a manual are left out. */
export function homeView(library: Library): HomeView {
  const { office, manuals } = library;
  const [only, ...others] = manuals;
  if (only && others.length === 0) return { only: manualView(library, only) };
  const groups = office.groups
    .map(({ name, units }) => ({
      name,
      units: units
        .map((unit) => ({ name: unit.name, manuals: manuals.filter((manual) => manual.unit === unit.id) }))
        .filter((unit) => unit.manuals.length > 0)
        .map((unit) => ({
          name: unit.name,
          manuals: unit.manuals.map((manual) => ({
            href: manualAddress(manual),
            text: manual.title,
            size: manualWords.procedures(manual.procedures.length),
          })),
        })),
    }))
    .filter(({ units }) => units.length > 0);
  return { office: office.name, groups };
}
