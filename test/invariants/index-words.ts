import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Office } from '../offices/office.ts';
import { named, recordNames } from './expected.ts';
import { parsedHtml, textOf } from './html.ts';
import { Findings, squeezed } from './kept.ts';

/** The most that a page of an index may weigh, in bytes, without what only says where lines may end. */
const MOST_BYTES = 100_000;

/** Indexes that gather what procedures say. */
const INDEXES = ['roles', 'glossary', 'references', 'forms', 'standards', 'timeline', 'matrix'];

/** The status of a procedure, in every way to write it. */
const RETIRED = /^status:[\s|>"'-]*retired/mu;

/** What the cross-indexes of a built site lost of what procedures say, and which of their pages are too heavy. */
export async function indexFaults(office: Office, site: string): Promise<readonly string[]> {
  const pages = new Map<string, readonly string[]>();
  for (const index of INDEXES) pages.set(index, await pagesBelow(join(site, index)));
  const said = new Map(
    [...pages].map(([index, own]) => [index, own.map((html) => textOf(parsedHtml(html))).join('\n')]),
  );
  const findings = new Findings(squeezed);
  for (const procedure of office.procedures) {
    const { words, id, source } = procedure;
    const find = (index: string, parts: readonly string[]) =>
      findings.find(`${index}, ${id}`, said.get(index) ?? '', parts);
    find('standards', [
      ...words.indicator,
      ...words.steps.flatMap((step) => [...step.standard, ...step.indicator]),
    ]);
    find(
      'glossary',
      words.definitions.flatMap(({ term, meaning }) => [term, ...meaning]),
    );
    find('matrix', [words.title]);
    // What is retired is nobody's work, at no time.
    if (RETIRED.test(source)) continue;
    find(
      'timeline',
      words.steps.flatMap(({ starts, due }) => [...starts, ...due]),
    );
    const owned = words.steps.filter(({ owners }) => owners.length > 0);
    find('roles', [
      ...owned.flatMap(({ label, starts, due, owners }) => [
        label,
        ...starts,
        ...due,
        ...owners.map(({ part = '' }) => part),
      ]),
      ...owned.flatMap(({ forms }) => named(office, forms)),
      ...recordNames(
        procedure,
        words.records.filter(({ keeper }) => office.names.has(keeper)).map((record) => record.id),
      ),
    ]);
  }
  const heavy = [...pages].flatMap(([index, own]) =>
    own
      .map((html) => Buffer.byteLength(html.replace(/<wbr>|<span class="w">([^<]*)<\/span>/g, '$1')))
      .filter((bytes) => bytes > MOST_BYTES)
      .map((bytes) => `a page of ${index} weighs ${bytes} bytes`),
  );
  return [...findings.faults, ...heavy];
}

async function pagesBelow(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return Promise.all(
    files.filter((file) => file.endsWith('index.html')).map((file) => readFile(join(folder, file), 'utf8')),
  );
}
