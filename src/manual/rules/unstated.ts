import { toString } from 'mdast-util-to-string';
import { procedures } from '../draft.ts';
import { positionOf } from '../mdx.ts';
import { ruleMessages } from '#words/rules.ts';
import type { Procedure } from '../procedure.ts';
import { UNSTATED } from '../vocabulary.ts';
import type { Path } from '../yaml.ts';
import type { Rule } from './rule.ts';

/** Every ไม่ระบุ is a gap that someone may close. */
export const unstated: Rule = {
  id: 'unstated',
  severity: 'warning',
  *find({ library, bodies }) {
    for (const procedure of procedures(library)) {
      for (const at of fields(procedure))
        yield { file: procedure.file, at, ...ruleMessages.unstated(nameOf(procedure, at)) };
    }
    for (const { file, sections } of bodies) {
      for (const { title, nodes } of sections) {
        const [first] = nodes;
        if (first && toString({ type: 'root', children: nodes }).trim() === UNSTATED)
          yield { file, at: positionOf(first), ...ruleMessages.unstated(title) };
      }
    }
  },
};

/** Paths of the fields that say ไม่ระบุ. */
function fields(procedure: Procedure): readonly Path[] {
  const whole = ['code', 'indicator', 'definitions', 'forms', 'references', 'formReferences'] as const;
  return [
    ...whole.filter((field) => procedure[field] === UNSTATED).map((field) => [field]),
    ...procedure.steps.flatMap((step, index) => [
      ...(step.duration.kind === 'unstated' ? [['steps', index, 'duration']] : []),
      ...(['standard', 'owners'] as const)
        .filter((field) => step[field] === UNSTATED)
        .map((field) => ['steps', index, field]),
    ]),
  ];
}

function nameOf({ steps }: Procedure, path: Path): string {
  const field = ruleMessages.fieldNames[String(path.at(-1))] ?? String(path.at(-1));
  const [list, index] = path;
  return list === 'steps'
    ? ruleMessages.fieldOfStep(field, Number(index) + 1, steps[Number(index)]?.label ?? '')
    : field;
}
