import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { readMermaid } from '#diagram/mermaid.ts';
import type { Procedure } from '#manual/procedure.ts';
import { printLibrary } from '#print/print-library.ts';
import { writeWordLibrary } from '#word/write-library.ts';
import { searchRecords } from '#search/index/records.ts';
import { folderWith } from '../files/folder.ts';
import { anyOffice, type Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import { chapterPageFaults, chapterPaperFaults, chapterRecordFaults } from './chapter-words.ts';
import { withDurations } from './expected.ts';
import { byId, found, hasClass, parsedHtml, textOf } from './html.ts';
import { indexFaults } from './index-words.ts';
import { pageFaults } from './page-words.ts';
import { paperFaults } from './paper-words.ts';
import { alternativesOf, tagsOf, type Tag } from './pdf.ts';
import { changedTexts, recordFaults } from './record-words.ts';
import { registerFaults } from './register-words.ts';
import { wordTags } from './word.ts';
import { titlesOf, waysDrawn, waysInMermaid, waysSpoken, waysTold, waysWritten, type Ways } from './ways.ts';

const isLong = process.env['LONG'] !== undefined;
/** One build and one printing prove so many procedures, and so many of them are written as Word documents too. */
const PROCEDURES = isLong ? 100 : 64;
const WORD_DOCUMENTS = 8;
const first =
  process.env['SEED'] === undefined ? (isLong ? Date.now() % 1e9 : 1) : Number(process.env['SEED']);
const seeds = Array.from({ length: isLong ? 100 : 1 }, (_, index) => first + index);
if (isLong) process.stdout.write(`Offices of the seeds ${first} to ${seeds.at(-1)}\n`);

describe.each(seeds)('an office of the seed %i', (seed) => {
  it('is the same in every output, and loses no word', { timeout: 1_200_000 }, async () => {
    const [office] = fc.sample(anyOffice(PROCEDURES), { numRuns: 1, seed });
    if (!office) throw new Error('There is no office');
    const content = await folderWith(office.files);
    const output = await folderWith({});
    const { library, diagnostics } = await check(content);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!library) return;
    const bound = office.chapters[0]?.id.split('/')[0];
    // Pages are drawn by a process of their own while this one prints.
    const drawn = written(content, join(output, 'site'));
    const printed = printLibrary(library, {
      content,
      folder: join(output, 'pdf'),
      cache: join(output, 'cache'),
      pictures: join(output, 'pictures'),
      date: undefined,
      // A book holds what its procedures hold; one is printed for its chapters.
      wanted: (id) => isLong || id.includes('/') || id === bound,
    });
    const inWord = new Set(office.procedures.slice(0, WORD_DOCUMENTS).map(({ id }) => id));
    const words = writeWordLibrary(library, {
      content,
      folder: join(output, 'docx'),
      pictures: join(output, 'pictures'),
      date: undefined,
      wanted: (id) => inWord.has(id),
    });
    await Promise.all([drawn, printed, words]);
    const procedures = new Map(
      library.manuals.flatMap((manual) => manual.procedures.map((procedure) => [procedure.id, procedure])),
    );
    const records = new Map(searchRecords(library).map((record) => [record.url, record]));
    const faults = [...changedTexts([...records.values()], library.synonyms)];
    const titles = titlesOf(library);
    const pages = new Map<string, string>();
    const ofBook = office.names.has('book-preface') ? ['office'] : [];
    for (const page of ['roles', 'forms', 'references', ...ofBook, ...office.places.keys()])
      pages.set(page, textOf(parsedHtml(await readFile(join(output, 'site', page, 'index.html'), 'utf8'))));
    faults.push(...registerFaults(office, (page) => pages.get(page) ?? ''));
    faults.push(...(await indexFaults(office, join(output, 'site'))));
    for (const written of office.procedures) {
      const made = withDurations(written, library);
      const procedure = procedures.get(made.id);
      const page = await readFile(join(output, 'site', made.id, 'index.html'), 'utf8');
      const lanes = await readFile(join(output, 'site', made.id, 'swimlanes.svg'), 'utf8').catch(
        () => undefined,
      );
      const pdf = await readFile(join(output, 'pdf', `${made.id}.pdf`));
      const record = records.get(`/${made.id}/`);
      if (!procedure || !record) throw new Error(`${made.id} was lost`);
      const own = [
        ...recordFaults(office, made, record),
        ...(await told(faultsOfPage(office, made, procedure, page, lanes))),
        ...(await told(faultsOfPaper(office, made, procedure, tagsOf(pdf), titles))),
        ...(inWord.has(made.id)
          ? (await told(faultsOfPaper(office, made, procedure, wordOf(output, made), titles))).map(
              (fault) => `Word: ${fault}`,
            )
          : []),
      ];
      if (own.length > 0) faults.push(`${made.file}\n${own.join('\n')}\n\n${made.source}`);
    }
    for (const made of office.chapters) {
      const page = parsedHtml(await readFile(join(output, 'site', made.id, 'index.html'), 'utf8'));
      const [manual = ''] = made.id.split('/');
      const isBound = isLong || manual === bound;
      const book = isBound ? await tagsOf(await readFile(join(output, 'pdf', `${manual}.pdf`))) : undefined;
      const record = records.get(`/${made.id}/`);
      const own = [
        ...(record ? chapterRecordFaults(office, made, record) : ['The index lost it']),
        ...chapterPageFaults(office, made, page),
        ...(book ? chapterPaperFaults(made, book) : []),
      ];
      if (own.length > 0) faults.push(`${made.file}\n${own.join('\n')}\n\n${made.source}`);
    }
    if (faults.length > 0) throw new Error(`${faults.length} procedures: ${faults.slice(0, 3).join('\n\n')}`);
  });
});

