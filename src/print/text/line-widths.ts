import { textWidth, type Weight } from '#fonts/measure.ts';
import type { PrintInline } from './body-tree.ts';
import { markedParts } from './line-marks.ts';

/** Letters of code, addresses and raised letters, as a part of those around them; the templates set them so. */
const SMALLER = { code: 0.95, address: 0.85, sub: 0.6, sup: 0.6 };

/** What no line parts, with and without the spaces that it ends in, in letter sizes. */
interface Word {
  readonly width: number;
  readonly spaced: number;
}

/** Width of what stands in a line, in letter sizes. */
export interface LineWidths {
  /** Of the words in each line that the author ends. */
  readonly lines: readonly number[];
  /** Of the longest word. */
  readonly longest: number;
}

/** Measures what stands in lines; pictures count for nothing, since they are made to fit. */
export function lineWidths(nodes: readonly PrintInline[], weight: Weight = 400): LineWidths {
  const measured = new MeasuredLines();
  measured.take(nodes, { size: 1, weight, whole: false });
  const all = measured.lines;
  return {
    lines: all.map((words) => sum(words, 'spaced') - gapAfter(words.at(-1))),
    longest: Math.max(0, ...all.flatMap((words) => words.map(({ width }) => width))),
  };
}

interface Look {
  readonly size: number;
  readonly weight: Weight;
  /** No line ends in it. */
  readonly whole: boolean;
}

class MeasuredLines {
  readonly lines: Word[][] = [[]];
  /** A line may end before what comes next. */
  #ended = true;

  take(nodes: readonly PrintInline[], look: Look): void {
    for (const node of nodes) this.#node(node, look);
  }

  #node(node: PrintInline, look: Look): void {
    switch (node.type) {
      case 'text':
        return this.#text(node.text, look);
      case 'code':
        return this.#text(node.text, { ...look, size: look.size * SMALLER.code });
      case 'break':
        this.lines.push([]);
        this.#ended = true;
        return;
      case 'picture':
        return;
      case 'note':
      case 'note-again':
        return this.#text(node.number, { ...look, size: look.size * SMALLER.sup });
      case 'strong':
        return this.take(node.children, { ...look, weight: 600 });
      case 'together':
        return this.take(node.children, { ...look, whole: true });
      case 'address':
      case 'sub':
      case 'sup':
        return this.take(node.children, { ...look, size: look.size * SMALLER[node.type] });
      default:
        return this.take(node.children, look);
    }
  }

  #text(text: string, { size, weight, whole }: Look): void {
    for (const { text: part, isEnd } of markedParts(text)) {
      const trimmed = part.trimEnd();
      const [width, spaced] = [trimmed, part].map((one) => textWidth(one, size, weight)) as [number, number];
      this.#join({ width, spaced });
      this.#ended = isEnd && !whole;
    }
  }

  #join(word: Word): void {
    const line = this.lines.at(-1) ?? [];
    const before = this.#ended ? undefined : line.pop();
    if (!before) line.push(word);
    else line.push({ width: before.spaced + word.width, spaced: before.spaced + word.spaced });
  }
}

function gapAfter(word: Word | undefined): number {
  return word ? word.spaced - word.width : 0;
}

function sum(words: readonly Word[], of: keyof Word): number {
  return words.reduce((total, word) => total + word[of], 0);
}
