import type { Raw, Sharp } from 'sharp';
import { opened } from './decode.ts';
import { fittedSize, pageWidths } from './sizes.ts';

/** A picture as it is published: of a fitting size, turned as its camera says, with nothing of its metadata. */
export interface TurnedPicture {
  readonly width: number;
  readonly ending: 'webp' | 'jpg' | 'png';
  readonly bytes: Uint8Array;
}

/** A drawing that takes more bytes a pixel than this without loss is a photo. */
const BYTES_OF_PHOTO = 1;

/** Raised when the same picture is turned into other bytes than before. */
const TURNING = '1';

/** All that the bytes of a turned picture depend on besides its source. */
export async function turningKey(): Promise<string> {
  const { default: sharp } = await import('sharp');
  return JSON.stringify([TURNING, sharp.versions]);
}

/** A picture in the widths that pages offer to browsers, as WebP. */
export async function pagePictures(source: Uint8Array): Promise<readonly TurnedPicture[]> {
  const { image, widths, isDrawing } = await decoded(source);
  const pictures: TurnedPicture[] = [];
  for (const width of widths) {
    const bytes = await image()
      .resize({ width })
      // Letters of a screenshot have edges that a photo does not have.
      .webp(isDrawing ? { quality: 90, smartSubsample: true, effort: 2 } : { quality: 80, effort: 2 })
      .toBuffer();
    pictures.push({ width, ending: 'webp', bytes });
  }
  return pictures;
}

/** A picture for paper: as JPEG, which a PDF takes as it is, or without loss where it is drawn or transparent. */
export async function paperPicture(source: Uint8Array): Promise<TurnedPicture> {
  const { image, widths, isDrawing, isOpaque, pixels } = await decoded(source);
  const width = widths.at(-1) ?? 1;
  if (isDrawing || !isOpaque) {
    const bytes = await image().png().toBuffer();
    if (!isOpaque || bytes.length <= pixels * BYTES_OF_PHOTO) return { width, ending: 'png', bytes };
  }
  return { width, ending: 'jpg', bytes: await image().jpeg({ quality: 85 }).toBuffer() };
}

interface Decoded {
  /** The picture at its largest, from its pixels. */
  readonly image: () => Sharp;
  readonly widths: readonly number[];
  /** Whether it was kept without loss, as screenshots are. */
  readonly isDrawing: boolean;
  readonly isOpaque: boolean;
  readonly pixels: number;
}

async function decoded(source: Uint8Array): Promise<Decoded> {
  const { format, autoOrient: size } = await (await opened(source)).metadata();
  const { data, info } = await (
    await opened(source)
  )
    .autoOrient()
    .resize({ ...fittedSize(size), fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const isOpaque = channels % 2 === 1 || isFilled(data, channels);
  const raw: Raw = { width, height, channels };
  const { default: sharp } = await import('sharp');
  return {
    image: () => (isOpaque ? sharp(data, { raw }).removeAlpha() : sharp(data, { raw })),
    widths: pageWidths(size),
    isDrawing: ['png', 'gif', 'tiff'].includes(format),
    isOpaque,
    pixels: width * height,
  };
}

/** Whether no pixel is transparent; programs write the channel for it also where nothing is. */
function isFilled(data: Uint8Array, channels: number): boolean {
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return false;
  return true;
}
