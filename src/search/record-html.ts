import type { Part, SearchRecord, WeighedText } from './records.ts';
import { indexed, type Cut } from './tokens.ts';

/** A record as the page that Pagefind reads: every word apart, every part a place with a title. */
export function recordHtml({ title, parts, filters }: SearchRecord, cut: Cut): string {
  const filtered = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escaped(value)}"></i>`),
  );
  return [
    '<!doctype html><html><body>',
    ...filtered,
    `<h1 data-pagefind-meta="title">${escaped(indexed(title, cut))}</h1>`,
    ...parts.map((part) => partHtml(part, cut)),
    '</body></html>',
  ].join('');
}

function partHtml({ anchor, title, texts }: Part, cut: Cut): string {
  const words = texts.map((text) => textHtml(text, cut)).join(' ');
  const place =
    anchor === undefined ? '' : ` id="${escaped(anchor)}" data-pagefind-title="${escaped(title)}"`;
  return `<div${place}>${words}</div>`;
}

function textHtml({ text, weight }: WeighedText, cut: Cut): string {
  return `<span data-pagefind-weight="${weight}">${escaped(indexed(text, cut))}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
