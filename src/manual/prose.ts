import type { Link, Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { SKIP, visit } from 'unist-util-visit';
import { nodesOf, type Body } from './body.ts';
import { readFieldText } from './field-text.ts';
import { indicesIn } from './text-place.ts';

/** Words of an author as written, with all masked that was understood as markup: what is left is shown as it is. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'field';
  readonly text: string;
  /** Where it starts in the whole text. */
  readonly start: number;
}

const markdown = remark();

/** Stands for a character that is not shown as it is. */
const MASK = '\uFFFC';

/**
 * The prose of a body, passage by passage.
 *
 * @param source the text of its file
 */
export function bodyProse(body: Body, source: string): readonly Prose[] {
  const indexAt = indicesIn(source);
  const found: Prose[] = [];
  for (const block of nodesOf(body)) {
    visit(block, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      const [start, end] = rangeOf(node, indexAt);
      const parts = textsOf(node).map(({ text, link }): Part => {
        const range = rangeOf(text, indexAt);
        const isAddress = link !== undefined && source[rangeOf(link, indexAt)[0]] !== '[';
        const written = source.slice(...range);
        return { range, shown: isAddress ? bareAddress(written) : shownInBody(written) };
      });
      const kind = node.type === 'tableCell' ? 'cell' : node.type;
      found.push({ kind, text: masked(source, [start, end], parts), start });
      return SKIP;
    });
  }
  return found;
}

/** The prose of a field that is read as Markdown. */
export function fieldProse(text: string): Prose {
  const offset = (point: Point) => point.offset ?? 0;
  const parts = readFieldText(text).flatMap((block) =>
    textsOf(block).map(({ text: node }): Part => {
      const range = rangeOf(node, offset);
      return { range, shown: text.slice(...range).replace(/\\[\\*[\]<]/g, MASK + MASK) };
    }),
  );
  return { kind: 'field', text: masked(text, [0, text.length], parts), start: 0 };
}

type Range = readonly [start: number, end: number];

interface Part {
  readonly range: Range;
  readonly shown: string;
}

type Point = NonNullable<Nodes['position']>['start'];

function rangeOf({ position }: Nodes, indexAt: (point: Point) => number): Range {
  return position ? [indexAt(position.start), indexAt(position.end)] : [0, 0];
}

/** The texts below a node, each with the link that it may be all of. */
function textsOf(root: Nodes): readonly { readonly text: Text; readonly link: Link | undefined }[] {
  const found: { text: Text; link: Link | undefined }[] = [];
  visit(root, 'text', (text, _, parent) => {
    found.push({ text, link: parent?.type === 'link' ? parent : undefined });
  });
  return found;
}

function masked(source: string, [start, end]: Range, parts: readonly Part[]): string {
  let text = '';
  let at = start;
  for (const { range, shown } of parts) {
    text += hidden(source.slice(at, range[0])) + shown;
    at = range[1];
  }
  return text + hidden(source.slice(at, end));
}

function hidden(text: string): string {
  return text.replace(/\S/g, MASK);
}

/** A text without its escapes, and without the character references that stand for a character. */
function shownInBody(written: string): string {
  return written
    .replace(/\\[!-/:-@[-`{-~]/g, MASK + MASK)
    .replace(/&#?\w+;/g, (reference) => (isCharacter(reference) ? hidden(reference) : reference));
}

/** Whether Markdown has a character for a reference. */
function isCharacter(reference: string): boolean {
  return toString(markdown.parse(reference)) !== reference;
}

/** An address that became a link by itself: what in it looks like markup is none. */
function bareAddress(written: string): string {
  return written.replace(/[^\w./:\s-]|_/g, MASK);
}
