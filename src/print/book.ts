import type { Library, Manual } from '#manual/library.ts';
import { placeOf } from '#manual/office-place.ts';
import { entries, isStated } from '#manual/stated.ts';
import { byThai } from '#thai/collate.ts';
import { printWords } from '#words/print.ts';
import { referenceTitle } from '#words/registers.ts';
import { revisionText, sheetHeader, type SheetHeader } from './document.ts';
import type { Paper } from './paper.ts';
import type { PaperProcedure } from './procedure.ts';

interface Index {
  readonly register: 'roles' | 'references';
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
}

/** The book of a manual as its template draws it. */
export interface PaperBook {
  readonly documentType: string;
  /** The title in the parts that its spaces make. */
  readonly title: readonly string[];
  readonly author: { readonly name: string; readonly position: string };
  readonly place: readonly string[];
  readonly year: string | null;
  readonly cover: { readonly path: string; readonly alt: string } | null;
  readonly contents: string;
  readonly procedures: readonly {
    readonly header: SheetHeader;
    readonly revision: string | null;
    readonly it: PaperProcedure;
  }[];
  readonly indexes: readonly Index[];
}

/** The book of a manual, with its procedures as they were made ready for paper. */
export function paperBook(
  library: Library,
  manual: Manual,
  paper: Paper,
  procedures: readonly PaperProcedure[],
): PaperBook {
  const { text } = paper;
  const { unit, group, office } = placeOf(library, manual);
  return {
    documentType: text(manual.documentType),
    title: manual.title.split(/\s+/u).map(text),
    author: { name: text(manual.author.name), position: text(printWords.position(manual.author.position)) },
    place: [unit, group, office].map(text),
    year: manual.year === undefined ? null : text(printWords.year(manual.year)),
    cover: coverOf(manual, paper),
    contents: text(printWords.contents),
    procedures: procedures.map((it, index) => {
      const procedure = manual.procedures[index];
      return {
        header: sheetHeader(
          text(manual.title),
          procedure && isStated(procedure.code) ? paper.code(procedure.code) : it.title,
        ),
        revision: procedure ? revisionText(procedure, paper) : null,
        it,
      };
    }),
    indexes: [roleIndex(library, manual, paper), referenceIndex(library, manual, paper)],
  };
}

/** The path of the picture on the cover, relative to the content folder. */
export function coverPath({ id, cover }: Pick<Manual, 'id' | 'cover'>): string | undefined {
  return cover === undefined ? undefined : `manuals/${id}/${cover}`;
}

function coverOf(manual: Manual, { number }: Paper): PaperBook['cover'] {
  const path = coverPath(manual);
  return path === undefined ? null : { path, alt: printWords.cover(number(manual.title)) };
}

function roleIndex({ roles }: Library, { procedures }: Manual, paper: Paper): Index {
  const used = new Set(procedures.flatMap(({ steps }) => steps.flatMap(({ owners }) => entries(owners))));
  return {
    register: 'roles',
    title: paper.text(printWords.roles),
    entries: inOrder(
      roles.filter(({ id }) => used.has(id)),
      paper,
    ),
  };
}

function referenceIndex({ references }: Library, { procedures }: Manual, paper: Paper): Index {
  const cited = new Set(procedures.flatMap((procedure) => entries(procedure.references)));
  const found = references.filter(({ id }) => cited.has(id));
  return {
    register: 'references',
    title: paper.text(printWords.references),
    entries: inOrder(
      found.map((reference) => ({ id: reference.id, name: referenceTitle(reference) })),
      paper,
    ),
  };
}

function inOrder(
  named: readonly { readonly id: string; readonly name: string }[],
  { text }: Paper,
): Index['entries'] {
  const byName = byThai<{ readonly id: string; readonly name: string }>(
    ({ name }) => name,
    ({ id }) => id,
  );
  return named.toSorted(byName).map(({ id, name }) => ({ id, name: text(name) }));
}
