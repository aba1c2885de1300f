import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import type { Library } from '#manual/library.ts';
import type { ComponentName } from '#manual/structures.ts';
import type { DocumentWords } from '#words/document.ts';
import type { PlaceWords } from '#words/search-records.ts';
import { valueOf } from './field.ts';
import type { Index, IndexGroup, IndexPart } from './index-parts.ts';
import { formIndex, glossary, referenceIndex } from './indexes.ts';
import { roleDocuments, type RoleDocument } from './roles.ts';
import { timeline } from './timeline.ts';
import type { ChapterDocument } from './chapter.ts';
import type { ManualDocument } from './manual.ts';
import type { OfficeBookDocument } from './office-book.ts';
import { ANYWHERE } from '#manual/structures.ts';
import { UNSTATED } from '#manual/vocabulary.ts';
import type { ProcedureDocument, SectionDocument } from './procedure.ts';
import { inlineText, passages, type Block, type Heading, type RichText } from './rich-text.ts';
import type { StepDocument } from './steps.ts';

/** What a passage is: what a heading, a step or a form is called, a term that is defined, or prose. */
export type PassageKind = 'heading' | 'label' | 'term' | 'prose';

/** A text in one line. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
}

/** A place on a page, and all that is said there. */
export interface Place {
  /** Its id; the top of a page has none. */
  readonly anchor?: string;
  /** Of what has a page of its own below this one, the name of that page. */
  readonly page?: string;
  /** What it is called in a list of places. */
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** What the contents page of a manual says besides the titles of its procedures and chapters. */
export function manualPlaces(manual: ManualDocument, library: Library, words: PlaceWords): readonly Place[] {
  const { documentType, placeNames, contact, author, people } = manual;
  const parts = manual.parts.flatMap(({ title }) => title ?? []);
  const names = [documentType, ...placeNames, library.office.abbreviation, ...contact];
  const named = [...(author ? [author] : []), ...people.flatMap((group) => group.names)];
  return [
    {
      title: words.contents,
      passages: [
        ...told('prose', ...names, ...named.map(({ name, position }) => `${name} ${position}`)),
        ...told('label', ...parts),
      ],
    },
  ];
}

/** All that the page of the book of an office says, its title apart. */
export function officeBookPlaces(
  { office, preface, signatures, distribution, year }: OfficeBookDocument,
  words: PlaceWords,
): readonly Place[] {
  return [
    {
      title: words.top,
      passages: told(
        'prose',
        ...(year === undefined ? [office] : [office, year]),
        ...preface,
        ...signatures.map(({ name, position }) => `${name} ${position}`),
        ...distribution.map(({ text }) => text),
      ),
    },
  ];
}

/** All that the page of a chapter says, its title apart. */
export function chapterPlaces({ blocks, notes }: ChapterDocument, words: PlaceWords): readonly Place[] {
  return underHeadings(blocks).map(({ heading, blocks: below }) =>
    heading
      ? headingPlace(heading, told('prose', ...textsOf(below)))
      : {
          title: words.top,
          passages: told('prose', ...textsOf([...below, ...notes.flatMap((note) => note.blocks)])),
        },
  );
}

/** All that the page of a procedure says, its title apart. */
export function procedurePlaces(procedure: ProcedureDocument, words: PlaceWords): readonly Place[] {
  return [
    { title: words.top, passages: told('prose', ...headTexts(procedure, words)) },
    ...procedure.sections.flatMap((section) => sectionPlaces(section, procedure, words)),
  ];
}

/** A section up to its first heading, then each heading with what follows it, and the steps after where they stand. */
function sectionPlaces(
  section: SectionDocument,
  procedure: ProcedureDocument,
  words: PlaceWords,
): readonly Place[] {
  return underHeadings(section.blocks).flatMap(({ heading, blocks }): Place[] => {
    const said = blockPassages(blocks, procedure);
    const place: Place = heading
      ? headingPlace(heading, said)
      : {
          anchor: sectionAnchor(section),
          title: section.heading,
          passages: [
            ...told('heading', section.title),
            ...said,
            ...told('prose', ...textsOf(section.notes.flatMap((note) => note.blocks))),
          ],
        };
    return [place, ...(holds(blocks, 'Steps') ? procedure.steps.map((step) => stepPlace(step, words)) : [])];
  });
}

function headingPlace({ anchor, children }: Heading, said: readonly Passage[]): Place {
  const title = inlineText(children);
  return { anchor, title, passages: [...told('heading', title), ...said] };
}

interface HeadedBlocks {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
}

function underHeadings(blocks: readonly Block[]): readonly HeadedBlocks[] {
  const starts = blocks.flatMap((block, index) =>
    block.type === 'heading' ? [{ heading: block, index }] : [],
  );
  return [
    { blocks: blocks.slice(0, starts[0]?.index) },
    ...starts.map(({ heading, index }, order) => ({
      heading,
      blocks: blocks.slice(index + 1, starts[order + 1]?.index),
    })),
  ];
}

/** A page of a register, and what it says of the entries of the register. */
export interface RegisterPage {
  readonly register: 'roles' | 'glossary' | 'references' | 'forms' | 'timeline' | 'standards';
  /** What follows the address of the register; nothing where it stands on one page. */
  readonly path?: string;
  /** Where the register has parts: what is told of this one. */
  readonly part?: Pick<IndexPart<unknown>, 'title' | 'place' | 'of'>;
  readonly places: readonly Place[];
}

/** The pages of the registers, and what they say of their entries. */
export function registerPages(
  library: Library,
  words: DocumentWords,
  { top }: PlaceWords,
): readonly RegisterPage[] {
  return [
    { register: 'roles', places: roleDocuments(library, words).map(rolePlace) },
    ...indexPages('glossary', glossary(library, words), ({ id, title, entries }) => [
      entryPlace(id, title, ...entries.flatMap(({ term, meaning }) => [term, ...textsOf(meaning)])),
    ]),
    ...indexPages('references', referenceIndex(library, words), ({ title, entries }) =>
      entries.map(({ id, citation }) => entryPlace(id, citation, title)),
    ),
    ...indexPages('forms', formIndex(library, words), ({ entries }) =>
      entries.map(({ id, title }) => entryPlace(id, title)),
    ),
    // What stands on these is said by the procedures: they are found by what they are, and the year by its months.
    ...indexPages('timeline', timeline(library, words).index, ({ id, title }) => [entryPlace(id, title)]),
    { register: 'standards', places: [{ title: top, passages: [] }] },
  ];
}

function indexPages<Entry>(
  register: RegisterPage['register'],
  { groups, parts }: Index<Entry>,
  placesOf: (group: IndexGroup<Entry>) => readonly Place[],
): readonly RegisterPage[] {
  if (parts.length === 0) return [{ register, places: groups.flatMap(placesOf) }];
  return parts.map((part) => ({ register, path: part.path, part, places: placesOf(part) }));
}

function rolePlace({ id, name, kindName, phone }: RoleDocument): Place {
  const said = told('prose', name, kindName, ...(phone === undefined ? [] : [phone]));
  return { page: id, title: name, passages: said };
}

function entryPlace(anchor: string, title: string, ...texts: readonly string[]): Place {
  return { anchor, title, passages: told('prose', title, ...texts) };
}

/** What stands above the sections. */
function headTexts(
  { code, indicator, control, connections, service }: ProcedureDocument,
  words: PlaceWords,
): string[] {
  const written = valueOf(code);
  const [measured, ...more] = textsOf(valueOf(indicator) ?? []);
  return [
    ...(service?.facts ?? []).map(({ label, text }) => `${label} ${text}`),
    ...(written === undefined ? [] : [words.code(written)]),
    ...(measured === undefined ? [] : [words.indicator(measured), ...more]),
    ...control.signatures.map(({ name, position }) => `${name} ${position}`),
    ...control.history.map(({ text }) => text),
    ...connections.flatMap(({ label, procedures }) => procedures.map(({ text }) => `${label} ${text}`)),
  ];
}

function blockPassages(blocks: readonly Block[], procedure: ProcedureDocument): Passage[] {
  const { definitions, forms, references, form, tables } = procedure;
  const cited = (of: ProcedureDocument['form']['references']) =>
    (valueOf(of) ?? []).map(({ citation }) => citation);
  return [
    ...told('prose', ...textsOf(blocks)),
    ...(holds(blocks, 'Definitions') ? (valueOf(definitions) ?? []) : []).flatMap(({ term, meaning }) => [
      ...told('term', term),
      ...told('prose', ...textsOf(meaning)),
    ]),
    ...(holds(blocks, 'Forms') ? told('label', ...(valueOf(forms) ?? []).map(({ title }) => title)) : []),
    ...(holds(blocks, 'References') ? told('label', ...cited(references)) : []),
    ...ANYWHERE.flatMap((name) => {
      const table = holds(blocks, name) ? tables[name] : undefined;
      const cells = table ? textsOf([{ ...table, rows: table.rows.slice(1) }]) : [];
      return told('prose', ...cells.filter((text) => text !== UNSTATED));
    }),
    ...(holds(blocks, 'StandardForm') ? told('prose', ...cited(form.references)) : []),
  ];
}

function stepPlace(step: StepDocument, words: PlaceWords): Place {
  const { row, label, narrative, detail, standard, owners, duration, starts, due, ways, subprocess } = step;
  const { note, indicator, forms, references, records } = step;
  const facts = [
    ...textsOf(detail),
    ...(narrative === detail ? [] : textsOf(narrative)),
    ...textsOf(valueOf(standard) ?? []),
    ...(valueOf(owners) ?? []).map(({ shown }) => shown),
    ...textsOf([...(note ?? []), ...(indicator ?? [])]),
    ...forms.map(({ title }) => title),
    ...references.map(({ citation }) => citation),
    ...records,
    ...[
      duration && valueOf(duration),
      starts,
      due,
      subprocess?.text,
      ...ways.map(({ when, fork }) => (fork === 'further' ? undefined : when)),
      ...ways.map(({ procedure }) => procedure?.text),
    ].filter((text) => text !== undefined),
  ];
  return {
    anchor: stepAnchor(step),
    title: words.step(row, label),
    passages: [...told('label', label), ...told('prose', ...facts)],
  };
}

function holds(blocks: readonly Block[], name: ComponentName): boolean {
  return blocks.some((block) => block.type === 'component' && block.name === name);
}

function textsOf(blocks: RichText): string[] {
  return passages(blocks)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}

function told(kind: PassageKind, ...texts: readonly string[]): Passage[] {
  return texts.map((text) => ({ kind, text }));
}
