import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { passages } from '#document/rich-text.ts';
import { formWords } from '#words/form.ts';
import { printWords } from '#words/print.ts';
import { folderWith } from '../files/folder.ts';
import { greyPicture } from '../offices/pictures.ts';
import { EVERYTHING, procedureOf } from '../print/bodies.ts';
import { fortySteps, officeWith, sample, stepsOf } from '../print/office.ts';
import { childrenOf, elements, has, readDocx, wordsOf, type XmlElement } from './docx.ts';
import { writtenFiles, writtenProcedure } from './writing.ts';

const EMU_PER_INCH = 914_400;
const { document, docx } = await writtenProcedure();
const body = readDocx(docx).part('word/document.xml');

/** The paragraphs of a style, as they are read. */
function inStyle(part: XmlElement, style: string): string[] {
  return elements(part, 'w:p')
    .filter((one) => elements(one, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === style))
    .map((one) => wordsOf(one).trimEnd());
}

/** The table of the standard form, which counts its rows. */
function formOf(part: XmlElement): XmlElement {
  const form = elements(part, 'w:tbl').find((table) => wordsOf(table).startsWith(formWords.number));
  if (!form) throw new Error('There is no form');
  return form;
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row, 'w:tc');
}

/** What is said in place of each picture. */
function alternatives(part: XmlElement): string[] {
  return elements(part, 'wp:docPr').map(({ attributes }) => attributes['descr'] ?? '');
}

