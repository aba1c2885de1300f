import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { OFFICE_FILES } from '#fonts/font-files.ts';
import { FONT } from './styles.ts';

/** What a document says of itself. */
export interface WordProperties {
  readonly title: string;
  readonly creator: string;
  /** An ISO date; none where the content gives none. */
  readonly date: string | undefined;
}

/**
 * A document with nothing in it of the time or the chance in which it was written, so that the same content gives the same
 * bytes: ids that were drawn by lot become numbers in their order, and its dates are those of its content.
 */
export function reproducible(bytes: Uint8Array, properties: WordProperties): Uint8Array {
  const files = unzipSync(bytes);
  const texts = Object.keys(files).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const links = new Map<string, string>();
  const numbered = (id: string) => {
    const known = links.get(id) ?? `rIdLink${links.size + 1}`;
    links.set(id, known);
    return known;
  };
  const written = new Map(texts.map((name) => [name, strFromU8(files[name] ?? new Uint8Array())]));
  for (const [name, text] of written) written.set(name, text.replace(DRAWN_BY_LOT, numbered));
  for (const [name, text] of written) written.set(name, withOwnNumbers(text));
  written.set('docProps/core.xml', core(properties));
  const settings = written.get(SETTINGS) ?? '';
  written.set(SETTINGS, settings.replace('<w:defaultTabStop', '<w:embedTrueTypeFonts/>$&'));
  for (const [name, text] of [...written, ...fontTable()]) files[name] = strToU8(text);
  for (const [index, font] of fontFiles().entries()) files[`word/${pathOf(index)}`] = font;
  const zipped: Zippable = Object.fromEntries(
    // Programs tell the kind of a file by what comes first in it.
    [TYPES, ...Object.keys(files).filter((name) => name !== TYPES)].map((name) => [
      name,
      [files[name] ?? new Uint8Array(), { mtime: OLDEST, level: /\.(?:png|jpg)$/u.test(name) ? 0 : 6 }],
    ]),
  );
  return zipSync(zipped);
}

/** The first day that a ZIP file can tell, where the machine is. */
const OLDEST = new Date(1980, 0, 1);

/** Ids of links are 21 letters that are drawn by lot. */
const DRAWN_BY_LOT = /\brId[\w-]{21}(?=")/gu;

/** Counters of a process go on from one document to the next; those of a document begin at 1. */
function withOwnNumbers(text: string): string {
  const counted = (pattern: RegExp) => {
    const numbers = new Map<string, number>();
    return (whole: string) =>
      whole.replace(pattern, (_, before: string, id: string) => {
        const number = numbers.get(id) ?? numbers.size + 1;
        numbers.set(id, number);
        return `${before}${number}"`;
      });
  };
  const drawings = counted(/(<wp:docPr id=")(\d+)"/gu);
  const bookmarks = counted(/(<w:bookmark(?:Start|End)[^>]*?\bw:id=")(\d+)"/gu);
  return bookmarks(drawings(text));
}

function core({ title, creator, date }: WordProperties): string {
  const at = (name: string) =>
    date === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  const says = (name: string, text: string) => `<dc:${name}>${escapedXml(text)}</dc:${name}>`;
  return [
    XML,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    says('title', title),
    says('creator', creator),
    says('language', 'th-TH'),
    at('created'),
    at('modified'),
    '</cp:coreProperties>',
  ].join('');
}

function escapedXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

const TYPES = '[Content_Types].xml';
const SETTINGS = 'word/settings.xml';

/** What Word takes where it may not use the fonts of a document: the family that offices have. */
const FALLBACK = 'TH Sarabun New';

/** The styles of the font, whose files stand in the document, so that it looks alike where nobody has installed them. */
const EMBEDDED = [
  ['embedRegular', OFFICE_FILES.regular],
  ['embedBold', OFFICE_FILES.bold],
  ['embedItalic', OFFICE_FILES.italic],
  ['embedBoldItalic', OFFICE_FILES.boldItalic],
] as const;

/** The table of fonts, and where their files are. */
function fontTable(): (readonly [name: string, text: string])[] {
  const embedded = EMBEDDED.map(
    ([style], index) => `<w:${style} r:id="rId${index + 1}" w:fontKey="{${keyOf(index)}}"/>`,
  );
  const files = EMBEDDED.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/officeDocument/2006/relationships/font" Target="${pathOf(index)}"/>`,
  );
  return [
    [
      'word/fontTable.xml',
      `${XML}<w:fonts xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><w:font w:name="${FONT}"><w:altName w:val="${FALLBACK}"/><w:charset w:val="00"/><w:family w:val="auto"/><w:pitch w:val="variable"/>${embedded.join('')}</w:font></w:fonts>`,
    ],
    [
      'word/_rels/fontTable.xml.rels',
      `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${files.join('')}</Relationships>`,
    ],
  ];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org';

function pathOf(index: number): string {
  return `fonts/font${index + 1}.odttf`;
}

/** The key of a font file, of the form that Word asks for; it keeps nothing secret. */
function keyOf(index: number): string {
  return `5A5A5A5A-0000-4000-8000-00000000000${index + 1}`;
}

let read: readonly Uint8Array<ArrayBuffer>[] | undefined;

/** The files of the font, in the order in which they are numbered. */
function fontFiles(): readonly Uint8Array<ArrayBuffer>[] {
  read ??= EMBEDDED.map(([, file], index) => hidden(readFileSync(file), keyOf(index)));
  return read;
}

/** Bytes at the beginning of a font file that Word wants changed by its key (ECMA-376, part 4, 4.2.1). */
const HIDDEN = 32;

function hidden(font: Uint8Array, key: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return Uint8Array.from(font, (byte, index) =>
    index < HIDDEN ? byte ^ (bytes[index % bytes.length] ?? 0) : byte,
  );
}
