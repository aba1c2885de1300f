import type { Office } from '../offices/office.ts';
import { Findings, squeezed } from './kept.ts';

/** What the pages of the registers, and the contents pages of the manuals, lost of the names of an office. */
export function registerFaults({ names, places }: Office, said: (page: string) => string): readonly string[] {
  const findings = new Findings(squeezed);
  const namesOf = (pattern: RegExp) => [...names].flatMap(([id, name]) => (pattern.test(id) ? [name] : []));
  if (names.has('book-preface')) findings.find('office', said('office'), namesOf(/^book-/));
  findings.find('roles', said('roles'), namesOf(/^role-\d+(?:-phone)?$/));
  findings.find('forms', said('forms'), namesOf(/^form-\d+$/));
  findings.find('references', said('references'), namesOf(/^reference-\d+(?:-repealed)?$/));
  for (const manual of places.keys()) {
    const own = new RegExp(`^${manual}-(?:type|(?:author|adviser|part)(?:-.+)?)$`);
    findings.find(manual, said(manual), [...namesOf(/^(?:office|parent|address|phone)$/), ...namesOf(own)]);
  }
  return findings.faults;
}
