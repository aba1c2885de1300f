import type { Html, List, ListItem, Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import { remark } from 'remark';
import { fieldBlocks, type FieldBlock, type Span } from './field-blocks.ts';
import { hasTooManyMarks, tooDeepIn } from './limits.ts';
import { placesIn } from './text-place.ts';

/** A list in the text of a field. A list inside an item stands in it as lines, each with its marker. */
export interface FieldList extends List {
  children: FieldListItem[];
}

export interface FieldListItem extends ListItem {
  /** As the author wrote it: `1)`, `2.`, `-`. */
  marker: string;
  children: Paragraph[];
}

export type FieldText = readonly (Paragraph | FieldList)[];

/** Constructs that fields do not have, and lists, which {@link fieldBlocks} reads. */
const ABSENT = [
  ...['autolink', 'blockQuote', 'characterReference', 'codeFenced', 'codeIndented', 'codeText', 'definition'],
  ...[
    'hardBreakEscape',
    'headingAtx',
    'htmlFlow',
    'labelStartImage',
    'list',
    'setextUnderline',
    'thematicBreak',
  ],
];

const parser = remark().data('micromarkExtensions', [{ disable: { null: ABSENT } }]);

/**
 * Reads the text of a field: paragraphs, lists of one level, line breaks as written, `**strong**`, `*emphasis*`,
 * `[links](address)`, `<sup>`, `<sub>` and `<br>`; a backslash before `*`, `[`, `]` or `<` makes it an ordinary
 * character. Everything else is what it looks like.
 *
 * Positions are those in the text. `<sup>` and `<sub>` become nodes of the same shape as in bodies.
 */
export function readFieldText(written: string): FieldText {
  const text = written.replace(/\r\n?/g, '\n').replace(STAND_INS, '\uFFFD');
  const blocks = fieldBlocks(text);
  if (blocks.length === 1 && blocks[0]?.type === 'paragraph' && !MARKUP.test(text) && !text.includes('\n'))
    return [plainLine(text)];
  const reader = new FieldReader(text);
  return blocks.map((block) => (block.type === 'paragraph' ? reader.paragraph(block) : reader.list(block)));
}

function plainLine(text: string): Paragraph {
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: { line: 1, column: text.length + 1, offset: text.length } };
  return { type: 'paragraph', children: [{ type: 'text', value: text, position }], position };
}

class FieldReader {
  private readonly text: string;
  private readonly placeAt: ReturnType<typeof placesIn>;

  constructor(text: string) {
    this.text = text;
    this.placeAt = placesIn(text);
  }

  list({ ordered, items }: FieldBlock & { type: 'list' }): FieldList {
    const children = items.map(({ marker, start, paragraphs }): FieldListItem => {
      const end = paragraphs.at(-1)?.end ?? start;
      const inside = paragraphs.map((span) => this.paragraph(span));
      return {
        type: 'listItem',
        marker,
        spread: false,
        children: inside,
        position: this.position(start, end),
      };
    });
    const end = children.at(-1)?.position?.end.offset ?? 0;
    const start = Number.parseInt(items[0].marker, 10);
    const position = this.position(items[0].start, end);
    return { type: 'list', ordered, ...(ordered ? { start } : {}), spread: false, children, position };
  }

  paragraph({ start, end }: Span): Paragraph {
    const children = this.shown(parsed(this.text.slice(start, end)), start);
    return { type: 'paragraph', children, position: this.position(start, end) };
  }

  /** Parsed nodes as they are shown: in their place of the whole text, with breaks, elements and hidden characters. */
  private shown(nodes: readonly PhrasingContent[], base: number): PhrasingContent[] {
    return paired(nodes.flatMap((node) => this.shownNode(node, base)));
  }

  private shownNode(node: PhrasingContent, base: number): PhrasingContent[] {
    const start = base + (node.position?.start.offset ?? 0);
    const end = base + (node.position?.end.offset ?? 0);
    const position = this.position(start, end);
    if (node.type === 'html' && /^<br ?\/?>$/.test(node.value)) return [{ type: 'break', position }];
    if (node.type === 'html' && TAG.test(node.value)) return [{ ...node, position }];
    if (node.type === 'html' || node.type === 'text') return this.lines(unhidden(node.value), start, end);
    if (!('children' in node)) return [{ ...node, position }];
    const inside = { ...node, children: this.shown(node.children, base), position } as typeof node;
    if (inside.type !== 'link') return [inside];
    return [
      { ...inside, url: unhidden(inside.url), ...(inside.title ? { title: unhidden(inside.title) } : {}) },
    ];
  }

