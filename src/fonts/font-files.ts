import { createRequire } from 'node:module';

/** The four styles of Sarabun that pages and paper are set in, by their PostScript names. */
const STYLES: Readonly<Record<string, string>> = {
  'Sarabun-Regular': '400Regular/Sarabun_400Regular.ttf',
  'Sarabun-Italic': '400Regular_Italic/Sarabun_400Regular_Italic.ttf',
  'Sarabun-SemiBold': '600SemiBold/Sarabun_600SemiBold.ttf',
  'Sarabun-SemiBoldItalic': '600SemiBold_Italic/Sarabun_600SemiBold_Italic.ttf',
};

// By the names of the package, because the build moves this module elsewhere.
const { resolve } = createRequire(import.meta.url);

/** Paths of the styles of Sarabun, by their PostScript names. */
export const SARABUN_FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(STYLES).map(([name, file]) => [name, resolve(`@expo-google-fonts/sarabun/${file}`)]),
);

/** Paths of the styles of Sarabun that a word processor asks for, whose bold is bolder than that of pages and paper. */
export const OFFICE_FILES = {
  regular: resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'),
  italic: resolve('@expo-google-fonts/sarabun/400Regular_Italic/Sarabun_400Regular_Italic.ttf'),
  boldItalic: resolve('@expo-google-fonts/sarabun/700Bold_Italic/Sarabun_700Bold_Italic.ttf'),
} as const;

/** Path of the font of what Sarabun lacks and offices write: ✓ ☐ ① ★ ➜. It has one style. */
export const MARKS_FILE = resolve('#fonts/office-marks.ttf');

/** Paths of all fonts of pages and paper, by their PostScript names. */
export const FONT_FILES: ReadonlyMap<string, string> = new Map([
  ...SARABUN_FILES,
  ['DejaVuSans', MARKS_FILE],
]);
