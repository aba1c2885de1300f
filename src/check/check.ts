import { readContent, type ReadContent } from '#files/read-content.ts';
import { byPlace, inWords, type Diagnostic } from '#manual/diagnostic.ts';
import { diagnosticsOf } from '#manual/examine.ts';
import type { Library } from '#manual/library.ts';
import { parseContent } from '#manual/parse.ts';
import { soundPart, type SoundPart } from '#manual/sound-part.ts';
import { ruleMessages } from '#words/rules.ts';
import { readTogether, type ReadProcedures } from './read-together.ts';
import { ALL_RULES } from './rules/index.ts';
import type { Surroundings } from './rules/rule.ts';

declare const checked: unique symbol;
declare const previewed: unique symbol;

/** Something in which the validator found no error; only this room makes one. */
export type Checked<T> = T & { readonly [checked]: true };

/** What is sound of something that as a whole may not be; shown while it is written, never built. */
export type Previewed<T> = T & { readonly [previewed]: true };

/** What can be shown of a library while it is written. */
export interface Preview extends Pick<SoundPart, 'leftOut'> {
  /** Undefined where nothing can be shown. */
  readonly library: Previewed<Library> | undefined;
}

export interface Check {
  /** There only where nothing is wrong. */
  readonly library?: Checked<Library>;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts by path, to show findings in. */
  readonly sources: ReadonlyMap<string, string>;
  /** The address at which the office publishes its site, where it says so. */
  readonly site?: string;
  /** What the live server shows, whatever is wrong. */
  preview(): Preview;
}

/**
 * Reads a content folder, tries every rule, and hands out the library only where no error was found.
 * @param date the day of documents whose content gives none, as an ISO date
 * @param read reads the procedures
 * @param content what the folder would hold, in the place of what it holds
 * @throws FolderError where the folder itself cannot be used
 */
export async function check(
  folder: string,
  {
    date,
    read = readTogether,
    content: given,
  }: Partial<Pick<Surroundings, 'date'>> & {
    readonly read?: ReadProcedures;
    readonly content?: ReadContent;
  } = {},
): Promise<Check> {
  const content = given ?? (await readContent(folder));
  const draft = parseContent(content, await read(content.sources));
  const { library } = draft;
  const mistakes = draft.mistakes.map((mistake) => inWords(mistake, ruleMessages));
  const diagnostics = [...content.diagnostics, ...mistakes];
  for (const rule of ALL_RULES)
    diagnostics.push(...diagnosticsOf(rule, await rule.find(draft, { folder, date }), draft, ruleMessages));
  diagnostics.sort(byPlace);
  const sources = new Map(content.sources.map(({ path, text }) => [path, text]));
  const broken = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  const { site } = library.office;
  return {
    diagnostics,
    sources,
    ...(site === undefined ? {} : { site }),
    ...(broken.size === 0 ? { library: library as Checked<Library> } : {}),
    preview: () => soundPart(library, broken) as Preview,
  };
}
