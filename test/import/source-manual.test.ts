import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocx } from '#import/docx/open-docx.ts';
import { readDocx } from '#import/docx/read-docx.ts';
import { importFile } from '#import/docx/import-file.ts';
import type { ImportedDraft } from '#import/import-draft.ts';
import { outlineOf } from '#import/outline.ts';
import type { SourceDocument } from '#import/source.ts';
import { wordsOf } from '#import/text.ts';
import { toString } from 'mdast-util-to-string';
import type { Library, TranscriptionNote } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { entries, isStated } from '#manual/stated.ts';
import { UNSTATED } from '#manual/vocabulary.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { SOURCE_TEXT, sourceManual, sourceTables } from './source-manual.ts';
import { fixture, libraryOf, mistakesIn, reportOf, shippedLibrary, withFile } from './written.ts';

const COLUMNS = {
  ลำดับที่: 'number',
  ผังขั้นตอนการดำเนินงาน: 'chart',
  รายละเอียดงาน: 'detail',
  เวลาดำเนินการ: 'duration',
  มาตรฐานคุณภาพงาน: 'standard',
  ผู้รับผิดชอบ: 'owners',
} as const;

describe.each([
  ['set in Word', sourceManual],
  ['saved by LibreOffice', () => readFile(fixture('source-manual.docx'))],
])('the source of the shipped manual, %s', (_, bytesOf) => {
  let source: SourceDocument;
  let draft: ImportedDraft;
  let shipped: Library;
  beforeAll(async () => {
    shipped = await shippedLibrary();
    const settings = { known: shipped, office: shipped.office, manuals: [] };
    await withFile(await bytesOf(), 'source-manual.docx', async (file) => {
      source = readDocx(await openDocx(file));
      ({ draft } = await importFile(file, settings));
    });
  });

  it('has every cell of its forms in the words of the source', () => {
    const { procedures } = outlineOf(source.blocks);
    const read = procedures.map(({ forms }) =>
      forms.flatMap(({ rows }) =>
        rows.map(({ cells }) =>
          Object.fromEntries([...cells].map(([field, blocks]) => [field, plain(wordsOf(blocks))])),
        ),
      ),
    );
    expect(read).toEqual(sourceTables().map(rowsOf));
  });

  it('is valid but for its open questions', () => {
    expect(mistakesIn(draft)).toEqual([]);
  });

  it('loses no word: each is in the draft or in the report', () => {
    const said = bare([...draft.texts.map(({ text }) => text), reportOf(draft)].join(' '));
    const words = SOURCE_TEXT.replace(/<\/?pre>|\*\*|^- (?=\d|\S)/gmu, ' ').split(/\s+/u);
    expect(words.filter((word) => !/^-?$/u.test(word) && !said.includes(bare(word)))).toEqual([]);
  });

  it('differs from the shipped manual by the transcription notes, and by nothing else', () => {
    const ours = shipped.manuals.find(({ id }) => id === 'information-work');
    const library = libraryOf(draft);
    const theirs = library.manuals[0]?.procedures ?? [];
    const unexplained = (ours?.procedures ?? []).flatMap((procedure, index) => {
      const notes = (ours?.transcription ?? []).filter(
        (note) => (note.procedure ?? procedure.slug) === procedure.slug,
      );
      const other = theirs[index];
      const found = other ? valuesOf(other, library) : new Map<string, string>();
      return [...valuesOf(procedure, shipped)].flatMap(([where, expected]) => {
        const value = found.get(where) ?? '';
        const isSame = value === expected || explains(notes, where, value, expected);
        return isSame ? [] : [{ procedure: procedure.slug, where, value, expected }];
      });
    });
    expect(unexplained).toEqual([]);
  });

  it('has the words of the source that every transcription note names', () => {
    const ours = shipped.manuals.find(({ id }) => id === 'information-work');
    const said = bare([...draft.texts.map(({ text }) => text), reportOf(draft)].join(' '));
    const missing = (ours?.transcription ?? [])
      .flatMap(({ source }) => {
        const quoted = [...source.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words);
        return quoted.length > 0 ? quoted : source.split(/\s+/u);
      })
      .filter((words) => !/^\(|^-$/u.test(words) && !said.includes(bare(words)));
    expect(missing.filter((words) => !/^(?:ช่องนี้\)|อีก|รายการ)$/u.test(words))).toEqual([]);
  });
});

/** Rows of a table of the source by the headers above them, from the first behind the header to the references. */
function rowsOf(table: readonly (readonly string[])[]): readonly Readonly<Record<string, string>>[] {
  const header = table.findIndex(([first]) => first === 'ลำดับที่');
  const names = table[header] ?? [];
  const end = table.findIndex(([first = '']) => first.startsWith('เอกสารอ้างอิง'));
  return table
    .slice(header + 1, end === -1 ? undefined : end)
    .map((cells) =>
      Object.fromEntries(
        names.map((name, index) => [COLUMNS[name as keyof typeof COLUMNS], plain(cells[index] ?? '')]),
      ),
    );
}

