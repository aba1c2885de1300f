import { strFromU8, unzipSync } from 'fflate';

/** An element of an XML, or a text in it. */
export type Xml =
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Xml[];
    }
  | string;
export type XmlElement = Exclude<Xml, string>;

/** A Word document as Word reads it: its parts by their names. */
export interface ReadDocx {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** A part of it as XML. */
  part(name: string): XmlElement;
  /** The bytes of what a part shows by the id of a link. */
  linked(id: string): Uint8Array;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string) => {
    const file = files[name];
    if (!file) throw new Error(`There is no ${name}`);
    return xmlOf(strFromU8(file));
  };
  return {
    files,
    part,
    linked: (id) => {
      const [link] = elements(part('word/_rels/document.xml.rels'), 'Relationship').filter(
        ({ attributes }) => attributes['Id'] === id,
      );
      return files[`word/${link?.attributes['Target'] ?? ''}`] ?? new Uint8Array();
    },
  };
}

/** The elements of a name, in their order, also those in others. */
export function elements(of: Xml, name: string): XmlElement[] {
  if (typeof of === 'string') return [];
  const inside = of.children.flatMap((child) => elements(child, name));
  return of.name === name ? [of, ...inside] : inside;
}

/** The children of a name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The words of an element, a line for each paragraph. */
export function wordsOf(of: Xml): string {
  if (typeof of === 'string') return '';
  if (of.name === 'w:t') return of.children.filter((child) => typeof child === 'string').join('');
  if (of.name === 'w:br') return '\n';
  const words = of.children.map(wordsOf).join('');
  return of.name === 'w:p' ? `${words}\n` : words;
}

/** Whether a run, a style or a paragraph has a property. */
export function has(of: XmlElement, property: string): boolean {
  return elements(of, property).length > 0;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gu;

function xmlOf(text: string): XmlElement {
  interface Open extends XmlElement {
    readonly children: Xml[];
  }
  const root: Open = { name: '', attributes: {}, children: [] };
  const open = [root];
  let read = 0;
  for (const [whole, closes, name, attributes = '', alone, words] of text.matchAll(TOKEN)) {
    read += whole.length;
    const here = open.at(-1) ?? root;
    if (words !== undefined) here.children.push(unescaped(words));
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed and was not open`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/gu)];
      const element: Open = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescaped(value)])),
        children: [],
      };
      here.children.push(element);
      if (!alone) open.push(element);
    }
  }
  const [only] = root.children.filter((child) => typeof child !== 'string');
  if (read !== text.length || open.length !== 1 || !only) throw new Error('This is no XML');
  return only;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (_, hex?: string, decimal?: string, name = '') =>
      hex || decimal
        ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10))
        : (ENTITIES[name as string] ?? ''),
  );
}
