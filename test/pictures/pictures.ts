import sharp, { type Sharp } from 'sharp';

/** Colours of the corners of made-up pictures: top left, top right, bottom left, bottom right. */
export const CORNERS = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
  [240, 240, 20],
] as const satisfies readonly (readonly [number, number, number])[];

/** A picture with a colour in each quarter, as it should be seen. */
export function quarters(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(
        CORNERS[(y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0)] ?? CORNERS[0],
        (y * width + x) * 3,
      );
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** How a camera stores a picture that is to be seen with an orientation: what its viewer does, undone. */
const STORED: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.rotate(90).flop(),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.rotate(270).flop(),
  8: (picture) => picture.rotate(90),
};

/** A JPEG as a camera stores it, with the place where it was taken. */
export async function photo(width: number, height: number, orientation = 1): Promise<Uint8Array> {
  const seen = await quarters(width, height).png().toBuffer();
  // Sharp flops before it rotates, so each is a picture of its own.
  const stored = STORED[orientation]?.(sharp(seen)) ?? sharp(seen);
  return stored
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
