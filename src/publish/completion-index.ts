import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonSchemas, type SchemaName } from '#manual/schema/json-schemas.ts';
import { CHAPTER_PATH } from '#manual/chapter.ts';
import { fieldGuideWords } from '#words/fields.ts';
import { PROJECT_FOLDER } from './project-folder.ts';

const PROCEDURE_PATH = /^manuals\/[^/]+\/[^/]+\.mdx$/;

/** Where Astro's language server looks below the folder that an editor has open. */
const FOLDER = '.astro/collections';

/**
 * Writes what Astro's language server completes the frontmatter of MDX files by: the schemas, and which file follows which.
 * It takes a file for none that is not listed, so this is written anew where files come and go.
 * @param project the folder that an editor opens
 * @param content the content folder
 */
export async function writeCompletionIndex(project: string, content: string): Promise<void> {
  const paths = await readdir(content, { recursive: true }).catch(() => []);
  const entries = paths.flatMap((path) => {
    const name = schemaOf(path.replaceAll('\\', '/'));
    return name ? [[fileAddress(join(content, path)), name] as const] : [];
  });
  const folder = join(project, FOLDER);
  const schemas = jsonSchemas(fieldGuideWords);
  const collections = FRONTMATTER.map((name) => ({ name, hasSchema: true }));
  await mkdir(folder, { recursive: true });
  for (const name of FRONTMATTER)
    await put(join(folder, `${name}.schema.json`), JSON.stringify(schemas[name]));
  const list = { collections, entries: Object.fromEntries(entries) };
  await put(join(folder, 'collections.json'), JSON.stringify(list));
}

/** Editors read a file anew that is written anew. */
async function put(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
}

/** The same of this project after a command has made or moved files; content that lies elsewhere no editor opens with it. */
export async function refreshCompletionIndex(content: string): Promise<void> {
  const within = relative(PROJECT_FOLDER, content);
  if (within.startsWith('..') || isAbsolute(within)) return;
  await writeCompletionIndex(PROJECT_FOLDER, content);
}

const FRONTMATTER = ['procedure', 'chapter'] as const satisfies readonly SchemaName[];

function schemaOf(path: string): (typeof FRONTMATTER)[number] | undefined {
  if (PROCEDURE_PATH.test(path)) return 'procedure';
  return CHAPTER_PATH.test(path) ? 'chapter' : undefined;
}

/** The address of a file as the language server compares it: decoded, and in small letters. */
function fileAddress(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}
