import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import type { Library, Manual, Reference } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { STANDARD_FORM_SECTION } from '#manual/sections.ts';
import { entries, isStated } from '#manual/stated.ts';
import { plainTexts } from './plain-text.ts';
import { referenceKindWords } from '#words/registers.ts';
import { recordWords } from '#words/search-records.ts';

/** A text and how much a word in it counts; 1 is the weight of plain prose. */
export interface WeighedText {
  readonly text: string;
  readonly weight: number;
}

/** A place on a page that a hit leads to. */
export interface Part {
  /** Id of the place; the first part of a page has none and means its top. */
  readonly anchor?: string;
  /** What the place is called in a list of results. */
  readonly title: string;
  readonly texts: readonly WeighedText[];
}

/** One page as searchers see it. */
export interface SearchRecord {
  /** Address from the root of the site, `/manual/procedure/`. */
  readonly url: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Names a reader may narrow a search by. */
  readonly filters: {
    readonly manual: readonly string[];
    readonly role: readonly string[];
    readonly reference: readonly string[];
  };
}

const LABEL = 3;
const TERM = 4;
const PROSE = 1;
/** Headings that every procedure shares say little about any of them. */
const HEADING = 0.5;

/** Everything that can be found: the contents page of each manual, then its procedures. */
export function searchRecords(library: Library): SearchRecord[] {
  return library.manuals.flatMap((manual) => [
    manualRecord(manual, library),
    ...manual.procedures.map((procedure) => procedureRecord(procedure, manual, library)),
  ]);
}

function manualRecord(manual: Manual, { office }: Library): SearchRecord {
  const group = office.groups.find(({ units }) => units.some(({ id }) => id === manual.unit));
  const unit = group?.units.find(({ id }) => id === manual.unit);
  const texts = [
    manual.documentType,
    unit?.name,
    group?.name,
    office.name,
    office.abbreviation,
    `${manual.author.name} ${manual.author.position}`,
  ];
  return {
    url: `/${manual.id}/`,
    title: manual.title,
    parts: [{ title: recordWords.contents, texts: weighed(texts.filter(isText), PROSE) }],
    filters: { manual: [manual.title], role: [], reference: [] },
  };
}

function procedureRecord(procedure: Procedure, manual: Manual, library: Library): SearchRecord {
  const references = referencesOf(procedure, library);
  const roles = procedure.steps.flatMap((step) => ownersOf(step, library));
  const head = [
    isStated(procedure.code) ? recordWords.code(procedure.code) : undefined,
    isStated(procedure.indicator) ? recordWords.indicator(procedure.indicator) : undefined,
  ];
  return {
    url: `/${procedure.id}/`,
    title: procedure.title,
    parts: [
      { title: recordWords.top, texts: weighed(head.filter(isText), PROSE) },
      ...procedure.sections.flatMap((section) => [
        {
          anchor: sectionAnchor(section),
          title: sectionName(section),
          texts: [
            { text: section.title, weight: HEADING },
            ...weighed(plainTexts(section.nodes), PROSE),
            ...dataOf(section.number, procedure, library),
          ],
        },
        ...(section.number === STEPS_SECTION ? stepParts(procedure, library) : []),
      ]),
    ],
    filters: {
      manual: [manual.title],
      role: [...new Set(roles)],
      reference: [...new Set(references.map(({ kind }) => referenceKindWords[kind]))],
    },
  };
}

const DEFINITIONS_SECTION = 4;
const STEPS_SECTION = 5;
const FORMS_SECTION = 7;
const REFERENCES_SECTION = 8;

function dataOf(section: number, procedure: Procedure, library: Library): readonly WeighedText[] {
  switch (section) {
    case DEFINITIONS_SECTION:
      return entries(procedure.definitions).flatMap(({ term, meaning }) => [
        { text: term, weight: TERM },
        { text: meaning, weight: PROSE },
      ]);
    case FORMS_SECTION:
      return weighed(named(entries(procedure.forms), library.forms), LABEL);
    case REFERENCES_SECTION:
      return weighed(referencesIn(entries(procedure.references), library).map(citation), LABEL);
    case STANDARD_FORM_SECTION:
      return weighed(referencesIn(entries(procedure.formReferences ?? []), library).map(citation), PROSE);
    default:
      return [];
  }
}

function stepParts(procedure: Procedure, library: Library): Part[] {
  return procedure.steps.map((step, index) => {
    const details = [
      step.detail,
      step.narrative,
      isStated(step.standard) ? step.standard : undefined,
      ownersOf(step, library).join(' '),
      step.duration.kind === 'unstated' || step.duration.kind === 'none' ? undefined : step.duration.written,
      (step.next ?? []).flatMap(({ when }) => when ?? []).join(' '),
    ];
    return {
      anchor: stepAnchor(step),
      title: recordWords.step(index + 1, step.label),
      texts: [{ text: step.label, weight: LABEL }, ...weighed(details.filter(isText), PROSE)],
    };
  });
}

function sectionName({ number, title }: { readonly number: number; readonly title: string }): string {
  return number === STANDARD_FORM_SECTION ? title : `${number}. ${title}`;
}

function ownersOf(step: Step, { roles }: Library): readonly string[] {
  const ids = new Set(entries(step.owners));
  return roles.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

function referencesOf(procedure: Procedure, library: Library): readonly Reference[] {
  return referencesIn(
    [...entries(procedure.references), ...entries(procedure.formReferences ?? [])],
    library,
  );
}

function referencesIn(ids: readonly string[], { references }: Library): readonly Reference[] {
  return ids.flatMap((id) => references.find((reference) => reference.id === id) ?? []);
}

function citation({ title, year }: Reference): string {
  return year === undefined ? title : `${title} พ.ศ. ${year}`;
}

function named(
  ids: readonly string[],
  register: readonly { readonly id: string; readonly title: string }[],
): readonly string[] {
  return ids.flatMap((id) => register.find((entry) => entry.id === id)?.title ?? []);
}

function weighed(texts: readonly string[], weight: number): readonly WeighedText[] {
  return texts.map((text) => ({ text, weight }));
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
