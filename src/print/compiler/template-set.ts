import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEASURES } from '../measures.ts';

/** What every document is typeset with. */
export interface TemplateSet {
  readonly fonts: readonly Uint8Array[];
  /** Texts of the templates by file name. */
  readonly templates: ReadonlyMap<string, string>;
  /** Where they come from, to name in errors; left out for those of the project. */
  readonly folder?: string;
}

const STYLES = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const;

/** The folder of the templates that come with the project. */
export const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));

/** Files of the four styles of Sarabun that paper is set in. */
export function fontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return STYLES.map((style) => resolve(`@expo-google-fonts/sarabun/${style}/Sarabun_${style}.ttf`));
}

/** Fonts and templates, read from disk; the templates of the project where no folder of others is given. */
export function templateSet(folder?: string): TemplateSet {
  const home = folder ?? TEMPLATES;
  const names = readdirSync(home).filter((name) => name.endsWith('.typ'));
  return {
    fonts: fontFiles().map((file) => readFileSync(file)),
    templates: new Map([
      ...names.sort().map((name): [string, string] => [name, readFileSync(join(home, name), 'utf8')]),
      ['measures.json', JSON.stringify(MEASURES)],
    ]),
    ...(folder === undefined ? {} : { folder }),
  };
}