/** Faults, or the error that kept them from being found. */
function told(faults: Promise<readonly string[]>): Promise<readonly string[]> {
  return faults.catch((error: unknown) => [String(error)]);
}

const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));

/** Builds a site without its PDFs. */
async function written(content: string, folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [script, '--no-pdf'], {
    env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: content, OUT_DIR: folder },
    maxBuffer: 1e8,
  });
}

async function faultsOfPage(
  office: Office,
  made: MadeProcedure,
  { steps }: Procedure,
  html: string,
  lanes: string | undefined,
): Promise<string[]> {
  const page = parsedHtml(html);
  const isLinked = html.includes(`${made.id}/swimlanes.svg"`);
  const [chart, form] = ['chart', 'standard-form'].map(
    (name) => found(page, (one) => hasClass(one, name))[0],
  );
  const mermaid = await readMermaid(textOf(byId(page, 'mermaid-text')));
  const expected = waysWritten(steps);
  return [
    ...pageFaults(office, made, page),
    ...differing('chart', chart ? waysDrawn(chart) : [], expected),
    ...(lanes === undefined ? [] : differing('swimlanes', waysDrawn(parsedHtml(lanes)), expected)),
    ...(isLinked === (lanes !== undefined) ? [] : ['The page and the file of swimlanes do not agree']),
    ...differing('Mermaid text', mermaid.ok ? waysInMermaid(mermaid.chart) : [], expected),
    ...differing('rows of the form', form ? waysDrawn(form) : [], made.words.service ? [] : expected),
  ];
}

/** The Word document of a procedure as tags. */
async function wordOf(output: string, { id }: MadeProcedure): Promise<readonly Tag[]> {
  return wordTags(await readFile(join(output, 'docx', `${id}.docx`)));
}

async function faultsOfPaper(
  office: Office,
  made: MadeProcedure,
  { steps }: Procedure,
  read: Promise<readonly Tag[]>,
  titles: (id: string) => string,
): Promise<string[]> {
  const tags = await read;
  const spoken = waysTold(alternativesOf(tags), steps, titles);
  return [
    ...paperFaults(office, made, tags),
    ...differing('alternative text', spoken, waysSpoken(steps, titles)),
  ];
}

function differing(place: string, found: Ways, expected: Ways): string[] {
  return [
    ...expected.filter((way) => !found.includes(way)).map((way) => `${place} lost: ${way}`),
    ...found.filter((way) => !expected.includes(way)).map((way) => `${place} says what nobody wrote: ${way}`),
  ];
}
