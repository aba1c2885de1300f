import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { examine } from '#manual/examine.ts';

const folder = new URL('../../content', import.meta.url).pathname;

/** The content of this repository. */
export const shipped: Content = await readContent(folder);

/** Paths of the four procedures. */
export const PROCEDURES = shipped.sources.map(({ path }) => path).filter((path) => path.endsWith('.mdx'));

/** The content of this repository with some files changed, added, or (undefined) taken away. */
export function shippedWith(
  changes: Readonly<Record<string, string | undefined>>,
  assets = shipped.assets,
): Content {
  const texts = new Map(shipped.sources.map(({ path, text }): [string, string | undefined] => [path, text]));
  for (const [path, text] of Object.entries(changes)) texts.set(path, text);
  const sources = [...texts].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  return { sources, assets };
}

export function textOf(path: string): string {
  const source = shipped.sources.find((one) => one.path === path);
  if (!source) throw new Error(`${path} is not in the content folder`);
  return source.text;
}

const known = new Set(examine(shipped).diagnostics.map(nameOf));

/** What is found in a content beyond what is found in that of this repository. */
export function found(content: Content, read?: Parameters<typeof examine>[1]): readonly Diagnostic[] {
  return examine(content, read).diagnostics.filter((diagnostic) => !known.has(nameOf(diagnostic)));
}

/** What tells a finding of this repository from others; the words in a symbol may be what a test changes. */
function nameOf({ rule, file, message }: Diagnostic): string {
  return [rule, file, rule === 'unstated' ? message.replace(/ “.*”$/, '') : message].join('\n');
}
