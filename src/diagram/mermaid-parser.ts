import type { MermaidChart } from './mermaid-chart.ts';
import { chartOf, type ParsedFlow } from './mermaid-flow.ts';

/** What the parser says about text it cannot read. */
export interface ParserError {
  readonly message: string;
  /** Set by the grammar; absent for the parser's other complaints. */
  readonly hash?: {
    readonly text?: string;
    readonly token?: string | number | null;
    readonly line?: number;
    readonly loc?: {
      readonly first_line: number;
      readonly last_line: number;
      readonly first_column: number;
      readonly last_column: number;
    };
    readonly expected?: readonly string[];
  };
}

type Parse = (text: string) => Promise<MermaidChart>;

let parser: Promise<Parse> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * A flowchart read by Mermaid's own parser, which is loaded at the first use. Rejects with a `ParserError`.
 *
 * One text at a time: the parser keeps title and description in globals of its module.
 */
export function parsedByMermaid(text: string): Promise<MermaidChart> {
  const parsed = turn.then(async () => (await (parser ??= loadedParser()))(text));
  turn = parsed.catch(() => undefined);
  return parsed;
}

async function loadedParser(): Promise<Parse> {
  await disarmSanitizer();
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'loose', maxEdges: 2000 });
  return async (text) => {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    return chartOf(db as unknown as ParsedFlow);
  };
}

/**
 * Mermaid sanitizes labels with DOMPurify, which has no functions where there is no DOM. Nothing is lost by leaving
 * them as they are: every word is escaped when it is written, every address is checked.
 */
async function disarmSanitizer(): Promise<void> {
  const { default: purify } = await import('dompurify');
  if (purify.isSupported) return;
  Object.assign(purify, { sanitize: (text: string) => text, addHook: () => undefined });
}
