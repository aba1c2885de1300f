import { readContent } from '#files/read-content.ts';
import { byPlace, type Diagnostic } from '#manual/diagnostic.ts';
import { examine } from '#manual/examine.ts';
import type { Library } from '#manual/library.ts';
import { mermaidProblems } from './mermaid-blocks.ts';
import { readTogether } from './read-together.ts';
import { unprintableCharacters } from './unprintable.ts';

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
 * @throws FolderError where the folder itself cannot be used
 */
export async function check(folder: string): Promise<Check> {
  const content = await readContent(folder);
  const { library, diagnostics: found } = examine(content, await readTogether(content.sources));
  const drawn = await mermaidProblems(library);
  const unprintable = unprintableCharacters(content.sources);
  const diagnostics = [...content.diagnostics, ...found, ...drawn, ...unprintable].sort(byPlace);
  const sources = new Map(content.sources.map(({ path, text }) => [path, text]));
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  return { diagnostics, sources, ...(isSound ? { library: library as Checked<Library> } : {}) };
}
