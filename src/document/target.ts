import { chapterIdOf } from '#manual/chapter.ts';
import { formFile, fragmentOf, resolvePath } from '#manual/paths.ts';

/** What a link leads to. Each output turns it into an address of its own. */
export type Target =
  | { readonly kind: 'manual'; readonly manual: string }
  /** The id of a procedure is `manual/procedure`. */
  | { readonly kind: 'procedure'; readonly procedure: string }
  /** The id of a chapter is `manual/side/chapter`. */
  | { readonly kind: 'chapter'; readonly chapter: string }
  | { readonly kind: 'section'; readonly procedure: string; readonly section: number }
  | { readonly kind: 'step'; readonly procedure: string; readonly step: string }
  /** A heading of a procedure or a chapter, by the id of its place. */
  | { readonly kind: 'heading'; readonly page: string; readonly anchor: string }
  /** A definition of a procedure, by its place among them from 0. */
  | { readonly kind: 'definition'; readonly procedure: string; readonly index: number }
  /** What is said of the book of the whole office. */
  | { readonly kind: 'office-book' }
  | { readonly kind: 'role'; readonly role: string }
  /** A file of the forms folder, by its name. */
  | { readonly kind: 'form'; readonly file: string }
  /** An entry of the forms register, and of one in parts which of them. */
  | { readonly kind: 'form-entry'; readonly form: string; readonly part?: string }
  /** An address outside of the library: web, mail, telephone. */
  | { readonly kind: 'outside'; readonly url: string };

/** Something to go to, and what it is called. */
export interface Named<T = Target> {
  readonly target: T;
  readonly text: string;
  /** Of a procedure that is not in force, which readers are told wherever it is named. */
  readonly notInForce?: 'draft' | 'retired';
}

/** What the address of a link in a content file leads to. */
export function linkTarget(url: string, file: string): Target {
  const path = url.startsWith('#') ? file : resolvePath(file, url);
  const [, procedure] = /^manuals\/([^/]+\/[^/]+)\.mdx$/.exec(path ?? '') ?? [];
  const form = formFile(file, url);
  if (form !== undefined) return { kind: 'form', file: form };
  if (path === undefined || /^[a-z][a-z0-9+.-]*:/i.test(url)) return { kind: 'outside', url };
  const chapter = chapterIdOf(path);
  const page = chapter ?? procedure;
  if (page === undefined) return { kind: 'outside', url };
  const fragment = fragmentOf(url) ?? '';
  if (fragment.startsWith('heading-')) return { kind: 'heading', page, anchor: fragment };
  if (procedure === undefined) return { kind: 'chapter', chapter: page };
  const step = /^step-(.+)$/.exec(fragment)?.[1];
  if (step !== undefined) return { kind: 'step', procedure, step };
  const section = /^section-(\d+)$/.exec(fragment)?.[1];
  return section === undefined
    ? { kind: 'procedure', procedure }
    : { kind: 'section', procedure, section: Number(section) };
}
