import type { RecordPart, SearchRecord, WeighedText } from './records.ts';

/** Writes a text as it is indexed. */
export type Indexed = (text: string) => string;

/** A record as the page that Pagefind reads: every word apart, every part a place with a title. */
export function recordHtml({ title, parts, filters }: SearchRecord, indexed: Indexed): string {
  const filtered = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escaped(value)}"></i>`),
  );
  return [
    '<!doctype html><html><body>',
    ...filtered,
    `<h1 data-pagefind-meta="title" data-pagefind-weight="1">${escaped(indexed(title))}</h1>`,
    ...parts.map((part) => partHtml(part, indexed)),
    '</body></html>',
  ].join('');
}

function partHtml({ anchor, title, texts }: RecordPart, indexed: Indexed): string {
  const words = texts.map((text) => textHtml(text, indexed)).join(' ');
  const place =
    anchor === undefined ? '' : ` id="${escaped(anchor)}" data-pagefind-title="${escaped(title)}"`;
  return `<div${place}>${words}</div>`;
}

function textHtml({ text, weight }: WeighedText, indexed: Indexed): string {
  return `<span data-pagefind-weight="${weight}">${escaped(indexed(text))}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
