import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Body, BodySection } from '../body.ts';
import type { SourcePosition } from '../diagnostic.ts';
import { isJsx, positionOf } from '../mdx.ts';
import { said } from '../messages.ts';
import { COMPONENTS, SECTIONS, type ComponentName } from '../sections.ts';
import type { Finding, Rule } from './rule.ts';

/** Each component stands once, in the section whose data it shows, as a block of its own. */
export const components: Rule = {
  id: 'components',
  severity: 'error',
  *find({ bodies, texts }) {
    for (const body of bodies) {
      if (!body.readable) continue;
      const lines = texts.get(body.file)?.split('\n') ?? [];
      const used = usesOf(body);
      for (const section of SECTIONS) {
        if (!('component' in section)) continue;
        const uses = used.filter(({ name }) => name === section.component);
        yield* misused(body, section.component, section.title, uses, lines);
      }
    }
  },
};

function* misused(
  body: Body,
  name: ComponentName,
  home: string,
  uses: readonly Use[],
  lines: readonly string[],
): Iterable<Finding> {
  const { file } = body;
  const main = uses.find(({ section }) => section === home) ?? uses[0];
  if (!main) {
    const section = body.sections.find(({ meant }) => meant === home);
    if (section && !hasRefusedElement(body, section, lines))
      yield { file, at: section, ...said('missingComponent', name, home) };
    return;
  }
  if (main.section !== home) yield { file, at: main.place, ...said('componentSection', name, home) };
  else if (!main.isBlock && !isRefused(body, main.place))
    yield { file, at: main.place, ...said('componentInline', name) };
  for (const use of uses) {
    if (use !== main) yield { file, at: use.place, ...said('repeatedComponent', name) };
  }
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

interface Use {
  readonly name: ComponentName;
  readonly place: SourcePosition;
  readonly section: string;
  /** Whether it stands by itself, not inside a paragraph, list or quotation. */
  readonly isBlock: boolean;
}

function usesOf(body: Body): Use[] {
  const used: Use[] = [];
  const collect = (nodes: readonly RootContent[], section: string) => {
    for (const block of nodes) {
      visit(block, (node) => {
        if (!isJsx(node) || !(COMPONENTS as readonly string[]).includes(node.name ?? '')) return;
        used.push({
          name: node.name as ComponentName,
          place: positionOf(node),
          section,
          isBlock: node === block,
        });
      });
    }
  };
  collect(body.preamble, '');
  for (const { meant, nodes } of body.sections) collect(nodes, meant ?? '');
  return used;
}
