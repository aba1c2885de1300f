import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FILES } from '#fonts/font-files.ts';
import { MEASURES } from '../measures.ts';

/** What every document is typeset with. */
export interface TemplateSet {
  readonly fonts: readonly Uint8Array[];
  /** Texts of the templates by file name. */
  readonly templates: ReadonlyMap<string, string>;
  /** Where they come from, to name in errors; left out for those of the project. */
  readonly folder?: string;
}

/** The folder of the templates that come with the project. */
export const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));

/** Fonts and templates, read from disk; the templates of the project where no folder of others is given. */
export function templateSet(folder?: string): TemplateSet {
  const home = folder ?? TEMPLATES;
  const names = readdirSync(home).filter((name) => name.endsWith('.typ'));
  return {
    fonts: [...FONT_FILES.values()].map((file) => readFileSync(file)),
    templates: new Map([
      ...names.sort().map((name): [string, string] => [name, readFileSync(join(home, name), 'utf8')]),
      ['measures.json', JSON.stringify(MEASURES)],
    ]),
    ...(folder === undefined ? {} : { folder }),
  };
}
