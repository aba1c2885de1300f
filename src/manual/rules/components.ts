import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Body, BodySection } from '../body.ts';
import type { SourcePosition } from '../diagnostic.ts';
import { isJsx, positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { COMPONENTS, isAnywhere, type ComponentName, type SectionRule } from '../structures.ts';
import { procedures, type Draft } from '../draft.ts';
import type { Procedure } from '../procedure.ts';
import type { Path } from '../yaml.ts';
import { SHOWN_BY } from '../schema/procedure.ts';
import { SERVICE_SHOWN_BY } from '../schema/service.ts';
import type { Finding, Rule } from './rule.ts';
import { firstOutOfOrder } from './sections.ts';

/** Each component stands at most once, in a section of its structure that takes it, as a block of its own. */
export const components: Rule = {
  id: 'components',
  severity: 'error',
  *find({ bodies, texts }) {
    for (const body of bodies) {
      if (!body.readable) continue;
      const lines = texts.get(body.file)?.split('\n') ?? [];
      const used = usesOf(body);
      const areTitlesSwapped = titlesSwapped(body, used);
      for (const name of COMPONENTS) {
        const homes = body.structure.sections.filter((section) => takes(section, name));
        yield* misused(
          body,
          name,
          homes,
          used.filter((use) => use.name === name),
          { lines, areTitlesSwapped },
        );
      }
    }
  },
};

function takes({ component, allowed = [] }: SectionRule, name: ComponentName): boolean {
  return component === name || allowed.includes(name);
}

function* misused(
  body: Body,
  name: ComponentName,
  homes: readonly SectionRule[],
  uses: readonly Use[],
  { lines, areTitlesSwapped }: { readonly lines: readonly string[]; readonly areTitlesSwapped: boolean },
): Iterable<Finding> {
  const { file } = body;
  const isHome = ({ section, isOutside }: Use) =>
    isAnywhere(name) ? !isOutside : section !== undefined && homes.includes(section);
  const main = uses.find(isHome) ?? uses[0];
  const home = homes.find(({ component }) => component === name) ?? homes[0];
  if (!main) {
    const section = body.sections.find(({ meant }) => meant !== undefined && meant.component === name);
    if (section && !hasRefusedElement(body, section, lines))
      yield { file, at: section, ...said('missingComponent', name, section.meant?.titles[0] ?? '') };
    return;
  }
  if (body.kind === 'chapter') yield { file, at: main.place, ...said('componentInChapter', name) };
  else if (!isHome(main)) {
    // What stands before the first heading is told as such, and headings in the wrong order as such.
    if (!isAnywhere(name) && !(areTitlesSwapped && home))
      yield {
        file,
        at: main.place,
        ...(home ? said('componentSection', name, home.titles[0]) : said('componentNowhere', name)),
      };
  } else if (!main.isBlock && !isRefused(body, main.place))
    yield { file, at: main.place, ...said('componentInline', name) };
  for (const use of uses) {
    if (use !== main) yield { file, at: use.place, ...said('repeatedComponent', name) };
  }
}

/** Whether only the headings of a body are out of their order, and what stands under them is not. */
function titlesSwapped(body: Body, used: readonly Use[]): boolean {
  if (!firstOutOfOrder(body)) return false;
  const { sections } = body.structure;
  const places = used
    .map(({ name }) => sections.findIndex(({ component }) => component === name))
    .filter((place) => place !== -1);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** What only a component shows is not said where the body has none of it. */
export const unshownFields: Rule = {
  id: 'field-unshown',
  severity: 'error',
  *find({ bodies, library, place }) {
    const read = bodies.filter(({ readable }) => readable);
    const placed = new Map(read.map((body) => [body.file, new Set(usesOf(body).map(({ name }) => name))]));
    for (const procedure of procedures(library)) {
      const names = placed.get(procedure.file);
      for (const [field, name] of Object.entries(SHOWN_BY)) {
        const value = procedure[field as keyof typeof SHOWN_BY];
        if (!names || names.has(name) || !Array.isArray(value) || value.length === 0) continue;
        const body = bodies.find(({ file }) => file === procedure.file);
        if (body?.structure.sections.some(({ component }) => component === name)) continue;
        yield {
          file: procedure.file,
          at: place(procedure.file, [field], 'key'),
          ...said('unshownField', field, name),
        };
      }
      if (names && procedure.service) yield* unshownService(procedure, bodies, names, place);
      if (!names || names.has('StandardForm') || lacksForm(bodies, procedure)) continue;
      const { file, formReferences, steps } = procedure;
      const at = (path: Path) => ({ file, at: place(file, path, 'key') });
      if (Array.isArray(formReferences))
        yield { ...at(['formReferences']), ...said('unshownField', 'formReferences', 'StandardForm') };
      for (const [index, { narrative }] of steps.entries()) {
        if (narrative !== undefined) yield { ...at(['steps', index, 'narrative']), ...said('unshownDetail') };
      }
    }
  },
};

/** Facts of a service, of which each has a component of its own. */
function* unshownService(
  { file }: Procedure,
  bodies: readonly Body[],
  placed: ReadonlySet<ComponentName>,
  place: Draft['place'],
): Iterable<Finding> {
  const structure = bodies.find((body) => body.file === file)?.structure.sections ?? [];
  const shown = Object.entries(SERVICE_SHOWN_BY);
  if (!shown.some(([, name]) => structure.some((section) => takes(section, name)))) {
    yield { file, at: place(file, ['service'], 'key'), ...said('unshownService') };
    return;
  }
  for (const [field, name] of shown) {
    if (placed.has(name) || structure.some(({ component }) => component === name)) continue;
    yield {
      file,
      at: place(file, ['service', field], 'key'),
      ...said('unshownField', `service.${field}`, name),
    };
  }
}

/** The form is missing where the structure wants it, which is told already. */
function lacksForm(bodies: readonly Body[], { file }: Procedure): boolean {
  const structure = bodies.find((body) => body.file === file)?.structure;
  return structure?.sections.some(({ component }) => component === 'StandardForm') ?? false;
}

/** Whether the component itself was refused for how it is written. */
function isRefused({ problems }: Body, { line, column }: SourcePosition): boolean {
  return problems.some((problem) => problem.line === line && problem.column === column);
}

/** Whether an element in the section was refused; it may have been meant as the component. */
function hasRefusedElement(
  { problems }: Body,
  { line, lastLine }: BodySection,
  lines: readonly string[],
): boolean {
  return problems.some(
    (problem) =>
      problem.line >= line &&
      problem.line <= lastLine &&
      lines[problem.line - 1]?.[problem.column - 1] === '<',
  );
}

/** A component where it stands. */
export interface Use {
  readonly name: ComponentName;
  readonly place: SourcePosition;
  readonly section: SectionRule | undefined;
  /** Whether it stands before the first section. */
  readonly isOutside: boolean;
  /** Whether it stands by itself, not inside a paragraph, list or quotation. */
  readonly isBlock: boolean;
}

/** Every component of a body, in reading order. */
export function usesOf(body: Body): Use[] {
  const used: Use[] = [];
  const collect = (nodes: readonly RootContent[], section: SectionRule | undefined, isOutside = false) => {
    for (const block of nodes) {
      visit(block, (node) => {
        if (!isJsx(node) || !(COMPONENTS as readonly string[]).includes(node.name ?? '')) return;
        used.push({
          name: node.name as ComponentName,
          place: positionOf(node),
          section,
          isOutside,
          isBlock: node === block,
        });
      });
    }
  };
  collect(body.preamble, undefined, true);
  for (const { meant, nodes } of body.sections) collect(nodes, meant);
  return used;
}
