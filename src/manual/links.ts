import type { Definition, Link, Nodes } from 'mdast';
import { allOf } from './body.ts';
import { readFieldText } from './field-text.ts';
import { markdownFields, type AuthorField } from './fields.ts';
import type { Procedure } from './procedure.ts';

/** The links among and below some nodes, and the addresses that labels of links stand for. */
export function linksIn(nodes: readonly Nodes[]): readonly (Link | Definition)[] {
  return [...allOf(nodes, 'link'), ...allOf(nodes, 'definition')];
}

/** The links in the fields of a procedure. */
export function fieldLinks(
  procedure: Procedure,
): readonly { readonly link: Link; readonly field: AuthorField }[] {
  return markdownFields(procedure)
    .filter(({ text }) => text.includes(']('))
    .flatMap((field) => allOf(readFieldText(field.text), 'link').map((link) => ({ link, field })));
}
