import type { Library, Manual } from '#manual/library.ts';
import type { Named } from '#document/target.ts';
import { namedProcedure } from '#document/registers.ts';
import { byThai } from '#thai/collate.ts';
import { thai } from '#thai/dictionary.ts';
import { homeWords } from '#words/wayfinding.ts';
import { manualWords } from '#words/page.ts';
import { siteView, type NavLink } from './site-view.ts';

/** A manual with the first of its procedures. */
export interface ManualView extends Named {
  /** Its unit, where the title does not say it, and how many procedures it has. */
  readonly notes: readonly string[];
  readonly procedures: readonly Named[];
  /** Leads to the others, where there are any. */
  readonly others: Named | undefined;
}

/** The manuals of one group of the office; of an office with a single manual without the name of a group. */
export interface GroupView {
  readonly name: string | undefined;
  readonly manuals: readonly ManualView[];
}

/** What the first page shows. */
export interface HomeView {
  readonly office: string;
  readonly groups: readonly GroupView[];
  /** Pages that gather what stands in all manuals. */
  readonly indexes: readonly NavLink[];
  /** Who may look for their work: every role by name, or where they are many, the page of all. */
  readonly roles: readonly Named[];
  readonly allRoles: string | undefined;
}

/** So many links to procedures the page can carry, and so many of one manual. */
const MOST_LINKS = 160;
const MOST_OF_ONE = 12;
const MOST_OF_ONLY = 60;
/** More roles than can be looked over at a glance have a page of their own. */
const MOST_ROLES = 12;

/** What the first page shows. Groups without a manual are left out. */
export function homeView(library: Library): HomeView {
  const { office, manuals, roles } = library;
  const most = manuals.length === 1 ? MOST_OF_ONLY : MOST_OF_ONE;
  const shown = Math.min(most, Math.floor(MOST_LINKS / Math.max(1, manuals.length)));
  const groups = office.groups.map(({ name, units }): GroupView => ({
    name: manuals.length === 1 ? undefined : name,
    manuals: units.flatMap((unit) =>
      manuals.filter((manual) => manual.unit === unit.id).map((manual) => listed(manual, unit.name, shown)),
    ),
  }));
  return {
    office: office.name,
    groups: groups.filter((group) => group.manuals.length > 0),
    indexes: siteView(library).menu.filter(({ href }) => href !== '/'),
    roles: roles.length > MOST_ROLES ? [] : byName(roles),
    allRoles: roles.length > MOST_ROLES ? homeWords.allRoles(roles.length) : undefined,
  };
}

function listed({ id, title, procedures }: Manual, unit: string, most: number): ManualView {
  const target = { kind: 'manual', manual: id } as const;
  const left = procedures.length - most;
  return {
    target,
    text: title,
    notes: [...(says(title, unit) ? [] : [unit]), manualWords.procedures(procedures.length)],
    procedures: procedures.slice(0, most).map(namedProcedure),
    others: left > 0 ? { target, text: homeWords.moreProcedures(left) } : undefined,
  };
}

/** Whether a title has the words of a unit: “งานการเงิน” stands in “ปฏิบัติงานการเงิน” only by its letters. */
function says(title: string, unit: string): boolean {
  const words = (text: string) => `|${thai.segment(text).join('|')}|`;
  return words(title).includes(words(unit));
}

function byName(roles: Library['roles']): readonly Named[] {
  const sorted = [...roles].sort(
    byThai(
      ({ name }) => name,
      ({ id }) => id,
    ),
  );
  return sorted.map(({ id, name }) => ({ target: { kind: 'role', role: id }, text: name }));
}
