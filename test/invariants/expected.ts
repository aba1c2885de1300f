import { stepDuration } from '#document/lead-time.ts';
import type { Library } from '#manual/library.ts';
import type { ComponentName } from '#manual/structures.ts';
import { documentWords } from '#words/document.ts';
import type { SectionWords } from '../offices/body.ts';
import { repealOf } from '../offices/registers.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import type { CitedWords, StepWords } from '../offices/steps.ts';

/** The words of a section, with those of the frontmatter where its component stands; of steps none. */
export function sectionWords(
  office: Office,
  { words }: MadeProcedure,
  { items }: SectionWords,
): readonly string[] {
  const shown: Readonly<Record<ComponentName, readonly string[]>> = {
    Definitions: words.definitions.flatMap(({ term, meaning }) => ['', term, ...meaning]),
    Steps: [],
    Flowchart: [],
    Forms: named(office, words.forms),
    References: citedNames(office, words.references),
    StandardForm: [],
    Channels: words.service?.channels ?? [],
    Documents: named(office, words.service?.documents ?? []),
    Fee: words.service?.fee ?? [],
    Complaints: words.service?.complaints ?? [],
    Duties: dutyWords(office, words.steps),
    Controls: words.steps.flatMap(({ label, control }) =>
      control
        ? [
            label,
            ...control.texts.flat(),
            ...named(office, control.owner === undefined ? [] : [control.owner]),
            ...control.due,
          ]
        : [],
    ),
    Records: words.records.flatMap(({ name, form, keeper, keep }) => [
      name,
      ...named(office, form === undefined ? [] : [form]),
      ...named(office, [keeper]),
      keep,
    ]),
  };
  return items.flatMap((item) => (typeof item === 'string' ? [item] : shown[item.component]));
}

/** Each role with the steps that it owns, as it first appears. */
function dutyWords(office: Office, steps: MadeProcedure['words']['steps']): readonly string[] {
  const roles = new Set(steps.flatMap(({ owners }) => owners.map(({ role }) => role)));
  return [...roles].flatMap((role) => [
    ...named(office, [role]),
    ...steps.flatMap(({ label, owners }) =>
      owners.filter((owner) => owner.role === role).flatMap(({ part }) => [label, part ?? '']),
    ),
  ]);
}

/** The names of the records that are kept of a step. */
export function recordNames({ words }: MadeProcedure, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => words.records.filter((one) => one.id === id).map(({ name }) => name));
}

/** A procedure with the time of each step, which is that of another procedure where none is written. */
export function withDurations(made: MadeProcedure, library: Library): MadeProcedure {
  const { steps = [] } = proceduresOf(library).find(({ id }) => id === made.id) ?? {};
  const shown = steps.map((step) => stepDuration(step, library, documentWords));
  return {
    ...made,
    words: {
      ...made.words,
      steps: made.words.steps.map((step, index) => {
        const field = shown[index];
        return { ...step, duration: field && ('value' in field ? field.value : field.instead) };
      }),
    },
  };
}

/** The titles of the procedures that a step names. */
export function procedureTitles(
  { procedures }: Office,
  ids: readonly (string | undefined)[],
): readonly string[] {
  return ids.flatMap((id) => procedures.find((one) => one.id === id)?.words.title ?? []);
}

function proceduresOf({ manuals }: Library) {
  return manuals.flatMap(({ procedures }) => procedures);
}

/** The names of some ids, and of references that they are repealed. */
export function named({ names }: Office, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => [names.get(id) ?? id, names.get(repealOf(id)) ?? []].flat());
}

/** References as they are cited: in whole, or where in them. */
export function citedNames(office: Office, cited: readonly CitedWords[]): readonly string[] {
  return cited.flatMap(({ id, at }) => {
    const [name = '', ...repealed] = named(office, [id]);
    return [name, at ?? '', ...repealed];
  });
}

/** Those who are responsible for a step, with their parts. */
export function ownerNames(office: Office, { owners }: StepWords): readonly string[] {
  return owners.flatMap(({ role, part }) => [...named(office, [role]), part ?? '']);
}

/** Whose form it is that the office fills in. */
export function formNameOf({ names }: Office): string {
  return names.get('formName') ?? documentWords.sections.formName;
}

/** Every text that an author wrote for readers of a procedure, or that names what it names. */
export function everyText({ names, procedures }: Office, { words }: MadeProcedure): readonly string[] {
  return [
    ...names.values(),
    ...procedures.map((one) => one.words.title),
    words.title,
    words.code ?? '',
    ...words.indicator,
    ...[...words.references, ...words.formReferences].map(({ at = '' }) => at),
    ...words.control.flat(),
    ...Object.values(words.service ?? {}).flat(),
    ...words.definitions.flatMap(({ term, meaning }) => [term, ...meaning]),
    ...words.records.flatMap(({ name, keep }) => [name, keep]),
    ...words.steps.flatMap(({ control }) => [...(control?.texts.flat() ?? []), ...(control?.due ?? [])]),
    ...words.sections.flatMap(({ items, notes, charts }) => [
      ...items.filter((item) => typeof item === 'string'),
      ...notes.flat(),
      ...charts,
    ]),
    ...words.steps.flatMap(
      ({ label, detail, narrative, standard, duration = '', starts, due, conditions, ...more }) => [
        // The lead time says apart what the duration is counted for.
        ...[label, duration, ...duration.split('/'), ...starts, ...due],
        ...[...detail, ...narrative, ...standard, ...conditions, ...more.note, ...more.indicator],
        ...[...more.references.map(({ at = '' }) => at), ...more.owners.map(({ part = '' }) => part)],
      ],
    ),
  ];
}
