import type { SourcePosition } from './diagnostic.ts';
import { FILES, manualFile, type Draft } from './draft.ts';
import type { Library } from './library.ts';
import type { Cited, Procedure, Service } from './procedure.ts';
import type { CalendarTime } from './time/calendar.ts';
import { entries, type Stated } from './stated.ts';
import type { Path } from './yaml.ts';

/** Words of an author in a YAML text. */
export interface AuthorField {
  readonly path: Path;
  readonly text: string;
}

/** The fields of a procedure that are read as Markdown. */
export function markdownFields({ indicator, steps, definitions }: Procedure): readonly AuthorField[] {
  return [
    ...(typeof indicator === 'string' ? [{ path: ['indicator'], text: indicator }] : []),
    ...steps.flatMap((step, index) =>
      (['detail', 'narrative', 'standard', 'note', 'indicator'] as const).flatMap((name) => {
        const text = step[name];
        return text === undefined ? [] : [{ path: ['steps', index, name], text }];
      }),
    ),
    ...steps.flatMap(({ control = {} }, index) =>
      authorFields(
        control,
        ['risk', 'existing', 'assessment', 'remaining', 'improvement'],
        ['steps', index, 'control'],
      ),
    ),
    ...entries(definitions).map(({ meaning }, index) => ({
      path: ['definitions', index, 'meaning'],
      text: meaning,
    })),
  ];
}

/** The fields of a procedure that are shown letter by letter. */
export function plainFields(procedure: Procedure): readonly AuthorField[] {
  const {
    title,
    indicator,
    steps,
    definitions,
    references,
    formReferences,
    records = [],
    history = [],
    service,
  } = procedure;
  return [
    { path: ['title'], text: title },
    ...(typeof indicator === 'string' ? [] : indicator).flatMap(({ name, target }, index) => [
      { path: ['indicator', index, 'name'], text: name },
      ...(target === undefined ? [] : [{ path: ['indicator', index, 'target'], text: target }]),
    ]),
    ...pinpoints(['references'], references),
    ...pinpoints(['formReferences'], formReferences),
    ...steps.flatMap(
      ({ label, duration, starts = [], due = [], control, next = [], references: cited }, index) => [
        { path: ['steps', index, 'label'], text: label },
        ...(duration ? [{ path: ['steps', index, 'duration'], text: duration.written }] : []),
        ...placeFields(['steps', index, 'starts'], starts),
        ...placeFields(['steps', index, 'due'], due),
        ...pinpoints(['steps', index, 'references'], cited),
        ...placeFields(['steps', index, 'control', 'due'], control?.due ?? []),
        ...next.flatMap(({ when }, way) =>
          when === undefined ? [] : [{ path: ['steps', index, 'next', way, 'when'], text: when }],
        ),
      ],
    ),
    ...entries(definitions).map(({ term }, index) => ({ path: ['definitions', index, 'term'], text: term })),
    ...records.flatMap(({ name, keep }, index) => [
      { path: ['records', index, 'name'], text: name },
      { path: ['records', index, 'keep'], text: keep.written },
    ]),
    ...(['prepared', 'reviewed', 'approved'] as const).flatMap((field) =>
      (procedure[field] ?? []).flatMap(({ name, position }, index) => [
        { path: [field, index, 'name'], text: name },
        { path: [field, index, 'position'], text: position },
      ]),
    ),
    ...history.flatMap(({ change, by }, index) => [
      { path: ['history', index, 'change'], text: change },
      ...(by === undefined ? [] : [{ path: ['history', index, 'by'], text: by }]),
    ]),
    ...(service ? serviceFields(service) : []),
  ];
}

/** What is said of a service; its addresses are none of its words. */
function serviceFields({ channels, documents, fee, total, complaints }: Service): readonly AuthorField[] {
  const lists = {
    channels: channels.map(({ where, hours, phone }) => ({ where, hours, phone })),
    documents: entries(documents).map(({ name, copies, issuer }) => ({ name, copies, issuer })),
    fee: entries(fee),
    complaints,
  };
  return [
    { path: ['service', 'total'], text: total.written },
    ...Object.entries(lists).flatMap(([list, written]) =>
      written.flatMap((entry, index) =>
        Object.entries(entry).flatMap(([name, text]) =>
          text === undefined ? [] : [{ path: ['service', list, index, name], text }],
        ),
      ),
    ),
  ];
}

/** Where in references something is cited. */
function pinpoints(path: Path, cited: Stated<readonly Cited[]> = []): readonly AuthorField[] {
  return entries(cited).flatMap((one, index) =>
    typeof one === 'string' ? [] : [{ path: [...path, index, 'at'], text: one.at }],
  );
}

/** Places in the calendar; of one that is written without a list the path is that of the field. */
function placeFields(path: Path, times: readonly CalendarTime[]): readonly AuthorField[] {
  const [only, second] = times;
  if (only && !second) return [{ path, text: only.written }];
  return times.map(({ written }, index) => ({ path: [...path, index], text: written }));
}

