import type { Chapter } from './chapter.ts';
import { fieldLinks, linksIn } from './links.ts';
import { resolvePath } from './paths.ts';
import type { Procedure } from './procedure.ts';
import { goalsOf, isHandOver } from './ways.ts';

/**
 * The files of the procedures and chapters that must be there for a page to be drawn: what its text links to, the
 * procedures that are done in its steps or go on from them, and the one that replaces it.
 */
export function dependsOn(page: Procedure | Chapter): ReadonlySet<string> {
  const isProcedure = 'steps' in page;
  const nodes = isProcedure ? page.sections.flatMap((section) => section.nodes) : page.nodes;
  const links = [...linksIn(nodes), ...(isProcedure ? fieldLinks(page).map(({ link }) => link) : [])];
  const linked = links.flatMap(({ url }) => (isOutside(url) ? [] : (resolvePath(page.file, url) ?? [])));
  const files = linked.filter((file) => /^manuals\/.+\.mdx$/.test(file));
  const named = isProcedure ? proceduresNamed(page).map((id) => `manuals/${id}.mdx`) : [];
  return new Set([...files, ...named].filter((file) => file !== page.file));
}

function isOutside(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

function proceduresNamed({ steps, replacedBy }: Procedure): readonly string[] {
  return [
    ...steps.flatMap(({ procedure }) => procedure ?? []),
    ...steps.flatMap(({ next = [] }) => next.flatMap(goalsOf).filter(isHandOver)),
    ...(replacedBy === undefined ? [] : [replacedBy]),
  ];
}
