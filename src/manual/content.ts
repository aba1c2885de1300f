import type { Asset } from './library.ts';

/** A text file of the content folder. */
export interface Source {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A content folder, read but not yet understood. */
export interface Content {
  readonly sources: readonly Source[];
  readonly assets: readonly Asset[];
  /** Paths of texts that are there but could not be taken; why has been told. */
  readonly refused?: readonly string[];
}
