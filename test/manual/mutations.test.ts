import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { examine } from './examine.ts';

const RUNS = process.env['LONG'] ? 2_000 : 200;

const content: Content = await readContent(new URL('../fixtures/kinds-office', import.meta.url).pathname);

/** Files that people mend by hand, with their lines that say something. */
const FILES = content.sources
  .filter(({ path }) => !path.endsWith('synonyms.yaml'))
  .map(({ path, text }) => {
    const lines = text.split('\n');
    const saying = lines.flatMap((line, index) => (line.trim() === '' || line === '---' ? [] : [index]));
    return { path, lines, saying };
  });

/** What hands do to a line; `at` chooses where in it. */
const MUTATIONS: Readonly<Record<string, (line: string, at: number, next: string) => readonly string[]>> = {
  'is gone': () => [],
  'stands twice': (line) => [line, line],
  'stands a space further in': (line) => [` ${line}`],
  'stands two spaces further out': (line) => [line.replace(/^ {1,2}/u, '')],
  'lacks a letter': (line, at) => [without(line, at)],
  'has two letters in turn': (line, at) => [turned(line, at)],
  'lacks its colon': (line) => [line.replace(':', '')],
  'lacks the space behind its colon': (line) => [line.replace(/: /u, ':')],
  'has no value': (line) => [line.replace(/: .*/u, ':')],
  'has another kind of value': (line) => [line.replace(/: .*/u, ': 7')],
  'has a quote': (line, at) => [inserted(line, at, '"')],
  'has a bracket': (line, at) => [inserted(line, at, '[')],
  'has a brace': (line, at) => [inserted(line, at, '{')],
  'has an angle': (line, at) => [inserted(line, at, '<')],
  'has a tab': (line) => [`\t${line.trimStart()}`],
  'has a comment in it': (line, at) => [inserted(line, at, ' # ')],
  'has changed places with the next': (line, _, next) => [next, line],
  'is a heading of another level': (line) => [line.replace(/^##/u, '###')],
};

function without(line: string, at: number): string {
  const index = at % line.length;
  return line.slice(0, index) + line.slice(index + 1);
}

function turned(line: string, at: number): string {
  const index = at % Math.max(1, line.length - 1);
  return line.slice(0, index) + line.charAt(index + 1) + line.charAt(index) + line.slice(index + 2);
}

function inserted(line: string, at: number, what: string): string {
  const index = at % (line.length + 1);
  return line.slice(0, index) + what + line.slice(index);
}

const mutation = fc.record({
  file: fc.constantFrom(...FILES),
  line: fc.nat(),
  at: fc.nat(1000),
  kind: fc.constantFrom(...Object.keys(MUTATIONS)),
});

const before = new Set(examine(content).diagnostics.map(told));

function told({ rule, file, message }: Diagnostic): string {
  return [rule, file, message].join('\n');
}

/**
 * The words of a text that a reader is to see: what YAML and Markdown use as marks, and what a comment says, are none. Digits
 * alone may be shown otherwise.
 */
function wordsOf(text: string): readonly string[] {
  return text.replace(/(^|\s)#\s.*$/gmu, '$1').match(/\p{Script=Thai}[\p{Script=Thai}\p{M}]+/gu) ?? [];
}

/** The words of a library: every string in it, with its tree of Markdown. */
function wordsIn(value: unknown, words = new Map<string, number>()): Map<string, number> {
  if (typeof value === 'string')
    for (const word of wordsOf(value)) words.set(word, (words.get(word) ?? 0) + 1);
  else if (value instanceof Map) for (const inner of value.values()) wordsIn(inner, words);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) wordsIn(inner, words);
  return words;
}

it(
  `${RUNS} mutations of lines are told near their line, or every word of the file is still in the library`,
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(mutation, ({ file: { path, lines, saying }, line, at, kind }) => {
        const index = saying[line % saying.length] ?? 0;
        const mutate = MUTATIONS[kind];
        const next = lines[index + 1] ?? '';
        const isSwap = kind.startsWith('has changed places');
        const put = mutate?.(lines[index] ?? '', at, next) ?? [];
        const text = [...lines.slice(0, index), ...put, ...lines.slice(index + (isSwap ? 2 : 1))].join('\n');
        if (text === lines.join('\n')) return;
        const sources = content.sources.map((source) => (source.path === path ? { path, text } : source));
        const { diagnostics, library } = examine({ ...content, sources });
        const found = diagnostics.filter((one) => !before.has(told(one)));
        const touched = [lines[index] ?? '', ...put].flatMap(namesIn);
        const names = ({ message, hint = '' }: Diagnostic) =>
          namesIn(`${message} ${hint}`).some((name) => touched.includes(name));
        const isNear = found.some(
          (one) =>
            names(one) ||
            (one.file === path &&
              put.concat('').some((_, more) => isAbout(text.split('\n'), one.line - 1, index + more))),
        );
        if (isNear) return;
        const shown = wordsIn(library);
        const lost = wordsOf(text).filter((word) => !shown.has(word));
        expect({ found: found.map((one) => `${one.file}:${one.line} ${one.rule}`), lost }).toEqual({
          found: [],
          lost: [],
        });
      }),
      { numRuns: RUNS, ...(process.env['LONG'] ? {} : { seed: 1 }) },
    );
  },
);

/** Ids, and names of fields and components: what a finding elsewhere tells of a line by. */
function namesIn(text: string): readonly string[] {
  return text.match(/[A-Za-z]\w{2,}/gu) ?? [];
}

/** Whether a finding stands at the line, beside it, in its entry, or where what holds it begins. */
function isAbout(lines: readonly string[], found: number, line: number): boolean {
  const between = lines.slice(line + 1, found);
  const isInEntry = found > line && !between.some((one) => /^\s*- id:|^#|^---$/u.test(one));
  return Math.abs(found - line) <= 1 || isInEntry || beginningsAbove(lines, line).has(found);
}

/** Lines further out above a line, and headings. */
function beginningsAbove(lines: readonly string[], line: number): ReadonlySet<number> {
  const found = new Set<number>([0]);
  let depth = indent(lines[line] ?? '') + 1;
  for (let above = line; above >= 0; above--) {
    const text = lines[above] ?? '';
    if (text.trim() === '') continue;
    const own = indent(text);
    if (own < depth || /^\s*- /u.test(text) || text.startsWith('#') || text === '---') found.add(above);
    depth = Math.min(depth, own);
  }
  return found;
}

function indent(line: string): number {
  return /^[ -]*/u.exec(line)?.[0].length ?? 0;
}
