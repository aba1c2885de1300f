import sax from 'sax';

/** An element of a part of a Word file, named by the short prefix that Word itself writes for its namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * What Word calls namespaces, in the transitional and the strict form of ECMA-376. Files of other programs may use other
 * prefixes.
 */
const PREFIXES: readonly (readonly [ending: RegExp, prefix: string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/word\/2010\/wordml$/u, 'w14'],
  [/drawingml\/(?:2006\/)?main$/u, 'a'],
  [/drawingml\/(?:2006\/)?wordprocessingDrawing$/u, 'wp'],
  [/drawingml\/(?:2006\/)?picture$/u, 'pic'],
  [/wordprocessingShape$/u, 'wps'],
  [/markup-compatibility\/2006$/u, 'mc'],
  [/officeDocument\/(?:2006\/)?relationships$/u, 'r'],
  [/officeDocument\/(?:2006\/)?math$/u, 'm'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v'],
];

/** The root of an XML text; entities of its own are never followed. @throws Error where the text is not well-formed */
export function parsedXml(text: string): XmlElement {
  const root: Building = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  const reading = sax.parser(true, { xmlns: true });
  const add = (words: string) => open.at(-1)?.children.push(words);
  reading.onerror = (error) => {
    throw error;
  };
  reading.onopentag = ({ local, uri, attributes }) => {
    const element: Building = {
      name: qualified(uri, local),
      attributes: new Map(Object.values(attributes).map((one) => [qualified(one.uri, one.local), one.value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  reading.onclosetag = () => open.pop();
  reading.ontext = add;
  reading.oncdata = add;
  reading.write(text.replace(/^\ufeff/u, '')).close();
  const element = elementsOf(root)[0];
  if (!element) throw new Error('no root element');
  return element;
}

/** The elements directly below one. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first element of a name directly below one. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => child.name === name);
}

/** The text that stands directly in an element. */
export function textIn({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** All elements of a name below one, however deep, in their order. */
export function allBelow(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allBelow(child, name),
  ]);
}

/** The value of a property that is an element with one attribute, as `w:pStyle`. */
export function propertyOf(element: XmlElement | undefined, property: string): string | undefined {
  return childOf(element, property)?.attributes.get('w:val');
}

/** Whether a switch such as `w:b` is on; undefined where it is not there. */
export function isOn(element: XmlElement | undefined, property: string): boolean | undefined {
  const found = childOf(element, property);
  return found && !/^(?:0|false|off|none)$/u.test(found.attributes.get('w:val') ?? '');
}

interface Building extends XmlElement {
  readonly children: (XmlElement | string)[];
}

function qualified(uri: string, local: string): string {
  const prefix = PREFIXES.find(([ending]) => ending.test(uri))?.[1];
  return prefix === undefined ? local : `${prefix}:${local}`;
}
