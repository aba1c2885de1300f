import type { ChangeWords } from '#words/changes.ts';
import { oneLine } from './field.ts';
import type { Block, Inline, RichText } from './rich-text.ts';
import { passages } from './rich-text.ts';
import type { Target } from './target.ts';

/** What is compared of something: texts by their labels. */
export type Facts = ReadonlyMap<string, string>;

export type FactName = keyof ChangeWords['facts'];

/**
 * How each part of something is told where it changes: by which name, and in which words. Every part has its line here, so that
 * none that is added later is forgotten; `undefined` stands where no reader is shown it, or where it is told elsewhere.
 */
export type Telling<Shown> = {
  readonly [Part in keyof Shown]-?:
    | readonly [name: FactName, words: (value: Exclude<Shown[Part], undefined>, whole: Shown) => string]
    | undefined;
};

/** What readers are shown of something, by the labels of its facts; parts of one name are told as one. */
export function factsOf<Shown extends object>(
  shown: Shown,
  telling: Telling<Shown>,
  labels: ChangeWords['facts'],
): Facts {
  const facts = new Map<string, string>();
  for (const part of Object.keys(telling) as (keyof Shown)[]) {
    const told = telling[part];
    if (!told) continue;
    const [name, words] = told;
    const value = shown[part];
    const text = value === undefined ? '' : words(value as Exclude<Shown[keyof Shown], undefined>, shown);
    facts.set(labels[name], inOne([facts.get(labels[name]), text]));
  }
  return facts;
}

/** Texts that are told as one, without those that say nothing. */
export function inOne(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' · ');
}

/** The words of a text, its paragraphs and items apart, and what its links lead to. */
export function toldWords(text: RichText): string {
  return [inOne(passages(text).map(oneLine)), ...addressesIn(text)].filter((words) => words !== '').join(' ');
}

/** The words of the cells of a table, the empty ones too: a text in another column says something else. */
export function cellsOf(rows: readonly (readonly (readonly Inline[])[])[]): string {
  const cell = (children: readonly Inline[]) => toldWords([{ type: 'paragraph', children }]) || '–';
  return rows.map((row) => row.map(cell).join(' · ')).join('; ');
}

/** Addresses outside of the library and files, in reading order; what is in the library goes by its own name. */
function addressesIn(text: RichText): readonly string[] {
  const found: string[] = [];
  JSON.stringify(text, (key, value: unknown) => {
    const target = key === 'target' ? (value as Target) : undefined;
    if (target?.kind === 'outside') found.push(target.url);
    if (target?.kind === 'form') found.push(target.file);
    return value;
  });
  return found;
}

/**
 * All of a text that readers see, with its looks, as something to compare.
 * @param now what became of the id of a page, or of a step (`page#step`)
 * @param fileOf what tells a picture from others
 */
export function contentOf(
  blocks: readonly (readonly Block[])[],
  now: (id: string) => string,
  fileOf: (path: string) => string,
): string {
  return JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'target') return targetNow(value as Target, now);
    return isPicture(value) ? { ...value, path: fileOf(value.path) } : value;
  });
}

/** A target whose page and step are named as they are now. */
function targetNow(target: Target, now: (id: string) => string): Target {
  switch (target.kind) {
    case 'procedure':
    case 'section':
      return { ...target, procedure: now(target.procedure) };
    case 'step':
      return { ...target, procedure: '', step: now(`${target.procedure}#${target.step}`) };
    case 'heading':
      return { ...target, page: now(target.page) };
    default:
      return target;
  }
}

function isPicture(value: unknown): value is { readonly type: 'picture'; readonly path: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'picture';
}
