import type { MermaidChart } from './mermaid-chart.ts';
import { parsedByMermaid, type ParserError } from './mermaid-parser.ts';
import { parserProblem, unsafeLink, wrongKind, type MermaidProblem } from './mermaid-problem.ts';
import { mermaidSource } from './mermaid-source.ts';
import { picture, type Layout } from './picture.ts';

export type { MermaidChart } from './mermaid-chart.ts';

export type ReadMermaid =
  { readonly ok: true; readonly chart: MermaidChart } | ({ readonly ok: false } & MermaidProblem);

/**
 * The flowchart that an author wrote in the Mermaid language, or what is wrong with it, in Thai and in its place.
 * Only flowcharts, only links to the web, to mail and within the site; settings and scripts in the text have no effect.
 */
export async function readMermaid(text: string): Promise<ReadMermaid> {
  const source = mermaidSource(text);
  const kind = wrongKind(source);
  if (kind) return { ok: false, ...kind };
  try {
    const parsed = await parsedByMermaid(source.text.trimStart());
    const link = unsafeLink(parsed, source);
    return link
      ? { ok: false, ...link }
      : { ok: true, chart: { ...parsed, title: parsed.title || source.title } };
  } catch (error) {
    if (!isParserError(error)) throw error;
    return { ok: false, ...parserProblem(error, source) };
  }
}

/**
 * An author's flowchart as one inline SVG with the looks of `drawFlowchart`; the same chart gives the same bytes.
 * `id` is the prefix of the ids inside and must be unique on the page; `inSheets` as there.
 */
export async function drawMermaid(
  chart: MermaidChart,
  { id, inSheets = false }: { readonly id: string; readonly inSheets?: boolean },
): Promise<string> {
  const { title, description } = chart;
  return picture(await mermaidLayout(chart), { id, title, description, inSheets });
}

/** The same chart in place, for paper. */
export async function mermaidLayout(chart: MermaidChart): Promise<Layout> {
  const { elkLayout } = await import('./elk-layout.ts');
  return elkLayout(chart);
}

/** Errors of the parser say what is wrong with the text; programming errors are none of them. */
function isParserError(error: unknown): error is ParserError {
  return error instanceof Error && !(error instanceof TypeError || error instanceof ReferenceError);
}
