import { CHAPTER_PATH, type Chapter } from './chapter.ts';
import { dependsOn } from './depends-on.ts';
import { FILES, manualFile, transcriptionFile } from './draft.ts';
import type { Library, Manual } from './library.ts';
import { PROCEDURE_PATH } from './procedure-text.ts';
import type { Procedure } from './procedure.ts';

/** What can be shown of a library in which something is wrong. */
export interface SoundPart {
  /** Undefined where nothing can be shown: the office or a register is wrong, or no procedure is left. */
  readonly library: Library | undefined;
  /** By the file of each procedure, chapter or manual that is left out: the files in which is wrong what leaves it out. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
}

/**
 * A library without what is wrong and, to a fixed point, without what depends on it.
 * @param broken the files in which an error was found
 */
export function soundPart(library: Library, broken: ReadonlySet<string>): SoundPart {
  if (Object.values(FILES).some((file) => broken.has(file)))
    return { library: undefined, leftOut: new Map() };
  const leftOut = new Map<string, readonly string[]>();
  for (const file of broken)
    if (PROCEDURE_PATH.test(file) || CHAPTER_PATH.test(file)) leftOut.set(file, [file]);
  let before: number;
  do {
    before = leftOut.size;
    for (const manual of library.manuals) leaveOut(manual, broken, leftOut);
  } while (leftOut.size > before);
  const manuals = library.manuals
    .filter((manual) => !leftOut.has(manualFile(manual)))
    .map((manual) => without(manual, leftOut));
  return { library: manuals.length > 0 ? { ...library, manuals } : undefined, leftOut };
}

/** Leaves out a manual that is wrong or empty with all its pages, and else the pages that lead to what is left out. */
function leaveOut(
  manual: Manual,
  broken: ReadonlySet<string>,
  leftOut: Map<string, readonly string[]>,
): void {
  const pages = pagesOf(manual);
  const own = manualFile(manual);
  const wrong = [own, transcriptionFile(manual)].filter((file) => broken.has(file));
  const reasons = wrong.length > 0 ? wrong : reasonsOfAll(manual, leftOut);
  if (reasons) for (const file of [own, ...pages.map((page) => page.file)]) add(leftOut, file, reasons);
  for (const page of pages) {
    const missing = [...dependsOn(page)].flatMap((file) => leftOut.get(file) ?? []);
    if (missing.length > 0) add(leftOut, page.file, missing);
  }
}

/** Why all procedures of a manual are left out, where they are. */
function reasonsOfAll(
  { id, procedures }: Manual,
  leftOut: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  if (!procedures.every(({ file }) => leftOut.has(file))) return undefined;
  return [...leftOut].flatMap(([file, reasons]) => (PROCEDURE_PATH.exec(file)?.[1] === id ? reasons : []));
}

function add(leftOut: Map<string, readonly string[]>, file: string, reasons: readonly string[]): void {
  if (!leftOut.has(file)) leftOut.set(file, [...new Set(reasons)]);
}

function pagesOf({ procedures, front, back }: Manual): readonly (Procedure | Chapter)[] {
  return [...procedures, ...front, ...back];
}

function without(manual: Manual, leftOut: ReadonlyMap<string, unknown>): Manual {
  const isLeft = ({ file }: Procedure | Chapter) => !leftOut.has(file);
  const procedures = manual.procedures.filter(isLeft);
  const slugs = new Set(procedures.map(({ slug }) => slug));
  const parts = manual.parts?.filter((part) => part.procedures.some((slug) => slugs.has(slug)));
  return {
    ...manual,
    procedures,
    front: manual.front.filter(isLeft),
    back: manual.back.filter(isLeft),
    ...(parts === undefined ? {} : { parts }),
  };
}
