import type { SearchRecord } from './records.ts';

/** A record as the page that Pagefind reads, its texts as they are indexed: every part a place with a title. */
export function recordHtml(
  { title, parts, filters }: SearchRecord,
  indexed: (text: string) => string,
): string {
  const named = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escaped(value)}"></i>`),
  );
  const places = parts.map(({ anchor, title: name, texts }) => {
    const place =
      anchor === undefined ? '' : ` id="${escaped(anchor)}" data-pagefind-title="${escaped(name)}"`;
    const words = texts.map(({ text, weight }) => weighed(indexed(text), weight));
    return `<div${place}>${words.join(' ')}</div>`;
  });
  const heading = `<h1 data-pagefind-meta="title" data-pagefind-weight="1">${escaped(indexed(title))}</h1>`;
  return `<!doctype html><html><body>${named.join('')}${heading}${places.join('')}</body></html>`;
}

function weighed(text: string, weight: number): string {
  return weight === 1 ? escaped(text) : `<span data-pagefind-weight="${weight}">${escaped(text)}</span>`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark);
}
