import type { Chart, ChartNode } from '#document/chart.ts';
import type { Target } from '#document/target.ts';

const BRACKETS: Readonly<Record<ChartNode['shape'], readonly [open: string, close: string]>> = {
  terminal: ['(["', '"])'],
  process: ['["', '"]'],
  decision: ['{"', '"}'],
  subprocess: ['[["', '"]]'],
};

/**
 * The chart in the Mermaid language, for those who take it elsewhere. Symbols are links to their `href`, an address that is
 * good anywhere, where there is one.
 *
 * Names of nodes are ASCII and never one of Mermaid's words (`end`, `style`); labels are quoted, and what Mermaid
 * would read in them as its own is written as entities.
 */
export function mermaidText(
  { title, description, nodes, edges }: Chart,
  { href }: { readonly href: (target: Target) => string | undefined },
): string {
  const names = new Map(nodes.map((node) => [node.id, name(node)]));
  const lines = [
    'flowchart TD',
    `  accTitle: ${quoted(title)}`,
    '  accDescr {',
    ...description.split('\n').map((line) => `    ${quoted(line)}`),
    '  }',
    ...nodes.map((node) => `  ${name(node)}${BRACKETS[node.shape].join(quoted(node.label))}`),
    ...edges.map(({ from, to, when }) => {
      const words = when === undefined ? '' : `|"${quoted(when)}"|`;
      return `  ${names.get(from)} -->${words} ${names.get(to)}`;
    }),
    ...nodes.flatMap((node) => {
      const target = node.target ?? node.procedure?.target;
      const url = target && href(target);
      return url === undefined ? [] : [`  click ${name(node)} href "${address(url)}"`];
    }),
  ];
  return lines.join('\n') + '\n';
}

/**
 * Ids of steps hold no `_` and no capitals, and those of other symbols a space and perhaps a stroke, so that two of them
 * never become one name.
 */
function name({ id, target }: ChartNode): string {
  return `${target ? 's' : 'e'}_${id.replaceAll('-', '_').replaceAll(' ', '_TO_').replaceAll('/', '_OF_')}`;
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
