import data, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };
import { parse, walk, type CssNode } from 'css-tree';
import ts from 'typescript';

/**
 * The oldest browsers in which everything works, as the data of MDN name them. LINE opens pages in the view of its system.
 * Firefox is the extended release, Samsung Internet that of 2023.
 */
const OLDEST = {
  chrome: 109,
  edge: 109,
  firefox: 140,
  safari: 16.4,
  safari_ios: 16.4,
  samsunginternet_android: 21,
  webview_android: 109,
  webview_ios: 16.4,
} as const;

/** The features of a stylesheet that some of the browsers lack. What stands in `@supports` is guarded by it. */
export function unsupportedStyles(css: string): ReadonlySet<string> {
  const found = new Set<string>();
  const tell = (feature: string, compat: Identifier | undefined) => {
    if (compat?.__compat && !isSupported(compat.__compat)) found.add(feature);
  };
  const { properties, selectors, types } = data.css;
  let property = '';
  walk(parse(css), {
    enter(this: { readonly atrule: { readonly name: string } | null }, node: CssNode) {
      if (this.atrule?.name === 'supports') return walk.skip;
      if (node.type === 'Declaration') {
        property = node.property;
        tell(property, properties?.[property]);
      } else if (node.type === 'Identifier')
        tell(`${property}: ${node.name}`, properties?.[property]?.[node.name]);
      else if (node.type === 'Function')
        tell(
          `${node.name}()`,
          types?.[node.name] ?? types?.['color']?.[node.name] ?? properties?.[property]?.[node.name],
        );
      else if (node.type === 'Operator' && node.value === '/' && property === 'content')
        tell('content: alternative text', properties?.['content']?.['alt_text']);
      else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
        tell(`:${node.name}`, selectors?.[node.name]);
      else if (node.type === 'NestingSelector') tell('&', selectors?.['nesting']);
      else if (node.type === 'Atrule') tell(`@${node.name}`, data.css['at-rules']?.[node.name]);
      else if (node.type === 'Feature') tell(`(${node.name})`, data.css['at-rules']?.['media']?.[node.name]);
      return undefined;
    },
  });
  return found;
}

/** The methods that a script calls, and what it makes new, of which some of the browsers know none of that name. */
export function unsupportedNames(script: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      tell(node.expression.name.text, MEMBERS);
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) tell(node.expression.text, GLOBALS);
    ts.forEachChild(node, visit);
  };
  const tell = (name: string, known: ReadonlyMap<string, readonly CompatStatement[]>): void => {
    const all = known.get(name);
    if (all && !all.some(isSupported)) found.add(name);
  };
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}

/** The elements and attributes of a page that some of the browsers lack. */
export function unsupportedMarkup(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const { elements, global_attributes: everywhere } = data.html;
  for (const [, name = '', attributes = ''] of html.matchAll(
    /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)/gu,
  )) {
    const element = elements?.[name];
    if (element?.__compat && !isSupported(element.__compat)) found.add(`<${name}>`);
    for (const [, attribute = ''] of attributes.matchAll(/\s([a-z-]+)/gu)) {
      const compat = (element?.[attribute] ?? everywhere?.[attribute])?.__compat;
      if (compat && !isSupported(compat)) found.add(`<${name} ${attribute}>`);
    }
  }
  return found;
}

function isSupported({ support }: CompatStatement): boolean {
  return Object.entries(OLDEST).every(([browser, oldest]) => {
    const given = support[browser as keyof typeof OLDEST] ?? [];
    return [given].flat().some((one) => isIn(one, oldest));
  });
}

function isIn(
  {
    version_added: added,
    version_removed: removed,
    flags,
    prefix,
    alternative_name: other,
  }: SimpleSupportStatement,
  oldest: number,
): boolean {
  const from = typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) : Number.NaN;
  return from <= oldest && removed === undefined && !flags && prefix === undefined && other === undefined;
}

/** What is known of a name, on whatever has it. */
const MEMBERS = byName([...Object.values(data.javascript.builtins ?? {}), ...Object.values(data.api)]);
const GLOBALS = byName([data.javascript.builtins ?? {}, data.api]);

function byName(owners: readonly object[]): ReadonlyMap<string, readonly CompatStatement[]> {
  const names = new Map<string, CompatStatement[]>();
  for (const owner of owners)
    for (const [name, entry] of Object.entries(owner as Readonly<Record<string, Identifier>>)) {
      const plain = name.replace(/_(?:static|event)$/u, '');
      if (entry.__compat) names.set(plain, [...(names.get(plain) ?? []), entry.__compat]);
    }
  return names;
}
