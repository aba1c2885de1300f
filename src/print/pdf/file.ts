import { inflateSync } from 'node:zlib';
import { isDict, isPointer, pdfValue, type PdfDict, type PdfEntry, type PdfValue } from './objects.ts';
import { isWhite, PdfTokens } from './tokens.ts';

/** A PDF as Typst writes it, in strings of bytes: one character a byte. */
export interface PdfFile {
  /** All before the first object: the version, and the bytes that say that the file is not text. */
  readonly header: string;
  /** What is written between `obj` and `endobj`, by the object's number, in the order of the file. */
  readonly objects: ReadonlyMap<number, string>;
  /** The trailer's entries that a file written anew needs, as they are written. */
  readonly identity: string;
}

/** A stream with what is needed to put other contents into it. */
export interface PdfStream {
  /** Where the length is written in the object's body. */
  readonly length: PdfEntry;
  /** Where the packed contents begin in the object's body. */
  readonly start: number;
  readonly packed: string;
  /** Whether the contents are compressed; else they are packed as they are. */
  readonly compressed: boolean;
}

/**
 * The objects of a PDF.
 *
 * Throws an error for a file with another structure than Typst writes: it has one cross-reference table, no earlier
 * versions of itself and no encryption.
 */
export function pdfFile(pdf: Uint8Array): PdfFile {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const { offsets, end, trailer } = crossReferences(bytes);
  const objects = new Map(
    offsets.map(({ number, offset }, index) => {
      const limit = offsets[index + 1]?.offset ?? end;
      return [number, objectBody(bytes, number, offset, limit)] as const;
    }),
  );
  const identity = ['/Root', '/Info', '/ID'].map((key) => {
    const entry = trailer.get(key);
    return entry ? `${key}${bytes.slice(entry.start, entry.end)}` : '';
  });
  return { header: bytes.slice(0, offsets[0]?.offset), objects, identity: identity.join(' ') };
}

/** What a value is once a pointer is followed; of a pointer to a stream, the stream's dictionary. */
export function resolved(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  if (!isPointer(value)) return value;
  const body = file.objects.get(value.object);
  return body === undefined ? undefined : pdfValue(new PdfTokens(body));
}

/** The dictionary that a value is or points to. */
export function resolvedDict(file: PdfFile, value: PdfValue | undefined): PdfDict | undefined {
  const found = resolved(file, value);
  return isDict(found) ? found : undefined;
}

/** Whether an object's body is a stream. */
export const isStream = (body: string): boolean => body.endsWith('endstream');

/** The stream in an object's body; undefined if it is none, or packed in another way than Typst does. */
export function pdfStream(body: string): PdfStream | undefined {
  const tokens = new PdfTokens(body);
  const dict = isStream(body) ? pdfValue(tokens) : undefined;
  if (!isDict(dict) || dict.has('/DecodeParms') || tokens.next() !== 'stream') return undefined;
  const [length, filter] = [dict.get('/Length'), dict.get('/Filter')?.value];
  if (typeof length?.value !== 'number' || (filter !== undefined && filter !== '/FlateDecode'))
    return undefined;
  const start = tokens.position + (body[tokens.position] === '\r' ? 2 : 1);
  const packed = body.slice(start, start + length.value);
  return { length, start, packed, compressed: filter !== undefined };
}

/** What the stream holds that a value points to; undefined where {@link pdfStream} gives none. */
export function streamContent(file: PdfFile, value: PdfValue | undefined): Buffer | undefined {
  const stream = isPointer(value) ? pdfStream(file.objects.get(value.object) ?? '') : undefined;
  if (!stream) return undefined;
  const packed = Buffer.from(stream.packed, 'latin1');
  return stream.compressed ? inflateSync(packed) : packed;
}

interface ObjectOffset {
  readonly number: number;
  readonly offset: number;
}

/** Where the objects are, in the order of the file (ISO 32000-1, 7.5.4), and the trailer. */
function crossReferences(bytes: string) {
  const end = integer(new PdfTokens(bytes, bytes.lastIndexOf('startxref') + 'startxref'.length));
  const tokens = new PdfTokens(bytes, end);
  if (tokens.next() !== 'xref') throw unexpected();
  const offsets: ObjectOffset[] = [];
  for (let next = tokens.next(); next !== 'trailer'; next = tokens.next()) {
    const first = Number(next);
    const count = integer(tokens);
    for (let index = 0; index < count; index++) {
      const offset = integer(tokens);
      integer(tokens);
      if (tokens.next() === 'n') offsets.push({ number: first + index, offset });
    }
  }
  const trailer = pdfValue(tokens);
  if (!isDict(trailer) || trailer.has('/Prev') || trailer.has('/Encrypt')) throw unexpected();
  return { offsets: offsets.sort((a, b) => a.offset - b.offset), end, trailer };
}

function objectBody(bytes: string, number: number, offset: number, limit: number): string {
  const tokens = new PdfTokens(bytes, offset);
  const isObject = integer(tokens) === number && integer(tokens) === 0 && tokens.next() === 'obj';
  let start = tokens.position;
  let end = bytes.lastIndexOf('endobj', limit);
  if (!isObject || end < start) throw unexpected();
  while (start < end && isWhite(bytes, start)) start++;
  while (start < end && isWhite(bytes, end - 1)) end--;
  return bytes.slice(start, end);
}

function integer(tokens: PdfTokens): number {
  const number = Number(tokens.next());
  if (!Number.isSafeInteger(number) || number < 0) throw unexpected();
  return number;
}

const unexpected = () => new Error('the PDF does not have the structure that Typst gives its files');
