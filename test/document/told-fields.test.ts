import { describe, expect, it } from 'vitest';
import { libraryChanges } from '#document/changes.ts';
import { parseContent } from '#manual/parse.ts';
import { readProcedureText } from '#manual/procedure-text.ts';
import { FIELD_GROUPS, type FieldPath } from '#manual/schema/fields.ts';
import { chapterSchema, manualSchema, transcriptionSchema } from '#manual/schema/manual.ts';
import { procedureSchema } from '#manual/schema/procedure.ts';
import { formsSchema, officeSchema, referencesSchema, rolesSchema } from '#manual/schema/registers.ts';
import { schemaAt } from '#manual/schema/shape.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import { changeWords } from '#words/changes.ts';
import { documentWords } from '#words/document.ts';
import { choiceWords } from '#words/fields.ts';
import { examine } from '../manual/examine.ts';
import { dataOf, fullOffice, withData, withValue, type Path } from './full-office.ts';

const words = { document: documentWords, change: changeWords };

/** Fields of which no change is told as such. */
const UNTOLD: Readonly<Partial<Record<FieldPath, string>>> = {
  'office.format': 'tells the program how to read',
  'office.noindex': 'tells search engines',
  'manual.archive': 'tells the kind of PDF, whose pages look the same',
  'manual.admin': 'tells who keeps the files',
  'procedure.formerly': 'told as former ids, by the command',
  'step.formerly': 'the same',
  'role.formerly': 'the same',
  'form.formerly': 'the same',
  'reference.formerly': 'the same',
  'group.id': 'an id, which names nothing that readers see',
  'unit.id': 'the same',
  'record.id': 'the same',
  'procedure.order': 'told where a page stands elsewhere for it, see below',
  'chapter.order': 'the same',
};

/** Fields that no other value fits unless more is changed. */
const FIXED: Readonly<Partial<Record<FieldPath, string>>> = {
  'manual.structure': 'another structure has other sections',
  'role.id': 'named elsewhere; a new id is another entry',
  'form.id': 'the same',
  'reference.id': 'the same',
  'step.id': 'the same',
};

