import type { Office } from '#manual/library.ts';
import type { DocumentWords } from '#words/document.ts';
import { oneLine } from './field.ts';

/** The address of an office in one line, and its telephone, as far as it says so. */
export function officeContact({ address, phone }: Office, { registers }: DocumentWords): readonly string[] {
  return [
    ...(address === undefined ? [] : [oneLine(address)]),
    ...(phone === undefined ? [] : [registers.phone(oneLine(phone))]),
  ];
}

/** Whose standard form it is that an office fills in. */
export function formNameOf({ formName }: Office, { sections }: DocumentWords): string {
  return formName === undefined ? sections.formName : oneLine(formName);
}
