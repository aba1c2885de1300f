/** Kinds of pictures that are told apart by their first bytes; what a file is named does not matter. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif' | 'heic' | 'bmp';

/** As many bytes of a file as tell its kind. */
export const HEAD_BYTES = 64;

const SIGNATURES: readonly (readonly [signature: RegExp, kind: PictureKind])[] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^GIF8[79]a/, 'gif'],
  [/^(?:II[*+]\0|MM\0[*+])/, 'tiff'],
  // Between these is the size of the file; a text may begin with the same two letters.
  [/^BM[^]{4}\0{4}/, 'bmp'],
  // The brand of the file, or one of those that it says to be compatible with.
  [/^[^]{4}ftyp(?:[^]{4})*?avi[fs]/, 'avif'],
  [/^[^]{4}ftyp(?:[^]{4})*?(?:hei[cxms]|hev[cxms]|mif1|msf1)/, 'heic'],
];

/** The kind of a picture by its first bytes; none where it is another, or no picture. */
export function pictureKind(head: Uint8Array): PictureKind | undefined {
  const text = byteText(head.subarray(0, HEAD_BYTES));
  return SIGNATURES.find(([signature]) => signature.test(text))?.[1];
}

/** Each byte as the character of its number. */
function byteText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
