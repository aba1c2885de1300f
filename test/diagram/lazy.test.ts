import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Says which of the large packages were loaded after each thing that was done. */
const SCRIPT = `
  import { registerHooks } from 'node:module';
  const loaded = new Set();
  registerHooks({
    load(url, context, next) {
      const name = /node_modules\\/(mermaid|elkjs)\\//.exec(url)?.[1];
      if (name) loaded.add(name);
      return next(url, context);
    },
  });
  const told = [];
  const { drawFlowchart } = await import('#diagram/draw-flowchart.ts');
  const { drawMermaid, readMermaid } = await import('#diagram/mermaid.ts');
  const href = () => '#step';
  const { chartOf } = await import('./test/diagram/charts.ts');
  drawFlowchart(chartOf(['terminal', 'process']), { id: 'f', href });
  await readMermaid('pie');
  told.push([...loaded]);
  const result = await readMermaid('flowchart TD\\na --> b');
  told.push([...loaded]);
  if (result.ok) await drawMermaid(result.chart, { id: 'm', href });
  told.push([...loaded]);
  console.log(JSON.stringify(told));
`;

it('loads Mermaid and ELK only for those who write Mermaid', () => {
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(JSON.parse(told)).toEqual([[], ['mermaid'], ['mermaid', 'elkjs']]);
});