/** What the parts of a procedure say, by the places that transcription notes name. */
function valuesOf(procedure: Procedure, library: Library): ReadonlyMap<string, string> {
  const { definitions, forms, references, formReferences = references, sections } = procedure;
  const values = new Map<string, string>();
  const stated = (value: string | readonly string[]) =>
    typeof value === 'string' ? value : value.join(', ');
  const cited = (list: Procedure['references']) =>
    isStated(list)
      ? list.map((one) => {
          const id = typeof one === 'string' ? one : one.id;
          const { title = '', year } = library.references.find((entry) => entry.id === id) ?? {};
          return year === undefined ? title : `${title} พ.ศ. ${year}`;
        })
      : list;
  const put = (where: string, value: string) => values.set(where, plain(value));
  put('ชื่อ', procedure.title);
  for (const [index, title] of ['วัตถุประสงค์', 'ขอบเขตของงาน'].entries()) {
    const section = sections.find((one) => one.title === title);
    put(`ส่วนที่ ${index + 2}`, (section?.nodes ?? []).map((node) => toString(node)).join(' '));
  }
  put(
    'ส่วนที่ 4',
    stated(
      isStated(definitions) ? definitions.map(({ term, meaning }) => `${term}: ${meaning}`) : definitions,
    ),
  );
  put(
    'ส่วนที่ 7',
    stated(
      isStated(forms) ? forms.map((id) => library.forms.find((form) => form.id === id)?.title ?? '') : forms,
    ),
  );
  put('ส่วนที่ 8', stated(cited(references)));
  put('แบบมาตรฐาน เอกสารอ้างอิง', stated(cited(formReferences)));
  put('แบบมาตรฐาน ส่วนหัว ช่องรหัสเอกสาร', procedure.code);
  put('แบบมาตรฐาน ส่วนหัว ช่องตัวชี้วัด', typeof procedure.indicator === 'string' ? procedure.indicator : '');
  for (const [index, step] of procedure.steps.entries()) {
    const row = `แบบมาตรฐาน แถวที่ ${index + 1}`;
    put(`ส่วนที่ 5 ข้อ 5.${index + 1}`, step.narrative ?? step.detail);
    put(`${row} ช่องรายละเอียดงาน`, step.detail);
    put(`${row} ช่องเวลาดำเนินการ`, step.duration?.written ?? UNSTATED);
    put(`${row} ช่องมาตรฐานคุณภาพงาน`, step.standard);
    const names = entries(step.owners).map((owner) => {
      const id = typeof owner === 'string' ? owner : owner.role;
      return library.roles.find((role) => role.id === id)?.name ?? id;
    });
    put(`${row} ช่องผู้รับผิดชอบ`, isStated(step.owners) ? names.join(', ') : step.owners);
    put(`${row} ช่องผังขั้นตอนการดำเนินงาน`, step.label);
  }
  return values;
}

/** Whether notes at a place tell how a value of the source became ours. */
function explains(
  notes: readonly TranscriptionNote[],
  where: string,
  value: string,
  expected: string,
): boolean {
  const here = notes.filter((note) => coversPlace(note.where, where));
  // Symbols of charts are no words of a file: the notes tell them all.
  if (where.endsWith('ช่องผังขั้นตอนการดำเนินงาน'))
    return here.some(({ source, ours }) => [source, ours].some((words) => plain(words).includes(expected)));
  const replaced = here.reduce((words, { source, ours }) => words.replace(plain(source), plain(ours)), value);
  if (replaced === expected) return true;
  const row = /แถวที่ \d/u.exec(where)?.[0] ?? '-';
  const isMovedOut = notes.some((note) => note.where.includes(row) && plain(note.source) === value);
  return here.some(({ ours }) => plain(ours) === expected) && (value === UNSTATED || isMovedOut);
}

function coversPlace(noted: string, where: string): boolean {
  return noted.split(' และแบบมาตรฐาน ').some((part, index) => {
    const whole = index === 0 ? part : `แบบมาตรฐาน ${part}`;
    if (whole === where || where.startsWith(`${whole} `)) return true;
    const [, from, to, column] = /^แบบมาตรฐาน แถวที่ (\d) ถึง (\d) (ช่อง.+)$/u.exec(whole) ?? [];
    const row = Number(/แถวที่ (\d)/u.exec(where)?.[1]);
    if (column !== undefined && where.endsWith(column)) return row >= Number(from) && row <= Number(to);
    const [, every] = /^แบบมาตรฐาน (ช่อง.+)$/u.exec(whole) ?? [];
    return every !== undefined && where.startsWith('แบบมาตรฐาน แถวที่') && where.endsWith(every);
  });
}

function plain(text: string): string {
  return toArabicDigits(text).replace(/\s+/gu, ' ').trim();
}

function bare(text: string): string {
  return toArabicDigits(text.replaceAll('\\', '')).replace(/\s+/gu, '');
}
