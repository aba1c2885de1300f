import type { Loss, LossKind } from './loss.ts';
import { paragraphsIn, type SourceCell, type SourcePlace } from './source.ts';
import { sourceLines } from './text.ts';

/** Tells of the words of a cell, or of some of them. */
export function tellCell(
  losses: Loss[],
  kind: LossKind,
  { blocks }: SourceCell,
  place: SourcePlace,
  ours?: string,
  words = sourceLines(blocks).join(' '),
): void {
  const at = paragraphsIn(blocks)[0]?.place ?? place;
  if (words.trim() !== '')
    losses.push({ kind, words: words.trim(), place: at, ...(ours === undefined ? {} : { ours }) });
}
