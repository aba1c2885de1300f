import { formIndex, glossary, referencesByKind, roleIndex } from '#document/indexes.ts';
import type { Library } from '#manual/library.ts';
import { documentWords } from '#words/document.ts';
import { pageTitles } from '#words/page.ts';
import { textsOf, weighed, type RecordPart, type SearchRecord } from './records.ts';

/** What a register says is said by the procedures too, which tell more of it. */
const WEIGHT = 0.05;

/** The pages of the registers, each entry a place of its own. */
export function registerRecords(library: Library): SearchRecord[] {
  const entry = (anchor: string, title: string, ...texts: readonly string[]): RecordPart => ({
    anchor,
    title,
    texts: weighed([title, ...texts], WEIGHT),
  });
  const registers = {
    roles: roleIndex(library, documentWords).map(({ id, name, kindName }) => entry(id, name, kindName)),
    glossary: glossary(library, documentWords).map(({ letter, terms }, index) =>
      entry(
        `letter-${index + 1}`,
        letter,
        ...terms.flatMap(({ term, meaning }) => [term, ...textsOf(meaning)]),
      ),
    ),
    references: referencesByKind(library, documentWords).flatMap(({ kindName, references }) =>
      references.map(({ id, title }) => entry(id, title, kindName)),
    ),
    forms: formIndex(library).map(({ id, title }) => entry(id, title)),
  };
  return Object.entries(registers)
    .filter(([, parts]) => parts.length > 0)
    .map(([name, parts]) => ({
      url: `/${name}/`,
      title: pageTitles[name as keyof typeof registers],
      parts,
      filters: {},
    }));
}
