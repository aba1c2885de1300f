import type { Content } from '#manual/content.ts';
import { PROCEDURE_PATH } from '#manual/procedure-text.ts';
import { chosen, type Choices } from './choices.ts';
import { greyPicture, SMALLEST_JPEG } from './pictures.ts';
import { procedure, type MadeProcedure } from './procedure.ts';
import { phrase, shortPhrase } from './words.ts';
import { relativePath } from './written.ts';
import { yamlText, type Yaml } from './yaml.ts';

/** A made-up office: its content folder, and the words in it that readers should find again. */
export interface Office {
  /** Files by their paths in the content folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly procedures: readonly MadeProcedure[];
  /** Names of the office and what is in it, titles of manuals and forms, and references as they are cited, by id. */
  readonly names: ReadonlyMap<string, string>;
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
        : [{ path, bytes: bytes.length, ...(/\.(?:png|jpg)$/.test(path) ? { size: sizeOf(path) } : {}) }],
    ),
  };
}

/** An office with so many procedures. */
export function office(choices: Choices, count: number): Office {
  const names = new Map<string, string>();
  const named = (id: string) => {
    const name = choices.once(3) ? phrase(choices).text : shortPhrase(choices);
    names.set(id, name);
    return name;
  };
  const groups = choices.many(1, 3, (group) => ({
    id: `group-${group + 1}`,
    name: named(`group-${group + 1}`),
    units: choices.many(1, 3, (unit) => {
      const id = `unit-${group + 1}-${unit + 1}`;
      return { id, name: named(id) };
    }),
  }));
  const units = groups.flatMap((group) => group.units.map(({ id }) => id));
  const roles = choices.many(1, 8, (index) => {
    const id = `role-${index + 1}`;
    return { id, name: named(id), kind: choices.pick(['unit', 'committee', 'position', 'external']) };
  });
  const forms = choices.many(1, 5, (index) => {
    const id = `form-${index + 1}`;
    const file = choices.pick([undefined, 'receipt.pdf', 'แบบ 1.docx', 'a&b.xlsx']);
    return { id, title: named(id), ...(file === undefined ? {} : { file }) };
  });
  const references = choices.many(1, 6, (index) => referenceOf(choices, index, names));
  const manuals = choices.many(1, Math.min(4, count), (index) => manualOf(choices, index, units, named));
  const files = procedureFiles(choices, manuals, count);
  const made = files.map(({ manual, slug, file }, order) =>
    procedure(choices, {
      manual: manual.id,
      slug,
      order: order + 1,
      others: nearby(
        files.map((one) => one.file),
        order,
      ),
      roles: roles.map(({ id }) => id),
      forms: forms.map(({ id }) => id),
      references: references.map(({ id }) => id),
      pictures: picturesFrom(file, manuals),
      dated: manual.data['archive'] === true,
    }),
  );
  const yaml = (value: Yaml) => yamlText(value, choices);
  return {
    names,
    procedures: made,
    files: {
      'office.yaml': yaml({
        name: named('office'),
        abbreviation: named('abbreviation'),
        groups,
        ...(choices.once(2) ? { contact: { email: 'info@obec.go.th', url: 'https://www.obec.go.th' } } : {}),
        ...(choices.once(2) ? { repository: 'https://github.com/obec/manual' } : {}),
        ...(choices.once(2) ? { site: 'https://manual.obec.go.th' } : {}),
      }),
      'roles.yaml': yaml(roles),
      'forms.yaml': yaml(forms),
      'references.yaml': yaml(references),
      ...(choices.once(2) ? { 'synonyms.yaml': '- [หนังสือ, จดหมาย]\n' } : {}),
      ...Object.fromEntries(
        forms.flatMap(({ file }) =>
          file === undefined ? [] : [[`forms/${file}`, new Uint8Array([0x25, 0x50])]],
        ),
      ),
      ...Object.fromEntries(manuals.flatMap(({ id, data }) => manualFiles(id, yaml(data)))),
      ...Object.fromEntries(made.map(({ file, source }) => [file, source])),
    },
  };
}

