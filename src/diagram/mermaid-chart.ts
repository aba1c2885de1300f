import type { WordShape } from './symbol-box.ts';

export interface MermaidNode {
  readonly id: string;
  /** The words in the symbol; a line feed is a line break the author asked for. */
  readonly label: string;
  readonly shape: WordShape;
  /** http(s):, mailto: or an address relative to the page. */
  readonly href?: string;
  readonly tooltip?: string;
  /** Id of the group that the symbol lies in. */
  readonly group?: string;
}

export interface MermaidEdge {
  /** Id of a node or a group. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** A hidden edge only keeps its ends apart. */
  readonly line: 'solid' | 'dotted' | 'thick' | 'hidden';
  /** Arrow head at the end. */
  readonly head: boolean;
  /** Arrow head at the beginning. */
  readonly tail: boolean;
}

export interface MermaidGroup {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
}

/** A flowchart as its author drew it in the Mermaid language. */
export interface MermaidChart {
  readonly title: string;
  readonly description: string;
  readonly direction: 'TB' | 'BT' | 'LR' | 'RL';
  readonly nodes: readonly MermaidNode[];
  readonly edges: readonly MermaidEdge[];
  /** Outer groups before those in them. */
  readonly groups: readonly MermaidGroup[];
}
