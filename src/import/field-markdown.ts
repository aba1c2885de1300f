import type { List, PhrasingContent, RootContent } from 'mdast';
import type { SourceMark } from './source.ts';

/** Looks that a field can show: it has no line through words, and no footnotes. */
export function isShownInFields({ look }: SourceMark): boolean {
  return look !== 'struck' && look !== 'footnote';
}

/** Plain words as a field. */
export function fieldOfWords(words: string): string {
  return escaped(words, false);
}

/**
 * Paragraphs and lists as a field: as readFieldText of `#manual/field-text.ts` reads it, so that signs which mean nothing there are
 * written as they are.
 */
export function fieldMarkdown(nodes: readonly RootContent[]): string {
  return nodes.map(blockText).join('\n\n').trim();
}

function blockText(node: RootContent): string {
  if (node.type === 'paragraph') return inlineText(node.children);
  return node.type === 'list' ? listText(node) : '';
}

function listText({ ordered, children }: List): string {
  return children
    .map((item, index) => {
      const marker = ordered ? `${index + 1}. ` : '- ';
      const lines = item.children.map(blockText).join('\n').split('\n');
      return marker + lines.join(`\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}

function inlineText(nodes: readonly PhrasingContent[], isInLink = false): string {
  return nodes.reduce((before, node, index) => {
    if (node.type === 'text') return before + escaped(node.value, nodes[index + 1] !== undefined, isInLink);
    if (node.type === 'html') return before + node.value;
    if (node.type === 'break') return `${before}\n`;
    if (!('children' in node)) return before;
    const inner = inlineText(node.children, isInLink || node.type === 'link');
    if (node.type === 'strong') return `${before}**${inner}**`;
    if (node.type === 'link') {
      const url = node.url.replace(/[()<>*[\]\\\s]/gu, encoded);
      // Behind this sign it would be a picture, which fields do not have.
      return `${before}${before.endsWith('!') ? ' ' : ''}[${inner}](${url})`;
    }
    const after = inlineText(nodes.slice(index + 1, index + 2), isInLink);
    const isTimes = TIMES.test(`${before}*${inner}`) || TIMES.test(`${inner}*${after}`);
    return before + (node.type === 'emphasis' && !isTimes ? `*${inner}*` : inner);
  }, '');
}

/** As in 2*3, where it is no markup. */
const TIMES = /[A-Za-z0-9\u0e50-\u0e59]\*[A-Za-z0-9\u0e50-\u0e59]/u;

/** Signs that would begin markup, behind a backslash; those before them, which would be read with them, twice. */
function escaped(text: string, isBeforeMarkup: boolean, isInLink = false): string {
  const signs = isInLink ? /(\\*)([*[\]<])/gu : /(\\*)(\*|\](?=\()|<(?=[a-z/]))/giu;
  const written = text.replace(signs, (_, before: string, sign: string) => `${before}${before}\\${sign}`);
  return isBeforeMarkup ? written.replace(/\\+$/u, '$&$&') : written;
}

function encoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
