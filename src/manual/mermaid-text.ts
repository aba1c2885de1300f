import { END } from './exits.ts';
import type { FlowNode, Flowchart } from './flowchart.ts';

const BRACKETS: Readonly<Record<FlowNode['shape'], readonly [open: string, close: string]>> = {
  terminal: ['(["', '"])'],
  process: ['["', '"]'],
  decision: ['{"', '"}'],
};

/**
 * The chart in the Mermaid language, for those who take it elsewhere.
 *
 * Names of nodes are ASCII and never one of Mermaid's words (`end`, `style`); labels are quoted, and what Mermaid
 * would read in them as its own is written as entities.
 */
export function mermaidText({ title, description, nodes, edges }: Flowchart): string {
  const lines = [
    'flowchart TD',
    `  accTitle: ${quoted(title)}`,
    `  accDescr: ${quoted(description)}`,
    ...nodes.map(({ id, label, shape }) => `  ${name(id)}${BRACKETS[shape].join(quoted(label))}`),
    ...edges
      .filter(({ to }) => to !== END)
      .map(({ from, to, when }) => {
        const words = when === undefined ? '' : `|"${quoted(when)}"|`;
        return `  ${name(from)} -->${words} ${name(to)}`;
      }),
    ...nodes.flatMap(({ id, href }) =>
      href === undefined ? [] : [`  click ${name(id)} href "${address(href)}"`],
    ),
  ];
  return lines.join('\n') + '\n';
}

/** Ids hold no `_`, so that two of them never become one name. */
function name(id: string): string {
  return `s_${id.replaceAll('-', '_')}`;
}

/** Letters, digits and harmless marks as they are; every other character, and space at an end, as an entity. */
function quoted(text: string): string {
  return text.replace(
    /^ | $|[^\p{L}\p{M}\p{N} .,/()[\]!?'+*=-]/gu,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  );
}

function address(href: string): string {
  return href.replaceAll('"', '%22').replace(/\s/gu, '%20');
}
