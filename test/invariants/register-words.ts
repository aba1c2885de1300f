import type { Office } from '../offices/office.ts';
import { Findings, squeezed } from './kept.ts';

/** What the pages of the registers and roles, and the contents pages of the manuals, lost of the names of an office. */
export function registerFaults({ names, places }: Office, said: (page: string) => string): readonly string[] {
  const findings = new Findings(squeezed);
  const namesOf = (pattern: RegExp) => [...names].flatMap(([id, name]) => (pattern.test(id) ? [name] : []));
  for (const role of rolesOf(names))
    findings.find(role, said(`roles/${role}`), namesOf(new RegExp(`^${role}(?:-phone)?$`)));
  findings.find('forms', said('forms'), namesOf(/^form-\d+$/));
  findings.find('references', said('references'), namesOf(/^reference-\d+(?:-repealed)?$/));
  for (const manual of places.keys()) {
    const own = new RegExp(`^${manual}-(?:type|(?:author|adviser|part)(?:-.+)?)$`);
    findings.find(manual, said(manual), [...namesOf(/^(?:office|parent|address|phone)$/), ...namesOf(own)]);
  }
  return findings.faults;
}

/** The ids of the roles of an office. */
export function rolesOf(names: Office['names']): readonly string[] {
  return [...names.keys()].filter((id) => /^role-\d+$/.test(id));
}
