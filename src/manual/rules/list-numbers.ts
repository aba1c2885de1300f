import type { List } from 'mdast';
import { allOf, nodesOf } from '../body.ts';
import { procedures, type Draft } from '../draft.ts';
import { firstNumbers, nestedFirstNumbers, type FirstNumbers } from '../item-numbers.ts';
import { positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { indicesIn } from '../text-place.ts';
import type { Finding, Rule } from './rule.ts';

/** A number from here on is a year or a sum at the beginning of a paragraph, and begins no list. */
const NO_ITEM = 1000;

/** The numbers of a list are shown as they are written: one by one, or all alike to have them counted. */
export const listNumbers: Rule = {
  id: 'list-number',
  severity: 'warning',
  *find(draft) {
    const sections = sectionNumbers(draft);
    for (const body of draft.bodies) {
      const lists = allOf(nodesOf(body), 'list').filter(({ ordered }) => ordered);
      const nested = new Map(
        lists.flatMap(({ children }) => children.flatMap((item) => [...nestedFirstNumbers(item.children)])),
      );
      const source = draft.texts.get(body.file) ?? '';
      const indexAt = indicesIn(source);
      for (const list of lists) {
        const marks = list.children.map(
          (item) => /\d+[.)]/y.exec(source.slice(indexAt(positionOf(item))))?.[0] ?? '',
        );
        yield* inList(body.file, list, marks, nested.get(list) ?? sections.get(list));
      }
    }
  },
};

/** Where the lists of all sections begin. */
function sectionNumbers({ library }: Draft): FirstNumbers {
  return new Map(
    procedures(library).flatMap((procedure) =>
      procedure.sections.flatMap((section) => [...firstNumbers(section, procedure)]),
    ),
  );
}

function* inList(
  file: string,
  list: List,
  marks: readonly string[],
  shown: number | undefined,
): Iterable<Finding> {
  const numbers = marks.map((mark) => Number.parseInt(mark, 10));
  const [[mark = ''], [first = 1]] = [marks, numbers];
  if (first >= NO_ITEM) yield { file, at: positionOf(list), ...said('listOfNumber', mark) };
  else if (first !== 1 && first !== (shown ?? first))
    yield { file, at: positionOf(list), ...said('listStart', mark, shown ?? first) };
  if (numbers.every((number) => number === first)) return;
  for (const [index, item] of list.children.entries()) {
    const [above = NaN, here = NaN] = numbers.slice(Math.max(0, index - 1), index + 1);
    if (index > 0 && here !== above + 1)
      yield { file, at: positionOf(item), ...said('listNumber', marks[index] ?? '', first + index) };
  }
}
