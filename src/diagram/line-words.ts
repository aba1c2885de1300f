import type { PlacedText } from './picture.ts';
import type { SpineEdge } from './spine.ts';
import type { Data } from './svg.ts';
import { LABEL_TEXT } from './symbol-box.ts';
import { wrapLabel, type Pieces, type TextBlock } from './wrap-label.ts';

/** The words on a line: its condition, and below it what the product says of it. */
export interface LineWords {
  readonly label?: TextBlock;
  readonly note?: TextBlock;
  readonly width: number;
  readonly height: number;
}

/** The words of a line in lines no longer than `width` px; none where it has none. */
export function lineWords({ when, note }: SpineEdge, width: number, pieces: Pieces): LineWords | undefined {
  const set = (words: string | undefined) =>
    words === undefined ? undefined : wrapLabel(words, width, LABEL_TEXT, pieces);
  const blocks = { label: set(when), note: set(note) };
  const all = Object.values(blocks).filter((block) => block !== undefined);
  if (all.length === 0) return undefined;
  return {
    ...(blocks.label ? { label: blocks.label } : {}),
    ...(blocks.note ? { note: blocks.note } : {}),
    width: Math.max(...all.map((block) => block.width)),
    height: all.reduce((sum, block) => sum + block.height, 0),
  };
}

/** Words in their place: their middle at `x`, their upper edge at `top`; `data` tell a program of the condition. */
export function wordsAt({ label, note }: LineWords, x: number, top: number, data?: Data): PlacedText[] {
  const below = top + (label?.height ?? 0);
  return [
    ...(label ? [{ block: label, x, y: top + label.height / 2, ...(data ? { data } : {}) }] : []),
    ...(note ? [{ block: note, x, y: below + note.height / 2 }] : []),
  ];
}
