import type { Form, Library, Reference } from '#manual/library.ts';
import { assetAddress } from '../assets.ts';
import { referenceKindWords, referenceTitle } from '#words/registers.ts';

/** A form of the register. */
export interface FormView {
  readonly id: string;
  readonly title: string;
  /** Address of its file, where there is one. */
  readonly file: string | undefined;
}

/** A reference of the register. */
export interface ReferenceView {
  readonly id: string;
  /** With its year, where that is known. */
  readonly title: string;
  readonly kind: string;
  readonly url: string | undefined;
  readonly repealed: boolean;
}

/** A form as pages show it. */
export function formView({ id, title, file }: Form): FormView {
  return { id, title, file: file === undefined ? undefined : assetAddress(`forms/${file}`) };
}

/** A reference as pages show it. */
export function referenceView(reference: Reference): ReferenceView {
  const { id, kind, url, repealed } = reference;
  return {
    id,
    title: referenceTitle(reference),
    kind: referenceKindWords[kind],
    url,
    repealed: repealed === true,
  };
}

/** The entry of a register. Throws where there is none, which a checked library rules out. */
export function registered<Register extends 'forms' | 'references'>(
  library: Library,
  register: Register,
  id: string,
): Library[Register][number] {
  const entry = library[register].find((one) => one.id === id);
  if (!entry) throw new Error(`${id} is not in the register of ${register}.`);
  return entry;
}
