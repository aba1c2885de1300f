import type { Form, Library, Reference } from '#manual/library.ts';
import { entries } from '#manual/stated.ts';
import { NONE } from '#manual/vocabulary.ts';
import { byThai, headingLetter } from '#thai/collate.ts';
import { CONSONANTS } from '#thai/letters.ts';
import type { DocumentWords } from '#words/document.ts';
import { reader } from './body.ts';
import { indexOf, pathOf, type Index, type IndexGroup } from './index-parts.ts';
import { formEntry, referenceEntry, registersOf, type FormEntry, type ReferenceEntry } from './registers.ts';
import { passages, type RichText } from './rich-text.ts';
import type { Named } from './target.ts';
import { usesIn, type Naming, type EntryUse } from './uses.ts';

/** A definition, and the procedure that gives it. */
export interface GlossaryTerm {
  readonly term: string;
  readonly meaning: RichText;
  readonly from: Named;
}

/** Every definition of a library, by the letter that a Thai dictionary lists it under. */
export function glossary(library: Library, words: DocumentWords): Index<GlossaryTerm> {
  const { assets } = registersOf(library, words);
  const terms = library.manuals
    .flatMap(({ procedures }) => procedures)
    .flatMap((procedure) => {
      const read = reader(procedure, assets, words);
      return entries(procedure.definitions).map(({ term, meaning }, index) => ({
        term,
        meaning: read.field(meaning),
        from: {
          target: { kind: 'definition', procedure: procedure.id, index },
          text: procedure.title,
        } as const,
      }));
    })
    .sort(
      byThai(
        ({ term }) => term,
        ({ from }) => from.target.procedure,
      ),
    );
  return indexOf(
    byLetter(terms, ({ term }) => term),
    ({ term, meaning, from }) => [[term, ...passages(meaning), from.text].join(' ')],
  );
}

/** An entry of a register with where it is used. */
export type Used<Entry> = Entry & { readonly uses: readonly EntryUse[] };

/** The references register by name, each with where it is cited: in section 8, in the form or at a step. */
export function usedReferences(library: Library, words: DocumentWords): readonly Used<ReferenceEntry>[] {
  const uses = usesIn(library, ({ references, formReferences, steps }): Naming => ({
    whole: [...entries(references), ...entries(formReferences ?? [])],
    steps: steps.map((step) => step.references ?? []),
  }));
  return byTitle(library.references).map((reference) => ({
    ...referenceEntry(reference, words),
    uses: uses.get(reference.id) ?? [],
  }));
}

/** The same by kind, in the order in which kinds are listed; kinds without an entry are left out. */
export function referenceIndex(library: Library, words: DocumentWords): Index<Used<ReferenceEntry>> {
  const byKind = Map.groupBy(usedReferences(library, words), ({ kind }) => kind);
  const groups = Object.entries(words.registers.referenceKinds).flatMap(([kind, title]) => {
    const own = byKind.get(kind as Reference['kind']);
    return own ? [{ id: kind, title, entries: own }] : [];
  });
  return indexOf(groups, ({ citation, uses }) => [[citation, ...textsOf(uses)].join(' ')]);
}

/** A form with what its file is, where it has one. */
export interface FormWithFile extends FormEntry {
  /** The ending of its name in lower case, and how large it is in bytes. */
  readonly data: { readonly ending: string; readonly bytes: number } | undefined;
}

/** The forms register by name, each with where it is used. */
export function formIndex(library: Library, words: DocumentWords): Index<Used<FormWithFile>> {
  const { assets } = registersOf(library, words);
  const uses = usesIn(library, ({ forms, steps, service, records = [] }): Naming => ({
    whole: [
      ...entries(forms),
      ...entries(service?.documents ?? NONE).flatMap(({ form }) => form ?? []),
      ...records.flatMap(({ form }) => form ?? []),
    ],
    steps: steps.map((step) => step.forms ?? []),
  }));
  const forms = byTitle(library.forms).map((form) => ({
    ...formEntry(form, words),
    data: fileData(form, assets),
    uses: uses.get(form.id) ?? [],
  }));
  return indexOf(
    byLetter(forms, ({ title }) => title),
    (form) => [[form.title, ...textsOf(form.uses)].join(' ')],
  );
}

const known = new WeakMap<Library, Index<Used<FormWithFile>>>();

/** The part of the forms register that a form stands in; undefined where the register has no parts. */
export function partOfForm(id: string, library: Library, words: DocumentWords): string | undefined {
  const index = known.get(library) ?? formIndex(library, words);
  known.set(library, index);
  return pathOf(index, (form) => form.id === id);
}

/** Entries in their order, by the letter that each is listed under. */
function byLetter<Entry>(
  sorted: readonly Entry[],
  text: (entry: Entry) => string,
): readonly IndexGroup<Entry>[] {
  return [...Map.groupBy(sorted, (entry) => headingLetter(text(entry)))].map(([letter, own]) => ({
    id: `letter-${letterId(letter)}`,
    title: letter,
    entries: own,
  }));
}

/** A heading letter in the letters of an address: of a Thai one its place in the alphabet. */
function letterId(letter: string): string {
  if (letter === '#') return 'other';
  if (CONSONANT.test(letter)) return String((letter.codePointAt(0) ?? 0) - BEFORE_FIRST_LETTER);
  return [...letter.toLowerCase()]
    .map((one) => (/[a-z0-9-]/.test(one) ? one : `u${one.codePointAt(0)?.toString(16)}`))
    .join('');
}

const CONSONANT = new RegExp(`^[${CONSONANTS}]$`, 'u');
/** The code point before that of the first letter of the Thai alphabet. */
const BEFORE_FIRST_LETTER = 0xe00;

/** The texts of some uses, as far as they are shown. */
function textsOf(uses: readonly EntryUse[]): readonly string[] {
  return uses
    .slice(0, MOST_USES)
    .flatMap(({ text, at, steps }) => [text, ...at, ...steps.map(({ label }) => label + AROUND_STEP)]);
}

/** So many procedures are named with an entry; a page must not grow with the library. */
export const MOST_USES = 60;
/** Stands for the address of a step, and of the procedure. */
const AROUND_STEP = ' '.repeat(60);

function fileData(
  { file }: Form,
  assets: ReadonlyMap<string, Library['assets'][number]>,
): FormWithFile['data'] {
  const asset = file === undefined ? undefined : assets.get(`forms/${file}`);
  const ending = /\.([^.]+)$/.exec(file ?? '')?.[1] ?? '';
  return asset && { ending: ending.toLowerCase(), bytes: asset.bytes };
}

function byTitle<Entry extends { readonly id: string; readonly title: string }>(
  register: readonly Entry[],
): Entry[] {
  return register.toSorted(
    byThai<Entry>(
      ({ title }) => title,
      ({ id }) => id,
    ),
  );
}
