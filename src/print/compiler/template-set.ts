import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FILES } from '#fonts/font-files.ts';
import { printProblems } from '#words/print.ts';
import { MEASURES } from '../measures.ts';
import { TemplateError } from './template-error.ts';

/** What every document is typeset with. */
export interface TemplateSet {
  readonly fonts: readonly Uint8Array[];
  /** Texts of the templates by file name. */
  readonly templates: ReadonlyMap<string, string>;
  /** Other files that templates of an office read, by name. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Where those that are not of the project come from, to name in errors. */
  readonly own?: { readonly folder: string; readonly names: ReadonlySet<string> };
}

/** The folder of the templates that come with the project. */
export const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));

/**
 * Fonts and templates, read from disk. Where a folder is given, its templates stand in the place of those of the project
 * that have their names; they are handed all files of the folder, and can read no other.
 * @throws TemplateError where the folder cannot be read, or one of its templates takes a package or stands for none
 */
export function templateSet(folder?: string): TemplateSet {
  const own = folder === undefined ? new Map<string, Buffer>() : filesIn(folder);
  const texts = [...own].flatMap(([name, bytes]) =>
    isTemplate(name) ? [[name, bytes.toString()] as const] : [],
  );
  const known = [...filesIn(TEMPLATES)].map(([name, bytes]) => [name, bytes.toString()] as const);
  if (folder !== undefined) refuseUseless(folder, texts, new Set(known.map(([name]) => name)));
  return {
    fonts: [...FONT_FILES.values()].map((file) => readFileSync(file)),
    templates: new Map([...known, ...texts, ['measures.json', JSON.stringify(MEASURES)]]),
    files: new Map([...own].filter(([name]) => !isTemplate(name))),
    ...(folder === undefined ? {} : { own: { folder, names: new Set(own.keys()) } }),
  };
}

type Texts = readonly (readonly [name: string, text: string])[];

/** Templates of an office that would change nothing, because none of the project has their names, are mistyped. */
function refuseUseless(folder: string, texts: Texts, known: ReadonlySet<string>): void {
  const names = [...known];
  if (texts.length === 0) throw new TemplateError(printProblems.noneOfTemplates(folder, names));
  for (const [name, text] of texts) {
    if (PACKAGE.test(text)) throw new TemplateError(printProblems.package(join(folder, name)));
    const isUsed = known.has(name) || texts.some(([, other]) => other.includes(`"${name}"`));
    if (!isUsed) throw new TemplateError(printProblems.unknownTemplate(join(folder, name), names));
  }
}

/** Packages would be loaded from another host, and are other code tomorrow. */
const PACKAGE = /"@/u;

function isTemplate(name: string): boolean {
  return name.endsWith('.typ');
}

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
    return new Map(
      files
        .map(({ name }) => name)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name))]),
    );
  } catch (cause) {
    throw new TemplateError(printProblems.noTemplates(folder), { cause });
  }
}