  /** A text with a break at each end of a line. */
  private lines(value: string, start: number, end: number): PhrasingContent[] {
    const found: PhrasingContent[] = [];
    let from = start;
    for (const [index, line] of value.split(/[ \t]*\n[ \t]*/).entries()) {
      if (index > 0) {
        const lineEnd = this.text.indexOf('\n', from);
        found.push({ type: 'break', position: this.position(lineEnd, lineEnd + 1) });
        from = lineEnd + 1;
        while (/[ \t]/.test(this.text.charAt(from))) from++;
      }
      const next = this.text.indexOf('\n', from);
      const position = this.position(from, next === -1 || next > end ? end : next);
      if (line !== '') found.push({ type: 'text', value: line, position });
    }
    return found;
  }

  private position(start: number, end: number) {
    const point = (offset: number) => ({ ...this.placeAt(offset), offset });
    return { start: point(start), end: point(end) };
  }
}

const MARKUP = /[*[\]<]/;

/** What a paragraph holds, as the parser gives it; one text where it has no markup, or so much that it would take long. */
function parsed(written: string): readonly PhrasingContent[] {
  if (MARKUP.test(written) && !hasTooManyMarks(written)) {
    const root = parser.parse(withLiteralsHidden(written));
    const [only] = root.children;
    if (only?.type === 'paragraph' && tooDeepIn<Nodes>(root) === undefined) return only.children;
  }
  const end = { line: 1, column: 1, offset: written.length };
  const value = written.replace(/^[ \t]+|[ \t]+$/g, '');
  return [{ type: 'text', value, position: { start: { line: 1, column: 1, offset: 0 }, end } }];
}

/**
 * Literal characters are hidden from the parser behind noncharacters of Unicode, which are for such use alone, one for
 * one, so that no place moves.
 */
const LITERALS = ['_', '*', '[', '\\', '\0', '\uFEFF'] as const;
const FIRST_STAND_IN = 0xfdd0;
const STAND_INS = /[\uFDD0-\uFDEF]/g;

/**
 * Underscores; an asterisk between Latin letters or digits (`2*3`); the bracket of a picture; backslashes before what is
 * no markup; and two characters that the parser would change.
 */
const LITERAL =
  /_|(?<=[A-Za-z0-9\u0e50-\u0e59])\*(?=[A-Za-z0-9\u0e50-\u0e59])|(?<=!)\[|\\+(?![\\*[\]<])|[\0\uFEFF]/g;

function withLiteralsHidden(text: string): string {
  return text.replace(LITERAL, (found) => {
    const index = LITERALS.findIndex((literal) => literal === found[0]);
    return String.fromCharCode(FIRST_STAND_IN + index).repeat(found.length);
  });
}

function unhidden(text: string): string {
  return text.replace(STAND_INS, (found) => LITERALS[found.charCodeAt(0) - FIRST_STAND_IN] ?? found);
}

const TAG = /^<(\/?)(sup|sub)>$/;

/** Nodes with an element for each pair of tags. A tag without its fellow is text, and texts that touch are one. */
function paired(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const [, slash, name = ''] = (node.type === 'html' && TAG.exec(node.value)) || [];
    const opening = slash
      ? found.findLastIndex((one) => one.type === 'html' && one.value === `<${name}>`)
      : -1;
    if (opening === -1) found.push(node);
    else found.push(elementOf(name, found.splice(opening), node));
  }
  return joined(found);
}

function elementOf(
  name: string,
  [tag, ...inside]: readonly PhrasingContent[],
  end: PhrasingContent,
): PhrasingContent {
  const position = tag?.position && end.position && { start: tag.position.start, end: end.position.end };
  const children = joined(inside);
  return { type: 'mdxJsxTextElement', name, attributes: [], children, ...(position ? { position } : {}) };
}

function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.type !== 'text' && node.type !== 'html') {
      const isSaidTwice = node.type === 'break' && isTagged(last) && !isTagged(node);
      if (!isSaidTwice) found.push(node);
    } else if (last?.type === 'text') found[found.length - 1] = withText(last, node);
    else
      found.push({ type: 'text', value: node.value, ...(node.position ? { position: node.position } : {}) });
  }
  return found;
}

/** Whether a break was written as a tag, which takes more than the one character of a line end. */
function isTagged(node: PhrasingContent | undefined): boolean {
  const { start, end } = node?.position ?? {};
  return node?.type === 'break' && (end?.offset ?? 0) - (start?.offset ?? 0) > 1;
}

function withText(before: Text, { value, position }: Text | Html): Text {
  const whole = before.position && position && { start: before.position.start, end: position.end };
  return { type: 'text', value: before.value + value, ...(whole ? { position: whole } : {}) };
}
