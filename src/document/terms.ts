import { thai } from '#thai/dictionary.ts';
import type { ProcedureDocument, SectionDocument } from './procedure.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

/**
 * A procedure for its page: where a section first uses a term that the procedure defines, the words lead to the
 * definition. Terms that only other procedures define are left alone, because theirs may mean something else. Where terms
 * begin at the same word, the longest is meant; headings, links, code and the definitions themselves stay as they are, and
 * so does the standard form.
 */
export function withTerms(procedure: ProcedureDocument): ProcedureDocument {
  const { id, definitions, sections, steps } = procedure;
  if (!('value' in definitions) || definitions.value.length === 0) return procedure;
  const terms = definitions.value
    .map(({ term }, index) => ({ words: term.trim(), index }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => b.words.length - a.words.length);
  const inSteps = new Marking(id, terms);
  // The steps stand in a section, whose own words come before them.
  const marked = sections.map((section) => {
    if (holds(section, 'Definitions')) return section;
    const marking = holds(section, 'Steps') ? inSteps : new Marking(id, terms);
    return { ...section, blocks: marking.blocks(section.blocks) };
  });
  return {
    ...procedure,
    sections: marked,
    steps: steps.map((step) => ({ ...step, narrative: inSteps.blocks(step.narrative) })),
  };
}

interface Term {
  readonly words: string;
  /** Its place among the definitions, from 0. */
  readonly index: number;
}

/** Marks each term once, where it is first met. */
class Marking {
  readonly #procedure: string;
  readonly #left: Term[];

  constructor(procedure: string, terms: readonly Term[]) {
    this.#procedure = procedure;
    this.#left = [...terms];
  }

  blocks(blocks: RichText): RichText {
    return this.#left.length === 0 ? blocks : blocks.map((block) => this.#block(block));
  }

  #block(block: Block): Block {
    switch (block.type) {
      case 'paragraph':
        return { ...block, children: this.#inline(block.children) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: this.blocks(item.blocks) })),
        };
      case 'table': {
        const [header = [], ...rows] = block.rows;
        return { ...block, rows: [header, ...rows.map((row) => row.map((cell) => this.#inline(cell)))] };
      }
      case 'quote':
      case 'callout':
        return { ...block, blocks: this.blocks(block.blocks) };
      default:
        return block;
    }
  }

  #inline(nodes: readonly Inline[]): readonly Inline[] {
    return nodes.flatMap((node): readonly Inline[] => {
      if (node.type === 'text') return this.#text(node.text);
      if (node.type === 'strong' || node.type === 'emphasis')
        return [{ ...node, children: this.#inline(node.children) }];
      return [node];
    });
  }

  #text(text: string): readonly Inline[] {
    const found = this.#first(text);
    if (!found) return text === '' ? [] : [{ type: 'text', text }];
    const { term, from } = found;
    this.#left.splice(this.#left.indexOf(term), 1);
    const to = from + term.words.length;
    return [
      ...this.#text(text.slice(0, from)),
      {
        type: 'link',
        target: { kind: 'definition', procedure: this.#procedure, index: term.index },
        children: [{ type: 'text', text: text.slice(from, to) }],
      },
      ...this.#text(text.slice(to)),
    ];
  }

  /** The longest term that the text holds from one end of a word to another. */
  #first(text: string): { readonly term: Term; readonly from: number } | undefined {
    const held = this.#left.filter(({ words }) => text.includes(words));
    if (held.length === 0) return undefined;
    const ends = wordEnds(text);
    for (const term of held) {
      for (let from = text.indexOf(term.words); from >= 0; from = text.indexOf(term.words, from + 1))
        if (ends.has(from) && ends.has(from + term.words.length)) return { term, from };
    }
    return undefined;
  }
}

function wordEnds(text: string): ReadonlySet<number> {
  let end = 0;
  const ends = [0, ...thai.segment(text).map((word) => (end += word.length))];
  // A number that follows makes it the code of something else: ภ.ด.ส.10.
  return new Set(ends.filter((at) => at === 0 || !/\p{Nd}/u.test(text.charAt(at)) || text[at - 1] === ' '));
}

function holds({ blocks }: SectionDocument, name: string): boolean {
  return blocks.some((block) => block.type === 'component' && block.name === name);
}
