import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/**
 * Writes the fonts that are ours to keep: for pages Sarabun cut down to what they show, for pages and paper the office
 * marks of DejaVu Sans, each with its licence beside it. Run it by hand after a change here and commit what it writes.
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

/** Arrows, numbers in circles, geometric shapes, stars and boxes of lists, dingbats: as far as DejaVu Sans has them. */
const MARKS = [
  [0x2190, 0x21ff],
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
  [0x2600, 0x2612],
  [0x2700, 0x27bf],
] as const;

type Ranges = readonly (readonly [first: number, last: number])[];

function charactersOf(ranges: Ranges): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
}

const source = new URL('.', import.meta.resolve('@expo-google-fonts/sarabun'));
const target = new URL('../public/fonts/', import.meta.url);

await mkdir(target, { recursive: true });
for (const { folder, name, file } of WEIGHTS) {
  const font = await readFile(new URL(`${folder}/${name}.ttf`, source));
  const subset = await subsetFont(font, charactersOf(KEPT), { targetFormat: 'woff2' });
  await writeFile(new URL(file, target), subset);
  process.stdout.write(`${file} ${subset.length} bytes\n`);
}
await copyFile(new URL('LICENSE_FONT', source), new URL('OFL.txt', target));

const marksFont = await readFile(new URL(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));
const marks = charactersOf(MARKS);
const forPages = await subsetFont(marksFont, marks, { targetFormat: 'woff2' });
await writeFile(new URL('office-marks.woff2', target), forPages);
process.stdout.write(`office-marks.woff2 ${forPages.length} bytes\n`);
const forPaper = new URL('../src/fonts/', import.meta.url);
await writeFile(
  new URL('office-marks.ttf', forPaper),
  renamed(await subsetFont(marksFont, marks, { targetFormat: 'sfnt' })),
);
for (const folder of [target, forPaper]) {
  await copyFile(
    new URL(import.meta.resolve('dejavu-fonts-ttf/LICENSE')),
    new URL('office-marks.LICENSE.txt', folder),
  );
}

/**
 * The font under a family name of its own, or Typst would mix it with a DejaVu Sans of the machine. The name is as long as
 * the old one, so that every table keeps its place.
 */
function renamed(font: Uint8Array): Uint8Array {
  const utf16 = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('latin1');
  const [family, own] = ['DejaVu Sans', 'OfficeMarks'];
  const text = Buffer.from(font).toString('latin1');
  return Buffer.from(text.replaceAll(family, own).replaceAll(utf16(family), utf16(own)), 'latin1');
}