const SCHEMAS = [
  [/^office\.yaml$/, officeSchema],
  [/^roles\.yaml$/, rolesSchema],
  [/^forms\.yaml$/, formsSchema],
  [/^references\.yaml$/, referencesSchema],
  [/manual\.yaml$/, manualSchema],
  [/transcription\.yaml$/, transcriptionSchema],
  [/\/back\//, chapterSchema],
  [/\.mdx$/, procedureSchema],
] as const;

interface Place {
  readonly file: string;
  readonly at: Path;
  readonly value: unknown;
  /** The fields that the value belongs to, the innermost last. */
  readonly fields: readonly FieldPath[];
  readonly isOptional: boolean;
}

const before = examine(fullOffice);
const places = fullOffice.sources.flatMap(({ path, text }) => {
  const [, schema] = SCHEMAS.find(([pattern]) => pattern.test(path)) ?? [];
  if (!schema) return [];
  return [...placesIn(dataOf(text))].map(([at, value]): Place => {
    const fields = at.flatMap((_, index): FieldPath[] => {
      const described = schemaAt(schema, at.slice(0, index + 1))?.description;
      return described === undefined ? [] : [described as FieldPath];
    });
    const isOptional = schemaAt(schema, at)?.safeParse(undefined).success === true;
    return { file: path, at, value, fields, isOptional: isOptional && typeof at.at(-1) === 'string' };
  });
});

/** Every value, and every list and group of values, with its place. */
function* placesIn(data: unknown, at: Path = []): Iterable<readonly [at: Path, value: unknown]> {
  if (at.length > 0) yield [at, data];
  if (typeof data !== 'object' || data === null) return;
  for (const [key, inner] of Object.entries(data))
    yield* placesIn(inner, [...at, Array.isArray(data) ? Number(key) : key]);
}

/** Other values of fields that do not take any words. */
const OTHERS: Readonly<Partial<Record<FieldPath, unknown>>> = {
  'book.distribution': 'registry-officer',
  'citation.id': 'old-order',
  'contact.email': 'b@example.go.th',
  'contact.url': 'https://example.go.th/b',
  'channel.url': 'https://example.go.th/b',
  'control.owner': 'director',
  'evidence.form': 'other-form',
  'form.file': 'other.pdf',
  'manual.cover': 'other.png',
  'manual.unit': 'new-unit',
  'note.procedure': 'send',
  'office.colour': '#7f1d1d',
  'office.crest': 'other.png',
  'office.print': 'poster',
  'office.repository': 'https://git.example.go.th/b',
  'office.site': 'https://manual.example.go.th/b',
  'owner.part': 'ตรวจ',
  'owner.role': 'registry-officer',
  'part.procedures': 'another',
  'procedure.effective': '2025-11',
  'procedure.formReferences': 'old-order',
  'procedure.forms': 'other-form',
  'procedure.references': ['old-order', 'filing'],
  'procedure.replacedBy': 'services/certificate',
  'procedure.reviewBy': '2027-10-02',
  'record.form': 'other-form',
  'record.keeper': 'director',
  'reference.date': '1983-11-12',
  'reference.until': '2027-10-01',
  'reference.url': 'https://example.go.th/b',
  'revision.date': '2024-10-02',
  'service.total': '5 วันทำการ',
  'signature.date': '2025-09-21',
  'step.forms': 'other-form',
  'step.owners': ['director', 'registry-officer'],
  'step.procedure': 'services/certificate',
  'step.records': 'another',
  'step.references': 'old-order',
  'way.to': 'store',
};

function otherThan({ value, fields }: Place): unknown {
  const field = fields.at(-1) as FieldPath;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value === NONE) return UNSTATED;
  const [choice] = Object.keys(choiceWords[field] ?? {}).filter((one) => one !== value);
  const other = [OTHERS[field]].flat().find((one) => one !== value);
  return other ?? choice ?? `${String(value)} ใหม่`;
}

const read = new Map(
  fullOffice.sources.flatMap(({ path, text }) =>
    path.endsWith('.mdx') && !path.includes('/back/') ? [[path, readProcedureText(path, text)] as const] : [],
  ),
);

/** The changes by another value at a place; undefined where that does not fit. */
function changesBy({ file, at }: Place, value: unknown): string | undefined {
  const sources = fullOffice.sources.map(({ path, text }) =>
    path === file ? { path, text: withData(text, withValue(dataOf(text), at, value)) } : { path, text },
  );
  const others = new Map([...read].filter(([path]) => path !== file));
  const { library, mistakes } = parseContent({ ...fullOffice, sources }, others);
  return mistakes.length > 0 ? undefined : JSON.stringify(libraryChanges(before.library, library, words));
}

const NOTHING = JSON.stringify(libraryChanges(before.library, before.library, words));

const nameOf = ({ file, at }: Place) => `${file} ${at.join('.')}`;
const isAmong = (fields: object, place: Place) => place.fields.some((field) => field in fields);

/** The facts by a change of one file of the office. */
function factsBy(file: string, change: (text: string) => string): readonly string[] {
  const sources = fullOffice.sources.map(({ path, text }) => ({
    path,
    text: path === file ? change(text) : text,
  }));
  const changes = libraryChanges(before.library, parseContent({ ...fullOffice, sources }).library, words);
  const documents = [...changes.manuals, ...changes.procedures, ...Object.values(changes.registers).flat()];
  return [
    ...changes.office,
    ...documents.flatMap(({ facts, steps }) => [...facts, ...steps.flatMap((step) => step.facts)]),
  ].map(({ label, before: was, after }) => `${label}: ${was} → ${after}`);
}

