import {
  COMPONENTS,
  STRUCTURES,
  type AnywhereName,
  type ComponentName,
  type StructureName,
} from '#manual/structures.ts';
import type { Choices } from './choices.ts';
import { escaped, inlineText, picture, type BodyScope } from './inline.ts';
import { mermaidBlock } from './mermaid-block.ts';
import { phrase } from './words.ts';
import type { Addresses, Written } from './written.ts';

/** The words of one section for its readers. */
export interface SectionWords {
  readonly number: number;
  /** In their order; a component stands for the words of the frontmatter. */
  readonly items: readonly (string | { readonly component: ComponentName })[];
  /** Those of each footnote that is first called in it. */
  readonly notes: readonly (readonly string[])[];
  /** Those in flowcharts of the author's own, in no order. */
  readonly charts: readonly string[];
}

export interface Body {
  readonly source: string;
  readonly sections: readonly SectionWords[];
}

/** The sections of a procedure, with prose around its components; some may stand in any section. */
export function body(
  choices: Choices,
  addresses: Addresses,
  pictures: readonly string[],
  structure: StructureName,
  anywhere: readonly AnywhereName[],
): Body {
  const scope = scopeOf(choices, addresses, pictures);
  const all = STRUCTURES[structure].sections;
  const places = anywhere.map((name) => ({ name, number: choices.pick(all).number }));
  const sections = all.map((section) => {
    const writer = new SectionWriter(scope);
    const { source, parts } = writer.section([
      ...(section.component ? [section.component] : []),
      ...(section.allowed ?? []),
      ...places.filter(({ number }) => number === section.number).map(({ name }) => name),
    ]);
    const called = scope.called.splice(0);
    return {
      number: section.number,
      source: [
        `## ${titleOf(section.titles[0], choices)}`,
        source,
        ...definitionsHere(scope, section === all.at(-1)),
      ],
      items: parts.map(itemOf),
      notes: called.map((name) => scope.notes.get(name) ?? []),
      charts: writer.charts,
    };
  });
  return {
    source: sections.flatMap(({ source }) => source).join('\n\n'),
    sections: sections.map(({ number, items, notes, charts }) => ({ number, items, notes, charts })),
  };
}

/** The text of a chapter, which is one section without a component. */
export function chapterBody(
  choices: Choices,
  addresses: Addresses,
  pictures: readonly string[],
): Pick<Body, 'source'> & { readonly words: SectionWords } {
  const scope = scopeOf(choices, addresses, pictures);
  const writer = new SectionWriter(scope, 1);
  const { source, parts } = writer.section([]);
  const notes = scope.called.map((name) => scope.notes.get(name) ?? []);
  return {
    source: [source, ...scope.definitions].join('\n\n'),
    words: { number: 0, items: parts, notes, charts: writer.charts },
  };
}

function scopeOf(choices: Choices, addresses: Addresses, pictures: readonly string[]): BodyScope {
  return {
    ...addresses,
    choices,
    pictures,
    definitions: [],
    notes: new Map(),
    called: [],
    names: Array.from({ length: 1000 }).keys(),
  };
}

/** Definitions may stand in any section; what is left stands in the last. */
function definitionsHere({ choices, definitions }: BodyScope, isLast: boolean): string[] {
  return isLast || choices.once(3) ? definitions.splice(0) : [];
}

function titleOf(title: string, choices: Choices): string {
  return title.includes('/') && choices.once(2) ? title.replace('/', ' / ') : title;
}

const COMPONENT = /^\0(\w+)$/;

function itemOf(part: string): SectionWords['items'][number] {
  const name = COMPONENT.exec(part)?.[1];
  return name === undefined ? part : { component: COMPONENTS.find((one) => one === name) ?? 'Steps' };
}

/** Of how many kinds blocks may be in a section, in a block, and in a block inside another. */
const BLOCKS = [15, 12, 5] as const;

type Lines = { readonly lines: readonly string[]; readonly parts: readonly string[] };

class SectionWriter {
  readonly charts: string[] = [];
  private readonly scope: BodyScope;
  private readonly top: number;
  private depth: number;

