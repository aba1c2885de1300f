import type { Block, Inline, ListItem, Note, Picture, Table } from '#document/rich-text.ts';
import { printWords } from '#words/print.ts';
import { printTable } from './body-table.ts';
import type {
  PrintBlock,
  PrintInline,
  PrintItem,
  PrintNote,
  PrintNoteCall,
  PrintPicture,
  PrintTable,
} from './body-tree.ts';
import { runsOf, type InlineParts } from './inline.ts';
import { inlines } from './inline-runs.ts';
import { MEASURES, TEXT_AREA } from '../measures.ts';
import { millimetres, MM_PER_PT } from '../millimetres.ts';
import type { Paper } from '../paper.ts';
import { pictureWidth } from './picture-width.ts';
import type { KeptWhole } from './print-text.ts';

/** Blocks of a document, ready for the templates. */
export interface PrintBody {
  readonly blocks: readonly PrintBlock[];
  /** The Mermaid texts of the charts that the author drew, in their order. */
  readonly charts: readonly string[];
  /** The pictures that it shows, relative to the content folder, each once; templates find them in `/pictures/`. */
  readonly pictures: readonly string[];
}

/** The footnotes of a procedure. */
export interface PrintNotes {
  readonly all: readonly Note[];
  /** An id of its own in the library. */
  id(number: number): string;
}

/** What boxes and lists take of the width at least, in mm; of a list besides its markers. */
const TAKEN = { quote: 4, callout: 8, list: 5 + 0.6 * MEASURES.size.body * MM_PER_PT, marker: 4 };

/** Blocks of a procedure as they are printed. */
export function printBody(blocks: readonly Block[], notes: PrintNotes, paper: Paper): PrintBody {
  const printer = new BodyPrinter(notes, paper);
  return { blocks: printer.blocks(blocks), charts: printer.charts, pictures: [...printer.pictures] };
}

class BodyPrinter {
  readonly charts: string[] = [];
  readonly pictures = new Set<string>();
  readonly #notes: PrintNotes;
  readonly #paper: Paper;
  /** What is only measured: neither pictures nor footnotes are taken down. */
  readonly #trialParts: InlineParts;
  /** The width that there is for what is being drawn, in mm. */
  #room = TEXT_AREA.portrait.width;
  /** Footnotes that the one which is being drawn calls first. */
  #nested: Note[] = [];

