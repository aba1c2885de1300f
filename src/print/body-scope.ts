import type { Definition, FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf } from '#manual/mdx.ts';
import type { Section } from '#manual/procedure.ts';
import type { PrintBlock } from './body-tree.ts';
import type { BodyOwner, BodySettings } from './body.ts';
import { PrintProblem } from './print-problem.ts';

/** What is gathered while the body of one section is read. */
export class BodyScope {
  readonly charts: string[] = [];
  readonly pictures = new Set<string>();
  readonly problems: PrintProblem[] = [];
  readonly file: string;
  readonly settings: BodySettings;
  readonly #notePrefix: string;
  readonly #links = new Map<string, Definition>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #noteIds = new Map<string, string>();

  constructor(procedure: BodyOwner, section: Section, settings: BodySettings) {
    this.file = procedure.file;
    this.settings = settings;
    this.#notePrefix = `note-${procedure.id}-${section.number}`;
    for (const { nodes } of procedure.sections) for (const node of nodes) this.#learn(node);
  }

  /** Notes what cannot be printed. */
  report(node: Pick<RootContent, 'position'>, message: string): void {
    this.problems.push(new PrintProblem(message, { file: this.file, ...placeOf(node) }));
  }

  /** The place of a chart that the author drew. */
  chart(source: string): PrintBlock {
    return { type: 'chart', index: this.charts.push(source) - 1 };
  }

  /** What a link by name leads to. */
  linkDefinition(identifier: string): Definition | undefined {
    return this.#links.get(identifier);
  }

  /** A footnote that is called; `isNew` where it was not called in this section before. */
  note(identifier: string): { id: string; isNew: boolean; content: readonly RootContent[] } | undefined {
    const definition = this.#notes.get(identifier);
    if (!definition) return undefined;
    const known = this.#noteIds.get(identifier);
    const id = known ?? `${this.#notePrefix}-${this.#noteIds.size + 1}`;
    this.#noteIds.set(identifier, id);
    return { id, isNew: known === undefined, content: definition.children };
  }

  /** Whether a footnote was called. */
  get hasNotes(): boolean {
    return this.#noteIds.size > 0;
  }

  /** Definitions may stand anywhere in the file; of two with one name the first counts. */
  #learn(block: RootContent): void {
    visit(block, ['definition', 'footnoteDefinition'], (node) => {
      const definition = node as Definition | FootnoteDefinition;
      if (definition.type === 'definition') keepFirst(this.#links, definition);
      else keepFirst(this.#notes, definition);
    });
  }
}

function keepFirst<T extends { readonly identifier: string }>(known: Map<string, T>, one: T): void {
  if (!known.has(one.identifier)) known.set(one.identifier, one);
}
