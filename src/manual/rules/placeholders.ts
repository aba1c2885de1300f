import { allOf } from '../body.ts';
import { procedures } from '../draft.ts';
import { markdownFields, plainFields, registerFields, type AuthorField } from '../fields.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { isFiller } from '../stated.ts';
import type { Finding, Rule } from './rule.ts';
import { saysSomething } from './sections.ts';

/** Fields that may say honestly that they do not say anything. */
const MAY_BE_UNSTATED: Readonly<Record<'procedure' | 'step', readonly unknown[]>> = {
  procedure: ['code', 'indicator'],
  step: ['standard', 'duration'],
};

/** A field says something, or says honestly that it does not. */
export const placeholders: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find({ library }) {
    for (const procedure of procedures(library)) {
      const code = { path: ['code'], text: procedure.code };
      for (const field of [code, ...markdownFields(procedure), ...plainFields(procedure)])
        yield* fillers(procedure.file, field, mayBeUnstated(field));
    }
  },
};

/** A form or a reference has a name. */
export const registerPlaceholders: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find({ library }) {
    for (const { file, ...field } of registerFields(library)) yield* fillers(file, field, false);
  },
};

/** Each item of a list in a body says something; a section that says nothing at all is for its own rule. */
export const emptyItems: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find({ bodies }) {
    for (const { file, sections } of bodies) {
      for (const { nodes } of sections.filter((section) => section.nodes.some(saysSomething))) {
        for (const item of allOf(nodes, 'listItem'))
          if (!saysSomething(item)) yield { file, at: positionOf(item), ...said('emptyItem') };
      }
    }
  },
};

function mayBeUnstated({ path }: AuthorField): boolean {
  return MAY_BE_UNSTATED[path[0] === 'steps' ? 'step' : 'procedure'].includes(path.at(-1));
}

function* fillers(file: string, { path, text }: AuthorField, isUnstatable: boolean): Iterable<Finding> {
  if (isFiller(text) && text.trim() !== '')
    yield { file, at: path, ...said('placeholder', text, isUnstatable) };
}
