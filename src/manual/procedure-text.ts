import { readBody, type WrittenBody } from './body.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Message } from './messages.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** Where the file of a procedure lies: the folder of its manual, and its own name. */
export const PROCEDURE_PATH = /^manuals\/([^/]+)\/([^/]+)\.mdx$/;

/** The text of a procedure, read but fitted to nothing yet; plain data, so that it can be read elsewhere and sent. */
export type ReadProcedure =
  { readonly ok: true; readonly yaml: Yaml; readonly body: WrittenBody } | ({ readonly ok: false } & Message);

/** Reads one MDX file: its frontmatter as YAML, its body as Markdown. Most of the time of a check goes here. */
export function readProcedureText(path: string, text: string): ReadProcedure {
  const split = splitFrontmatter(text);
  if (!split.ok) return split;
  return { ok: true, yaml: readYaml(split.frontmatter, split.startLine), body: readBody(path, split.body) };
}
