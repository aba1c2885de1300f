import { describe, expect, it } from 'vitest';
import { sectionParts } from '#site/section-parts.ts';
import { documentOf, withSections } from '../document/sample-library.ts';

const CHART = '```mermaid\nflowchart TD\n  accTitle: ผังย่อย\n  a[เริ่ม] --> b[จบ]\n```';

async function partsOf(text: string) {
  const procedure = documentOf(withSections({ 4: text }));
  const section = procedure.sections.find(({ number }) => number === 4);
  return section ? sectionParts(section, procedure.id) : [];
}

describe('the parts of a section', () => {
  it('are prose, components and charts of the author in their order, and its footnotes last', async () => {
    const parts = await partsOf(`ก[^1]\n\nข\n\n<Definitions />\n\n[^1]: ค\n\n${CHART}\n\nง`);
    expect(parts.map((part) => (part.type === 'component' ? part.name : part.type))).toEqual([
      'html',
      'Definitions',
      'mermaid',
      'html',
      'html',
    ]);
    expect(parts[0]).toMatchObject({
      html: expect.stringMatching(/^<p>ก<sup>.*<\/p><p>ข<\/p>$/u) as unknown,
    });
    expect(parts.at(-2)).toEqual({ type: 'html', html: '<p>ง</p>' });
    expect(parts.at(-1)).toMatchObject({ html: expect.stringContaining('id="note-1"') as unknown });
  });

  it('draw the charts in lists, quotations and footnotes too, each with ids of its own', async () => {
    const inside = (indent: string) => CHART.replaceAll('\n', `\n${indent}`);
    const parts = await partsOf(
      [
        `1. ก\n\n   ${inside('   ')}`,
        `> ${inside('> ')}`,
        'ข[^1]',
        `[^1]: ค\n\n    ${inside('    ')}`,
        CHART,
      ].join('\n\n'),
    );
    const html = parts.map((part) =>
      part.type === 'html' ? part.html : part.type === 'mermaid' ? part.svg : '',
    );
    expect(html.join('').match(/<svg/g)).toHaveLength(4);
    const ids = [...html.join('').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id = '') => id.endsWith('-title'))).toHaveLength(4);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
