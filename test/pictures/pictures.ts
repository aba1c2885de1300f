import sharp, { type Sharp } from 'sharp';

/** Colours of the corners of made-up pictures: top left, top right, bottom left, bottom right. */
export const CORNERS = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
  [240, 240, 20],
] as const satisfies readonly (readonly [number, number, number])[];

type Order = readonly [number, number, number, number];

/** A picture with a colour of `CORNERS` in each quarter. */
export function quarters(width: number, height: number, order: Order = [0, 1, 2, 3]): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const corner = order[(y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0)] ?? 0;
      data.set(CORNERS[corner] ?? CORNERS[0], (y * width + x) * 3);
    }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Which corners a camera stores where, of a picture that is to be seen with an orientation. */
const STORED: Readonly<Record<number, Order>> = {
  1: [0, 1, 2, 3],
  2: [1, 0, 3, 2],
  3: [3, 2, 1, 0],
  4: [2, 3, 0, 1],
  5: [0, 2, 1, 3],
  6: [1, 3, 0, 2],
  7: [3, 1, 2, 0],
  8: [2, 0, 3, 1],
};

/** A JPEG as a camera stores it, with the place where it was taken. */
export function photo(width: number, height: number, orientation = 1): Promise<Uint8Array> {
  const stored = orientation >= 5 ? ([height, width] as const) : ([width, height] as const);
  return quarters(...stored, STORED[orientation])
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .withExif({
      IFD0: { Make: 'PhoneMaker' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 45/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer();
}

/** The colours in the middle of the quarters. */
export async function cornersOf(picture: Uint8Array | string): Promise<readonly (readonly number[])[]> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
