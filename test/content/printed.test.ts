import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { printedFiles } from '../print/printing.ts';
import { complaints, isMissing, pagesAsWrittenByPoppler, readers } from '../print/readers.ts';
import { squeezed } from '../print/text.ts';
import { CONTENT } from './folder.ts';

interface SourceFacts {
  readonly procedure: string;
  readonly facts: readonly string[];
}

const source = JSON.parse(
  readFileSync(new URL('./source-facts.json', import.meta.url), 'utf8'),
) as readonly SourceFacts[];

const { library: shipped } = await check(CONTENT);
if (!shipped) throw new Error('The content has errors');
const manual = 'information-work';
let files: ReadonlyMap<string, Uint8Array>;
const fileOf = (id: string) => files.get(id) ?? new Uint8Array();

beforeAll(async () => {
  files = await printedFiles(shipped, { content: CONTENT });
});

describe('the shipped manual on paper', () => {
  it('is one PDF a procedure, and a book', () => {
    const { procedures } = shipped.manuals[0] ?? { procedures: [] };
    expect([...files.keys()]).toEqual([manual, ...procedures.map(({ id }) => id).sort()]);
    expect(source.map(({ procedure }) => `${manual}/${procedure}`).sort()).toEqual(
      procedures.map(({ id }) => id).sort(),
    );
  });

  for (const { name, pages: byPlace, program } of readers) {
    const pages = name === 'poppler' ? pagesAsWrittenByPoppler : byPlace;
    it.skipIf(program !== undefined && isMissing(program))(
      `holds every fact of its source for ${name}`,
      async () => {
        const book = squeezed((await pages(fileOf(manual))).join(''));
        for (const { procedure, facts } of source) {
          const own = squeezed((await pages(fileOf(`${manual}/${procedure}`))).join(''));
          const lacking = (text: string) => facts.filter((fact) => !text.includes(squeezed(fact)));
          expect(lacking(own), procedure).toEqual([]);
          expect(lacking(book), `${procedure} in the book`).toEqual([]);
        }
      },
    );
  }

  it.skipIf(isMissing('qpdf'))('is sound files', () => {
    for (const [id, pdf] of files) expect(complaints(pdf), id).toBe('');
  });
});
