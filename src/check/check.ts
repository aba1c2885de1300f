import { readContent } from '#files/read-content.ts';
import { byPlace, inWords, type Diagnostic } from '#manual/diagnostic.ts';
import { diagnosticsOf } from '#manual/examine.ts';
import type { Library } from '#manual/library.ts';
import { parseContent } from '#manual/parse.ts';
import { ruleMessages } from '#words/rules.ts';
import { readTogether } from './read-together.ts';
import { ALL_RULES } from './rules/index.ts';
import type { Surroundings } from './rules/rule.ts';

declare const checked: unique symbol;

/** Something in which the validator found no error; only this room makes one. */
export type Checked<T> = T & { readonly [checked]: true };

export interface Check {
  /** There only where nothing is wrong. */
  readonly library?: Checked<Library>;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts by path, to show findings in. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads a content folder, tries every rule, and hands out the library only where no error was found.
 * @param date the day of documents whose content gives none, as an ISO date
 * @throws FolderError where the folder itself cannot be used
 */
export async function check(
  folder: string,
  { date }: Partial<Pick<Surroundings, 'date'>> = {},
): Promise<Check> {
  const content = await readContent(folder);
  const draft = parseContent(content, await readTogether(content.sources));
  const { library } = draft;
  const mistakes = draft.mistakes.map((mistake) => inWords(mistake, ruleMessages));
  const diagnostics = [...content.diagnostics, ...mistakes];
  for (const rule of ALL_RULES)
    diagnostics.push(...diagnosticsOf(rule, await rule.find(draft, { folder, date }), draft, ruleMessages));
  diagnostics.sort(byPlace);
  const sources = new Map(content.sources.map(({ path, text }) => [path, text]));
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  return { diagnostics, sources, ...(isSound ? { library: library as Checked<Library> } : {}) };
}
