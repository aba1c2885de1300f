import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { examine } from './examine.ts';
import { readProcedureText, type ReadProcedure } from '#manual/procedure-text.ts';

const folder = new URL('../fixtures/office', import.meta.url).pathname;

/** The content of this repository. */
export const sample: Content = await readContent(folder);

/** Paths of the four procedures. */
export const PROCEDURES = sample.sources.map(({ path }) => path).filter((path) => path.endsWith('.mdx'));

/** The content of this repository with some files changed, added, or (undefined) taken away. */
export function sampleWith(
  changes: Readonly<Record<string, string | undefined>>,
  assets = sample.assets,
): Content {
  const before = new Map(sample.sources.map((source) => [source.path, source]));
  const paths = new Set([...before.keys(), ...Object.keys(changes)]);
  const sources = [...paths].flatMap((path) => {
    const source = before.get(path);
    if (!(path in changes)) return source ?? [];
    const text = changes[path];
    return text === undefined ? [] : [{ path, text }];
  });
  return { sources, assets };
}

export function textOf(path: string): string {
  const source = sample.sources.find((one) => one.path === path);
  if (!source) throw new Error(`${path} is not in the content folder`);
  return source.text;
}

/** The procedures as read, so that each test reads only what it changes. */
const read = new Map(PROCEDURES.map((path) => [path, readProcedureText(path, textOf(path))]));

const known = new Set(examine(sample).diagnostics.map(nameOf));

/** What is found in a content beyond what is found in that of this repository. */
export function found(content: Content, reread?: ReadonlyMap<string, ReadProcedure>): readonly Diagnostic[] {
  const changed = new Set(
    content.sources.filter((source) => !sample.sources.includes(source)).map(({ path }) => path),
  );
  const ready = reread ?? new Map([...read].filter(([path]) => !changed.has(path)));
  return examine(content, ready).diagnostics.filter((diagnostic) => !known.has(nameOf(diagnostic)));
}

/** What tells a finding of this repository from others; the words in a symbol may be what a test changes. */
function nameOf({ rule, file, message }: Diagnostic): string {
  return [rule, file, rule === 'unstated' ? message.replace(/ “.*”$/, '') : message].join('\n');
}