describe('the Word document of a procedure', () => {
  it('has its title and its sections as headings of Word, with their numbers as text', () => {
    expect(inStyle(body, 'Heading1')).toEqual([document.title]);
    expect(inStyle(body, 'Heading2')).toEqual([
      ...(document.titleSection ? [document.titleSection.heading] : []),
      ...document.sections.map(({ heading }) => heading),
    ]);
  });

  it('numbers items as paper does', () => {
    const items = inStyle(body, 'ListText').filter((words) => /^\d+\.\d+/u.test(words));
    expect(items.slice(0, 2)).toEqual([expect.stringMatching(/^3\.1/u), expect.stringMatching(/^3\.2/u)]);
    expect(items.filter((words) => words.startsWith('5.'))).toHaveLength(document.steps.length);
  });

  it('tells above every sheet what it is, and its page by fields', () => {
    const header = readDocx(docx).part('word/header1.xml');
    expect(wordsOf(header)).toContain(document.title);
    expect(wordsOf(header)).toContain(document.manual.text);
    expect(elements(header, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  it('is read as Thai: fonts, sizes and weights of complex script, and the language', () => {
    const read = readDocx(docx);
    const [defaults] = elements(read.part('word/styles.xml'), 'w:rPrDefault');
    if (!defaults) throw new Error('There are no defaults');
    const [font, size, complexSize, language] = ['w:rFonts', 'w:sz', 'w:szCs', 'w:lang'].map(
      (name) => elements(defaults, name)[0]?.attributes,
    );
    expect(font).toMatchObject({ 'w:ascii': 'Sarabun', 'w:cs': 'Sarabun' });
    expect(complexSize).toEqual(size);
    expect(language).toMatchObject({ 'w:bidi': 'th-TH' });
    const runs = elements(body, 'w:r').filter((run) => /\p{Script=Thai}/u.test(wordsOf(run)));
    expect(runs.length).toBeGreaterThan(20);
    expect(runs.filter((run) => !has(run, 'w:cs'))).toEqual([]);
    const bold = elements(body, 'w:r').filter((run) => has(run, 'w:b'));
    expect(bold.length).toBeGreaterThan(3);
    expect(bold.filter((run) => !has(run, 'w:bCs'))).toEqual([]);
    expect(wordsOf(body)).not.toMatch(/[\u200b\u2060\u034f]/u);
  });

  it('brings the fonts that it names', async () => {
    const { files, part } = readDocx(docx);
    const [font] = elements(part('word/fontTable.xml'), 'w:font');
    expect(font?.attributes).toEqual({ 'w:name': 'Sarabun' });
    const [regular] = elements(part('word/fontTable.xml'), 'w:embedRegular');
    const key = Buffer.from(regular?.attributes['w:fontKey']?.replace(/[{}-]/gu, '') ?? '', 'hex').reverse();
    const hidden = files['word/fonts/font1.odttf'] ?? new Uint8Array();
    const shown = hidden.map((byte, index) => (index < 32 ? byte ^ (key[index % 16] ?? 0) : byte));
    const source = new URL(
      '../../node_modules/@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
      import.meta.url,
    );
    expect(Buffer.from(shown).equals(await readFile(source))).toBe(true);
  });
});

describe('the standard form in Word', () => {
  const form = formOf(body);
  const [header, ...others] = childrenOf(form, 'w:tr');
  const rows = others.slice(0, document.steps.length);

  it('repeats its header on every sheet, and splits no row', () => {
    expect(header && has(header, 'w:tblHeader')).toBe(true);
    expect(header && cellsOf(header).map((cell) => wordsOf(cell).trim())).toEqual(
      document.form.columns.map((column) => formWords[column]),
    );
    expect(rows.filter((row) => !has(row, 'w:cantSplit'))).toEqual([]);
  });

  it('says in each cell what the document says', () => {
    const lines = (cell: XmlElement | undefined) =>
      cell
        ? wordsOf(cell)
            .split('\n')
            .filter((line) => line !== '')
        : [];
    const said = rows.map((row) => cellsOf(row).map(lines));
    const expected = document.steps.map(({ row, detail, time, standard, owners }) => [
      [`${row}.`],
      [],
      passages(detail),
      'value' in time ? time.value : [formWords.instead[time.instead]].filter(Boolean),
      'value' in standard ? passages(standard.value) : [formWords.instead[standard.instead]].filter(Boolean),
      'value' in owners ? owners.value.map(({ shown }) => shown) : [],
    ]);
    expect(said).toEqual(expected);
  });

  it('has one picture a row in its second column, which says what the chart says of the step', () => {
    const pictures = rows.map((row) => cellsOf(row).map((cell) => alternatives(cell)));
    expect(pictures).toEqual(
      document.chart.nodes
        .slice(0, rows.length)
        .map(({ sentence }) => document.form.columns.map((_, column) => (column === 1 ? [sentence] : []))),
    );
  });

  it('keeps the references and the legend with its last row', () => {
    const last = rows.at(-1);
    const ends = others.slice(rows.length);
    expect(ends.map((row) => wordsOf(row).split('\n')[0])).toEqual([formWords.references, formWords.symbols]);
    for (const row of [last, ends[0]])
      for (const cell of row ? cellsOf(row).filter((_, column) => column !== 1) : [])
        expect(childrenOf(cell, 'w:p').every((paragraph) => has(paragraph, 'w:keepNext'))).toBe(true);
  });
});

describe('charts in Word', () => {
  it('are pictures of at least 200 dots an inch, which are told in words', async () => {
    const [chart] = elements(body, 'w:drawing').filter((one) =>
      alternatives(one).includes(`${document.chart.title}\n${document.chart.description}`),
    );
    if (!chart) throw new Error('There is no chart');
    const [extent] = elements(chart, 'wp:extent');
    const [shown] = elements(chart, 'a:blip');
    const picture = readDocx(docx).linked(shown?.attributes['r:embed'] ?? '');
    const { width, height } = await sharp(picture).metadata();
    const inches = (side: string) => Number(extent?.attributes[side]) / EMU_PER_INCH;
    expect(width / inches('cx')).toBeGreaterThan(200);
    expect(height / inches('cy')).toBeGreaterThan(200);
    const { channels } = await sharp(picture).stats();
    expect(channels[0]?.min).toBeLessThan(60);
    expect(channels[0]?.max).toBe(255);
  });

  it('are parted as on paper where a sheet has no room for them', async () => {
    const long = await writtenProcedure({ procedure: { steps: fortySteps } });
    const read = readDocx(long.docx).part('word/document.xml');
    const parts = alternatives(read).filter((alt) => alt.includes(printWords.part(1, 9).split(' ')[0] ?? ''));
    expect(parts.length).toBeGreaterThan(1);
    for (const { sentence } of long.document.chart.nodes)
      expect(parts.filter((alt) => alt.split('\n').includes(sentence)).length).toBeGreaterThanOrEqual(
        sentence === '' ? 0 : 1,
      );
  });
});

describe('what the author writes', () => {
  it('stands in Word: headings, lists, tables, boxes, code, links and footnotes', async () => {
    const picture = 'manuals/information-work/screen.png';
    const content = await folderWith({ [picture]: greyPicture(240, 120) });
    const [own] = procedureOf(`## ขอบเขตของงาน\n\n${EVERYTHING}`).sections;
    const [manual] = sample.manuals;
    const [first] = manual?.procedures ?? [];
    const sections = first?.sections.map((one) => (one.number === own?.number ? own : one));
    const library = officeWith({ procedure: { sections } as never });
    const files = await writtenFiles(
      { ...library, assets: [{ path: picture, bytes: 9, size: { width: 240, height: 120 } }] },
      { content, wanted: (id) => id === first?.id },
    );
    const read = readDocx(files.get(first?.id ?? '') ?? new Uint8Array());
    const part = read.part('word/document.xml');
    expect(inStyle(part, 'Heading3').length).toBeGreaterThan(0);
    expect(has(part, 'w:footnoteReference')).toBe(true);
    expect(has(part, 'w:hyperlink')).toBe(true);
    expect(inStyle(part, 'Code').length).toBeGreaterThan(0);
    expect(has(part, 'w:numPr')).toBe(true);
    expect(elements(read.part('word/footnotes.xml'), 'w:footnote').length).toBeGreaterThan(2);
  });

  it('has footnotes that Word numbers; those of footnotes stand in them, for Word knows none', async () => {
    const [own] = procedureOf(
      '## ขอบเขตของงาน\n\nก่อน[^b] และ[^a] กับ[^b]\n\n[^a]: สอง ซึ่งเรียก[^c]\n[^b]: หนึ่ง\n[^c]: สาม\n',
    ).sections;
    const [first] = sample.manuals[0]?.procedures ?? [];
    const sections = first?.sections.map((one) => (one.number === own?.number ? own : one));
    const { docx: written } = await writtenProcedure({ procedure: { sections } as never });
    const read = readDocx(written);
    const part = read.part('word/document.xml');
    const notes = elements(read.part('word/footnotes.xml'), 'w:footnote').slice(-2);
    expect(notes.map((note) => wordsOf(note).trim())).toEqual(['หนึ่ง', 'สอง ซึ่งเรียก*\n* สาม']);
    expect(has(read.part('word/footnotes.xml'), 'w:footnoteReference')).toBe(false);
    expect(elements(part, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual(
      notes.map(({ attributes }) => attributes['w:id']),
    );
    const [again] = elements(part, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? '');
    const names = elements(part, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(again).toMatch(/^NOTEREF /u);
    expect(names).toContain(again?.split(' ')[1]);
  });
});

describe('what an office decides', () => {
  it('a draft says so above every sheet and on the first page', async () => {
    const { docx: written } = await writtenProcedure({ procedure: { status: 'draft' } });
    const read = readDocx(written);
    expect(wordsOf(read.part('word/header1.xml'))).toContain('ฉบับร่าง');
    expect(wordsOf(read.part('word/document.xml'))).toContain('ฉบับร่าง');
    expect(wordsOf(readDocx(docx).part('word/header1.xml'))).not.toContain('ร่าง');
  });

  it('Thai digits count pages, items and steps, but codes stay as they are', async () => {
    const { docx: written } = await writtenProcedure({
      manual: { digits: 'thai' },
      procedure: { code: 'ศธ-01', steps: stepsOf(5) },
    });
    const read = readDocx(written);
    const header = read.part('word/header1.xml');
    expect(elements(header, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).toEqual([
      'PAGE \\* ThaiArabic',
      'NUMPAGES \\* ThaiArabic',
    ]);
    const words = wordsOf(read.part('word/document.xml'));
    expect(words).toContain('๕.๑');
    expect(words).toContain('ศธ-01');
    expect(words).not.toMatch(/^5\.1/mu);
  });

  it('a form on its side has a sheet that lies, and the sheets before it stand', async () => {
    const { docx: written } = await writtenProcedure({ manual: { formPaper: 'landscape' } });
    const sizes = elements(readDocx(written).part('word/document.xml'), 'w:pgSz').map(
      ({ attributes }) => attributes,
    );
    expect(sizes.map((one) => one['w:orient'])).toEqual(['portrait', 'landscape']);
    expect(Number(sizes[1]?.['w:w'])).toBeGreaterThan(Number(sizes[1]?.['w:h']));
    expect(Number(sizes[0]?.['w:w'])).toBe(Number(sizes[1]?.['w:h']));
  });

  it('who signs has a line to sign on, and one for the date where there is none yet', async () => {
    const signature = { name: 'นางสาวใจดี มีสุข', position: 'ผู้อำนวยการ' };
    const { docx: written } = await writtenProcedure({
      procedure: { prepared: [{ ...signature, date: '2025-09-10' }], approved: [signature] },
    });
    const words = wordsOf(readDocx(written).part('word/document.xml'));
    expect(words.split(`(${signature.name})`)).toHaveLength(3);
    expect(words.split(`${printWords.signed} `)).toHaveLength(3);
    expect(words.split(`${printWords.dated} \n`)).toHaveLength(2);
  });
});

describe('the bytes of a Word document', () => {
  it('are the same every time, whatever was written before in the same process', async () => {
    await writtenProcedure({ procedure: { title: 'อื่น' } });
    const again = await writtenProcedure();
    expect(Buffer.from(again.docx).equals(Buffer.from(docx))).toBe(true);
  });

  it('tell no date but that of the content', async () => {
    const core = (bytes: Uint8Array) => readDocx(bytes).part('docProps/core.xml');
    expect(has(core(docx), 'dcterms:created')).toBe(false);
    const dated = await writtenProcedure({ procedure: { effective: '2025-10-01' } });
    const [created] = elements(core(dated.docx), 'dcterms:created');
    expect(created?.children).toEqual(['2025-10-01T00:00:00Z']);
  });

  it('hold no id twice, and no link that leads nowhere', () => {
    const ids = elements(body, 'wp:docPr').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const read = readDocx(docx);
    for (const name of Object.keys(read.files).filter((one) => /^word\/\w+\.xml$/u.test(one))) {
      const rels = `word/_rels/${name.slice('word/'.length)}.rels`;
      if (!read.files[rels]) continue;
      const known = elements(read.part(rels), 'Relationship').map(({ attributes }) => attributes['Id']);
      const used = [...JSON.stringify(read.part(name)).matchAll(/"r:(?:id|embed)":"([^"]+)"/gu)];
      expect(used.map(([, id]) => id).filter((id) => !known.includes(id))).toEqual([]);
    }
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)('in LibreOffice', () => {
  it('opens, with all its words and its page numbers', { timeout: 120_000 }, async () => {
    const home = await folderWith({});
    const file = join(home, 'procedure.docx');
    await writeFile(file, docx);
    const profile = `-env:UserInstallation=file://${join(home, 'profile')}`;
    spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', home, file]);
    const { stdout } = spawnSync('pdftotext', ['-layout', join(home, 'procedure.pdf'), '-'], {
      encoding: 'utf8',
    });
    // Its PDFs lose the order of marks above letters.
    const bare = (words: string) => words.normalize('NFKD').replace(/[\s\p{M}ำ]/gu, '');
    for (const { title } of document.sections) expect(bare(stdout)).toContain(bare(title));
    const pages = [...stdout.matchAll(/หน้า\s*(\d+)\s*จาก\s*(\d+)/gu)];
    expect(pages.map(([, page]) => Number(page))).toEqual(pages.map((_, index) => index + 1));
    expect(new Set(pages.map(([, , all]) => Number(all)))).toEqual(new Set([pages.length]));
  });
});
