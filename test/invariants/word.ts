import { childrenOf, elements, readDocx, wordsOf, type Xml, type XmlElement } from '../word/docx.ts';
import type { Tag } from './pdf.ts';

/**
 * A Word document as the tags of a PDF: what is read aloud, in its order. Footnotes stand where they are called, and what
 * stands below the rows of a form in rows of one cell, below the form.
 */
export function wordTags(docx: Uint8Array): readonly Tag[] {
  const read = readDocx(docx);
  const notes = new Map(
    elements(read.part('word/footnotes.xml'), 'w:footnote').map((note) => [note.attributes['w:id'], note]),
  );
  const tagsIn = (of: XmlElement): Tag[] => of.children.flatMap(tagsOf);
  const tagsOf = (of: Xml): Tag[] => {
    if (typeof of === 'string') return [];
    switch (of.name) {
      case 'w:t':
        return [wordsOf(of)];
      case 'w:br':
        return ['\n'];
      case 'w:p':
        return [{ name: 'P', alt: undefined, children: [...tagsIn(of), '\n'] }];
      case 'wp:docPr': {
        const alt = of.attributes['descr'];
        return alt ? [{ name: 'Figure', alt: `${alt}\n`, children: [] }] : [];
      }
      case 'w:footnoteReference': {
        const note = notes.get(of.attributes['w:id']);
        return note ? [{ name: 'Note', alt: undefined, children: tagsIn(note) }] : [];
      }
      case 'w:tbl':
        return tableTags(of, tagsIn);
      default:
        return tagsIn(of);
    }
  };
  return tagsOf(read.part('word/document.xml'));
}

function tableTags(table: XmlElement, tagsIn: (of: XmlElement) => Tag[]): Tag[] {
  const rows = childrenOf(table, 'w:tr').map((row) => childrenOf(row, 'w:tc'));
  const own = rows.filter((cells) => cells.length > 1 || rows.length === 1);
  const below = rows.filter((cells) => !own.includes(cells));
  const row = (cells: readonly XmlElement[]): Tag => {
    return {
      name: 'TR',
      alt: undefined,
      children: cells.map((cell) => ({ name: 'TD', alt: undefined, children: tagsIn(cell) })),
    };
  };
  return [
    { name: 'Table', alt: undefined, children: own.map(row) },
    ...below.flatMap((cells) => cells.flatMap(tagsIn)),
  ];
}
