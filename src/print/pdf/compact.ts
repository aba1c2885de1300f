import { deflateSync } from 'node:zlib';
import { isStream, pdfStream, type PdfFile } from './file.ts';

/** How many objects share one compressed stream; a reader unpacks a whole stream to see one of them. */
const OBJECTS_PER_STREAM = 100;

/** An object's number, and what is written between its `obj` and `endobj`. */
type PdfObject = readonly [number: number, body: string];

/** What streams shall hold, by the numbers of their objects; asked for one after the other. */
export type NewContents = ReadonlyMap<number, () => string>;

/** Where an object is: its offset in the file, or its place in an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * The file with what is not a stream packed into compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8), about
 * half as large. Typst 0.14 writes each object by itself; this may go when it packs them. Objects keep their numbers and, but for the new contents of some streams, their bytes.
 */
export function compactPdf(file: PdfFile, contents: NewContents): Buffer {
  const places = new Map<number, Place>();
  // Bytes, not strings: they are kept outside the heap of the script, which would grow by several times the file.
  const parts = [Buffer.from(file.header, 'latin1')];
  let offset = file.header.length;
  const write = ([number, body]: PdfObject) => {
    const part = Buffer.from(`${String(number)} 0 obj\n${body}\nendobj\n`, 'latin1');
    places.set(number, { offset });
    parts.push(part);
    offset += part.length;
  };

  const objects = [...file.objects];
  for (const [number, body] of objects) {
    const content = contents.get(number);
    if (isStream(body)) write([number, content ? withContent(body, content()) : body]);
  }
  let next = Math.max(...file.objects.keys()) + 1;
  const plain = objects.filter(([, body]) => !isStream(body));
  for (let first = 0; first < plain.length; first += OBJECTS_PER_STREAM) {
    const chunk = plain.slice(first, first + OBJECTS_PER_STREAM);
    chunk.forEach(([number], index) => places.set(number, { stream: next, index }));
    write([next++, objectStream(chunk)]);
  }
  const table = offset;
  places.set(next, { offset: table });
  write([next, crossReferenceStream(places, next + 1, file.identity)]);
  parts.push(Buffer.from(`startxref\n${String(table)}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

/** A stream's body with other contents; the rest of its dictionary stays. */
function withContent(body: string, content: string): string {
  const former = pdfStream(body);
  if (!former) throw new Error('this is not a stream that can be given other contents');
  const { length, start } = former;
  const packed = deflated(content);
  const entries = `${String(packed.length)}${former.compressed ? '' : ' /Filter /FlateDecode'}`;
  return `${body.slice(0, length.start)} ${entries}${body.slice(length.end, start)}${packed}\nendstream`;
}

function objectStream(objects: readonly PdfObject[]): string {
  let offset = 0;
  const index = objects.map(([number, body]) => {
    const entry = `${String(number)} ${String(offset)}`;
    offset += body.length + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const entries = `/Type /ObjStm /N ${String(objects.length)} /First ${String(head.length)}`;
  return stream(entries, head + objects.map(([, body]) => `${body}\n`).join(''));
}

/** Seven bytes an object: a kind, an offset or the number of a stream, and the place in that stream. */
function crossReferenceStream(places: ReadonlyMap<number, Place>, size: number, identity: string): string {
  const rows = Buffer.alloc(7 * size);
  rows.writeUInt16BE(0xffff, 5);
  for (const [number, place] of places) {
    const row = 7 * number;
    rows.writeUInt8('offset' in place ? 1 : 2, row);
    rows.writeUInt32BE('offset' in place ? place.offset : place.stream, row + 1);
    rows.writeUInt16BE('offset' in place ? 0 : place.index, row + 5);
  }
  return stream(`/Type /XRef /Size ${String(size)} /W [1 4 2] ${identity}`, rows.toString('latin1'));
}

function stream(entries: string, content: string): string {
  const packed = deflated(content);
  const dict = `<< ${entries} /Length ${String(packed.length)} /Filter /FlateDecode >>`;
  return `${dict}\nstream\n${packed}\nendstream`;
}

/** One below that of zlib itself: a tenth of the time of a book, for files that are larger by a twentieth. */
const DEFLATE_LEVEL = 5;

const deflated = (content: string) =>
  deflateSync(Buffer.from(content, 'latin1'), { level: DEFLATE_LEVEL }).toString('latin1');