describe('a change is told by its name', () => {
  it.each([
    [
      'manuals/saraban/receive.mdx',
      'risk: เอกสารสูญหาย',
      'risk: เอกสารล่าช้า',
      /^ความเสี่ยง: เอกสารสูญหายระหว่างส่งต่อ → เอกสารล่าช้าระหว่างส่งต่อ$/u,
    ],
    ['manuals/saraban/receive.mdx', 'keep: 10 ปี', 'keep: 5 ปี', /^บันทึก: .* · 10 ปี → .* · 5 ปี$/u],
    [
      'manuals/saraban/receive.mdx',
      'นายสมชาย ใจเย็น',
      'นายสมหมาย ใจเย็น',
      /^ผู้ลงนาม: .*นายสมชาย .* → .*นายสมหมาย /u,
    ],
    ['manuals/saraban/receive.mdx', 'จัดทำครั้งแรก', 'ฉบับแรก', /^ประวัติการแก้ไข: .*จัดทำครั้งแรก.* → .*ฉบับแรก/u],
    [
      'manuals/services/certificate.mdx',
      'total: 3 วันทำการ',
      'total: 4 วันทำการ',
      /^ระยะเวลารวม: 3 วันทำการ → 4 วันทำการ$/u,
    ],
    [
      'manuals/services/certificate.mdx',
      'amount: 20 บาท',
      'amount: 10 บาท',
      /^ค่าธรรมเนียม: .*20 บาท → .*10 บาท$/u,
    ],
    ['manuals/saraban/manual.yaml', 'ส่วนที่ 1 งานรับ', 'ส่วนแรก', /^ลำดับในเล่ม: ส่วนที่ 1 งานรับ: .* → ส่วนแรก: /u],
    ['office.yaml', 'รวมวิธีปฏิบัติงาน', 'บอกวิธีปฏิบัติงาน', /^เล่มรวม: คำนำ: .*รวม.* → .*บอก/u],
    ['office.yaml', 'กลุ่มอำนวยการ', 'กลุ่มบริหาร', /^กลุ่มและงาน: กลุ่มอำนวยการ: .* → กลุ่มบริหาร: /u],
    ['roles.yaml', '0 2000 0001', '0 2000 0009', /^โทรศัพท์: 0 2000 0001 → 0 2000 0009$/u],
    ['references.yaml', 'repealed: 2566', 'repealed: 2567', /^การยกเลิก: .*2566 → .*2567$/u],
  ])('in %s: %s', (file, find, put, told) => {
    expect(factsBy(file, (text) => text.replace(find, put))).toContainEqual(expect.stringMatching(told));
  });

  it('where all that a component shows is taken away', () => {
    const without = (text: string) =>
      text.replace(/ {4}control:\n(?: {6}.*\n)+/u, '').replace('<Controls />', '');
    const told = factsBy('manuals/saraban/receive.mdx', without);
    expect(told).toContain('ความเสี่ยง: เอกสารสูญหายระหว่างส่งต่อ → ');
    expect(told).toContain('การประเมินผลการควบคุมภายใน: เพียงพอ → ');
  });

  it('where a page stands elsewhere in its manual, and not where one came or went', () => {
    const parts = (text: string) => text.replace(/parts:[^]*?\n(?=\S)/u, '');
    const manual = 'manuals/saraban/manual.yaml';
    const asOrdered = parseContent({
      ...fullOffice,
      sources: fullOffice.sources.map(({ path, text }) => ({
        path,
        text: path === manual ? parts(text) : text,
      })),
    });
    expect(asOrdered.library.manuals[0]?.parts).toBeUndefined();
    const swapped = parseContent({
      ...fullOffice,
      sources: fullOffice.sources.map(({ path, text }) => ({
        path,
        text: path === manual ? parts(text) : text.replace(/^order: 1$/mu, 'order: 9'),
      })),
    });
    expect(libraryChanges(asOrdered.library, swapped.library, words)).toMatchObject({
      manuals: [
        {
          id: 'saraban',
          facts: [
            {
              label: 'ลำดับในเล่ม',
              before: expect.stringMatching(/^งานรับ.*งานส่ง/u) as string,
              after: expect.stringMatching(/^งานส่ง.*งานรับ/u) as string,
            },
          ],
        },
      ],
      procedures: [],
    });
    const fewer = parseContent({
      ...fullOffice,
      sources: fullOffice.sources.filter(({ path }) => !path.includes('/back/')),
    });
    expect(libraryChanges(before.library, fewer.library, words)).toMatchObject({
      manuals: [],
      chapters: [{ kind: 'removed' }],
    });
  });

  it('where a picture or a form has other bytes under its name', () => {
    const assets = fullOffice.assets.map((asset) => ({ ...asset, bytes: asset.bytes + 1 }));
    const { office, manuals, procedures, registers } = libraryChanges(
      before.library,
      { ...before.library, assets },
      words,
    );
    expect(office).toMatchObject([{ label: 'ตรา', after: 'crest.png (1001 ไบต์)' }]);
    expect(manuals).toMatchObject([{ facts: [{ label: 'ภาพปก' }] }]);
    expect(procedures).toMatchObject([
      { id: 'saraban/receive', sections: [expect.stringContaining('ขอบเขต')] },
    ]);
    expect(registers.forms).toMatchObject([{ facts: [{ label: 'ไฟล์' }] }]);
  });

  it.each([
    ['the address of a link', 'https://saraban.example.go.th', 'https://other.example.go.th', 'ขอบเขต'],
    ['what a link leads to', './send.mdx', '../services/certificate.mdx', 'วัตถุประสงค์'],
    ['emphasis', '**ทุกครั้ง**', 'ทุกครั้ง', 'ขอบเขต'],
    ['the kind of a list', '1. การรับหนังสือจากภายนอก\n2. ', '- การรับหนังสือจากภายนอก\n- ', 'ขอบเขต'],
    ['a component', '<Flowchart />', 'ดูผัง', 'Flow Chart'],
  ])('where a section has other looks: %s', (_, find, put, section) => {
    const sources = fullOffice.sources.map(({ path, text }) => ({ path, text: text.replace(find, put) }));
    const { library } = parseContent({ ...fullOffice, sources });
    const [receive] = libraryChanges(before.library, library, words).procedures;
    expect(receive).toMatchObject({
      id: 'saraban/receive',
      facts: [],
      steps: [],
      sections: [expect.stringContaining(section)],
    });
  });
});

