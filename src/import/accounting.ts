import type { DraftProcedure } from './draft-procedure.ts';
import { entries, type Stated } from '#manual/stated.ts';
import type { Loss } from './loss.ts';
import { markdownOf } from './markdown.ts';
import { paragraphsIn, type SourceBlock } from './source.ts';
import { bare, inOneLine, saysNone } from './text.ts';

/**
 * Words of the source that stand neither in a draft nor in what is told already: nothing is lost without a word. Strokes, which say
 * that there is none, are read as such everywhere.
 */
export function unplacedWords(
  blocks: readonly SourceBlock[],
  drafts: readonly DraftProcedure[],
  besides: readonly string[],
  losses: readonly Loss[],
): readonly Loss[] {
  const all = [
    ...drafts.flatMap(draftWords),
    ...besides,
    ...losses.flatMap(({ words, ours = '' }) => [words, ours]),
  ].join(' ');
  const said = folded(all);
  // Most words stand between spaces, where they need not be looked for.
  const known = new Set(all.split(/\s+/u).map(folded));
  const isSaid = (text: string) =>
    text.split(' ').every((word) => saysNone(word) || known.has(folded(word)) || said.includes(folded(word)));
  return paragraphsIn(blocks).flatMap(({ text, shapes, place }): readonly Loss[] => {
    const words = inOneLine(text);
    const lost: Loss[] = isSaid(words) ? [] : [{ kind: 'unplaced', words, place }];
    const drawn = shapes.filter((shape) => !isSaid(inOneLine(shape.words)));
    return [...lost, ...drawn.map((shape): Loss => ({ kind: 'shape', words: shape.words, place }))];
  });
}

function draftWords(draft: DraftProcedure): readonly string[] {
  const list = (names: Stated<readonly string[]> | undefined) => (names === undefined ? [] : entries(names));
  return [
    draft.title,
    draft.code,
    draft.indicator,
    ...draft.steps.flatMap(({ label, detail, narrative = '', duration, standard, owners, note = '' }) => [
      label,
      detail,
      narrative,
      duration,
      standard,
      note,
      ...list(owners),
    ]),
    ...entries(draft.definitions).flatMap(({ term, meaning }) => [term, meaning]),
    ...list(draft.forms),
    ...list(draft.references),
    ...list(draft.formReferences),
    ...[...draft.prose.values()].map(markdownOf),
  ];
}

/** As it is shown, without the strokes by which Markdown shows signs as they are, and the colons that part words from what they name. */
function folded(text: string): string {
  const shown = text.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
  return bare(shown.replace(/[\\:：]/gu, ''));
}