  constructor(notes: PrintNotes, paper: Paper) {
    this.#notes = notes;
    this.#paper = paper;
    this.#trialParts = {
      site: paper.site,
      picture: ({ path, alt, size }) => ({ type: 'picture', path, alt, width: pictureWidth(size) }),
      note: (call) => ({ type: 'note-again', ...this.#called(call), nested: false }),
    };
  }

  blocks(blocks: readonly Block[]): PrintBlock[] {
    return blocks.flatMap((block) => (block.type === 'table' ? this.#table(block) : [this.#block(block)]));
  }

  #block(block: Exclude<Block, Table>): PrintBlock {
    switch (block.type) {
      case 'paragraph':
        return { type: 'paragraph', children: this.#inline(block.children) };
      case 'heading':
        return { type: 'heading', depth: block.depth, children: this.#inline(block.children) };
      case 'list':
        return {
          type: 'list',
          loose: block.loose,
          items: this.#within(TAKEN.list + markerWidth(block.items), () =>
            block.items.map((item) => this.#item(item)),
          ),
        };
      case 'quote':
        return { type: 'quote', blocks: this.#within(TAKEN.quote, () => this.blocks(block.blocks)) };
      case 'callout':
        return {
          type: 'callout',
          title: this.#paper.text(block.title),
          blocks: this.#within(TAKEN.callout, () => this.blocks(block.blocks)),
        };
      case 'code':
        return { type: 'code', lines: block.text.split('\n').map((line) => codeLine(line, this.#paper)) };
      case 'mermaid':
        return { type: 'chart', index: this.charts.push(block.text) - 1 };
      case 'picture':
        return this.#picture(block);
      case 'rule':
      case 'component':
        return block;
    }
  }

  /** What is drawn where so much of the width is taken. */
  #within<Drawn>(taken: number, draw: () => Drawn): Drawn {
    const outside = this.#room;
    this.#room = outside - taken;
    const drawn = draw();
    this.#room = outside;
    return drawn;
  }

  /** A table, and what of it paper has no room for beside the rest. */
  #table(table: Table): PrintTable[] {
    const [first, ...others] = printTable(table, this.#room, {
      trial: (content, kept) => inlines(runsOf(content, this.#trialParts), this.#paper.digits, kept),
      draw: (content, kept) => this.#inline(content, kept),
    });
    const again = [
      ...withoutNotes(table.caption ?? []),
      { type: 'text', text: ` ${printWords.continued}` },
    ] as const;
    return [
      { ...first, ...this.#caption(table) },
      ...others.map((part) => ({ ...part, caption: this.#inline(again) })),
    ];
  }

  #item({ marker, done, blocks }: ListItem): PrintItem {
    const { taskDone, taskOpen } = printWords;
    return {
      ...(marker === undefined ? {} : { marker: this.#paper.number(marker) }),
      ...(done === undefined ? {} : { task: { done, alt: done ? taskDone : taskOpen } }),
      blocks: this.blocks(blocks),
    };
  }

  #inline(nodes: readonly Inline[], kept?: KeptWhole): PrintInline[] {
    const runs = runsOf(nodes, {
      site: this.#paper.site,
      picture: (picture) => this.#picture(picture),
      note: (call) => this.#note(call),
    });
    return inlines(runs, this.#paper.digits, kept);
  }

  #note({ number, first }: Extract<Inline, { type: 'note' }>): PrintInline {
    const note = this.#notes.all.find((one) => one.number === number);
    if (!note) throw new Error(`There is no footnote ${number}.`);
    if (first && note.nested) this.#nested.push(note);
    if (!first || note.nested) return { type: 'note-again', ...this.#called(note), nested: note.nested };
    this.#nested = [];
    const printed = { type: 'note', ...this.#printed(note) } as const;
    const nested: PrintNote[] = [];
    // One of them may call another, which then follows it.
    for (const one of this.#nested) nested.push(this.#printed(one));
    return { ...printed, nested };
  }

  #printed(note: Note): PrintNote {
    return { ...this.#called(note), blocks: this.blocks(note.blocks) };
  }

  #called({ number }: Pick<Note, 'number'>): PrintNoteCall {
    return { id: this.#notes.id(number), number: this.#paper.number(String(number)) };
  }

  #picture(picture: Picture): PrintPicture {
    const { path, alt, size } = picture;
    this.pictures.add(path);
    return {
      type: 'picture',
      path,
      alt: this.#paper.number(alt),
      width: pictureWidth(size),
      ...this.#caption(picture),
    };
  }

  #caption({ caption }: Picture | Table): { readonly caption?: readonly PrintInline[] } {
    return caption === undefined ? {} : { caption: this.#inline(caption) };
  }
}

/** The widest marker of a list, in mm. */
function markerWidth(items: readonly ListItem[]): number {
  return Math.max(
    TAKEN.marker,
    ...items.map(
      ({ marker = '', done }) =>
        millimetres(marker, MEASURES.size.body) + (done === undefined ? 0 : TAKEN.marker),
    ),
  );
}

/** Words of a caption that stand once more: its footnotes are called above. */
function withoutNotes(content: readonly Inline[]): Inline[] {
  return content.flatMap((node): Inline[] => {
    if (node.type === 'note') return [];
    return ['children' in node ? { ...node, children: withoutNotes(node.children) } : node];
  });
}

/** Spaces that a tab stands for. */
const TAB = 4;

function codeLine(line: string, paper: Paper): { readonly indent: number; readonly text: string } {
  const spaced = line.replaceAll('\t', ' '.repeat(TAB));
  const text = spaced.trimStart();
  return { indent: spaced.length - text.length, text: paper.code(text) };
}
