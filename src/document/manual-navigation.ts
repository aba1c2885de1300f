import type { Library } from '#manual/library.ts';
import { partsOf } from '#manual/parts.ts';
import { namedChapter } from './chapter.ts';
import { namedProcedure } from './registers.ts';
import type { Named, Target } from './target.ts';

/** A page of a manual as the list beside it names it. */
export interface ManualPlace extends Named {
  readonly isHere: boolean;
}

/** The pages of a manual around one of them. */
export interface ManualNavigation {
  readonly manual: Named<Extract<Target, { kind: 'manual' }>>;
  /** Pages that stand together in the book, a part of it where they have a title. */
  readonly groups: readonly { readonly title: string | undefined; readonly pages: readonly ManualPlace[] }[];
  /** How many pages the manual has. */
  readonly count: number;
  /** Whether the groups leave pages out. */
  readonly isPart: boolean;
}

/** Manuals of more pages are not listed in whole: a page must not grow with its manual. */
const MOST_PAGES = 40;
/** Pages that a longer manual lists before the one that is read, and after it. */
const BESIDE = 10;

/** The pages of the manual that a page is of; `here` is the id of its procedure or chapter. */
export function manualNavigation({ manuals }: Pick<Library, 'manuals'>, here: string): ManualNavigation {
  const manual = manuals.find(({ id }) => here.startsWith(`${id}/`));
  if (!manual) throw new Error(`${here} belongs to no manual.`);
  const group = (title: string | undefined, pages: readonly (Named & { readonly id: string })[]) =>
    pages.map(({ id, ...named }) => ({ title, ...named, isHere: id === here }));
  const chapters = (all: typeof manual.front) => all.map((one) => ({ ...namedChapter(one), id: one.id }));
  const all = [
    ...group(undefined, chapters(manual.front)),
    ...partsOf(manual).flatMap(({ title, procedures }) =>
      group(
        title,
        procedures.map((one) => ({ ...namedProcedure(one), id: one.id })),
      ),
    ),
    ...group(undefined, chapters(manual.back)),
  ];
  const isPart = all.length > MOST_PAGES;
  const place = all.findIndex(({ isHere }) => isHere);
  const shown = isPart ? all.slice(Math.max(0, place - BESIDE), place + BESIDE + 1) : all;
  return {
    manual: { target: { kind: 'manual', manual: manual.id }, text: manual.title },
    groups: groupsOf(shown),
    count: all.length,
    isPart,
  };
}

/** Pages that follow each other under one title. */
function groupsOf(
  pages: readonly (ManualPlace & { readonly title: string | undefined })[],
): ManualNavigation['groups'] {
  const groups: { title: string | undefined; pages: ManualPlace[] }[] = [];
  for (const { title, ...page } of pages) {
    const last = groups.at(-1);
    if (last && last.title === title) last.pages.push(page);
    else groups.push({ title, pages: [page] });
  }
  return groups;
}
