import type { FormWithFile } from '#document/indexes.ts';
import { fileWords as words } from '#words/index-pages.ts';

/** What kind of file it is and how large: `PDF ขนาด 120 กิโลไบต์`. */
export function fileText({ ending, bytes }: NonNullable<FormWithFile['data']>): string {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const kind = kinds[ending] ?? ending.toUpperCase();
  const size =
    bytes < 1e6
      ? words.kilobytes(Math.max(1, Math.round(bytes / 1e3)))
      : words.megabytes((bytes / 1e6).toFixed(1));
  return words.file(kind, size);
}
