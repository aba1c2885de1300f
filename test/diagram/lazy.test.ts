import { expect, it, vi } from 'vitest';
import { chartOf, href } from './charts.ts';

const loaded = vi.hoisted((): string[] => []);

vi.mock('mermaid', async (original) => {
  loaded.push('mermaid');
  return original();
});
vi.mock('elkjs/lib/elk.bundled.js', async (original) => {
  loaded.push('elkjs');
  return original();
});

it('loads Mermaid and ELK only for those who write Mermaid', async () => {
  const { drawFlowchart } = await import('#diagram/draw-flowchart.ts');
  const { drawMermaid, readMermaid } = await import('#diagram/mermaid.ts');
  drawFlowchart(chartOf(['terminal', 'process']), { id: 'f', href });
  await readMermaid('pie');
  expect(loaded).toEqual([]);
  const result = await readMermaid('flowchart TD\na --> b');
  expect(loaded).toEqual(['mermaid']);
  if (result.ok) await drawMermaid(result.chart, { id: 'm' });
  expect(loaded).toEqual(['mermaid', 'elkjs']);
});
