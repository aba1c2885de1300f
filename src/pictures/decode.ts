import { open, stat } from 'node:fs/promises';
import type { Sharp, SharpOptions } from 'sharp';
import { HEAD_BYTES, pictureKind, type PictureKind } from './kind.ts';
import type { Size } from './sizes.ts';

/** Kinds that are told by name, because the decoder lacks what they need. */
const UNREADABLE = ['heic', 'bmp'] as const satisfies readonly PictureKind[];

/** What a file says of the picture in it, before it is decoded. */
export type PictureFacts =
  | { readonly unreadable: (typeof UNREADABLE)[number] }
  | {
      /** Turned as its camera says. */
      readonly size: Size;
      /** Of an animation its pictures, of a scan its sheets, where there is more than one; only the first is shown. */
      readonly frames?: number;
    };

/** What a file says of the picture in it; nothing where it is none, or its head is damaged. */
export async function pictureFacts(file: string): Promise<PictureFacts | undefined> {
  const kind = pictureKind(await headOf(file));
  if (kind === undefined) return undefined;
  const unreadable = UNREADABLE.find((one) => one === kind);
  if (unreadable) return { unreadable };
  try {
    const image = await opened(file, { limitInputPixels: false });
    const { autoOrient: size, pages = 1 } = await image.metadata();
    return { size: { width: size.width, height: size.height }, ...(pages > 1 ? { frames: pages } : {}) };
  } catch {
    return undefined;
  }
}

/** Whether a picture can be decoded to its last line. */
export async function isWholePicture(file: string): Promise<boolean> {
  const { mtimeMs, size } = await stat(file);
  const key = [file, mtimeMs, size].join();
  const whole = known.get(key) ?? decodes(file);
  known.set(key, whole);
  return whole;
}

/** While content is written it is checked at every change; pictures that stay are decoded once. */
const known = new Map<string, Promise<boolean>>();

/** The first picture of a file, ready to be decoded. What is damaged fails; what is only unusual does not. */
export async function opened(file: string | Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  // Loaded only where there is a picture.
  const { default: sharp } = await import('sharp');
  // No picture is decoded twice in the same way, and what would be kept of it fills the memory.
  sharp.cache(false);
  return sharp(file, { failOn: 'error', ...options });
}

async function decodes(file: string): Promise<boolean> {
  try {
    // Photos are decoded at a fraction of their size, for which all of their bytes are read.
    const image = await opened(file);
    await image.resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
