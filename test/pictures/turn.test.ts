import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fittedSize, pageWidths } from '#pictures/sizes.ts';
import { pagePictures, paperPicture, type TurnedPicture } from '#pictures/turn.ts';
import { CORNERS, cornersOf, photo, quarters } from './pictures.ts';

async function allOf(source: Uint8Array): Promise<readonly TurnedPicture[]> {
  return [...(await pagePictures(source)), await paperPicture(source)];
}

/** Whether the colours in the quarters are those that should be seen there. */
async function looksRight(picture: Uint8Array): Promise<boolean> {
  const seen = await cornersOf(picture);
  return CORNERS.every((colour, corner) =>
    colour.every((value, channel) => Math.abs(value - (seen[corner]?.[channel] ?? -999)) < 48),
  );
}

describe('a size', () => {
  it('is never above 1,600, and keeps its shape within a pixel', () => {
    const side = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const fitted = fittedSize({ width, height });
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(1600);
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        const scale = Math.max(fitted.width, fitted.height) / Math.max(width, height);
        expect(Math.abs(fitted.width - width * scale)).toBeLessThan(1);
        expect(Math.abs(fitted.height - height * scale)).toBeLessThan(1);
        if (Math.max(width, height) <= 1600) expect(fitted).toEqual({ width, height });
      }),
    );
  });

  it('has widths that grow, the last its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (width) => {
        const widths = pageWidths({ width, height: 10 });
        expect([...widths].sort((a, b) => a - b)).toEqual(widths);
        expect(new Set(widths).size).toBe(widths.length);
        expect(widths.at(-1)).toBe(Math.min(width, 1600));
      }),
    );
  });
});

describe('a turned picture', () => {
  it('of any size and orientation fits, is upright and says nothing of where it was taken', async () => {
    const side = fc.integer({ min: 8, max: 2400 });
    await fc.assert(
      fc.asyncProperty(side, side, fc.integer({ min: 1, max: 8 }), async (width, height, orientation) => {
        const source = await photo(width, height, orientation);
        expect((await sharp(source).metadata()).orientation).toBe(orientation);
        expect(Buffer.from(source).includes('PhoneMaker')).toBe(true);
        const fitted = fittedSize({ width, height });
        const turned = await allOf(source);
        expect(turned.map((one) => one.width)).toEqual([...pageWidths({ width, height }), fitted.width]);
        for (const { width: shown, bytes } of turned) {
          const about = await sharp(bytes).metadata();
          expect(about.width).toBe(shown);
          const scale = Math.max(about.width, about.height) / Math.max(width, height);
          expect(Math.abs(about.width - width * scale)).toBeLessThanOrEqual(1);
          expect(Math.abs(about.height - height * scale)).toBeLessThanOrEqual(1);
          expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation]).toEqual(
            Array(5).fill(undefined),
          );
          expect(Buffer.from(bytes).includes('PhoneMaker')).toBe(false);
          if (Math.min(about.width, about.height) >= 32) expect(await looksRight(bytes)).toBe(true);
        }
      }),
      { numRuns: 16 },
    );
  }, 60_000);

  it.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'of a %s is what it shows, the same bytes each time',
    async (kind) => {
      const source = await quarters(900, 600).toFormat(kind).toBuffer();
      const turned = await allOf(source);
      expect(turned.map(({ width, ending }) => [width, ending])).toEqual([
        [480, 'webp'],
        [900, 'webp'],
        [900, ['png', 'gif', 'tiff'].includes(kind) ? 'png' : 'jpg'],
      ]);
      for (const { bytes } of turned) expect(await looksRight(bytes)).toBe(true);
      expect(await allOf(source)).toEqual(turned);
    },
  );

  it('of a CMYK JPEG has the colours of screens', async () => {
    const source = await quarters(200, 100).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(source).metadata()).space).toBe('cmyk');
    for (const { bytes } of await allOf(source)) expect((await sharp(bytes).metadata()).space).toBe('srgb');
  });

  it('of a PNG of 16 bits, in colours or grey, has 8', async () => {
    const picture = () => quarters(200, 100);
    for (const source of [
      await picture().toColourspace('rgb16').png().toBuffer(),
      await picture().greyscale().toColourspace('grey16').png().toBuffer(),
    ]) {
      expect((await sharp(source).metadata()).depth).toBe('ushort');
      for (const { bytes } of await allOf(source))
        expect((await sharp(bytes).metadata()).depth).toBe('uchar');
    }
    const colours = await picture().toColourspace('rgb16').png().toBuffer();
    for (const { bytes } of await allOf(colours)) expect(await looksRight(bytes)).toBe(true);
  });

  it('of an animation is its first frame', async () => {
    const first = await quarters(60, 40).png().toBuffer();
    const second = await sharp(first).negate().png().toBuffer();
    for (const kind of ['gif', 'webp'] as const) {
      const source = await sharp([first, second], { join: { animated: true } })
        .toFormat(kind)
        .toBuffer();
      expect((await sharp(source).metadata()).pages).toBe(2);
      for (const { bytes } of await allOf(source)) {
        expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
        expect(await looksRight(bytes)).toBe(true);
      }
    }
  });

  it('that is transparent stays so, on paper without loss; one that only could be does not', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    for (const kind of ['png', 'webp', 'avif'] as const) {
      const source = await quarters(60, 40).extend({ top: 60, background: clear }).toFormat(kind).toBuffer();
      const turned = await allOf(source);
      expect(turned.at(-1)?.ending).toBe('png');
      for (const { bytes } of turned) {
        const pixel = await sharp(bytes)
          .ensureAlpha()
          .extract({ left: 5, top: 5, width: 1, height: 1 })
          .raw()
          .toBuffer();
        expect(pixel[3]).toBe(0);
      }
    }
    const filled = await quarters(60, 40).ensureAlpha().webp().toBuffer();
    expect((await paperPicture(filled)).ending).toBe('jpg');
  });

  it('for paper is a JPEG where a photo was kept without loss', async () => {
    const grain = Uint8Array.from({ length: 300 * 200 * 3 }, (_, at) => (Math.sin(at) * 1e6) & 255);
    const source = await sharp(grain, { raw: { width: 300, height: 200, channels: 3 } })
      .png()
      .toBuffer();
    expect((await paperPicture(source)).ending).toBe('jpg');
    expect((await paperPicture(await quarters(300, 200).png().toBuffer())).ending).toBe('png');
  });
});
