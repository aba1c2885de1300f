import type { SaidWay } from './chart-sentence.ts';
import type { Stated } from '#manual/stated.ts';

/** A step as a draft says it, its owners by their names. */
export interface DraftStep {
  readonly label: string;
  readonly detail: string;
  readonly narrative?: string;
  readonly shape: 'terminal' | 'process' | 'decision';
  readonly duration: string;
  readonly starts?: string;
  readonly due?: string;
  readonly standard: string;
  readonly owners: Stated<readonly string[]>;
  readonly note?: string;
  /** Where it leads, to rows counted from 1; none where it is the next row, or not known. */
  readonly ways?: readonly SaidWay[];
  readonly isStart?: true;
  /** Forms that it uses, by their names. */
  readonly forms?: readonly string[];
  /** What it is done by, by titles with where in it. */
  readonly references?: readonly string[];
  readonly indicator?: string;
}
