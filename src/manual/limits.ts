import type { SourcePosition } from './diagnostic.ts';
import { said, type Message } from './messages.ts';

/** Far beyond what an office writes, and small enough that no text keeps the parsers busy or overflows their stack. */
const LIMITS = {
  /** Characters of the body of a procedure. */
  body: 150_000,
  /** Lines of the body of a procedure. */
  lines: 5_000,
  /** Quotations and lists that one line opens. */
  containers: 20,
  /** Quotations and lists inside each other; Typst sets eleven, and calls no functions much deeper. */
  nested: 10,
  /** Marks of emphasis, links and code between two empty lines; reading them takes time by their square. */
  marks: 500,
  /** Borders of table cells between two empty lines. */
  borders: 5_000,
  /** Backticks in one row. */
  backticks: 20,
  /** Brackets inside each other, and lists of lists, in YAML. */
  yaml: 50,
  /** Nodes inside each other in a parsed body. */
  nodes: 100,
} as const;

/** Too much of something, and where it begins to be too much. */
export interface Excess extends SourcePosition, Message {}

/** Whether a body of MDX is larger or deeper than its parser should be asked to read. */
export function bodyExcess(text: string): Excess | undefined {
  const lines = text.split('\n');
  if (text.length > LIMITS.body || lines.length > LIMITS.lines)
    return { ...said('bodyTooLong'), line: firstWritten(lines), column: 1 };
  const counts = { marks: 0, borders: 0 };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') Object.assign(counts, { marks: 0, borders: 0 });
    const containers = containerEnd(line, LIMITS.containers);
    if (containers !== undefined) return { ...said('tooDeep'), line: index + 1, column: containers };
    const backticks = line.indexOf('`'.repeat(LIMITS.backticks + 1));
    if (backticks !== -1) return { ...said('tooManyMarks'), line: index + 1, column: backticks + 1 };
    for (const mark of line.matchAll(/[*_~]+|`+|[[\](){}<|]/g)) {
      const kind = mark[0] === '|' ? 'borders' : 'marks';
      if (++counts[kind] > LIMITS[kind])
        return { ...said('tooManyMarks'), line: index + 1, column: mark.index + 1 };
    }
  }
  return undefined;
}

/** Whether a YAML text nests deeper than its parser should be asked to read. */
export function yamlExcess(text: string): Excess | undefined {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const containers = containerEnd(line, LIMITS.yaml);
    if (containers !== undefined) return { ...said('tooDeep'), line: index + 1, column: containers };
    if (/^\S/.test(line) && !/^[[\]{}]/.test(line)) depth = 0;
    for (const bracket of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + (bracket[0] === '[' || bracket[0] === '{' ? 1 : -1));
      if (depth > LIMITS.yaml) return { ...said('tooDeep'), line: index + 1, column: bracket.index + 1 };
    }
  }
  return undefined;
}

/** Whether a paragraph of a field holds more marks than its parser should be asked to read. */
export function hasTooManyMarks(text: string): boolean {
  return (text.match(/[*[\]<]/g)?.length ?? 0) > LIMITS.marks;
}

interface TreeNode<Child> {
  readonly type: string;
  readonly children?: readonly Child[];
}

/** The first node that is deeper in a tree than functions that call themselves should follow, or paper can be set. */
export function tooDeepIn<Node extends TreeNode<Node>>(root: Node): Node | undefined {
  let level: readonly (readonly [node: Node, nested: number])[] = [[root, 0]];
  for (let depth = 0; level.length > 0; depth++) {
    const deep = level.find(([, nested]) => depth > LIMITS.nodes || nested > LIMITS.nested);
    if (deep) return deep[0];
    level = level.flatMap(([{ children = [] }, nested]) =>
      children.map((child) => [child, nested + (CONTAINERS.has(child.type) ? 1 : 0)] as const),
    );
  }
  return undefined;
}

const CONTAINERS: ReadonlySet<string> = new Set(['blockquote', 'list']);

/** The column at which a line opens one container more than `limit`. */
function containerEnd(line: string, limit: number): number | undefined {
  const marker = /[ \t]*(?:>|(?:[-+*?:]|\d{1,9}[.)])(?=[ \t]))/y;
  for (let count = 0; marker.test(line); count++) if (count === limit) return marker.lastIndex;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return indent > limit * 6 && indent < line.length ? limit * 6 : undefined;
}

function firstWritten(lines: readonly string[]): number {
  return Math.max(1, lines.findIndex((line) => line !== '') + 1);
}
