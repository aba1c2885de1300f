import type { DraftProcedure } from './draft-procedure.ts';
import { entries, type Stated } from '#manual/stated.ts';
import type { Loss } from './loss.ts';
import { markdownOf } from './markdown.ts';
import { paragraphsIn, type SourceBlock, type SourceMark, type SourcePlace } from './source.ts';
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
  const isWordSaid = (word: string) =>
    saysNone(word) || known.has(folded(word)) || said.includes(folded(word));
  const isSaid = (text: string, place: SourcePlace) => {
    const unsaid = text.split(' ').filter((word) => !isWordSaid(word));
    if (unsaid.length === 0) return true;
    // A number or คือ that was cut off at this place stood without a space before what it was cut off from.
    const cut = losses
      .filter((loss) => loss.place && isAt(loss.place, place))
      .flatMap(({ words }) => words.split(/\s+/u));
    return unsaid.every((word) => isSaidBut(word, cut, isWordSaid));
  };
  return paragraphsIn(blocks).flatMap(({ text, shapes, place }): readonly Loss[] => {
    const words = inOneLine(text);
    const lost: Loss[] = isSaid(words, place) ? [] : [{ kind: 'unplaced', words, place }];
    const drawn = shapes.filter((shape) => !isSaid(inOneLine(shape.words), place));
    return [...lost, ...drawn.map((shape): Loss => ({ kind: 'shape', words: shape.words, place }))];
  });
}

/** Marks that change what words say, where no draft keeps them. */
export function lostMarks(blocks: readonly SourceBlock[], kept: ReadonlySet<SourceMark>): readonly Loss[] {
  return paragraphsIn(blocks).flatMap(({ text, marks, place }) =>
    marks.flatMap((mark): readonly Loss[] => {
      const { look, url, note } = mark;
      if (look === 'bold' || look === 'italic' || kept.has(mark)) return [];
      if (look === 'underlined' || look === 'coloured') return [];
      const words = note?.words ?? markedWords(text, mark);
      return [{ kind: look, words, place, ...(url === undefined ? {} : { ours: url }) }];
    }),
  );
}

/** Looks that no draft has, which are told together: how many places there are, and the first of them. */
export function otherLooks(blocks: readonly SourceBlock[]): readonly Loss[] {
  return (['underlined', 'coloured'] as const).flatMap((kind): readonly Loss[] => {
    const found = paragraphsIn(blocks).flatMap(({ text, marks }) =>
      marks.filter(({ look }) => look === kind).map((mark) => inOneLine(markedWords(text, mark))),
    );
    const words = found.slice(0, MOST_TOLD).join('”, “');
    return found.length === 0 ? [] : [{ kind, words, ours: String(found.length) }];
  });
}
const MOST_TOLD = 5;

function markedWords(text: string, { from, to }: SourceMark): string {
  const own = [...text.matchAll(/\S/gu)].map(({ index }) => index);
  return text.slice(own.at(-from), (own.at(-to - 1) ?? text.length) + 1);
}

/** Whether all of a word but pieces of it is said. */
function isSaidBut(word: string, pieces: readonly string[], isWordSaid: (word: string) => boolean): boolean {
  return pieces.some((piece) => {
    const parts = piece === '' ? [word] : word.split(piece);
    return (
      parts.length > 1 &&
      parts.every((part) => part === '' || isWordSaid(part) || isSaidBut(part, pieces, isWordSaid))
    );
  });
}

/** Whether a place is, or holds, another. */
function isAt(place: SourcePlace, other: SourcePlace): boolean {
  return (['paragraph', 'table', 'row', 'cell'] as const).every(
    (part) => place[part] === undefined || place[part] === other[part],
  );
}

function draftWords(draft: DraftProcedure): readonly string[] {
  const list = (names: Stated<readonly string[]> | undefined) => (names === undefined ? [] : entries(names));
  return [
    draft.title,
    draft.code,
    ...(typeof draft.indicator === 'string'
      ? [draft.indicator]
      : draft.indicator.flatMap(({ name, target = '' }) => [name, target])),
    ...draft.steps.flatMap(
      ({ label, detail, narrative = '', standard, owners, note = '', forms = [], ways = [], ...step }) => [
        ...forms,
        ...(step.references ?? []),
        step.indicator ?? '',
        ...ways.flatMap(({ when = '' }) => when),
        label,
        detail,
        narrative,
        step.duration,
        step.starts ?? '',
        step.due ?? '',
        standard,
        note,
        ...list(owners),
      ],
    ),
    ...entries(draft.definitions).flatMap(({ term, meaning }) => [term, meaning]),
    ...list(draft.forms),
    ...list(draft.references),
    ...list(draft.formReferences),
    ...serviceWords(draft.service),
    ...[...draft.prose.values()].map(markdownOf),
  ];
}

function serviceWords(service: DraftProcedure['service']): readonly string[] {
  if (!service) return [];
  const { channels, documents, fee, complaints, total } = service;
  return [
    ...[channels, documents, fee, complaints].flatMap((list) =>
      typeof list === 'string' ? [list] : list.flatMap((entry) => Object.values(entry) as readonly string[]),
    ),
    total,
  ];
}

/** As it is shown, without the signs by which Markdown says how it looks, and the colons that part words from what they name. */
function folded(text: string): string {
  const shown = text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/<\/?su[bp]>|<br \/>|\\/gu, '')
    .replace(/\]\([^)]*\)/gu, '');
  return bare(shown.replace(/[:：*~[\]]/gu, ''));
}
