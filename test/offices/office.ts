import type { Content } from '#manual/content.ts';
import { PROCEDURE_PATH } from '#manual/procedure-text.ts';
import { chosen, type Choices } from './choices.ts';
import { chapter, type MadeChapter } from './chapter.ts';
import { greyPicture, SMALL_GIF, SMALL_TIFF, SMALLEST_JPEG } from './pictures.ts';
import { procedure, type MadeProcedure } from './procedure.ts';
import { phrase, shortPhrase } from './words.ts';
import { namer, registers, type Namer, type Registers } from './registers.ts';
import { relativePath } from './written.ts';
import { yamlText, type Yaml } from './yaml.ts';

/** A made-up office: its content folder, and the words in it that readers should find again. */
export interface Office {
  /** Files by their paths in the content folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly procedures: readonly MadeProcedure[];
  readonly chapters: readonly MadeChapter[];
  /** Names of the office and what is in it, titles of manuals and forms, and references as they are cited, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of the group and the unit of each manual. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** Offices of so many procedures, of every construct that the format allows, in which nothing is wrong. */
export const anyOffice = (procedures: number) => chosen((choices) => office(choices, procedures));

/** The folder of an office as it is read from disk. */
export function contentOf({ files }: Office): Content {
  const all = Object.entries(files);
  return {
    sources: all.flatMap(([path, text]) => (typeof text === 'string' ? [{ path, text }] : [])),
    assets: all.flatMap(([path, bytes]) =>
      typeof bytes === 'string'
        ? []
        : [
            {
              path,
              bytes: bytes.length,
              ...(/\.(?:png|jpg|gif|tiff)$/.test(path) ? { size: sizeOf(path) } : {}),
            },
          ],
    ),
  };
}

/** An office with so many procedures. */
export function office(choices: Choices, count: number): Office {
  const names = new Map<string, string>();
  const named = namer(choices, names);
  const own = registers(choices, named, names);
  const manuals = choices.many(count < MANY ? 1 : 2, Math.min(4, count), (index) =>
    manualOf(choices, index, own, named, count < MANY ? choices.once(4) : index === 1),
  );
  const procedures = proceduresOf(choices, manuals, count, own);
  const chapters = chaptersOf(choices, manuals, procedures, own);
  const { groups, roles, forms, references } = own;
  const yaml = (value: Yaml) => yamlText(value, choices);
  const crest = choices.once(3);
  return {
    names,
    places: new Map(manuals.map(({ id, data }) => [id, placeOf(own, data['unit'])])),
    procedures,
    chapters,
    files: {
      'office.yaml': yaml({
        ...(choices.once(2) ? { format: 1 } : {}),
        name: named('office'),
        abbreviation: named('abbreviation'),
        ...optional(choices, named, ['parent', 'formName', 'address', 'phone']),
        groups,
        ...(choices.once(2) ? { contact: { email: 'info@obec.go.th', url: 'https://www.obec.go.th' } } : {}),
        ...(choices.once(2) ? { repository: 'https://github.com/obec/manual' } : {}),
        ...(choices.once(2) ? { site: 'https://manual.obec.go.th' } : {}),
        ...(crest ? { crest: CREST } : {}),
        ...(choices.once(3) ? { colour: choices.pick(['#1f4e79', '#7A1F3D']) } : {}),
        ...(choices.once(4)
          ? { print: choices.pick([['checklist'], ['checklist', 'poster', 'office']]) }
          : {}),
        ...(choices.once(2) ? { book: bookOf(choices, named, own) } : {}),
        ...(choices.once(4) ? { binding: choices.pick(['single', 'duplex']) } : {}),
      }),
      ...(crest ? { [CREST]: greyPicture(60, 70) } : {}),
      'roles.yaml': yaml(roles),
      'forms.yaml': yaml(forms),
      'references.yaml': yaml(references),
      ...(choices.once(2) ? { 'synonyms.yaml': '- [หนังสือ, จดหมาย]\n' } : {}),
      ...Object.fromEntries(
        forms.flatMap(({ file }) => (file === undefined ? [] : [[`forms/${file}`, FORM]])),
      ),
      [`forms/${LINKED_FORM}`]: FORM,
      ...Object.fromEntries(
        manuals.flatMap((manual) =>
          manualFiles(choices, manual, partsOf(choices, manual, procedures, named)),
        ),
      ),
      ...Object.fromEntries([...procedures, ...chapters].map(({ file, source }) => [file, source])),
    },
  };
}

/** What the book of the whole office says besides its manuals. */
function bookOf(choices: Choices, named: Namer, { roles }: Registers): Record<string, Yaml> {
  const signer = (id: string) => ({ name: named(`${id}-name`), position: named(`${id}-position`) });
  return {
    ...(choices.once(2) ? { title: named('book-title'), year: 2569 } : {}),
    preface: `${named('book-preface')}\n\n${named('book-preface-more')}`,
    ...(choices.once(2)
      ? { approved: choices.once(2) ? signer('book-signer') : [signer('book-first'), signer('book-second')] }
      : {}),
    ...(choices.once(2) ? { distribution: roles.slice(0, 2).map(({ id }) => id) } : {}),
  };
}

/** Of so many procedures some are services to the public. */
const MANY = 20;

/** Beside `office.yaml`. */
const CREST = 'crest.png';

/** A file that no form of the register names. */
const LINKED_FORM = 'บันทึก 2.pdf';
/** Some fields of an office, each with words or left out. */
function optional(choices: Choices, named: Namer, fields: readonly string[]): Record<string, Yaml> {
  return Object.fromEntries(
    fields.flatMap((field) => (choices.once(2) ? [[field, named(field)] as const] : [])),
  );
}

const FORM = new Uint8Array([0x25, 0x50, 0x44, 0x46]);

function placeOf({ groups }: Registers, unit: Yaml | undefined): readonly string[] {
  return groups.flatMap((group) =>
    group.units.filter(({ id }) => id === unit).flatMap(({ name }) => [group.name, name]),
  );
}

interface MadeManual {
  readonly id: string;
  readonly data: { readonly [key: string]: Yaml };
  /** Files of its chapters. */
  readonly chapters: readonly string[];
}

function manualOf(
  choices: Choices,
  index: number,
  { groups }: Registers,
  named: Namer,
  isService: boolean,
): MadeManual {
  const id = `manual-${index + 1}`;
  return {
    id,
    data: {
      title: named(id),
      documentType: named(`${id}-type`),
      unit: choices.pick(groups.flatMap(({ units }) => units)).id,
      ...(choices.once(3)
        ? { authors: choices.many(1, 3, (one) => personOf(`${id}-author-${one + 1}`, named)) }
        : { author: personOf(`${id}-author`, named) }),
      ...(choices.once(3)
        ? { advisers: choices.many(1, 2, (one) => personOf(`${id}-adviser-${one + 1}`, named)) }
        : {}),
      ...(choices.once(2) ? { year: 2568 } : {}),
      ...(choices.once(3) ? { cover: choices.pick(PICTURES) } : {}),
      ...(choices.once(2) ? { digits: choices.pick(['arabic', 'thai']) } : {}),
      ...(choices.once(2) ? { formPaper: choices.pick(['portrait', 'landscape']) } : {}),
      ...(choices.once(4) ? { archive: true } : {}),
      ...(isService ? { structure: 'service' } : {}),
      ...(choices.once(3) ? { admin: named(`${id}-admin`) } : {}),
    },
    chapters: ['front', 'back'].flatMap((side) =>
      choices.many(0, choices.pick([0, 0, 2]), (one) => `manuals/${id}/${side}/chapter-${one + 1}.mdx`),
    ),
  };
}

function personOf(id: string, named: Namer): Yaml {
  return { name: named(id), position: named(`${id}-position`) };
}

/** The procedures of a manual in two parts, where it has parts. */
function partsOf(
  choices: Choices,
  { id }: MadeManual,
  procedures: readonly MadeProcedure[],
  named: Namer,
): Record<string, Yaml> {
  const own = procedures.flatMap((one) => (one.id.startsWith(`${id}/`) ? one.id.slice(id.length + 1) : []));
  if (own.length < 2 || !choices.once(3)) return {};
  const first = 1 + choices.below(own.length - 1);
  return {
    parts: [own.slice(0, first), own.slice(first)].map((slugs, index) => ({
      title: named(`${id}-part-${index + 1}`),
      procedures: slugs,
    })),
  };
}

function chaptersOf(
  choices: Choices,
  manuals: readonly MadeManual[],
  procedures: readonly MadeProcedure[],
  { forms }: Registers,
): MadeChapter[] {
  const all = manuals.flatMap(({ chapters }) => chapters);
  return all.map((file, index) =>
    chapter(
      choices,
      {
        file,
        others: procedures.slice(0, 4).map((one) => one.file),
        chapters: all,
        formFiles: formFiles(forms),
      },
      picturesFrom(file, manuals),
      index + 1,
    ),
  );
}

function formFiles(forms: Registers['forms']): string[] {
  return [LINKED_FORM, ...forms.flatMap(({ file }) => file ?? [])];
}

function notes(choices: Choices): Yaml {
  return choices.many(1, 3, () => ({
    where: shortPhrase(choices),
    kind: choices.pick(['mended', 'unstated', 'none', 'kept', 'ours']),
    source: phrase(choices).text,
    ours: phrase(choices).text,
    reason: phrase(choices).text,
  }));
}

/** Pictures that lie in the folder of each manual, with their sizes. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'screen.png': [120, 60],
  'ภาพ 1.png': [9, 40],
  'tall-and_narrow.png': [20, 900],
  'photo.jpg': [1, 1],
  'large.png': [2400, 300],
  'button.gif': [16, 24],
  'scan.tiff': [16, 24],
};
const PICTURES = Object.keys(SIZES);

/** Those that are no grey PNG. */
const STORED: Readonly<Record<string, Uint8Array>> = {
  'photo.jpg': SMALLEST_JPEG,
  'button.gif': SMALL_GIF,
  'scan.tiff': SMALL_TIFF,
};

function sizeOf(path: string): { readonly width: number; readonly height: number } {
  const [width, height] = SIZES[path.slice(path.lastIndexOf('/') + 1)] ?? [1, 1];
  return { width, height };
}

function manualFiles(
  choices: Choices,
  { id, data }: MadeManual,
  parts: Readonly<Record<string, Yaml>>,
): [path: string, content: string | Uint8Array][] {
  const folder = `manuals/${id}`;
  return [
    [`${folder}/manual.yaml`, yamlText({ ...data, ...parts }, choices)],
    ...(choices.once(3)
      ? [[`${folder}/transcription.yaml`, yamlText(notes(choices), choices)] satisfies [string, string]]
      : []),
    ...PICTURES.map((name): [string, Uint8Array] => [
      `${folder}/${name}`,
      STORED[name] ?? greyPicture(...(SIZES[name] ?? [1, 1])),
    ]),
  ];
}

function picturesFrom(file: string, manuals: readonly MadeManual[]): string[] {
  const folder = file.split('/').slice(0, 2).join('/');
  const isChapter = !PROCEDURE_PATH.test(file);
  const own = PICTURES.flatMap((name) =>
    isChapter ? [`../${encodeURI(name)}`] : [encodeURI(name), `./${encodeURI(name)}`],
  );
  const [other] = manuals.filter(({ id }) => `manuals/${id}` !== folder);
  return [
    ...own,
    isChapter ? '<../ภาพ 1.png>' : '<ภาพ 1.png>',
    ...(other ? [relativePath(file, `manuals/${other.id}/screen.png`)] : []),
  ];
}

function proceduresOf(
  choices: Choices,
  manuals: readonly MadeManual[],
  count: number,
  { roles, forms, references }: Registers,
): MadeProcedure[] {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const places = Array.from({ length: count }, (_, index) => {
    const manual = manuals[index < manuals.length ? index : choices.below(manuals.length)] as MadeManual;
    const slug = `${choices.pick(['p', 'receive-letters-', 'a'])}${index + 1}`;
    return { manual, slug, file: `manuals/${manual.id}/${slug}.mdx` };
  });
  const files = places.map(({ file }) => file);
  return places.map(({ manual, slug, file }, index) =>
    procedure(choices, {
      manual: manual.id,
      slug,
      order: index + 1,
      others: nearby(files, index),
      chapters: manuals.flatMap(({ chapters }) => chapters),
      within: files.slice(index + 1, index + 4).map((other) => other.replace(/^manuals\/|\.mdx$/g, '')),
      roles: ids(roles),
      forms: ids(forms),
      references: ids(references),
      formFiles: formFiles(forms),
      pictures: picturesFrom(file, manuals),
      dated: manual.data['archive'] === true,
      structure: manual.data['structure'] === 'service' ? 'service' : 'obec',
    }),
  );
}

/** Some files that a procedure may lead to, itself left out. */
function nearby(files: readonly string[], index: number): string[] {
  return [1, 2, 3]
    .map((offset) => files[(index + offset) % files.length] ?? '')
    .filter((file) => file !== files[index]);
}
