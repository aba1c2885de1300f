import type { RoleDocument } from '#document/roles.ts';
import { roleWords as words } from '#words/index-pages.ts';

/** How much a role has to do, and how it is called, in a few words each. */
export function roleSummary({ counts, records, controls, phone }: RoleDocument): readonly string[] {
  const { procedures, steps } = counts;
  const others = [
    ...(records.length > 0 ? [words.records(records.length)] : []),
    ...(controls.length > 0 ? [words.controls(controls.length)] : []),
  ];
  const own = steps > 0 ? words.work(procedures, steps) : others.length > 0 ? words.noSteps : words.none;
  return [own, ...others, ...(phone === undefined ? [] : [phone])];
}
