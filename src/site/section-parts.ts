import type { ComponentName } from '#manual/sections.ts';
import { drawMermaid, readMermaid } from '#diagram/mermaid.ts';
import type { SectionDocument } from '#document/procedure.ts';
import type { Block } from '#document/rich-text.ts';
import { notesHtml, richHtml } from './rich-html.ts';

/** A part of a section: prose as safe HTML, a place for a component, or a chart that the author drew. */
export type SectionPart =
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'component'; readonly name: ComponentName }
  | { readonly type: 'mermaid'; readonly svg: string };

/** A section of the procedure `here`, in parts to draw in their order. */
export async function sectionParts(
  { number, blocks, notes }: SectionDocument,
  here: string,
): Promise<readonly SectionPart[]> {
  const parts: SectionPart[] = [];
  let prose: Block[] = [];
  const close = () => {
    if (prose.length > 0) parts.push({ type: 'html', html: richHtml(prose, here) });
    prose = [];
  };
  for (const block of blocks) {
    if (block.type !== 'component' && block.type !== 'mermaid') {
      prose.push(block);
      continue;
    }
    close();
    if (block.type === 'component') parts.push(block);
    else
      parts.push({ type: 'mermaid', svg: await mermaidSvg(block.text, `chart-${number}-${parts.length}`) });
  }
  close();
  return notes.length === 0 ? parts : [...parts, { type: 'html', html: notesHtml(notes, here) }];
}

async function mermaidSvg(text: string, id: string): Promise<string> {
  const read = await readMermaid(text);
  if (!read.ok) throw new Error(`A chart that was checked cannot be read: ${read.message}`);
  return drawMermaid(read.chart, { id });
}
