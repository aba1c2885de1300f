import type { MermaidChart } from '#diagram/mermaid.ts';

/** Every way that a picture of a chart says it draws, the end included, in an order of its own. */
export function waysDrawn(svg: string): readonly string[] {
  const lines = [
    ...svg.matchAll(/<path data-from="([^"]*)" data-to="([^"]*)" data-kind="[^"]*"[^>]* d="[^"]+"\/>/g),
  ];
  const words = new Map(
    [
      ...svg.matchAll(/<text class="flow-label" data-from="([^"]*)" data-to="([^"]*)"[^>]*>(.*?)<\/text>/g),
    ].map(([, from, to, text = '']) => [`${from} > ${to}`, text.replace(/<[^>]*>/g, '')]),
  );
  const ends = [...svg.matchAll(/<[ag] class="flow-terminal" data-step="([^"]*)" data-end=""[ >]/g)];
  return [
    ...lines.map(([, from, to]) => `${from} > ${to}: ${words.get(`${from} > ${to}`) ?? ''}`),
    ...ends.map(([, step]) => `${step} > end: `),
  ].toSorted();
}

/** Every way of a chart that Mermaid read from the text of a chart of ours, the end included, in an order of its own. */
export function waysRead({ nodes, edges }: MermaidChart): readonly string[] {
  const id = (name: string) =>
    name.startsWith('e_') ? name.replace(/.*_TO_/, '') : name.slice('s_'.length).replaceAll('_', '-');
  const ends = nodes.filter(
    ({ id: name, shape }) =>
      shape === 'terminal' && name.startsWith('s_') && !edges.some(({ from }) => from === name),
  );
  return [
    ...edges.map(({ from, to, label = '' }) => `${id(from)} > ${id(to)}: ${label}`),
    ...ends.map((end) => `${id(end.id)} > end: `),
  ].toSorted();
}