describe('every field that readers see', () => {
  it('has a value in the office of this test, which is sound', () => {
    expect(before.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const used = new Set(places.flatMap(({ fields }) => fields));
    const all = FIELD_GROUPS.flatMap(({ fields }) => fields.map(({ path }) => path));
    expect(all.filter((path) => !used.has(path) && !(path in FIXED))).toEqual([]);
  });

  it('is told when its value is another', () => {
    const changed = places
      .filter(({ value }) => typeof value !== 'object')
      .filter((place) => !isAmong(UNTOLD, place) && !isAmong(FIXED, place));
    const told = changed.map((place) => [nameOf(place), changesBy(place, otherThan(place))] as const);
    expect(told.filter(([, changes]) => changes === undefined)).toEqual([]);
    expect(told.filter(([, changes]) => changes === NOTHING)).toEqual([]);
    expect(told.length).toBeGreaterThan(200);
  });

  it('is told when its value is taken away', () => {
    const taken = places.filter((place) => place.isOptional && !isAmong(UNTOLD, place));
    const told = taken.map((place) => [nameOf(place), changesBy(place, undefined)] as const);
    expect(told.filter(([, changes]) => changes === NOTHING)).toEqual([]);
    // The facts of a service are asked for by its structure, and the other way round.
    expect(told.filter(([, changes]) => changes === undefined)).toHaveLength(2);
    expect(told.length).toBeGreaterThan(50);
  });
});