/** The times of a procedure: how long, when, by when, and when someone is there. */
export function timeFields({ steps, records = [], service }: Procedure): readonly AuthorField[] {
  return [
    ...steps.flatMap(({ duration, starts = [], due = [], control }, index) => [
      ...(duration ? [{ path: ['steps', index, 'duration'], text: duration.written }] : []),
      ...placeFields(['steps', index, 'starts'], starts),
      ...placeFields(['steps', index, 'due'], due),
      ...placeFields(['steps', index, 'control', 'due'], control?.due ?? []),
    ]),
    ...records.map(({ keep }, index) => ({ path: ['records', index, 'keep'], text: keep.written })),
    ...(service?.channels ?? []).flatMap(({ hours }, index) =>
      hours === undefined ? [] : [{ path: ['service', 'channels', index, 'hours'], text: hours }],
    ),
  ];
}

/** Names in the registers and manuals, which are shown letter by letter. */
export function registerFields({
  office,
  roles,
  references,
  forms,
  manuals,
}: Library): readonly (AuthorField & { readonly file: string })[] {
  return [
    ...namedFields(FILES.office, office, ['name', 'parent', 'formName', 'address', 'phone']),
    ...namedFields(FILES.office, office.book ?? {}, ['title', 'preface'], ['book']),
    ...(office.book?.approved ?? []).flatMap((one, index) =>
      namedFields(FILES.office, one, ['name', 'position'], ['book', 'approved', index]),
    ),
    ...office.groups.flatMap(({ name, units }, group) => [
      { file: FILES.office, path: ['groups', group, 'name'], text: name },
      ...units.map((unit, index) => ({
        file: FILES.office,
        path: ['groups', group, 'units', index, 'name'],
        text: unit.name,
      })),
    ]),
    ...roles.flatMap((role, index) => namedFields(FILES.roles, role, ['name', 'phone'], [index])),
    ...references.flatMap((reference, index) =>
      namedFields(FILES.references, reference, ['title', 'number', 'amended'], [index]),
    ),
    ...forms.flatMap((form, index) => namedFields(FILES.forms, form, ['title', 'code'], [index])),
    ...manuals.flatMap((manual) =>
      (['title', 'documentType'] as const).map((name) => ({
        file: manualFile(manual),
        path: [name],
        text: manual[name],
      })),
    ),
    ...manuals.flatMap((manual) => [
      ...(manual.parts ?? []).flatMap((part, index) =>
        namedFields(manualFile(manual), part, ['title'], ['parts', index]),
      ),
      ...(['authors', 'advisers'] as const).flatMap((field) =>
        (manual[field] ?? []).flatMap((one, index) =>
          namedFields(manualFile(manual), one, ['name', 'position'], [field, index]),
        ),
      ),
      ...[...manual.front, ...manual.back].flatMap((one) => namedFields(one.file, one, ['title'])),
    ]),
  ];
}

/** Some fields of an entry of a file, as far as they are written. */
function namedFields<Name extends string>(
  file: string,
  ...entry: Parameters<typeof authorFields<Name>>
): readonly (AuthorField & { readonly file: string })[] {
  return authorFields(...entry).map((field) => ({ file, ...field }));
}

/** Some fields of what stands at a path, as far as they are written. */
function authorFields<Name extends string>(
  entry: Readonly<Partial<Record<Name, string | undefined>>>,
  names: readonly Name[],
  path: Path = [],
): readonly AuthorField[] {
  return names.flatMap((name) => {
    const text = entry[name];
    return text === undefined ? [] : [{ path: [...path, name], text }];
  });
}

/**
 * Where in a file the character at `offset` of a field stands, however the field is written: plain, quoted or as a block.
 * YAML may fold the lines of a value, but keeps its other characters in order, so these are counted.
 */
export function placeInField(
  draft: Draft,
  file: string,
  { path, text }: AuthorField,
  offset: number,
): SourcePosition {
  const value = draft.place(file, path);
  const lines = (draft.texts.get(file) ?? '').split('\n').slice(value.line - 1);
  const quote = (lines[0] ?? '').charAt(value.column - 1);
  let ahead = text.slice(0, offset).replace(/\s/g, '').length;
  for (const [index, line] of lines.entries()) {
    const isFirst = index === 0;
    if (isFirst && /[|>]/.test(quote)) continue;
    const from = isFirst ? value.column - 1 + (/["']/.test(quote) ? 1 : 0) : 0;
    for (const { 0: character, index: at } of line.slice(from).matchAll(CHARACTERS[quote] ?? /\S/g)) {
      if (!(quote === '"' && WHITE_SPACE.test(character)) && ahead-- === 0)
        return { line: value.line + index, column: from + at + 1 };
    }
  }
  return value;
}

/** What stands for one character in quotations; elsewhere each stands for itself. */
const CHARACTERS: Readonly<Record<string, RegExp>> = {
  '"': /\\(?:x..|u.{4}|U.{8}|.|$)|\S/g,
  "'": /''|\S/g,
};

/** Escapes in double quotation marks that stand for white space, or for nothing. */
const WHITE_SPACE = /^\\(?:[nrtvfLP_ ]|$)/;
