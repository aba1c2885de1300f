import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Procedure, Section } from './procedure.ts';

/** The id of the place of a step on its page. */
export function stepAnchor(step: { readonly id: string }): string {
  return `step-${step.id}`;
}

/** The id of the symbol of a step in the chart on its page. */
export function symbolAnchor(step: { readonly id: string }): string {
  return `symbol-${step.id}`;
}

/** The id of the place of a definition, by its place among those of its procedure from 0. */
export function definitionAnchor(index: number): string {
  return `definition-${index + 1}`;
}

/** The id of the place of a section on the page of its procedure. */
export function sectionAnchor(section: { readonly number: number }): string {
  return `section-${section.number}`;
}

/**
 * The ids of the headings within sections: their words in lower case with `-` between, as GitHub has them, behind a word
 * of their own, since an id may be anything else of the page. A number follows where the same words stand again.
 */
export function headingAnchors(sections: readonly Pick<Section, 'nodes'>[]): ReadonlyMap<Heading, string> {
  const slugger = new GithubSlugger();
  const headings = sections.flatMap(({ nodes }) => nodes.filter((node) => node.type === 'heading'));
  return new Map(headings.map((heading) => [heading, `heading-${slugger.slug(toString(heading).trim())}`]));
}

/** Everything on the page of a chapter that a link may lead to. */
export function chapterAnchors(chapter: Pick<Section, 'nodes'>): ReadonlySet<string> {
  return new Set(headingAnchors([chapter]).values());
}

/** Everything on the page of a procedure that a link may lead to. */
export function anchors({ steps, sections }: Pick<Procedure, 'steps' | 'sections'>): ReadonlySet<string> {
  return new Set([
    ...steps.map(stepAnchor),
    ...sections.map(sectionAnchor),
    sectionAnchor({ number: 1 }),
    ...headingAnchors(sections).values(),
  ]);
}
