import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { unprintableCharacters } from '#check/rules/unprintable.ts';
import type { Source } from '#manual/content.ts';
import { parseContent } from '#manual/parse.ts';
import type { Finding } from '#manual/rules/rule.ts';
import { hasGlyph, UNENCODED } from '#fonts/characters.ts';
import { placesIn } from '#manual/text-place.ts';
import { documentWords } from '#words/document.ts';
import { formWords } from '#words/form.ts';
import { printWords } from '#words/print.ts';
import { folderWith } from '../files/folder.ts';

const sample = new URL('../fixtures/office', import.meta.url).pathname;
const office = new URL('../fixtures/district-office', import.meta.url).pathname;
const path = 'manuals/information-work/ict-network.mdx';
const original = await readFile(join(sample, path), 'utf8');

/** Stands in front of what is to be found. */
const MARK = '⟦';

interface Case {
  readonly name: string;
  /** Holds {@link MARK} before each character that cannot be printed. */
  readonly text: string;
  readonly file?: string;
}

const section = (text: string) => original.replace('## ขอบเขตของงาน', `${text}\n\n## ขอบเขตของงาน`);
const block = (...lines: string[]) => section(lines.join('\n'));

const CASES: readonly Case[] = [
  { name: 'the title', text: original.replace('title: ', 'title: ⟦✅ ') },
  { name: 'a label of a step', text: original.replace('label: ', 'label: ก⟦😀 ข ') },
  {
    name: 'a text of several lines',
    text: original.replace(/detail: .*/, 'detail: >-\n      ก ข\n      ค ⟦❌ ง'),
  },
  { name: 'a text in quotes', text: original.replace(/label: .*/, "label: 'ก ⟦中'") },
  { name: 'an escape of YAML', text: original.replace(/label: .*/, 'label: "ก ⟦\\u2705"') },
  { name: 'a long escape of YAML', text: original.replace(/label: .*/, 'label: "ก ⟦\\U0001F600"') },
  { name: 'a pair of escapes of YAML', text: original.replace(/label: .*/, 'label: "ก ⟦\\uD83D\\uDE00"') },
  ...['0', 'a', 'b', 'e', 'f', 'v', 'N', 'L', 'P', 'u202e', 'u2066'].map((escape) => ({
    name: `the escape \\${escape} of YAML, which hides something`,
    text: original.replace(/label: .*/, `label: "ก ⟦\\${escape} ข"`),
  })),
  { name: 'an item in brackets', text: original.replace(/term: .*/, 'term: ก⟦☞') },
  { name: 'a paragraph', text: block('ก ข', 'ค **ง ⟦✅**') },
  { name: 'an entity', text: block('ก ⟦&#x1F600; ข') },
  { name: 'a decimal entity', text: block('ก & ข ⟦&#128512;') },
  { name: 'a named entity', text: block('ก &amp; ⟦&rx; ข') },
  { name: 'an entity that turns the direction', text: block('ก ⟦&#x202e;ข') },
  { name: 'a heading', text: block('### ก ⟦✅') },
  { name: 'a list', text: block('- ก', '  1. ข ⟦☞') },
  { name: 'a cell of a table', text: block('| ก | ข |', '| - | - |', '| ค | ง ⟦☞ |') },
  { name: 'a footnote', text: block('ก[^1]', '', '[^1]: ข ⟦✅') },
  { name: 'the words of a link', text: block('[ก ⟦✅](ict-network.mdx)') },
  { name: 'the description of a picture', text: block('![ก ⟦✅](a.png)') },
  { name: 'code in a line', text: block('ก `ข ⟦✅`') },
  { name: 'a block of code', text: block('```', 'ก', '\tข ⟦✅', '```') },
  { name: 'a block of code whose kind has it too', text: block('```✅', 'ข ⟦✅', '```') },
  { name: 'a quotation', text: block('> ก', '> ข ⟦✅') },
  { name: 'a chart of the author', text: block('```mermaid', 'flowchart TD', '  a[ก ⟦✅] --> b[ข]', '```') },
  { name: 'an entity in a chart', text: block('```mermaid', 'flowchart TD', '  a["ก ⟦#9989;"]', '```') },
  { name: 'two characters', text: block('ก ⟦✅ ⟦❌ ข') },
  { name: 'a letter of nobody but one program', text: block('ก ⟦\uf05e') },
  { name: 'a letter of one program that the font has', text: block('ก ⟦\uf8ff') },
  { name: 'the mark of byte order', text: block('ก ⟦\ufeffข') },
  {
    name: 'a manual',
    file: 'manuals/m/manual.yaml',
    text: 'title: ก ⟦✅\nauthor: { name: ข, position: ⟦❌ }\n',
  },
  {
    name: 'the office',
    file: 'office.yaml',
    text: 'name: ก\ngroups:\n  - id: a\n    name: ⟦✅\n    units: []\n',
  },
  { name: 'what pages alone show', file: 'office.yaml', text: 'name: ก\nabbreviation: "ก ⟦\\u202eข"\n' },
  { name: 'a role', file: 'roles.yaml', text: '- { id: a, name: ก }\n- { id: b, name: ⟦✅ }\n' },
  { name: 'a reference', file: 'references.yaml', text: '- { id: a, title: ⟦✅ }\n' },
  { name: 'a form', file: 'forms.yaml', text: '- { id: a, title: "ก: ⟦✅" }\n' },
  { name: 'lines that end as on Windows', text: block('ก ข', 'ค ⟦✅').replaceAll('\n', '\r\n') },
];

