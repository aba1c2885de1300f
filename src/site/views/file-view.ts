import type { FormWithFile } from '#document/indexes.ts';
import { fileWords as words } from '#words/index-pages.ts';

/** What kind of file it is and how large: `PDF ขนาด 120 KB`. */
export function fileText({ ending, bytes }: NonNullable<FormWithFile['data']>): string {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const kind = kinds[ending] ?? ending.toUpperCase();
  return words.file(kind, bytes);
}
