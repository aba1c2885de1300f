import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Standards that a document can be made to: accessible, or for archives. */
export type PdfStandard = 'ua-1' | 'a-2a';

/** One document to be set. */
export interface Manuscript {
  /** Name of the template that draws the whole document. */
  readonly template: string;
  /** JSON, which the template reads as `json("/data.json")`. */
  readonly data: string;
  /** Pictures by the name that the data gives them, under `/pictures/`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly standard: PdfStandard;
}

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** A Typst compiler with our fonts and templates. */
export interface Engine {
  /** Whether what it makes conforms to the standard asked for; where not, it is a draft. */
  readonly conforms: boolean;
  /** @throws TemplateError where a template cannot be set */
  typeset(manuscript: Manuscript): Promise<Typeset>;
}

/** What every document is set with. */
export interface Equipment {
  readonly fonts: readonly Uint8Array[];
  /** Texts of the templates by file name. */
  readonly templates: ReadonlyMap<string, string>;
  /** Where they come from, to name in errors; left out for those of the project. */
  readonly folder?: string;
}

const STYLES = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const;

/** The folder of the templates that come with the project. */
export const TEMPLATES = fileURLToPath(new URL('templates', import.meta.url));

/** Files of the four styles of Sarabun that paper is set in. */
export function fontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return STYLES.map((style) => resolve(`@expo-google-fonts/sarabun/${style}/Sarabun_${style}.ttf`));
}

/** Fonts and templates, read from disk; the templates of the project where no folder of others is given. */
export function equipment(folder?: string): Equipment {
  const home = folder ?? TEMPLATES;
  const names = readdirSync(home).filter((name) => name.endsWith('.typ'));
  return {
    fonts: fontFiles().map((file) => readFileSync(file)),
    templates: new Map(names.sort().map((name) => [name, readFileSync(join(home, name), 'utf8')])),
    ...(folder === undefined ? {} : { folder }),
  };
}

/** Typst for this machine: its native build, or the WebAssembly twin where there is none. */
export async function engineFor(tools: Equipment): Promise<Engine> {
  const { nativeEngine } = await import('./native-engine.ts');
  const native = await nativeEngine(tools);
  if (native) return native;
  const { twinEngine } = await import('./twin-engine.ts');
  return twinEngine(tools);
}
