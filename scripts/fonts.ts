import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/**
 * Writes the web fonts: Sarabun cut down to what the pages show, with its licence beside it. Run it by hand after a
 * change here and commit what it writes; the build only copies `public/fonts`.
 */
const WEIGHTS = [
  { folder: '400Regular', name: 'Sarabun_400Regular', file: 'sarabun-400.woff2' },
  { folder: '600SemiBold', name: 'Sarabun_600SemiBold', file: 'sarabun-600.woff2' },
] as const;

/** First and last code point of each run of characters that the fonts keep. */
const KEPT = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x0e01, 0x0e3a],
  [0x0e3f, 0x0e5b],
  [0x2010, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
] as const;

const text = KEPT.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join('');

const source = new URL('.', import.meta.resolve('@expo-google-fonts/sarabun'));
const target = new URL('../public/fonts/', import.meta.url);

await mkdir(target, { recursive: true });
for (const { folder, name, file } of WEIGHTS) {
  const font = await readFile(new URL(`${folder}/${name}.ttf`, source));
  const subset = await subsetFont(font, text, { targetFormat: 'woff2' });
  await writeFile(new URL(file, target), subset);
  process.stdout.write(`${file} ${subset.length} bytes\n`);
}
await copyFile(new URL('LICENSE_FONT', source), new URL('OFL.txt', target));
