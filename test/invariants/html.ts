/** An element of a page, as a browser would have it. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const VOID = new Set(['area', 'br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const TOKEN =
  /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*"|='[^']*'|=[^\s>"']+)?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s=]+)(?:="([^"]*)"|='([^']*)'|=([^\s>"']+))?/g;

/** Reads HTML whose elements are all closed, as ours is; what is not throws. */
export function parsedHtml(html: string): Element {
  const root: Element = { tag: '', attributes: new Map(), children: [] };
  const open = [root];
  let end = 0;
  for (const match of html.matchAll(TOKEN)) {
    if (match.index < end) continue;
    const here = open.at(-1) as Element;
    if (match.index > end) here.children.push(decoded(html.slice(end, match.index)));
    end = match.index + match[0].length;
    const [, slash, name, written = '', closed] = match;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (slash) {
      if (here.tag !== tag) throw new Error(`</${tag}> closes <${here.tag}> at ${html.slice(end - 80, end)}`);
      open.pop();
      continue;
    }
    const element: Element = { tag, attributes: attributesIn(written), children: [] };
    here.children.push(element);
    if (tag === 'script' || tag === 'style') end = html.indexOf(`</${tag}>`, end) + tag.length + 3;
    else if (!VOID.has(tag) && !closed) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag ?? ''}> is not closed`);
  return root;
}

function attributesIn(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name,
      decoded(values.find(Boolean) ?? ''),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}

/** Whether an element has a class. */
export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.get('class') ?? '').split(/\s+/).includes(name);
}

/** Every element below one, in the order of the page, that is wanted; what is in it is not looked at. */
export function found(element: Element, wanted: (element: Element) => boolean): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : wanted(child) ? [child] : found(child, wanted),
  );
}

/** The only element with an id. */
export function byId(root: Element, id: string): Element {
  const [only, second] = found(root, ({ attributes }) => attributes.get('id') === id);
  if (!only || second) throw new Error(`There is ${second ? 'more than one' : 'no'} #${id}`);
  return only;
}

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'del',
  'em',
  'i',
  'span',
  'strong',
  'sub',
  'sup',
  'wbr',
  'dfn',
  'img',
  'input',
  'label',
]);

/** The text of an element as it is read: alternative texts in their places, a line feed around what is no part of a line. */
export function textOf(element: Element, without: (element: Element) => boolean = () => false): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (without(child)) return '\n';
      if (child.tag === 'img') return child.attributes.get('alt') ?? '';
      if (child.tag === 'br') return '\n';
      const inside = textOf(child, without);
      return INLINE.has(child.tag) ? inside : `\n${inside}\n`;
    })
    .join('');
}