function found(text: string, file = path) {
  return findings([{ path: file, text }]).map(({ at }) => at);
}

function findings(sources: readonly Source[]) {
  const draft = parseContent({ sources, assets: [] });
  return [...(unprintableCharacters.find(draft, { folder: '', date: undefined }) as Iterable<Finding>)];
}

/** The text without its marks, and the places in front of which they stood. */
function unmarked(marked: string) {
  const parts = marked.replaceAll('\r\n', '\n').split(MARK);
  const text = parts.join('');
  const placeAt = placesIn(text);
  let length = 0;
  const places = parts.slice(0, -1).map((part) => placeAt((length += part.length)));
  return { text: marked.replaceAll(MARK, ''), places };
}

describe('characters that cannot be printed', () => {
  it.each(CASES)('are found in $name, at their line and column', ({ text: marked, file }) => {
    const { text, places } = unmarked(marked);
    expect(places.length).toBeGreaterThan(0);
    expect(found(text, file)).toEqual(places);
  });

  it.each([
    ['a comment', original.replace('title: ', '# ✅\ntitle: '), path],
    ['words for searchers', '- [ก, ✅]\n', 'synonyms.yaml'],
    ['notes of the transcription', '- { source: ✅ }\n', 'manuals/m/transcription.yaml'],
    ['names of files', '- { id: a, title: ก, file: ✅.pdf }\n', 'forms.yaml'],
    ['comments in a chart', block('```mermaid', 'flowchart TD', '  %% ✅', '  a[ก]', '```'), path],
    ['the kind of a block of code', block('```✅', 'ก', '```'), path],
    ['the address of a link', block('[ก](https://example.com/✅)'), path],
    ['control characters, which another rule refuses', block('ก \u0007 ข'), path],
  ])('are not looked for in %s', (_, text, file) => {
    expect(found(text, file)).toEqual([]);
  });

  it('are told once for each text, however often they stand in it', () => {
    expect(found(block('ก ✅ ✅ ✅', '', 'ข ✅'))).toHaveLength(2);
  });

  it('are a hundred at most in one file, so that a text in another script does not bury the rest', () => {
    const script = Array.from({ length: 5000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    expect(found(block(script.join(''), '&amp;'.repeat(5000)))).toHaveLength(100);
  });

  it('stop the check, in Thai, with what to do', async () => {
    const folder = await folderWith({});
    await cp(sample, folder, { recursive: true });
    await writeFile(join(folder, path), section('❌ เอกสารครบ 😀'));
    const { library, diagnostics } = await check(folder);
    expect(library).toBeUndefined();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, message }) => [rule, message])).toEqual([
      ['unprintable-character', expect.stringMatching(/❌.*U\+274C.*ฟอนต์/)],
      ['unprintable-character', expect.stringMatching(/😀.*U\+1F600.*ฟอนต์/)],
    ]);
    expect(errors.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('- [ ]'),
      expect.stringContaining('รูปภาพ'),
    ]);
  });

  it('are none in any text of characters that the fonts have', () => {
    fc.assert(
      fc.property(fontText, (text) => {
        expect(found(quoted(text))).toEqual([]);
        expect(found(coded(text))).toEqual([]);
      }),
    );
  });

  it('are found wherever one stands among those', () => {
    fc.assert(
      fc.property(fontText, foreign, fontText, (before, character, after) => {
        const inCode = unmarked(coded(`${before}${MARK}${character}${after}`));
        expect(found(inCode.text)).toEqual(inCode.places);
        const inTitle = unmarked(quoted(`${before}${MARK}${character}${after}`));
        expect(found(inTitle.text)).toEqual(inTitle.places);
      }),
    );
  });

  it('are none in a library with words of real office work', async () => {
    const { sources } = await check(office);
    const texts = [...sources].map(([file, text]) => ({ path: file, text }));
    expect(texts.length).toBeGreaterThan(50);
    expect(findings(texts)).toEqual([]);
  });

  it('are none in what paper says by itself', () => {
    const texts = JSON.stringify([printWords, formWords, documentWords]);
    expect([...texts].filter((character) => !hasGlyph(character))).toEqual([]);
  });
});

const quoted = (text: string) => `---\ntitle: ${JSON.stringify(text)}\n---\n`;
const coded = (text: string) => `---\ntitle: ก\n---\n\n~~~~~~~~~~\nก${text}ข\n~~~~~~~~~~\n`;

const encoded = Array.from({ length: 0xffff - 0x20 }, (_, index) => String.fromCharCode(index + 0x20)).filter(
  (character) => !UNENCODED.test(character) && character !== '\u0085',
);
const fontText = fc.string({ unit: fc.constantFrom(...encoded) });
const foreign = fc.constantFrom('✅', '😀', '中', '❌', '\uf05e', '한', 'ກ', '១');