interface MadeManual {
  readonly id: string;
  readonly data: { readonly [key: string]: Yaml };
}

function manualOf(
  choices: Choices,
  index: number,
  units: readonly string[],
  named: (id: string) => string,
): MadeManual {
  const id = `manual-${index + 1}`;
  return {
    id,
    data: {
      title: named(id),
      documentType: named(`${id}-type`),
      unit: choices.pick(units),
      author: { name: named(`${id}-author`), position: named(`${id}-position`) },
      ...(choices.once(2) ? { year: 2568 } : {}),
      ...(choices.once(3) ? { cover: choices.pick(PICTURES) } : {}),
      ...(choices.once(2) ? { digits: choices.pick(['arabic', 'thai']) } : {}),
      ...(choices.once(2) ? { formPaper: choices.pick(['portrait', 'landscape']) } : {}),
      ...(choices.once(4) ? { archive: true } : {}),
      ...(choices.once(3) ? { admin: named(`${id}-admin`) } : {}),
    },
  };
}

/** Pictures that lie in the folder of each manual, with their sizes. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'screen.png': [120, 60],
  'ภาพ 1.png': [9, 40],
  'tall-and_narrow.png': [20, 900],
  'photo.jpg': [1, 1],
};
const PICTURES = Object.keys(SIZES);

function sizeOf(path: string): { readonly width: number; readonly height: number } {
  const [width, height] = SIZES[path.slice(path.lastIndexOf('/') + 1)] ?? [1, 1];
  return { width, height };
}

function manualFiles(id: string, yaml: string): [path: string, content: string | Uint8Array][] {
  return [
    [`manuals/${id}/manual.yaml`, yaml],
    ...PICTURES.map((name): [string, Uint8Array] => [
      `manuals/${id}/${name}`,
      name.endsWith('.jpg') ? SMALLEST_JPEG : greyPicture(...(SIZES[name] ?? [1, 1])),
    ]),
  ];
}

function picturesFrom(file: string, manuals: readonly MadeManual[]): string[] {
  const path = PROCEDURE_PATH.exec(file);
  const own = PICTURES.flatMap((name) => [encodeURI(name), `./${encodeURI(name)}`]);
  const [other] = manuals.filter(({ id }) => id !== path?.[1]);
  return [...own, '<ภาพ 1.png>', ...(other ? [relativePath(file, `manuals/${other.id}/screen.png`)] : [])];
}

function procedureFiles(choices: Choices, manuals: readonly MadeManual[], count: number) {
  const slugs = ['p', 'receive-letters-', 'a'];
  return Array.from({ length: count }, (_, index) => {
    const manual = manuals[index < manuals.length ? index : choices.below(manuals.length)] as MadeManual;
    const slug = `${choices.pick(slugs)}${index + 1}`;
    return { manual, slug, file: `manuals/${manual.id}/${slug}.mdx` };
  });
}

/** Some files that a procedure may lead to, itself left out. */
function nearby(files: readonly string[], index: number): string[] {
  return [1, 2, 3]
    .map((offset) => files[(index + offset) % files.length] ?? '')
    .filter((file) => file !== files[index]);
}

function referenceOf(choices: Choices, index: number, names: Map<string, string>) {
  const id = `reference-${index + 1}`;
  const year = choices.once(2) ? choices.pick([2526, 2562]) : undefined;
  const ending = year !== undefined && choices.once(2) ? ` พ.ศ. ${year}` : '';
  const title = `${shortPhrase(choices)}${ending}`;
  names.set(id, year === undefined || ending !== '' ? title : `${title} พ.ศ. ${year}`);
  return {
    id,
    title,
    kind: choices.pick(['law', 'plan', 'standard', 'manual', 'system']),
    ...(year === undefined ? {} : { year }),
    ...(choices.once(3) ? { url: 'https://www.ratchakitcha.soc.go.th/a?b=1&c=2' } : {}),
    ...(choices.once(4) ? { repealed: true } : {}),
  };
}
