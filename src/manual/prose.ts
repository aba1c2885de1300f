import type { Link, Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { allOf, nodesOf, type Body } from './body.ts';
import { readFieldText } from './field-text.ts';
import { indicesIn } from './text-place.ts';

/** Words of an author as written, with all masked that was understood as markup: what is left is shown as it is. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'tableCell' | 'caption' | 'field' | 'plain';
  readonly text: string;
  /** Where it starts in the whole text. */
  readonly start: number;
  /** Whether an item of a list begins with it. */
  readonly isItem?: boolean;
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
  const nodes = nodesOf(body);
  const items = new Set<Nodes | undefined>(allOf(nodes, 'listItem').map(({ children: [first] }) => first));
  return (['paragraph', 'heading', 'tableCell'] as const).flatMap((kind) =>
    allOf(nodes, kind).map((node) => {
      const [start, end] = rangeOf(node, indexAt);
      const parts = textsIn(node).map(({ text, link }): Part => {
        const range = rangeOf(text, indexAt);
        const isAddress = link !== undefined && source[rangeOf(link, indexAt)[0]] !== '[';
        const written = source.slice(...range);
        return { range, shown: isAddress ? bareAddress(written) : shownInBody(written) };
      });
      return { kind, text: masked(source, [start, end], parts), start, isItem: items.has(node) };
    }),
  );
}

/** A picture with one pair of brackets in another at most: its alternative text, its address and its title. */
const PICTURE = /^!\[((?:\\.|[^[\]\\]|\[[^\]]*\])*)\]\(\s*(?:<[^>\n]*>|\S*)(?:\s+["'(]([^]*)["')])?\s*\)$/d;

/** The alternative texts and captions of the pictures of a body, which are shown letter by letter. */
export function captionProse(body: Body, source: string): readonly Prose[] {
  const indexAt = indicesIn(source);
  return allOf(nodesOf(body), 'image').flatMap((image) => {
    const [start, end] = rangeOf(image, indexAt);
    const [, ...parts] = PICTURE.exec(source.slice(start, end))?.indices ?? [];
    return parts.flatMap((part): Prose[] =>
      part
        ? [
            {
              kind: 'caption',
              text: shownInBody(source.slice(start + part[0], start + part[1])),
              start: start + part[0],
            },
          ]
        : [],
    );
  });
}

/** The prose of a field that is read as Markdown. */
export function fieldProse(text: string): Prose {
  const offset = (point: Point) => point.offset ?? 0;
  const parts = readFieldText(text).flatMap((block) =>
    textsIn(block).map(({ text: node }): Part => {
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

interface LinkedText {
  readonly text: Text;
  /** The link that it stands right in. */
  readonly link: Link | undefined;
}

/** The texts below a node whose place is known; the parser has none for parts of a text in which it found an address. */
function textsIn(node: Nodes, link?: Link): readonly LinkedText[] {
  if (node.type === 'text') return node.position ? [{ text: node, link }] : [];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => textsIn(child, node.type === 'link' ? node : undefined));
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

/** A formula between `\(` and `\)`, which are escapes of Markdown too. Words in Thai are no formula. */
export const FORMULA = /(?<!\])\\\((?:[^\\\n\u0e00-\u0e7f]|\\[^()\n])*\\\)/g;

const ESCAPE = /\\[!-/:-@[-`{-~]/g;

/** A text without its escapes, but with formulas, and without the character references that stand for a character. */
function shownInBody(written: string): string {
  const bare = (text: string) => text.replace(ESCAPE, MASK + MASK);
  let from = 0;
  let shown = '';
  for (const { 0: formula, index } of written.matchAll(FORMULA)) {
    shown += `${bare(written.slice(from, index))}\\(${bare(formula.slice(2, -2))}\\)`;
    from = index + formula.length;
  }
  return (shown + bare(written.slice(from))).replace(/&#?\w+;/g, (reference) =>
    isCharacter(reference) ? hidden(reference) : reference,
  );
}

/** Whether Markdown has a character for a reference. */
function isCharacter(reference: string): boolean {
  return toString(markdown.parse(reference)) !== reference;
}

/** An address that became a link by itself: what in it looks like markup is none. */
function bareAddress(written: string): string {
  return written.replace(/[^\w./:\s-]|_/g, MASK);
}
