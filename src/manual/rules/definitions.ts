import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { allOf, nodesOf } from '../body.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import type { Rule } from './rule.ts';

/** Each footnote is called from the text, or from a footnote that is, and is written once. */
export const footnotes: Rule = {
  id: 'footnotes',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      const notes = allOf(nodesOf(body), 'footnoteDefinition');
      const called = calledFootnotes(notes, allOf(nodesOf(body), 'footnoteReference'));
      const seen = new Set<string>();
      for (const note of notes) {
        const { identifier, label } = note;
        const found = { file: body.file, at: positionOf(note) };
        if (seen.has(identifier)) yield { ...found, ...said('footnoteRepeated', label ?? identifier) };
        else if (!called.has(identifier)) yield { ...found, ...said('footnoteUnused', label ?? identifier) };
        seen.add(identifier);
      }
    }
  },
};

/** Each address that a label stands for is used, and stands for one. */
export const linkDefinitions: Rule = {
  id: 'link-definitions',
  severity: 'error',
  *find({ bodies }) {
    for (const body of bodies) {
      const nodes = nodesOf(body);
      const references = [...allOf(nodes, 'linkReference'), ...allOf(nodes, 'imageReference')];
      const used = new Set(references.map(({ identifier }) => identifier));
      const seen = new Set<string>();
      for (const definition of allOf(nodes, 'definition')) {
        const { identifier, label } = definition;
        const found = { file: body.file, at: positionOf(definition) };
        if (seen.has(identifier)) yield { ...found, ...said('definitionRepeated', label ?? identifier) };
        else if (!used.has(identifier)) yield { ...found, ...said('definitionUnused', label ?? identifier) };
        seen.add(identifier);
      }
    }
  },
};

/** What the text calls, and what the footnotes call that it calls. */
function calledFootnotes(
  notes: readonly FootnoteDefinition[],
  calls: readonly FootnoteReference[],
): ReadonlySet<string> {
  const inNotes = new Set(allOf(notes, 'footnoteReference'));
  const called = new Set<string>();
  const waiting = calls.filter((call) => !inNotes.has(call));
  for (let call = waiting.pop(); call; call = waiting.pop()) {
    const { identifier } = call;
    if (called.has(identifier)) continue;
    called.add(identifier);
    const note = notes.find((one) => one.identifier === identifier);
    if (note) waiting.push(...allOf([note], 'footnoteReference'));
  }
  return called;
}