  /** @param top the depth of the heading that it stands under */
  constructor(scope: BodyScope, top = 2) {
    this.scope = scope;
    this.top = top;
    this.depth = top;
  }

  section(components: readonly ComponentName[]): Written {
    const { choices } = this.scope;
    const busy = choices.once(4);
    const some = () => choices.many(0, busy ? 4 : 1, () => this.block(0));
    const first: readonly Lines[] = components.map((name) => ({
      lines: [`<${name} />`],
      parts: [`\0${name}`],
    }));
    // Blocks are written in their order, on which the depth of headings depends.
    const blocks = [
      ...some(),
      ...(first.length > 0 ? first : [linesOf(inlineText(this.scope, 'paragraph'))]).flatMap((one) => [
        one,
        ...some(),
      ]),
    ];
    return { source: stacked(blocks), parts: blocks.flatMap(({ parts }) => parts) };
  }

  /** One block; `level` counts the blocks that it is in. */
  private block(level: number): Lines {
    const { choices } = this.scope;
    switch (choices.below(BLOCKS[Math.min(level, 2)] ?? 0)) {
      case 3:
      case 4:
        return this.list(level, false);
      case 5:
      case 6:
        return this.list(level, true);
      case 7:
        return this.quote(level);
      case 8:
        return this.code();
      case 9:
        return this.table();
      case 10:
        return this.picture();
      case 11:
        return choices.once(4) ? this.chart() : this.rare();
      case 12:
        return this.table();
      case 13:
      case 14:
        return this.heading();
      default:
        return linesOf(inlineText(this.scope, 'paragraph'));
    }
  }

  private list(level: number, ordered: boolean): Lines {
    const { choices } = this.scope;
    const sign = ordered ? choices.pick(['.', ')']) : choices.pick(['-', '*', '+']);
    const start = ordered ? choices.pick([1, 1, 1, 0, 4]) : 0;
    const tasks = choices.once(5);
    const loose = choices.once(4);
    const items = choices.many(1, 4, (index): Lines => {
      const marker = ordered ? `${start + index}${sign}` : sign;
      const task = tasks ? choices.pick(['[ ] ', '[x] ']) : '';
      const words = linesOf(inlineText(this.scope, 'paragraph'));
      const inner = choices.once(5) ? choices.many(1, 2, () => this.block(level + 1)) : [];
      const tight = inner.length > 0 && !loose ? [] : [''];
      const below = inner.flatMap(({ lines }) => [...(isInterrupting(lines[0]) ? tight : ['']), ...lines]);
      return {
        lines: hanging(`${marker} `, [`${task}${words.lines[0] ?? ''}`, ...words.lines.slice(1), ...below]),
        parts: ['', ...words.parts, ...inner.flatMap(({ parts }) => parts)],
      };
    });
    return {
      lines: items.flatMap(({ lines }, index) => (index > 0 && loose ? ['', ...lines] : lines)),
      parts: items.flatMap(({ parts }) => parts),
    };
  }

  private quote(level: number): Lines {
    const blocks = this.scope.choices.many(1, 2, () => this.block(Math.max(1, level + 1)));
    const marked = this.scope.choices.once(2) ? [this.calloutMarker()] : [];
    const lines = stacked([...marked, ...blocks]).split('\n');
    return {
      lines: lines.map((line) => (line === '' ? '>' : `> ${line}`)),
      parts: [...marked, ...blocks].flatMap(({ parts }) => parts),
    };
  }

  /** Alone in its paragraph, or above words. */
  private calloutMarker(): Lines {
    const { choices } = this.scope;
    const marker = choices.pick(['[!NOTE]', '[!IMPORTANT]', '[!WARNING]', '[!tip]', '[!Caution]']);
    if (choices.once(2)) return { lines: [marker], parts: [] };
    const { lines, parts } = linesOf(inlineText(this.scope, 'paragraph'));
    return { lines: [`${marker}${choices.pick(['', '  '])}`, ...lines], parts };
  }

