import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import { importProblems } from '#words/import.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { allBelow, parsedXml, type XmlElement } from './xml.ts';

/** The parts of a Word file. */
export interface DocxParts {
  /** The path of the part that holds the text. */
  readonly main: string;
  /** The names of all parts. */
  readonly names: readonly string[];
  /** A part as XML; none where the file does not have it. */
  xml(path: string): XmlElement | undefined;
  bytes(path: string): Uint8Array | undefined;
  /** Where the links of a part lead, by their ids. */
  targets(path: string): ReadonlyMap<string, string>;
}

/**
 * Opens a Word file (.docx).
 * @throws ImportRefusal where it is missing, or is none that can be read, each with what to do
 */
export async function openDocx(file: string): Promise<DocxParts> {
  const bytes = await bytesOf(file);
  refuseOtherKinds(file, bytes);
  let files;
  try {
    let size = 0;
    files = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= MOST_BYTES });
    if (size > MOST_BYTES) throw new ImportRefusal(importProblems.tooLarge(file));
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause;
    throw new ImportRefusal(importProblems.damaged(file), { cause });
  }
  return partsOf(file, files);
}

/** Unpacked, larger files are made to fill the memory. */
const MOST_BYTES = 500_000_000;

async function bytesOf(file: string): Promise<Uint8Array> {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new ImportRefusal(importProblems.missing(file), { cause });
    if (code === 'EISDIR') throw new ImportRefusal(importProblems.isFolder(file), { cause });
    throw new ImportRefusal(importProblems.unreadable(file), { cause });
  }
  if (bytes.length === 0) throw new ImportRefusal(importProblems.emptyFile(file));
  return bytes;
}

function refuseOtherKinds(file: string, bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    // Word encrypts a file by putting it whole into one of the old kind, whose names are UTF-16.
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new ImportRefusal(isEncrypted ? importProblems.encrypted(file) : importProblems.oldWord(file));
  }
  if (head.startsWith('PK')) return;
  const isOldName = /^\.(?:doc|rtf)$/iu.test(extname(file));
  const isOld = isOldName || head.startsWith('{\\rtf');
  throw new ImportRefusal(isOld ? importProblems.oldWord(file) : importProblems.noDocx(file));
}

function partsOf(file: string, files: Readonly<Record<string, Uint8Array>>): DocxParts {
  const decoded = (path: string) => {
    const part = files[path];
    return part && decoderOf(part).decode(part);
  };
  const xml = (path: string) => {
    const text = decoded(path);
    try {
      return text === undefined ? undefined : parsedXml(text);
    } catch (cause) {
      throw new ImportRefusal(importProblems.damaged(file), { cause });
    }
  };
  const links = (path: string) => {
    const root = xml(path);
    return root ? allBelow(root, 'Relationship') : [];
  };
  const mainLink = links('_rels/.rels').find((link) =>
    link.attributes.get('Type')?.endsWith('/officeDocument'),
  );
  const main = resolved('', mainLink?.attributes.get('Target') ?? 'word/document.xml');
  if (xml(main)?.name !== 'w:document') throw new ImportRefusal(importProblems.noDocx(file));
  return {
    main,
    names: Object.keys(files),
    xml,
    bytes: (path) => files[path],
    targets: (path) => {
      const [, folder = '', name = ''] = /^(.*?)([^/]*)$/u.exec(path) ?? [];
      return new Map(
        links(`${folder}_rels/${name}.rels`).map(({ attributes }) => [
          attributes.get('Id') ?? '',
          attributes.get('TargetMode') === 'External'
            ? (attributes.get('Target') ?? '')
            : resolved(folder, attributes.get('Target') ?? ''),
        ]),
      );
    },
  };
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');
}

/** The path that a link leads to, from the folder of the part that it stands in. */
function resolved(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
