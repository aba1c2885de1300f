import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProcedureText } from '#manual/procedure-text.ts';
import { broken } from './broken.ts';
import { MISTAKES, OUTSIDE, picturesIn, type Mistake } from './mistakes.ts';
import { found, PROCEDURES, sample, sampleWith, textOf } from './sample.ts';

/** Few and always the same; with `LONG` many, and others every time. */
const LONG = process.env['LONG'] !== undefined;

/** Some mistakes of one file. */
interface Chosen {
  readonly file: string;
  readonly mistakes: readonly Mistake[];
}

/** Of a text with an error of syntax only that error counts. */
function isReadWith(file: string, mistake: Mistake): boolean {
  const read = readProcedureText(file, broken(textOf(file), [mistake])?.text ?? '');
  return read.ok && read.yaml.problems.length === 0 && read.body.readable;
}

/** Some of the mistakes that a file may hold, as many of them as do not touch each other. */
function someOf({ file, mistakes }: Chosen): fc.Arbitrary<Chosen> {
  return fc.shuffledSubarray([...mistakes], { maxLength: Math.min(6, mistakes.length) }).map((some) => ({
    file,
    mistakes: some.reduce<readonly Mistake[]>((kept, mistake) => {
      const more = [...kept, mistake];
      return broken(textOf(file), more) && !kept.some((other) => undoes(other, mistake)) ? more : kept;
    }, []),
  }));
}

/** Whether one mistake takes from the other what is wrong with it, or is one with it. */
function undoes(one: Mistake, other: Mistake): boolean {
  const fields = fieldsIn(other);
  if (fieldsIn(one).some((field) => fields.includes(field))) return true;
  return UNDONE.some(([is, isOther]) => (is(one) && isOther(other)) || (is(other) && isOther(one)));
}

/** The fields of a procedure that a mistake writes, but that beside which it writes them. */
function fieldsIn({ put }: Mistake): readonly string[] {
  return [...put.matchAll(/^⟦?(\w+):/gm)].flatMap(([, field = '']) => (field === 'order' ? [] : [field]));
}

type Kind = (mistake: Mistake) => boolean;

const UNDONE: readonly (readonly [Kind, Kind])[] = [
  // The id of a step is another, and a way leads to the step.
  [({ put }) => put.includes('id: ⟦'), ({ put }) => /FIRST|SECOND|THIRD|follow-up/.test(put)],
  // A section says nothing, and words are put in it.
  [
    ({ name }) => /^section (?:empty|that is not stated)$/.test(name),
    ({ find }) => String(find).startsWith('## '),
  ],
  // A component is missing, and stands in another section.
  [
    ({ name }) => name.startsWith('component') && name.endsWith('missing'),
    ({ name }) => name.includes('another section'),
  ],
  // A step is a sub-process in two wrong ways, each of which gives the other its procedure or its shape.
  [({ rule }) => rule === 'subprocess', ({ rule }) => rule === 'subprocess'],
  // A component has nothing to show, and there is something that it would show.
  [({ rule }) => rule === 'component-empty', ({ rule }) => rule === 'field-unshown'],
  // No step can be read, and one of them might have it.
  [({ rule }) => rule === 'component-empty', ({ name }) => name === 'no steps'],
  // The last step ends with another symbol than that of an end, and a way leads on from it.
  [
    ({ name }) => name === 'end that is not drawn so',
    ({ find, put }) => String(find).includes('follow-up') && put.includes('next:'),
  ],
  // Steps that no way leads to, one of which the procedure may begin with.
  [({ rule }) => rule === 'reachable', ({ put }) => put.includes('start: true')],
  // A step leads to itself and is made a decision, which may.
  [({ rule }) => rule === 'step-to-itself', ({ put }) => put.includes('decision')],
  // No way leads to the end, and one does.
  [({ name }) => name === 'no way to the end', ({ put }) => /(?:to|next): end\b/.test(put)],
  // A component has nothing to show, and its field is written.
  [({ rule }) => rule === 'component-empty', ({ put }) => /^(?:records|controls|duties):/m.test(put)],
  // One value.
  [({ find }) => /^\/ *detail/.test(String(find)), ({ find }) => /^\/ *detail/.test(String(find))],
];

const files: readonly Chosen[] = [
  ...PROCEDURES.map((file) => ({ file, mistakes: MISTAKES.filter((mistake) => isReadWith(file, mistake)) })),
  ...[...Map.groupBy(OUTSIDE, ({ file }) => file)].map(([file, mistakes]) => ({ file, mistakes })),
];
const read = new Map(PROCEDURES.map((path) => [path, readProcedureText(path, textOf(path))]));

/** The findings that are expected and not there, each with its rule, file and line. */
function missed(chosen: readonly Chosen[]): string[] {
  const edited = chosen.map(({ file, mistakes }) => ({ file, mistakes, ...broken(textOf(file), mistakes) }));
  const content = sampleWith(Object.fromEntries(edited.map(({ file, text }) => [file, text])), [
    ...sample.assets,
    ...picturesIn(edited.map(({ text }) => text).join('\n')),
  ]);
  const untouched = new Map(
    [...read].filter(([path]) => !chosen.some(({ file, mistakes }) => file === path && mistakes.length > 0)),
  );
  const told = found(content, untouched).map(({ rule, file, line }) => `${rule} ${file}:${line}`);
  return edited.flatMap(({ file, mistakes, places = [] }) =>
    mistakes.flatMap(({ name, rule }, index) => {
      const at = told.indexOf(`${rule} ${file}:${places[index]?.line}`);
      if (at === -1) return [`${name}: ${rule} ${file}:${places[index]?.line}`];
      told.splice(at, 1);
      return [];
    }),
  );
}

describe('mistakes are told all at once', () => {
  it('each at its line, whatever else is wrong in its file and in others', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.tuple(...files.map(someOf)), (chosen) => {
        expect(missed(chosen)).toEqual([]);
      }),
      LONG ? { numRuns: 1000 } : { numRuns: 25, seed: 1 },
    );
  });
});
