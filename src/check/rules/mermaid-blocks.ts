import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Body } from '#manual/body.ts';
import type { WordedFinding } from '#manual/rules/rule.ts';
import type { CheckRule } from './rule.ts';

/**
 * The flowcharts that authors drew themselves can be read. Mermaid takes a second to load, so it is loaded only where
 * there is such a flowchart.
 */
export const mermaidBlocks: CheckRule = {
  id: 'mermaid',
  severity: 'error',
  async find({ bodies }) {
    const found: WordedFinding[] = [];
    for (const body of bodies) {
      for (const { value, position } of blocksOf(body)) {
        const { readMermaid } = await import('#diagram/mermaid.ts');
        const read = await readMermaid(value);
        if (read.ok) continue;
        const { message, hint } = read;
        const start = position?.start ?? { line: 0, column: 1 };
        const at = { line: start.line + read.line, column: start.column - 1 + read.column };
        found.push({ file: body.file, at, message, ...(hint === undefined ? {} : { hint }) });
      }
    }
    return found;
  },
};

function blocksOf({ preamble, sections }: Body): Code[] {
  const blocks: Code[] = [];
  for (const node of [...preamble, ...sections.flatMap(({ nodes }) => nodes)])
    visit(node, 'code', (code) => void (code.lang === 'mermaid' && blocks.push(code)));
  return blocks;
}
