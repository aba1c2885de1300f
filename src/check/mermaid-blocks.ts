import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { procedures } from '#manual/draft.ts';
import type { Library } from '#manual/library.ts';

/**
 * What is wrong in the flowcharts that authors drew themselves, placed in their files. Mermaid takes a second to load, so
 * it is loaded only where there is such a flowchart.
 */
export async function mermaidProblems(library: Library): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const { file, sections } of procedures(library)) {
    for (const { nodes } of sections) {
      for (const code of mermaidBlocks(nodes)) {
        const { readMermaid } = await import('#diagram/mermaid.ts');
        const read = await readMermaid(code.value);
        if (read.ok) continue;
        const { line, column, message, hint } = read;
        const start = code.position?.start ?? { line: 0, column: 1 };
        problems.push({
          severity: 'error',
          rule: 'mermaid',
          message,
          ...(hint === undefined ? {} : { hint }),
          file,
          line: start.line + line,
          column: start.column - 1 + column,
        });
      }
    }
  }
  return problems;
}

function mermaidBlocks(
  nodes: Library['manuals'][number]['procedures'][number]['sections'][number]['nodes'],
): Code[] {
  const blocks: Code[] = [];
  for (const block of nodes)
    visit(block, 'code', (code) => void (code.lang === 'mermaid' && blocks.push(code)));
  return blocks;
}
