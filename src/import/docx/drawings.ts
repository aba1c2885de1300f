import type { SourceShape } from '../source.ts';
import { allBelow, childOf, elementsOf, type XmlElement } from './xml.ts';

/** What is drawn at a place of a text: pictures by the ids of their links, and shapes. */
export interface Drawn {
  readonly pictures: readonly { readonly link: string; readonly alt: string }[];
  readonly shapes: readonly SourceShape[];
}

/** What a drawing holds, in the format of Word since 2010 (DrawingML) or in that before it (VML). */
export function drawnIn(drawing: XmlElement, words: (element: XmlElement) => string): Drawn {
  const properties = allBelow(drawing, 'wp:docPr')[0]?.attributes;
  const alt = properties?.get('descr') ?? properties?.get('title') ?? '';
  const pictures = [
    ...allBelow(drawing, 'a:blip').map((blip) => ({
      link: blip.attributes.get('r:embed') ?? blip.attributes.get('r:link') ?? '',
      alt,
    })),
    ...allBelow(drawing, 'v:imagedata').map(({ attributes }) => ({
      link: attributes.get('r:id') ?? '',
      alt: '',
    })),
  ];
  return { pictures, shapes: [...newShapes(drawing, words), ...oldShapes(drawing, words)] };
}

function newShapes(drawing: XmlElement, words: (element: XmlElement) => string): readonly SourceShape[] {
  return allBelow(drawing, 'wps:wsp').map((shape) => {
    const outline = allBelow(shape, 'a:prstGeom')[0]?.attributes.get('prst');
    const box = childOf(shape, 'wps:txbx');
    return { words: box ? words(box) : '', ...(outline === undefined ? {} : { outline }) };
  });
}

/** Outlines of VML by the numbers of Word's shape types (MSOSPT), and by the elements that are outlines themselves. */
const OLD_OUTLINES: Readonly<Record<string, string>> = {
  t4: 'diamond',
  t109: 'flowChartProcess',
  t110: 'flowChartDecision',
  t116: 'flowChartTerminator',
  'v:rect': 'rect',
  'v:roundrect': 'roundRect',
  'v:oval': 'ellipse',
};

function oldShapes(drawing: XmlElement, words: (element: XmlElement) => string): readonly SourceShape[] {
  const isShape = ({ name }: XmlElement) =>
    /^v:(?:shape|rect|roundrect|oval|line|polyline|arc|curve)$/u.test(name);
  const shapesBelow = (element: XmlElement): readonly XmlElement[] =>
    elementsOf(element).flatMap((child) => [...(isShape(child) ? [child] : []), ...shapesBelow(child)]);
  return shapesBelow(drawing)
    .filter((shape) => allBelow(shape, 'v:imagedata').length === 0)
    .map((shape) => {
      const kind = /_x0000_(t\d+)$/u.exec(shape.attributes.get('type') ?? '')?.[1] ?? shape.name;
      const outline = OLD_OUTLINES[kind];
      const art = allBelow(shape, 'v:textpath').map(({ attributes }) => attributes.get('string') ?? '');
      return {
        words: [words(shape), ...art].filter(Boolean).join('\n'),
        ...(outline === undefined ? {} : { outline }),
      };
    });
}
