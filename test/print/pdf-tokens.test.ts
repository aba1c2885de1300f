import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterMap, characterMapContent } from '#print/pdf/character-map.ts';
import { pdfValue } from '#print/pdf/objects.ts';
import { hexBytes, PdfTokens } from '#print/pdf/tokens.ts';

function tokensOf(source: string): string[] {
  const tokens = new PdfTokens(source);
  const found: string[] = [];
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) found.push(token);
  return found;
}

const bytes = fc.uint8Array({ maxLength: 200 }).map((data) => Buffer.from(data).toString('latin1'));
const literal = fc.uint8Array({ maxLength: 40 }).map(
  (data) =>
    `(${Buffer.from(data)
      .toString('latin1')
      .replace(/[\\()]/g, '\\$&')})`,
);
const token = fc.oneof(
  literal,
  fc.constantFrom('<<', '>>', '[', ']', 'obj', 'R', 'Tj', 'true', '(a(b)c)', '(\\\\)', '<>', '<FEFF0E01>'),
  fc.stringMatching(/^\/[A-Za-z0-9#+.-]+$/),
  fc.integer().map(String),
);
const between = fc.constantFrom(' ', '\n', '\r\n', '\t', '\0', ' % ) a comment (\n', '%\r');

describe('the tokens of a PDF', () => {
  it('come out as they were written, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(token, between)), (written) => {
        expect(tokensOf(written.flat().join(''))).toEqual(written.map(([one]) => one));
      }),
    );
  });

  it('cover every byte of any source but white space and comments', () => {
    fc.assert(
      fc.property(bytes, (source) => {
        const tokens = new PdfTokens(source);
        let from = 0;
        for (let one = tokens.next(); one !== undefined; one = tokens.next()) {
          const gap = source.slice(from, tokens.position - one.length);
          expect(gap).toMatch(/^(?:[\0\t\n\f\r ]|%[^\n\r]*)*$/);
          expect(one.length).toBeGreaterThan(0);
          from = tokens.position;
        }
        expect(source.slice(from)).toMatch(/^(?:[\0\t\n\f\r ]|%[^\n\r]*)*$/);
      }),
    );
  });

  it('end with the source where a string is not closed', () => {
    expect(tokensOf('(a\\')).toEqual(['(a\\']);
    expect(tokensOf('<0E')).toEqual(['<0E']);
  });

  it('are values in any order, also where they are damaged', () => {
    fc.assert(fc.property(bytes, (source) => void pdfValue(new PdfTokens(source))));
  });

  it('are numbers, pointers, arrays and dictionaries', () => {
    const value = pdfValue(new PdfTokens('<< /A 12 0 R /B [1 -.5 (x) <</C 0>>] /D /E >>'));
    const read = value instanceof Map ? [...value].map(([key, entry]) => [key, entry.value]) : value;
    const inner = new Map([['/C', { value: 0, start: 31, end: 33 }]]);
    expect(read).toEqual([
      ['/A', { object: 12 }],
      ['/B', [1, -0.5, '(x)', inner]],
      ['/D', '/E'],
    ]);
  });

  it('may be bytes in hexadecimal digits, the last of which may be left out', () => {
    expect(hexBytes('<0E 01\n2>')).toEqual(Buffer.from([0x0e, 0x01, 0x20]));
  });
});

describe('a character map', () => {
  it('says the texts that it was made of', () => {
    const texts = fc.dictionary(
      fc.integer({ min: 0, max: 0xffff }).map(String),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(texts, (object) => {
        const map = new Map(Object.entries(object).map(([glyph, text]) => [Number(glyph), text]));
        expect(characterMap(characterMapContent(map))).toEqual(map);
      }),
    );
  });

  it('with ranges is not read, for no text of it may be lost', () => {
    expect(characterMap('1 beginbfrange <0001> <0005> <0E01> endbfrange')).toBeUndefined();
  });
});
