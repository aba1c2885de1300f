import { sectionAnchor } from '#manual/anchors.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import { STANDARD_FORM_SECTION, TITLE_SECTION } from '#manual/sections.ts';
import { manualAddress, pageAddress } from '../addresses.ts';
import { procedureWords } from '#words/page.ts';
import { controlView, type ControlView } from './control-view.ts';
import { leadTimeView, type LeadTimeView } from './lead-time-view.ts';
import { placeOf, type Place } from '#manual/office-place.ts';
import { formView, referenceView, registered, type FormView, type ReferenceView } from './records-view.ts';
import { shown, shownList, type Shown, type ShownList, type Target } from './shown.ts';
import { stepsView, type StepView } from './steps-view.ts';

/** The heading of a section. */
export interface SectionView {
  readonly anchor: string;
  /** With its number: 2. วัตถุประสงค์. The standard form has none. */
  readonly heading: string;
  readonly section: Section;
  /** The section holds the standard form, which needs the whole width. */
  readonly wide: boolean;
}

/** What the page of a procedure shows, charts and prose apart. */
export interface ProcedureView extends Place {
  readonly id: string;
  readonly title: string;
  readonly titleAnchor: string;
  readonly titleHeading: string;
  readonly description: string;
  readonly documentType: string;
  readonly code: Shown;
  readonly indicator: Shown;
  readonly leadTime: LeadTimeView;
  readonly control: ControlView;
  readonly manual: Target;
  readonly sections: readonly SectionView[];
  readonly contents: readonly Target[];
  readonly steps: readonly StepView[];
  readonly definitions: ShownList<Definition>;
  readonly forms: ShownList<FormView & { readonly number: string }>;
  readonly references: ShownList<ReferenceView & { readonly number: string }>;
  readonly previous: Target | undefined;
  readonly next: Target | undefined;
  /** Address where the text is edited, where the office names its repository. */
  readonly edit: string | undefined;
}

type Definition = Exclude<Procedure['definitions'], string>[number];

/** What the page of a procedure shows. */
export function procedureView(library: Library, manual: Manual, procedure: Procedure): ProcedureView {
  const { title } = procedure;
  const place = placeOf(library, manual);
  const sections = procedure.sections.map(sectionView);
  const position = manual.procedures.indexOf(procedure);
  return {
    ...place,
    id: procedure.id,
    title,
    titleAnchor: sectionAnchor(TITLE_SECTION),
    titleHeading: numbered(TITLE_SECTION),
    description: `${title} ${manual.documentType} ${place.unit} ${place.office}`,
    documentType: manual.documentType,
    code: shown(procedure.code),
    indicator: shown(procedure.indicator),
    leadTime: leadTimeView(procedure),
    control: controlView(library, procedure),
    manual: { href: manualAddress(manual), text: manual.title },
    sections,
    contents: [
      { href: `#${sectionAnchor(TITLE_SECTION)}`, text: numbered(TITLE_SECTION) },
      ...sections.map(({ anchor, heading, wide }) => ({
        href: `#${anchor}`,
        text: wide ? procedureWords.standardFormShort : heading,
      })),
    ],
    steps: stepsView(library, procedure),
    definitions: shownList(procedure.definitions, (definition) => definition),
    forms: shownList(procedure.forms, (id, index) => ({
      ...formView(registered(library, 'forms', id)),
      number: `7.${index + 1}`,
    })),
    references: shownList(procedure.references, (id, index) => ({
      ...referenceView(registered(library, 'references', id)),
      number: `8.${index + 1}`,
    })),
    previous: neighbour(manual.procedures[position - 1]),
    next: neighbour(manual.procedures[position + 1]),
    edit: editAddress(library.office.repository, procedure.file),
  };
}

function sectionView(section: Section): SectionView {
  const wide = section.number === STANDARD_FORM_SECTION;
  return {
    anchor: sectionAnchor(section),
    heading: wide ? procedureWords.standardForm : numbered(section),
    section,
    wide,
  };
}

function numbered({ number, title }: { readonly number: number; readonly title: string }): string {
  return `${number}. ${title}`;
}

function neighbour(procedure: Procedure | undefined): Target | undefined {
  return procedure && { href: pageAddress(procedure), text: procedure.title };
}

/** Code hosts show a file for editing under `/edit/<branch>/`; HEAD is whichever branch is the main one. */
function editAddress(repository: string | undefined, file: string): string | undefined {
  return repository && `${repository.replace(/\/+$/, '')}/edit/HEAD/content/${file}`;
}
