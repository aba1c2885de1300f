import { romanized } from '#thai/romanize.ts';
import { FILES } from './draft.ts';
import { nearest } from './nearest.ts';
import { ID_PATTERN } from './schema/primitives.ts';

/** What people name files of a folder of their own, which no procedure is. */
const NOTES = /^(?:readme|licen[cs]e|changelog|contributing)\b/i;

/** An ending that is not the first letters of a longer one; a name may have several: `.mdx.bak`. */
const ENDING = /\s*\.\s*([a-z]+)(?![a-z0-9])/gi;

const YAML_ENDING = /^(?:yaml|yml|yam|ymal|yalm)$/i;

/** `.md` and its like, and `.mdx` with its letters doubled or in another order; `.mmd` is a chart. */
const MDX_ENDING = /^(?:markdown|mdown|mkdn?|(?!mmd$)(?=.*m)(?=.*d)[mdx]{2,5})$/i;

const REGISTERS = Object.values(FILES).map((file) => file.replace('.yaml', ''));
const IN_MANUAL = ['manual', 'transcription'];

/**
 * The path that a file should have, where it is not read because its name is only nearly that of a procedure, of the file
 * of a manual, or of a register; `.mdx` alone where its name cannot be an address.
 */
export function intendedPath(path: string): string | undefined {
  const [, folder = '', side = '', name = ''] =
    /^(?:(manuals\/[^/]+\/)((?:front|back)\/)?)?([^/]+)$/.exec(path) ?? [];
  for (const { 1: ending = '', index } of name.matchAll(ENDING)) {
    const stem = name.slice(0, index).trim();
    if (YAML_ENDING.test(ending)) {
      if (side !== '') return undefined;
      const meant = nearest(stem, folder === '' ? REGISTERS : IN_MANUAL, 1);
      return meant === undefined ? undefined : `${folder}${meant}.yaml`;
    }
    if (folder !== '' && MDX_ENDING.test(ending) && !NOTES.test(stem))
      return `${folder}${side}${slugOf(stem)}.mdx`;
  }
  return undefined;
}

function slugOf(stem: string): string {
  const slug = stem.toLowerCase().replace(/[\s_.]+/g, '-');
  return ID_PATTERN.test(slug) ? slug : romanized(stem);
}
