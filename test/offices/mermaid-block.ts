import type { Choices } from './choices.ts';
import { plainPhrase } from './words.ts';

/** A flowchart that an author drew, and its words. */
export function mermaidBlock(choices: Choices): {
  readonly lines: readonly string[];
  readonly words: readonly string[];
} {
  const words: string[] = [];
  const said = () => {
    const text = plainPhrase(choices);
    words.push(text);
    return text;
  };
  const nodes = choices.many(1, 4, (index) => {
    const [open = '', close = ''] = choices.pick(SHAPES);
    return `  n${index}${open}"${said()}"${close}`;
  });
  const edges = nodes.slice(1).map((_, index) => {
    const label = choices.once(3) ? `|"${said()}"|` : '';
    return `  n${index} ${choices.pick(['-->', '-.->', '==>', '---'])}${label} n${index + 1}`;
  });
  const title = choices.once(4) ? [`  accTitle: ${said()}`] : [];
  const group = choices.once(4) ? [`  subgraph g["${said()}"]`, '    n0', '  end'] : [];
  return {
    lines: [
      '```mermaid',
      `flowchart ${choices.pick(['TD', 'LR', 'BT'])}`,
      ...title,
      ...nodes,
      ...edges,
      ...group,
      '```',
    ],
    words,
  };
}

const SHAPES = [
  ['[', ']'],
  ['([', '])'],
  ['{', '}'],
  ['((', '))'],
  ['[(', ')]'],
  ['{{', '}}'],
] as const;
