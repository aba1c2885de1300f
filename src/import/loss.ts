import type { AsideKind, SourceMark, SourcePlace } from './source.ts';

/** What became of words of the source that do not stand in the draft as they stood. */
export type LossKind =
  | AsideKind
  /** Left out of the draft. */
  | 'shape'
  | 'picture'
  | 'cover'
  | 'contents'
  | 'form-head'
  | 'document-head'
  | 'other-title'
  | 'unknown-column'
  | 'unclear-column'
  | 'between-columns'
  | 'second-cell'
  | 'chart-text'
  | 'filler'
  | 'after-form'
  | 'connector'
  | 'unplaced'
  /** In the draft, but read in a way that someone should look at. */
  | 'merged-down'
  | 'merged-across'
  | 'beside-cell'
  | 'owners'
  | 'owners-joined'
  | 'label'
  | 'shape-kind'
  | 'shape-ends'
  | 'hand-over'
  | 'slip'
  | Exclude<SourceMark['look'], 'bold' | 'italic'>
  | 'other-heading'
  | 'meaning-goes-on'
  | 'nested-table'
  | 'steps-apart'
  | 'steps-from-text'
  | 'step-fact'
  | 'no-steps'
  | 'no-total'
  | 'row-joined'
  | 'row-alone'
  | 'item-number'
  | 'picture-placed'
  /** A picture of the chart, which the product draws itself. */
  | 'own-picture'
  /** Words that every manual says, which the product writes itself. */
  | 'structure';

/** One line of the report: words of the source, where they stood, and what became of them. */
export interface Loss {
  readonly kind: LossKind;
  readonly words: string;
  readonly place?: SourcePlace;
  /** What stands in the draft instead or besides. */
  readonly ours?: string;
}
