import type { Procedure } from './procedure.ts';

/** The id of the place of a step on its page. */
export function stepAnchor(step: { readonly id: string }): string {
  return `step-${step.id}`;
}

/** The id of the place of a section on the page of its procedure. */
export function sectionAnchor(section: { readonly number: number }): string {
  return `section-${section.number}`;
}

/** Everything on the page of a procedure that a link may lead to. */
export function anchors({ steps, sections }: Pick<Procedure, 'steps' | 'sections'>): ReadonlySet<string> {
  return new Set([...steps.map(stepAnchor), ...sections.map(sectionAnchor), sectionAnchor({ number: 1 })]);
}
