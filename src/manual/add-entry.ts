import { isSeq, parseDocument } from 'yaml';
import { yamlOf } from './new-procedure.ts';

/** An entry that is new to its register, as it is written. */
export type NewEntry = Readonly<Record<string, string>> & { readonly id: string };

/** The text of a register with one more entry at its end; all else of it stays as it is written. */
export function withEntry(text: string, entry: NewEntry): string {
  const { contents } = parseDocument(text);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  if (!isSeq(contents) || contents.items.length === 0) {
    const [start, end] = isSeq(contents) ? contents.range : [text.length, text.length];
    const after = text.slice(end).replace(/^[^\S\r\n]*(?:\r\n?|\n)/, '');
    return ended(text.slice(0, start), lineEnd) + blockEntry(entry, 0, lineEnd) + after;
  }
  const [start] = contents.range;
  if (contents.flow) {
    const last = contents.items.at(-1) as { readonly range: readonly [number, number, number] };
    return `${text.slice(0, last.range[1])}, ${flowEntry(entry)}${text.slice(last.range[1])}`;
  }
  const indent = start - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) - 1;
  const own = text.startsWith('\uFEFF') && indent === start ? indent - 1 : indent;
  return ended(text, lineEnd) + blockEntry(entry, own, lineEnd);
}

function ended(text: string, lineEnd: string): string {
  return text === '' || /[\r\n]$/.test(text) ? text : text + lineEnd;
}

function blockEntry(entry: object, indent: number, lineEnd: string): string {
  const lines = yamlOf(entry).trimEnd().split('\n');
  return lines
    .map((line, index) => `${' '.repeat(indent)}${index === 0 ? '- ' : '  '}${line}${lineEnd}`)
    .join('');
}

function flowEntry(entry: NewEntry): string {
  const pairs = Object.entries(entry).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `{ ${pairs.join(', ')} }`;
}
