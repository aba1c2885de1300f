import { toString } from 'mdast-util-to-string';
import { procedures } from '../draft.ts';
import { positionOf } from '../mdx.ts';
import { said, type Message, type UnstatedField } from '../messages.ts';
import type { Procedure } from '../procedure.ts';
import { placesIn } from '../text-place.ts';
import { AWAITED, UNSTATED } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** Every ไม่ระบุ is a gap that someone may close. */
export const unstated: Rule = {
  id: 'unstated',
  severity: 'warning',
  *find({ library, bodies }) {
    for (const procedure of procedures(library)) {
      for (const at of fields(procedure)) yield { file: procedure.file, at, ...gap(procedure, at) };
    }
    for (const { file, sections } of bodies) {
      for (const { title, nodes } of sections) {
        const [first] = nodes;
        if (first && toString({ type: 'root', children: nodes }).trim() === UNSTATED)
          yield { file, at: positionOf(first), ...said('unstatedSection', title) };
      }
    }
  },
};

/** What a draft could not know, and marks where nothing else may be said instead. */
const MARK = new RegExp(`\\(${AWAITED}[^)\\n]{0,40}\\)`, 'gu');
/** Of the words before it, so many letters are told. */
const BEFORE = 30;

/** So is what still stands for a name in a draft. */
export const awaited: Rule = {
  id: 'unstated',
  severity: 'warning',
  *find({ texts }) {
    for (const [file, text] of texts)
      for (const { 0: mark, index } of text.matchAll(MARK)) {
        const [words = ''] = /[^\s:'"]*\s*$/u.exec(text.slice(Math.max(0, index - BEFORE), index)) ?? [];
        yield { file, at: placesIn(text)(index - words.length), ...said('awaited', words + mark) };
      }
  },
};

type GapPath = readonly [UnstatedField] | readonly ['steps' | 'records', number, UnstatedField];

/** Paths of the fields that say ไม่ระบุ. */
function fields(procedure: Procedure): readonly GapPath[] {
  const whole = ['code', 'indicator', 'definitions', 'forms', 'references', 'formReferences'] as const;
  return [
    ...whole.filter((field) => procedure[field] === UNSTATED).map((field) => [field] as const),
    ...procedure.steps.flatMap((step, index) => {
      const inStep = (['standard', 'owners'] as const).filter((field) => step[field] === UNSTATED);
      const unstatedFields = step.duration?.kind === 'unstated' ? (['duration', ...inStep] as const) : inStep;
      return unstatedFields.map((field) => ['steps', index, field] as const);
    }),
    ...(procedure.records ?? []).flatMap(({ keeper, keep }, index) => [
      ...(keeper === UNSTATED ? [['records', index, 'keeper'] as const] : []),
      ...(keep.kind === 'unstated' ? [['records', index, 'keep'] as const] : []),
    ]),
  ];
}

function gap({ steps, records = [] }: Procedure, path: GapPath): Message {
  const [list, index, inside] = path;
  if (list === 'records') return said('unstatedInRecord', inside, records[index]?.name ?? '');
  if (list !== 'steps') return said('unstated', list);
  return said('unstatedInStep', inside, index + 1, steps[index]?.label ?? '');
}
