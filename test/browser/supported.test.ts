import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { unsupportedMarkup, unsupportedNames, unsupportedStyles } from './compatibility.ts';

/** What some of the browsers lack, and what a reader has there instead. */
const ENHANCEMENTS: Readonly<Record<string, string>> = {
  'text-wrap': 'lines end where they would',
  'text-wrap: balance': 'lines end where they would',
  'text-wrap: pretty': 'lines end where they would',
  'text-size-adjust': 'browsers without it make no text larger by themselves, or know it with a prefix',
  'content: alternative text': 'the declaration before it holds',
  'inline-size: fit-content': 'Samsung Internet names another value, and draws the box as wide as the page',
  'break-after: avoid': 'a heading may end a printed page',
  'break-before: avoid': 'a heading may end a printed page',
  'text-decoration: dotted': 'the line below a term is whole',
  '@page': 'the printer has margins of its own',
  size: 'the printer knows its paper',
  orphans: 'a paragraph may leave one line',
  widows: 'a paragraph may leave one line',
  'cursor: pointer': 'browsers of phones have no cursor',
  'cursor: grab': 'browsers of phones have no cursor',
  'cursor: grabbing': 'browsers of phones have no cursor',
  'forced-color-adjust': 'Safari forces no colours',
  'forced-color-adjust: none': 'Safari forces no colours',
  'overscroll-behavior': 'the page behind moves on when a box in it ends',
  'accent-color': 'the mark is in the colour of the system, or chosen without regard to contrast',
  ':highlight': 'what led to a page is not marked',
  Highlight: 'asked for only where CSS.highlights is known',
  share: 'asked for only where it is known; else the address is copied',
  '<input autocapitalize>': 'computers have no such keyboard',
};

/** The engine of search asks for these only where they are known, or they are methods of its own of the same name. */
const OF_PAGEFIND: readonly string[] = ['grow', 'captureStackTrace', 'destroy'];

/** Methods of our own that some browser has under the same name, on something else. */
const OWN: readonly string[] = ['forget', 'percent'];

test('styles, scripts and pages ask the oldest browsers for nothing that they lack, but for what can be done without', () => {
  const folder = inject('folder');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const of = (ending: string, unsupported: (text: string) => ReadonlySet<string>): readonly string[] =>
    files
      .filter((file) => file.endsWith(ending))
      .flatMap((file) => [...unsupported(readFileSync(join(folder, file), 'utf8'))]);
  const found = new Set([
    ...of('.css', unsupportedStyles),
    ...of('.js', unsupportedNames),
    ...of('.html', unsupportedMarkup),
  ]);
  for (const known of [...OF_PAGEFIND, ...OWN]) found.delete(known);
  expect([...found].sort()).toEqual(Object.keys(ENHANCEMENTS).sort());
});

test.each([
  ['a property', unsupportedStyles, 'a { anchor-name: --a }', 'anchor-name'],
  ['a value', unsupportedStyles, 'a { text-wrap: pretty }', 'text-wrap: pretty'],
  ['a function', unsupportedStyles, 'a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
  ['a selector', unsupportedStyles, 'a:popover-open { color: red }', ':popover-open'],
  ['nesting', unsupportedStyles, 'a { & b { color: red } }', '&'],
  ['a rule', unsupportedStyles, '@scope (a) { b { color: red } }', '@scope'],
  ['a method', unsupportedNames, '[1].toReversed()', 'toReversed'],
  ['a class', unsupportedNames, 'new Highlight()', 'Highlight'],
  ['an attribute', unsupportedMarkup, '<div popover>', '<div popover>'],
  ['an element', unsupportedMarkup, '<search>', '<search>'],
] as const)('%s that browsers lack is found', (_, unsupported, text, feature) => {
  expect([...unsupported(text)]).toContain(feature);
});

test.each([
  [unsupportedStyles, '@supports (anchor-name: --a) { a { anchor-name: --a } }'],
  [
    unsupportedStyles,
    'a { display: flex; color: rgb(0 0 0 / 50%) } @media (width < 40rem) { a:is(b) { gap: 1px } }',
  ],
  [unsupportedNames, '[1].map(String).at(-1); new Map().get(1); structuredClone(1)'],
  [unsupportedMarkup, '<details open><summary>a</summary></details><dialog aria-label="b"></dialog>'],
] as const)('what they have, or are asked for first, is left alone', (unsupported, text) => {
  expect([...unsupported(text)]).toEqual([]);
});
