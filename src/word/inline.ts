import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, SimpleField, type ParagraphChild } from 'docx';
import type { PrintBlock, PrintInline } from '#print/text/body-tree.ts';
import { noteBookmark, type WordBlock, type WordNotes } from './notes.ts';
import { pictureRun, type WordPicture } from './picture.ts';
import { lineEnd, textRuns, type RunLook } from './text-run.ts';

/** What stands in lines besides words. */
export interface LineParts {
  readonly pictures: ReadonlyMap<string, WordPicture>;
  readonly notes: WordNotes;
  /** The blocks of a footnote, after its mark where it has one. */
  readonly note: (blocks: readonly PrintBlock[], mark?: string) => readonly WordBlock[];
}

/** What lines of a paragraph are drawn in. */
export interface RunSetting {
  /** The look of all of it. */
  readonly look: RunLook;
  /** The room for a picture in mm. */
  readonly width: number;
  /** The size of the letters, in pt. */
  readonly size: number;
}

/** Part of its size that an address is set in after the words of its link. */
const ADDRESS_SIZE = 0.85;
const CODE_SIZE = 0.95;

/** What stands in the lines of a paragraph. */
export function inlineRuns(
  nodes: readonly PrintInline[],
  setting: RunSetting,
  parts: LineParts,
): ParagraphChild[] {
  const { look, size } = setting;
  const within = (children: readonly PrintInline[], more: RunLook = {}) =>
    inlineRuns(children, { ...setting, look: { ...look, ...more } }, parts);
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return textRuns(node.text, look);
      case 'code':
        return textRuns(node.text, { ...look, size: size * CODE_SIZE });
      case 'strong':
        return within(node.children, { bold: true });
      case 'emphasis':
        return within(node.children, { italics: true });
      case 'delete':
        return within(node.children, { strike: true });
      case 'sub':
        return within(node.children, { subScript: true });
      case 'sup':
        return within(node.children, { superScript: true });
      case 'address':
        return within(node.children, { size: size * ADDRESS_SIZE });
      case 'together':
        return within(node.children);
      case 'link':
        return [
          new ExternalHyperlink({ link: node.url, children: within(node.children, { style: 'Hyperlink' }) }),
        ];
      case 'break':
        return [lineEnd()];
      case 'note': {
        const called = new FootnoteReferenceRun(parts.notes.first(node, parts.note));
        return [new Bookmark({ id: noteBookmark(node.id), children: [called] })];
      }
      case 'note-again': {
        const mark = parts.notes.markOf(node.id);
        if (mark !== undefined) return textRuns(mark, { ...look, superScript: true });
        return [new SimpleField(`NOTEREF ${noteBookmark(node.id)} \\f \\h`, node.number)];
      }
      case 'picture':
        return [pictureOf(node, setting.width, parts)];
    }
  });
}

/** A picture as wide as it is on paper, where there is room for it. */
export function pictureOf(
  { path, alt, width }: Extract<PrintInline, { type: 'picture' }>,
  room: number,
  { pictures }: LineParts,
): ParagraphChild {
  const picture = pictures.get(path);
  if (!picture) throw new Error(`${path} was not read before the document was written.`);
  return pictureRun(picture, Math.min(width, room), alt);
}
