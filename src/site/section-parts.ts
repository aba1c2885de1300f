import type { ComponentName } from '#manual/structures.ts';
import { drawMermaid, readMermaid } from '#diagram/mermaid.ts';
import type { SectionDocument } from '#document/procedure.ts';
import type { Block } from '#document/rich-text.ts';
import { notesHtml, richHtml, type DrawnCharts } from './rich-html.ts';

/** A part of a section: prose as safe HTML, a place for a component, or a chart that the author drew. */
export type SectionPart =
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'component'; readonly name: ComponentName }
  | { readonly type: 'mermaid'; readonly svg: string };

/** A section of the procedure or chapter `here`, in parts to draw in their order. */
export async function sectionParts(
  { number, blocks, notes }: Pick<SectionDocument, 'number' | 'blocks' | 'notes'>,
  here: string,
): Promise<readonly SectionPart[]> {
  const charts = await drawnCharts([...blocks, ...notes.flatMap((note) => note.blocks)], number);
  const parts: SectionPart[] = [];
  let prose: Block[] = [];
  const close = () => {
    if (prose.length > 0) parts.push({ type: 'html', html: richHtml(prose, here, '', charts) });
    prose = [];
  };
  for (const block of blocks) {
    const svg = charts.get(block);
    if (block.type !== 'component' && svg === undefined) {
      prose.push(block);
      continue;
    }
    close();
    if (block.type === 'component') parts.push(block);
    else if (svg !== undefined) parts.push({ type: 'mermaid', svg });
  }
  close();
  return notes.length === 0 ? parts : [...parts, { type: 'html', html: notesHtml(notes, here, charts) }];
}

/** Where a script puts what a chart can be looked at with; it stands before the chart, so that nothing moves. */
const PLACE_OF_TOOLS = '<div class="chart-tools"></div>';

/** The charts of a section, those in lists, quotations and footnotes too. */
async function drawnCharts(blocks: readonly Block[], section: number): Promise<DrawnCharts> {
  const charts = new Map<Block, string>();
  for (const block of blocks.flatMap(withInner)) {
    if (block.type !== 'mermaid') continue;
    const read = await readMermaid(block.text);
    if (!read.ok) throw new Error(`A chart that was checked cannot be read: ${read.message}`);
    const svg = await drawMermaid(read.chart, { id: `chart-${section}-${charts.size + 1}`, inSheets: true });
    charts.set(block, PLACE_OF_TOOLS + svg);
  }
  return charts;
}

/** A block and those inside it. */
function withInner(block: Block): Block[] {
  if (block.type === 'quote' || block.type === 'callout') return [block, ...block.blocks.flatMap(withInner)];
  if (block.type === 'list') return [block, ...block.items.flatMap((item) => item.blocks.flatMap(withInner))];
  return [block];
}
