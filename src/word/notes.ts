import { Paragraph, type Table } from 'docx';
import type { PrintBlock, PrintInline } from '#print/text/body-tree.ts';

/** What stands in a document below each other. */
export type WordBlock = Paragraph | Table;

type Called = Extract<PrintInline, { type: 'note' }>;

/** The footnotes of a document, as it takes them. */
export type Footnotes = Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;

/**
 * Footnotes by the order in which they are first called, which is that of their numbers in Word. Word knows no footnote of a
 * footnote: such a one stands at the end of that which calls it, under a mark of its own.
 */
export class WordNotes {
  readonly #marks = new Map<string, string>();
  readonly #written: Record<string, { readonly children: readonly Paragraph[] }> = {};

  /**
   * The number of a footnote that is called for the first time.
   * @param draw the blocks of one, which begin with the mark that it is given
   */
  first(
    { blocks: own, nested }: Called,
    draw: (blocks: readonly PrintBlock[], mark?: string) => readonly WordBlock[],
  ): number {
    for (const { id } of nested) this.#marks.set(id, MARK.repeat(this.#marks.size + 1));
    const number = Object.keys(this.#written).length + 1;
    const blocks = [...draw(own), ...nested.flatMap((one) => draw(one.blocks, this.#marks.get(one.id)))];
    const [begins] = blocks;
    // Word begins a footnote with its number, which needs a paragraph; any block may follow.
    const children = begins instanceof Paragraph ? blocks : [new Paragraph({}), ...blocks];
    this.#written[number] = { children: children as readonly Paragraph[] };
    return number;
  }

  /** The mark of a footnote that another calls; none of one that is numbered. */
  markOf(id: string): string | undefined {
    return this.#marks.get(id);
  }

  get written(): Footnotes {
    return this.#written;
  }
}

const MARK = '*';

/** The name of the place at which a footnote is first called; Word hides names that begin so. */
export function noteBookmark(id: string): string {
  return `_${id.replace(/[^\p{L}\p{N}]/gu, '_')}`.slice(0, LONGEST_BOOKMARK);
}

const LONGEST_BOOKMARK = 40;
