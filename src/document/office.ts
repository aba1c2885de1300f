import type { Library, Office } from '#manual/library.ts';
import { FILES } from '#manual/draft.ts';
import { resolvePath } from '#manual/paths.ts';
import type { DocumentWords } from '#words/document.ts';
import { oneLine } from './field.ts';
import type { ShownPicture } from './pictures.ts';

/** The address of an office in one line, and its telephone, as far as it says so. */
export function officeContact({ address, phone }: Office, { registers }: DocumentWords): readonly string[] {
  return [
    ...(address === undefined ? [] : [oneLine(address)]),
    ...(phone === undefined ? [] : [registers.phone(oneLine(phone))]),
  ];
}

/** The crest of an office, where it has one. */
export function crestOf({ office, assets }: Pick<Library, 'office' | 'assets'>): ShownPicture | undefined {
  const path = office.crest === undefined ? undefined : resolvePath(FILES.office, office.crest);
  const size = assets.find((asset) => asset.path === path)?.size;
  return path === undefined || size === undefined ? undefined : { path, size };
}

/** Whose standard form it is that an office fills in. */
export function formNameOf({ formName }: Office, { sections }: DocumentWords): string {
  return formName === undefined ? sections.formName : oneLine(formName);
}