  private code(): Lines {
    const { choices } = this.scope;
    const fence = choices.pick(['```', '~~~', '````']);
    const words = choices.many(1, 3, () => phrase(choices).text.replace(/[`~]{3,}/g, ''));
    const lines = words.map((text, index) => (index > 0 && choices.once(2) ? `  ${text}` : text));
    return { lines: [`${fence}${choices.pick(['', 'text', 'js'])}`, ...lines, fence], parts: ['', ...words] };
  }

  private table(): Lines {
    const { choices } = this.scope;
    const width = 1 + choices.below(4);
    const bare = width > 1 && choices.once(4);
    const cell = (): Written =>
      choices.once(8)
        ? { source: '', parts: [''] }
        : choices.once(5)
          ? number(choices)
          : inlineText(this.scope, 'cell');
    const head = Array.from({ length: width }, () => inlineText(this.scope, 'cell'));
    const rows = choices.many(0, 4, () =>
      Array.from({ length: bare || choices.once(6) ? Math.max(1, width - choices.below(2)) : width }, cell),
    );
    const line = (cells: readonly string[]) =>
      bare && cells[0] !== '' && cells.length > 1 ? cells.join(' | ') : `| ${cells.join(' | ')} |`;
    const aligns = head.map(() => choices.pick(['---', ':---', '---:', ':---:', '-']));
    const caption = choices.once(3) ? inlineText(this.scope, 'heading') : undefined;
    return {
      lines: [
        ...(caption ? [`${choices.pick(['ตาราง: ', 'ตาราง :', 'ตาราง:'])}${caption.source}`, ''] : []),
        line(head.map(({ source }) => source)),
        line(aligns.map((sign) => (sign === '-' ? '---' : sign))),
        ...rows.map((row) => line(row.map(({ source }) => source))),
      ],
      parts: [...(caption ? [[caption]] : []), head, ...rows].flatMap((row) =>
        row.flatMap(({ parts }) => ['', ...parts]),
      ),
    };
  }

  private heading(): Lines {
    const { choices } = this.scope;
    this.depth = Math.min(6, this.top + 1 + choices.below(this.depth - this.top + 1));
    return linesOf(inlineText(this.scope, 'heading'), `${'#'.repeat(this.depth)} `);
  }

  private picture(): Lines {
    const { choices } = this.scope;
    return linesOf(picture(this.scope, 'paragraph', choices.once(2) ? phrase(choices).text : ''));
  }

  private rare(): Lines {
    const { choices } = this.scope;
    const words = phrase(choices).text;
    switch (choices.below(4)) {
      case 0:
        return { lines: [choices.pick(['---', '***', '* * *'])], parts: [] };
      case 1:
        return { lines: ['<br />'], parts: [] };
      case 2:
        return { lines: [`<sup>${escaped(words, 'paragraph', choices)}</sup>`], parts: [words] };
      default:
        return { lines: ['<sub>', '', escaped(words, 'paragraph', choices), '', '</sub>'], parts: [words] };
    }
  }

  private chart(): Lines {
    const { lines, words } = mermaidBlock(this.scope.choices);
    this.charts.push(...words);
    return { lines, parts: [] };
  }
}

/** A number alone in a cell. */
function number(choices: Choices): Written {
  const text = choices.pick(['2568', '๒๕๖๘', '1', '1,234,567.50', '๑๕']);
  return { source: text, parts: [text] };
}

function linesOf({ source, parts }: Written, lead = ''): Lines {
  return { lines: `${lead}${source}`.split('\n'), parts: ['', ...parts] };
}

function hanging(marker: string, lines: readonly string[]): string[] {
  const column = ' '.repeat(marker.length);
  return lines.map((line, index) => (index === 0 ? marker + line : line === '' ? '' : column + line));
}

/** Whether a block may stand right below a paragraph. */
function isInterrupting(line = ''): boolean {
  return /^(?:[-*+] |1[.)] |```|~~~)/.test(line);
}

function stacked(blocks: readonly Lines[]): string {
  return blocks.map(({ lines }) => lines.join('\n')).join('\n\n');
}
